internal import Foundation

/// The elements of an Interleaved 2 of 5 symbol, of two widths each, and its place on a line.
///
/// Its start and stop are found within other symbols and in symbols cut by the image's edge or the
/// line's end.
package struct ITFElements: Sendable {
  /// The edges where its first bar begins and its last one ends, in samples.
  private let left: Float
  private let right: Float
  /// The width of a module in samples.
  private let module: Float

  /// Creates the elements of `digits` digits whose bars and spaces `bars` of a line are; `nil` where
  /// they are not of two widths.
  package init?(digits: Int, _ bars: ClosedRange<Int>, of elements: borrowing ElementWidths) {
    // Start 4, each pair of digits 10, stop 3.
    guard bars.count == 5 * digits + 7 else { return nil }
    let even = Self.evened(bars.map { Float(elements.widths[$0]) })
    // Two of each five are wide, and one bar of the stop.
    let dark = stride(from: 0, to: even.count, by: 2).map { even[$0] }
    let light = stride(from: 1, to: even.count, by: 2).map { even[$0] }
    guard Self.haveTwoWidths(dark, wide: digits + 1), Self.haveTwoWidths(light, wide: digits)
    else { return nil }
    left = elements.edges[bars.lowerBound - 1]
    right = elements.edges[bars.upperBound]
    module = (right - left) / Float(8 * digits + 9)
  }

  /// True where the quiet zones lie on the image and show on the line, whose first space begins and whose
  /// last one ends at `ends`.
  package func hasQuietZones(
    in inside: Range<Int>, ends: (first: Float, last: Float)
  ) -> Bool {
    // A line's own ends are quiet where they are wider than a wide space with its bars worn thin.
    left - ends.first > 4 * module && ends.last - right > 4 * module
      && left - 3 * module >= Float(inside.lowerBound)
      && right + 3 * module <= Float(inside.upperBound)
  }

  /// True where the margins on the image are alike on both sides.
  package func isCentered(in inside: Range<Int>) -> Bool {
    let before = left - Float(inside.lowerBound)
    let after = Float(inside.upperBound) - right
    return min(before, after) > ElementCheckTuning.minLoneMargin * module
      && abs(before - after) < ElementCheckTuning.maxMarginDifference * module
  }

  /// Widths with the geometric growth that perspective gives them taken off.
  ///
  /// Each pair of digits has ten elements and the same length; seen askew, the lengths grow evenly.
  private static func evened(_ widths: [Float]) -> [Float] {
    let pairs = (widths.count - 7) / 10
    guard pairs >= 2 else { return widths }
    let lengths = (0..<pairs).map { widths[4 + 10 * $0..<14 + 10 * $0].reduce(0, +) }
    let growth = pow(lengths[pairs - 1] / lengths[0], 1 / Float(pairs - 1))
    for (index, length) in lengths.enumerated() {
      let deviation = abs(length / (lengths[0] * pow(growth, Float(index))) - 1)
      guard deviation < ElementCheckTuning.maxPairLengthDeviation else { return widths }
    }
    return widths.enumerated().map { index, width in
      width / pow(growth, (Float(index) - ElementCheckTuning.firstPairMiddle) / 10)
    }
  }

  /// True where the `wide` widest of some widths are alike, and set apart from the others.
  private static func haveTwoWidths(_ widths: [Float], wide: Int) -> Bool {
    let sorted = widths.sorted(by: >)
    guard wide > 0, wide < sorted.count else { return false }
    return sorted[wide - 1] > ElementCheckTuning.minWideToNarrow * sorted[wide]
      && sorted[0] < ElementCheckTuning.maxWideRange * sorted[wide - 1]
  }
}
