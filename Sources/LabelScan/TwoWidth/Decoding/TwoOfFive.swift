package import LabelSyntax

/// 2 of 5 whose digits do not interleave: Industrial and IATA in bars alone, Matrix in bars and spaces.
///
/// It has no check of its own but that two elements of five are wide.
package enum TwoOfFive {
  /// The wide elements of the digits, the first the highest bit: weights 1, 2, 4, 7 and parity.
  private static let patterns = [
    0b00110, 0b10001, 0b01001, 0b11000, 0b00101, 0b10100, 0b01100, 0b00011, 0b10010, 0b01010,
  ]

  /// What stands before and behind the digits, `#` for wide; a narrow space is between both and them.
  private struct Frame {
    var symbology: Symbology
    var start: [Bool]
    var stop: [Bool]
    var identifier: String
    /// The elements of a digit and the space behind it.
    var digit: Int

    init(_ symbology: Symbology, start: String, stop: String, digit: Int, _ identifier: String) {
      self.symbology = symbology
      self.start = start.map { $0 == "#" }
      self.stop = stop.map { $0 == "#" }
      self.digit = digit
      self.identifier = identifier
    }
  }

  private static let frames = [
    Frame(.industrial2of5, start: "#.#...", stop: "#...#", digit: 10, "]S0"),
    Frame(.iata2of5, start: "....", stop: "#..", digit: 10, "]R0"),
    Frame(.matrix2of5, start: "#.....", stop: "#....", digit: 6, "]X0"),
  ]

  /// Reads elements as a symbology; `nil` where they are none.
  package static func content(_ elements: TwoWidthElements, as symbology: Symbology)
    -> TwoWidthContent?
  {
    let isWide = elements.isWide
    guard let frame = frames.first(where: { $0.symbology == symbology }),
      isWide.count > frame.start.count + frame.stop.count,
      (isWide.count - frame.start.count - frame.stop.count) % frame.digit == 0,
      isWide.starts(with: frame.start), isWide.suffix(frame.stop.count) == frame.stop[...],
      // The first and last bar of Matrix are wider than wide.
      elements.areConsistent(
        ratios: TwoWidthTuning.ratios,
        deviation: symbology == .matrix2of5
          ? TwoWidthTuning.mostMatrixDeviation : TwoWidthTuning.mostDeviation)
    else { return nil }
    var digits: [UInt8] = []
    let step = frame.digit == 10 ? 2 : 1
    for first in stride(
      from: frame.start.count, to: isWide.count - frame.stop.count, by: frame.digit)
    {
      let end = first + frame.digit
      // In bars alone every space is narrow, else the one behind the digit.
      let spaces =
        step == 2 ? stride(from: first + 1, to: end, by: 2) : stride(from: end - 1, to: end, by: 1)
      guard spaces.allSatisfy({ !isWide[$0] }) else { return nil }
      let pattern = stride(from: first, to: end - 1, by: step).reduce(0) {
        2 * $0 + (isWide[$1] ? 1 : 0)
      }
      guard let digit = patterns.firstIndex(of: pattern) else { return nil }
      digits.append(UInt8(48 + digit))
    }
    return TwoWidthContent(symbology, digits, identifier: frame.identifier)
  }
}
