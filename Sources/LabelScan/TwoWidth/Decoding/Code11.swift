internal import LabelSyntax

/// Code 11: digits and hyphens of five elements each, one or two check characters modulo 11.
///
/// Whether a symbol has one or two is not sure: they are transmitted.
package enum Code11 {
  /// The wide elements of the characters 0 to 9 and the hyphen, the first element the highest bit.
  private static let patterns = [
    0b00001, 0b10001, 0b01001, 0b11000, 0b00101, 0b10100, 0b01100, 0b00011, 0b10010, 0b10000,
    0b00100,
  ]
  private static let startStop = 0b00110
  private static let characters = Array("0123456789-".utf8)

  /// Reads elements; `nil` where they are none, or the check character is wrong.
  package static func content(_ elements: TwoWidthElements) -> TwoWidthContent? {
    let isWide = elements.isWide
    guard isWide.count >= 4 * 6 - 1, (isWide.count + 1) % 6 == 0,
      elements.areConsistent(
        ratios: TwoWidthTuning.ratios, deviation: TwoWidthTuning.mostDeviation)
    else { return nil }
    var values: [Int] = []
    let last = isWide.count - 5
    for first in stride(from: 0, through: last, by: 6) {
      // A narrow space stands between two characters.
      guard first == last || !isWide[first + 5] else { return nil }
      let pattern = isWide[first..<first + 5].reduce(0) { 2 * $0 + ($1 ? 1 : 0) }
      if first == 0 || first == last {
        guard pattern == startStop else { return nil }
      } else {
        guard let value = patterns.firstIndex(of: pattern) else { return nil }
        values.append(value)
      }
    }
    guard let checks = checkCount(values) else { return nil }
    return TwoWidthContent(
      .code11, values.map { characters[$0] }, identifier: checks == 2 ? "]H1" : "]H0")
  }

  /// How many check characters are right: two, one or `nil`.
  static func checkCount(_ values: [Int]) -> Int? {
    func isRight(_ count: Int, mostWeight: Int) -> Bool {
      count > 1 && values[count - 1] == check(values.prefix(count - 1), mostWeight: mostWeight)
    }
    if values.count > 2, isRight(values.count, mostWeight: 9),
      isRight(values.count - 1, mostWeight: 10)
    {
      return 2
    }
    return isRight(values.count, mostWeight: 10) ? 1 : nil
  }

  /// The check character: the sum modulo 11 with weights from 1 on from the last character on.
  static func check(_ values: ArraySlice<Int>, mostWeight: Int) -> Int {
    var sum = 0
    for (index, value) in values.reversed().enumerated() {
      sum += value * (1 + index % mostWeight)
    }
    return sum % 11
  }
}
