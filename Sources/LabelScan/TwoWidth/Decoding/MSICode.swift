internal import LabelSyntax

/// MSI: four bits a digit, each a bar and a space of three modules together.
///
/// Which check digits a symbol has, it does not say: they are transmitted.
package enum MSICode {
  /// Reads elements; `nil` where they are none, or no check digit is right.
  package static func content(_ elements: TwoWidthElements) -> TwoWidthContent? {
    let isWide = elements.isWide
    // The start is a bit 1, the stop a bit 0 and a narrow bar.
    guard isWide.count >= 2 + 8 + 3, (isWide.count - 5) % 8 == 0,
      elements.areConsistent(
        ratios: TwoWidthTuning.msiRatios, deviation: TwoWidthTuning.mostDeviation),
      isWide[0], !isWide[1], isWide.suffix(3) == [false, true, false]
    else { return nil }
    var digits: [Int] = []
    for first in stride(from: 2, to: isWide.count - 3, by: 8) {
      var digit = 0
      for bar in stride(from: first, to: first + 8, by: 2) {
        guard isWide[bar] != isWide[bar + 1] else { return nil }
        digit = 2 * digit + (isWide[bar] ? 1 : 0)
      }
      guard digit < 10 else { return nil }
      digits.append(digit)
    }
    guard isChecked(digits) else { return nil }
    return TwoWidthContent(.msi, digits.map { UInt8(48 + $0) }, identifier: "]M0")
  }

  /// Whether the last digits check those before: one modulo 10, two, or one modulo 11.
  static func isChecked(_ digits: [Int]) -> Bool {
    guard let check = digits.last, digits.count > 1 else { return false }
    let data = Array(digits.dropLast())
    return check == modulo10(data)
      || weights.contains { check == modulo11(data, mostWeight: $0) }
  }

  /// The check digit modulo 10: every other digit from the last on is doubled, its own digits summed.
  static func modulo10(_ data: [Int]) -> Int {
    var sum = 0
    for (index, digit) in data.reversed().enumerated() {
      sum += index % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit
    }
    return (10 - sum % 10) % 10
  }

  /// The greatest weights of the check digit modulo 11 as IBM and as NCR have it.
  private static let weights = [7, 9]

  /// The check digit modulo 11, with weights from 2 on from the last digit on.
  static func modulo11(_ data: [Int], mostWeight: Int) -> Int {
    var sum = 0
    for (index, digit) in data.reversed().enumerated() {
      sum += digit * (2 + index % (mostWeight - 1))
    }
    return (11 - sum % 11) % 11
  }
}
