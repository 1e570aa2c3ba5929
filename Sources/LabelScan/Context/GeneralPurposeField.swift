/// The general-purpose data compaction field of DataBar Expanded and of composite components: ISO/IEC
/// 24724, 7.2.5.5.
package struct GeneralPurposeField {
  /// The encodation scheme in force.
  private enum Scheme {
    case numeric, alphanumeric, iso646
  }

  /// Separates element strings: FNC1 as it is transmitted.
  private static let separator: UInt8 = 0x1D
  /// What 11 of 11 values of a digit stands for.
  private static let fnc1 = 10
  private static let alphanumeric = Array("*,-./".utf8)
  private static let iso646 = Array("!\"%&'()*+,-./:;<=>?_ ".utf8)

  private var bits: BitField
  private var text: [UInt8] = []
  private var scheme = Scheme.numeric

  private init(_ bits: BitField, isAlphanumeric: Bool) {
    self.bits = bits
    if isAlphanumeric { scheme = .alphanumeric }
  }

  /// Reads the rest of `bits`; `nil` where they are no such field.
  package static func text(of bits: BitField, isAlphanumeric: Bool = false) -> [UInt8]? {
    var field = GeneralPurposeField(bits, isAlphanumeric: isAlphanumeric)
    while field.bits.rest > 0 {
      let isGood =
        switch field.scheme {
        case .numeric: field.takeDigits()
        case .alphanumeric: field.takeAlphanumeric()
        case .iso646: field.takeISO646()
        }
      guard isGood else { return nil }
    }
    // A digit that stands alone at the end has FNC1 beside it, which separates nothing.
    while field.text.last == separator { field.text.removeLast() }
    return field.text
  }

  /// Two digits; at the end one.
  private mutating func takeDigits() -> Bool {
    if bits.skip(0, 4) {
      scheme = .alphanumeric
      return true
    }
    if let number = bits.take(7) {
      guard number >= 8 else { return false }
      for value in [(number - 8) / 11, (number - 8) % 11] {
        text.append(value == Self.fnc1 ? Self.separator : 0x30 + UInt8(value))
      }
      return true
    }
    guard let digit = bits.take(4) else { return isPadding() }
    guard digit <= 10 else { return false }
    text.append(0x2F + UInt8(digit))
    return isPadding()
  }

  /// Steps over what is too short for anything, which must be zeros.
  private mutating func isPadding() -> Bool {
    bits.take(bits.rest) == 0
  }

  /// What alphanumeric and ISO/IEC 646 encodation have in common; `nil` where it is none of it.
  private mutating func takeCommon(_ other: Scheme) -> Bool? {
    if bits.skip(0, 3) {
      scheme = .numeric
      return true
    }
    guard let five = bits.peek(5) else {
      // Padding is 00100 again and again.
      let padding = 0b00100 >> (5 - bits.rest)
      return bits.take(bits.rest) == padding
    }
    switch five {
    case 0b00100:
      scheme = other
    case 5...14:
      text.append(0x30 + UInt8(five - 5))
    case 15:
      text.append(Self.separator)
      scheme = .numeric
    default:
      return nil
    }
    return bits.take(5) != nil
  }

  private mutating func takeAlphanumeric() -> Bool {
    if let isGood = takeCommon(.iso646) { return isGood }
    guard let six = bits.take(6) else { return false }
    switch six {
    case 32...57: text.append(0x41 + UInt8(six - 32))
    case 58...62: text.append(Self.alphanumeric[six - 58])
    default: return false
    }
    return true
  }

  private mutating func takeISO646() -> Bool {
    if let isGood = takeCommon(.alphanumeric) { return isGood }
    guard let seven = bits.peek(7) else { return false }
    switch seven {
    case 64...89:
      text.append(0x41 + UInt8(seven - 64))
      return bits.take(7) != nil
    case 90...115:
      text.append(0x61 + UInt8(seven - 90))
      return bits.take(7) != nil
    default:
      guard let eight = bits.take(8), (232...252).contains(eight) else { return false }
      text.append(Self.iso646[eight - 232])
      return true
    }
  }
}
