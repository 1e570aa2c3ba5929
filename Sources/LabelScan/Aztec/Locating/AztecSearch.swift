/// Finds the bull's-eyes of Aztec symbols on an image.
///
/// Rows of every level of the pyramid give candidates, which are then measured in all directions.
package struct AztecSearch: ~Copyable {
  private var threshold = BlockThreshold()
  private var rows = AztecRows()
  private var rings = AztecRings()
  private var candidates: [AztecCandidate] = []
  /// Candidates that are kept before they are measured: a page of bars has millions.
  private static let mostCandidates = 20_000
  /// The bull's-eyes found, the coarsest first.
  package private(set) var bullseyes: [AztecBullseye] = []
  /// The number of candidates on the rows of the last image.
  package private(set) var candidateCount = 0

  package init() {}

  /// Searches an image; the result is in ``bullseyes``.
  package mutating func search(
    _ image: LumaView, pyramid: borrowing LumaPyramid, budget: ScanBudget = ScanBudget()
  ) {
    candidateCount = 0
    bullseyes.removeAll(keepingCapacity: true)
    for level in stride(from: pyramid.count - 1, through: 0, by: -1) where !budget.isSpent {
      let plane = pyramid.plane(level, of: image)
      if level < pyramid.count - 1 {
        threshold.measure(pyramid.plane(level + 1, of: image), side: 4)
      } else {
        threshold.measure(plane, side: 8)
      }
      search(plane, level: level, budget: budget)
    }
  }

  private mutating func search(_ plane: LumaView, level: Int, budget: ScanBudget) {
    let width = plane.width
    guard width >= AztecTuning.leastSide, plane.height >= AztecTuning.leastSide else { return }
    rows.makeRoom(width: width)
    let isLarge = width * plane.height > AztecTuning.largePixels
    let rowStep = isLarge ? AztecTuning.rowStepOfLarge : AztecTuning.rowStep
    // Larger modules are those of the level above.
    let widths: ClosedRange<Int32> = level == 0 ? 4...AztecTuning.mostRuns : 9...AztecTuning.mostRuns
    var block = -1
    candidates.removeAll(keepingCapacity: true)
    for y in stride(from: rowStep / 2, to: plane.height, by: rowStep) {
      if y / 8 != block {
        block = y / 8
        if budget.isSpent { return }
        rows.take(threshold, around: y, width: width)
        if candidates.count > Self.mostCandidates { measure(plane, level: level, budget: budget) }
      }
      rows.collect(
        from: plane.row(y), y: y, widths: widths, contrast: Int(threshold.gate) / 2,
        into: &candidates)
    }
    measure(plane, level: level, budget: budget)
  }

  private mutating func measure(_ plane: LumaView, level: Int, budget: ScanBudget) {
    candidateCount += candidates.count
    let scale = Double(1 << level)
    for k in candidates.indices {
      let candidate = candidates[k]
      if k & 15 == 0, budget.isSpent { break }
      let place = Point(x: Double(candidate.x) * scale, y: Double(candidate.y) * scale)
      if isKnown(place) { continue }
      guard let found = rings.bullseye(candidate, on: plane, scale: scale),
        !isKnown(found.centre)
      else { continue }
      guard budget.allows(regions: bullseyes.count + 1) else { break }
      bullseyes.append(found)
    }
    candidates.removeAll(keepingCapacity: true)
  }

  /// Whether a place lies in the middle of a bull's-eye that was found.
  private func isKnown(_ place: Point) -> Bool {
    bullseyes.contains {
      let reach = $0.module * AztecTuning.sameCentre
      return abs($0.centre.x - place.x) < reach && abs($0.centre.y - place.y) < reach
    }
  }
}
