/// How far luma swings from each element of a stretch to the next.
///
/// Glare that washes out a part of a symbol leaves faint bars at its border, and a plane too coarse for the
/// narrow elements of a pattern shows those fainter than what they run together to.
struct TwoWidthSwings {
  private let swings: [Float]
  /// How much lighter one quiet zone is than the other.
  private let slope: Float

  /// Measures the elements between edges on a line of luma, bars first and last.
  init(_ edges: ArraySlice<Float>, in profile: [Float]) {
    let extremes = zip(edges, edges.dropFirst()).enumerated().map { index, ends in
      let first = min(max(0, Int(ends.0.rounded(.up))), profile.count - 1)
      let last = min(max(first, Int(ends.1)), profile.count - 1)
      let within = profile[first...last]
      return (index % 2 == 0 ? within.min() : within.max()) ?? 0
    }
    swings = zip(extremes, extremes.dropFirst()).map { abs($0 - $1) }
    let (begin, end) = (edges.first ?? 0, edges.last ?? 0)
    let quietZone =
      TwoWidthTuning.quietZone * (end - begin) / Float(max(1, edges.count - 1))
    func mean(_ from: Float, _ to: Float) -> Float {
      let within = profile[
        (Int(max(0, from))..<max(Int(max(0, from)), Int(max(0, to)))).clamped(
          to: profile.indices)]
      return within.reduce(0, +) / Float(max(1, within.count))
    }
    // Without what blur takes of it beside a bar.
    slope = abs(
      mean(begin - quietZone, begin - quietZone / 3) - mean(end + quietZone / 3, end + quietZone))
  }

  /// Whether no swing is much less than those between elements of like widths are, and both quiet zones are
  /// alike.
  func areEven(_ isWide: [Bool]) -> Bool {
    guard isWide.count == swings.count + 1, !swings.isEmpty else { return false }
    // By how many of the two elements are wide.
    var classes: [[Float]] = [[], [], []]
    for (index, swing) in swings.enumerated() {
      classes[(isWide[index] ? 1 : 0) + (isWide[index + 1] ? 1 : 0)].append(swing)
    }
    let all = swings.sorted()
    guard slope <= TwoWidthTuning.mostSlope * all[all.count / 2] else { return false }
    return classes.allSatisfy { swings in
      let sorted = swings.sorted()
      guard let least = sorted.first else { return true }
      return least >= TwoWidthTuning.leastSwing * sorted[sorted.count / 2]
    }
  }
}
