package import LabelSyntax

/// The two- and five-digit add-ons of EAN-13, UPC-A and UPC-E: modules and number sets; ISO/IEC 15420.
package enum EANAddOn {
  /// A digit as it is drawn.
  package struct Digit: Hashable, Sendable {
    package var value: Int
    /// True in number set B, false in A.
    package var isB: Bool

    package init(_ value: Int, isB: Bool) {
      self.value = value
      self.isB = isB
    }

    /// Its modules, `true` where dark.
    package var modules: [Bool] { EANAddOn.shapes[value + (isB ? 10 : 0)] }
  }

  /// The modules between a symbol and its add-on.
  package static let gap = 7.0...12.0
  /// The modules that are light after an add-on.
  package static let quietZone = 5
  /// Every digit in both number sets.
  package static let digits = [false, true].flatMap { isB in
    (0...9).map { Digit($0, isB: isB) }
  }

  private static let guardModules = [true, false, true, true]
  private static let separator = [false, true]
  private static let shapes = (EANPattern.setA + EANPattern.setB).map { $0.map { $0 > 0 } }

  /// Digits of an add-on.
  package static func count(of symbology: Symbology) -> Int { symbology == .ean5 ? 5 : 2 }

  /// Modules of an add-on of so many digits.
  package static func moduleCount(digits: Int) -> Int { start(ofDigit: digits) - 2 }

  /// The first module of a digit.
  package static func start(ofDigit index: Int) -> Int { 4 + 9 * index }

  /// The modules of some digits behind the guard, `true` where dark.
  package static func modules(of digits: [Digit]) -> [Bool] {
    guardModules + Array(digits.map(\.modules).joined(separator: separator))
  }

  /// The payload of some digits; `nil` unless their number sets are those that it asks for.
  package static func payload(of digits: [Digit]) -> Payload? {
    let values = digits.map(\.value)
    let sets: [Int]
    switch values.count {
    case 2:
      let remainder = (10 * values[0] + values[1]) % 4
      sets = [remainder / 2, remainder % 2]
    case 5:
      let sum = 3 * (values[0] + values[2] + values[4]) + 9 * (values[1] + values[3])
      sets = fiveDigitSets[sum % 10]
    default: return nil
    }
    guard digits.map({ $0.isB ? 1 : 0 }) == sets else { return nil }
    return Payload(
      bytes: values.map { UInt8(48 + $0) }, symbology: values.count == 2 ? .ean2 : .ean5,
      identifier: SymbologyIdentifier(values.count == 2 ? "]E1" : "]E2"))
  }

  /// Digits of set B among five, by the check sum; ISO/IEC 15420.
  private static let fiveDigitSets = [
    [1, 1, 0, 0, 0], [1, 0, 1, 0, 0], [1, 0, 0, 1, 0], [1, 0, 0, 0, 1], [0, 1, 1, 0, 0],
    [0, 0, 1, 1, 0], [0, 0, 0, 1, 1], [0, 1, 0, 1, 0], [0, 1, 0, 0, 1], [0, 0, 1, 0, 1],
  ]
}
