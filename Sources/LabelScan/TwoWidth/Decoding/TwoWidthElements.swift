/// The bars and spaces between two quiet zones, each told to be narrow or wide.
///
/// Bars and spaces are told apart by widths of their own, since ink spread makes bars wider and spaces
/// narrower.
package struct TwoWidthElements: Sendable {
  /// Whether each element is wide, the first a bar; no space is where all are alike.
  package private(set) var isWide: [Bool]
  /// The mean widths of narrow and wide bars in samples.
  package let bars: (narrow: Float, wide: Float)
  /// The same of spaces, `nil` where all are alike.
  package let spaces: (narrow: Float, wide: Float?)
  /// The most that an element is off the mean of its width, as a share of what wide is more than narrow.
  package private(set) var deviation: Float = 0

  /// Tells the widths of elements, a bar first and last; `nil` where their bars are of one width, or
  /// they are too few.
  package init?(_ widths: [Float]) {
    guard widths.count >= TwoWidthTuning.fewestElements, widths.count % 2 == 1,
      let first = Self(widths, scales: { _ in 1 })
    else { return nil }
    // A line seen askew has narrower elements at one end: by the trend of what is told so far.
    var trend = LineFit()
    for (index, width) in widths.enumerated() {
      trend.add(Double(index), Double(width / first.mean(index)), weight: 1)
    }
    let line = trend.line(leastSpread: 1)
    guard
      let second = Self(
        widths,
        scales: { Float(max(TwoWidthTuning.leastScale, line.offset + line.slope * Double($0))) })
    else { return nil }
    self = second
  }

  private init?(_ widths: [Float], scales: (Int) -> Float) {
    let scaled = widths.enumerated().map { $0.element / scales($0.offset) }
    let all = (
      bars: stride(from: 0, to: scaled.count, by: 2).map { scaled[$0] },
      spaces: stride(from: 1, to: scaled.count, by: 2).map { scaled[$0] }
    )
    let ofBars = Self.widths(all.bars) { $1 > TwoWidthTuning.leastContrast * $0 }
    guard let wide = ofBars.wide, ofBars.narrow > 0 else { return nil }
    bars = (ofBars.narrow, wide)
    let gap = bars.wide - bars.narrow
    spaces = Self.widths(all.spaces) { $1 - $0 > TwoWidthTuning.leastSpaceGap * gap }
    guard spaces.narrow > 0 else { return nil }
    let barBorder = (bars.narrow + bars.wide) / 2
    let spaceBorder = (spaces.narrow + (spaces.wide ?? .infinity)) / 2
    isWide = scaled.enumerated().map { $0.element > ($0.offset % 2 == 0 ? barBorder : spaceBorder) }
    for (index, width) in scaled.enumerated() {
      let own = index % 2 == 1 ? spaces.wide.map { $0 - spaces.narrow } ?? gap : gap
      deviation = max(deviation, abs(width - mean(index)) / own)
    }
  }

  /// The mean width of elements like one of them.
  private func mean(_ index: Int) -> Float {
    index % 2 == 0
      ? isWide[index] ? bars.wide : bars.narrow
      : isWide[index] ? spaces.wide ?? spaces.narrow : spaces.narrow
  }

  /// The means of widths that are of two kinds, by two means; of one where the least and the most of them
  /// differ too little.
  private static func widths(
    _ all: [Float], areTwo: (_ least: Float, _ most: Float) -> Bool
  ) -> (narrow: Float, wide: Float?) {
    guard let least = all.min(), let most = all.max() else { return (0, nil) }
    guard areTwo(least, most) else {
      return (all.reduce(0, +) / Float(all.count), nil)
    }
    var means = (narrow: least, wide: most)
    for _ in 0..<TwoWidthTuning.meansRounds {
      let border = (means.narrow + means.wide) / 2
      let narrow = all.filter { $0 <= border }
      let wide = all.filter { $0 > border }
      guard !narrow.isEmpty, !wide.isEmpty else { break }
      means = (
        narrow.reduce(0, +) / Float(narrow.count), wide.reduce(0, +) / Float(wide.count)
      )
    }
    return means
  }

  // MARK: What a symbology says of them

  /// The width of a narrow element without ink spread, in samples: the mean of bars and spaces.
  package var module: Float { (bars.narrow + spaces.narrow) / 2 }

  /// Whether wide elements are within `ratios` times as wide as narrow ones, no more ink spread than there
  /// may be, and all near the width that they are told to be.
  package func areConsistent(ratios: ClosedRange<Float>, deviation most: Float) -> Bool {
    let spread = (bars.narrow - spaces.narrow) / 2
    guard deviation <= most, abs(spread) <= TwoWidthTuning.mostSpread * module else { return false }
    let wide = spaces.wide.map { (bars.wide + $0) / 2 } ?? bars.wide - spread
    return ratios.contains(wide / module)
  }

  /// The same elements read the other way.
  package var reversed: TwoWidthElements {
    var other = self
    other.isWide.reverse()
    return other
  }
}
