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
    _ image: LumaView, pyramid: borrowing LumaPyramid, plan: ScanPlan,
    budget: ScanBudget = ScanBudget()
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
      search(plane, level: level, isLast: level == pyramid.count - 1, plan: plan, budget: budget)
    }
  }

  private mutating func search(
    _ plane: LumaView, level: Int, isLast: Bool, plan: ScanPlan, budget: ScanBudget
  ) {
    let width = plane.width
    guard width >= AztecTuning.leastSide, plane.height >= AztecTuning.leastSide else { return }
    rows.makeRoom(width: width)
    let pixels = width * plane.height
    let rowStep = plan.bullseyeRowStep(pixels: pixels, isHalved: level > 0)
    // On the last level there is no next one that finds larger modules.
    let runs =
      level > 0
      ? AztecTuning.runsOfHalves
      : pixels > ScanPlan.smallPixels ? AztecTuning.runsOfLarge : AztecTuning.runs
    let widths = isLast ? runs.lowerBound...Int32(max(width, Int(runs.upperBound))) : runs
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
      if known(place, better: AztecTuning.certainMisfit) != nil { continue }
      guard let found = rings.bullseye(candidate, on: plane, scale: scale) else { continue }
      // Beside the middle of a bull's-eye its rings fit too, but worse.
      if let known = known(found.centre, better: .infinity) {
        if found.misfit < bullseyes[known].misfit { bullseyes[known] = found }
        continue
      }
      guard budget.allows(regions: bullseyes.count + 1) else { break }
      bullseyes.append(found)
    }
    candidates.removeAll(keepingCapacity: true)
  }

  /// The bull's-eye that was found with a place in its middle, and a misfit below `better`.
  private func known(_ place: Point, better: Double) -> Int? {
    bullseyes.firstIndex {
      let reach = $0.module * AztecTuning.sameCentre
      return $0.misfit < better && abs($0.centre.x - place.x) < reach
        && abs($0.centre.y - place.y) < reach
    }
  }
}
