/// Finds the finder patterns of QR Code symbols on an image.
///
/// Rows of every level of the pyramid give candidates, which are then measured in all directions.
package struct FinderSearch: ~Copyable {
  private var threshold = BlockThreshold()
  private var rows = FinderRows()
  private var candidates: [FinderCandidate] = []
  private var index = FinderIndex()
  private var frameFit = FinderFrameFit()
  /// Candidates that are kept before they are verified: a page of bars has millions.
  private static let mostCandidates = 20_000
  /// The patterns found, the coarsest first.
  package private(set) var patterns: [FinderPattern] = []
  /// The number of candidates on the rows of the last image.
  package private(set) var candidateCount = 0

  package init() {}

  /// Forgets the last image.
  package mutating func forget() {
    candidateCount = 0
    patterns.removeAll(keepingCapacity: true)
  }

  /// Searches an image by every `rowStep`th row; the result is in ``patterns``.
  ///
  /// On coarser levels every third row meets all whose modules are too large for the level before.
  package mutating func search(
    _ image: LumaView, pyramid: borrowing LumaPyramid, rowStep: Int = 2,
    budget: ScanBudget = ScanBudget()
  ) {
    forget()
    index.reset(width: image.width, height: image.height)
    for level in stride(from: pyramid.count - 1, through: 0, by: -1) where !budget.isSpent {
      candidates.removeAll(keepingCapacity: true)
      let plane = pyramid.plane(level, of: image)
      if level < pyramid.count - 1 {
        threshold.measure(pyramid.plane(level + 1, of: image), side: 4)
      } else {
        threshold.measure(plane, side: 8)
      }
      scan(plane, level: level, rowStep: level > 0 ? max(3, rowStep) : rowStep, budget: budget) {
        $0.verify(image, pyramid: pyramid, budget: budget)
      }
    }
  }

  /// Searches the levels of up to `most` pixels once more under an unsharp mask: for patterns blurred
  /// by most of a module.
  package mutating func searchSharpened(
    _ image: LumaView, pyramid: borrowing LumaPyramid, atMost most: Int,
    budget: ScanBudget = ScanBudget(), scratch: inout UnsharpMask
  ) {
    for level in stride(from: pyramid.count - 1, through: 0, by: -1) {
      let plane = pyramid.plane(level, of: image)
      guard plane.width * plane.height <= most, !budget.isSpent else { return }
      candidates.removeAll(keepingCapacity: true)
      scratch.build(from: plane)
      scratch.withPlane { plane in
        threshold.measure(plane, side: 8)
        scan(plane, level: level, rowStep: 2, budget: budget) {
          $0.verifySharpened(plane, scale: Double(1 << level), budget: budget)
        }
      }
    }
  }

  /// Searches one locally normalised plane, of the size of a level of the pyramid.
  package mutating func search(
    normalized plane: LumaView, level: Int, budget: ScanBudget
  ) {
    forget()
    candidates.removeAll(keepingCapacity: true)
    index.reset(width: plane.width << level, height: plane.height << level)
    threshold.measure(plane, side: 8)
    scan(plane, level: level, rowStep: 2, budget: budget) {
      $0.verifySharpened(plane, scale: Double(1 << level), budget: budget)
    }
  }

  private mutating func verifySharpened(_ plane: LumaView, scale: Double, budget: ScanBudget) {
    for k in candidates.indices {
      let candidate = candidates[k]
      if index.holds(candidate.centre, module: candidate.module, patterns: patterns) { continue }
      if k & 15 == 0, budget.isSpent { return }
      guard let column = candidate.column(on: plane, scale: scale),
        let found = candidate.fitted(on: plane, scale: scale, column: column, frameFit: &frameFit),
        !index.holds(found.centre, module: found.module, patterns: patterns)
      else { continue }
      guard budget.allows(regions: patterns.count + 1) else { return }
      index.add(found, number: patterns.count)
      patterns.append(found)
    }
  }

  /// Gathers the candidates of a plane's rows; `verify` is to look at those gathered.
  private mutating func scan(
    _ plane: borrowing LumaView, level: Int, rowStep: Int, budget: ScanBudget,
    verify: (inout FinderSearch) -> Void
  ) {
    let width = plane.width
    // No plane of fewer pixels holds a finder pattern, and a long one of few rows would take
    // scratch for them.
    guard width >= 9, plane.height >= 9 else { return }
    rows.makeRoom(width: width)
    var block = -1
    for y in stride(from: rowStep / 2, to: plane.height, by: rowStep) {
      if y / 8 != block {
        block = y / 8
        if budget.isSpent { break }
        if candidates.count > Self.mostCandidates {
          candidateCount += candidates.count
          verify(&self)
          candidates.removeAll(keepingCapacity: true)
        }
        rows.take(threshold, around: y, width: width)
      }
      rows.collect(
        from: plane.row(y), y: y, level: level, contrast: Int(threshold.gate) / 2, into: &candidates
      )
    }
    candidateCount += candidates.count
    verify(&self)
  }

  private mutating func verify(
    _ image: LumaView, pyramid: borrowing LumaPyramid, budget: ScanBudget
  ) {
    for k in candidates.indices {
      let candidate = candidates[k]
      if index.holds(candidate.centre, module: candidate.module, patterns: patterns) { continue }
      if k & 15 == 0, budget.isSpent { return }
      var level = pyramid.level(where: candidate.module, isAtLeast: FinderTuning.measuredModule)
      var plane = pyramid.plane(level, of: image)
      guard var column = candidate.column(on: plane, scale: Double(1 << level)) else { continue }
      // A pattern tilted back is lower than it is wide: a finer level has enough rows of it.
      while column < FinderTuning.minMeasuredHeight, level > 0 {
        level -= 1
        column *= 2
        plane = pyramid.plane(level, of: image)
      }
      let found = candidate.fitted(
        on: plane, scale: Double(1 << level), column: column, frameFit: &frameFit)
      guard let found, !index.holds(found.centre, module: found.module, patterns: patterns) else {
        continue
      }
      guard budget.allows(regions: patterns.count + 1) else { return }
      index.add(found, number: patterns.count)
      patterns.append(found)
    }
  }
}
