/// The compressed form of GS1 Digital Link, GS1 Digital Link Standard: URI compression.
///
/// Only its first element is read, to tell it from any other link.
enum GS1CompressedLink {
  /// The key that a compressed path segment begins with, where its check digit is right.
  static func key(
    _ segment: ArraySlice<UInt8>
  ) -> (ai: ApplicationIdentifier, value: String)? {
    guard (10...128).contains(segment.count), let bits = bits(of: segment) else { return nil }
    // Four bits a digit of the AI, then the key as one number.
    guard let (ai, start) = self.ai(bits, at: 0), ai.isLinkKey else { return nil }
    let length = GS1Component(word: GS1Table.components[Int(ai.spec & 0xFFFF)]).maximumLength
    guard let width = [13: 44, 14: 47, 17: 57, 18: 60][length], start + width <= bits.count,
      ai.maximumLength == length
    else { return nil }
    let number = number(bits, start..<start + width)
    let text = String(number)
    guard text.utf8.count <= length else { return nil }
    let digits = String(repeating: "0", count: length - text.utf8.count) + text
    guard GS1Value(digits, of: ai, currentYear: 2000) != nil else { return nil }
    // What follows is padding of less than a character, or another AI.
    let rest = start + width
    guard bits.count - rest < 8 || self.ai(bits, at: rest) != nil else { return nil }
    return (ai, digits)
  }

  /// Whether a segment can be the compressed form of what follows a key: six characters or more, an
  /// AI at their beginning.
  static func beginsElement(_ segment: ArraySlice<UInt8>) -> Bool {
    guard (6...128).contains(segment.count), let bits = bits(of: segment) else { return false }
    return ai(bits, at: 0) != nil
  }

  private static func bits(of segment: ArraySlice<UInt8>) -> [Bool]? {
    var bits: [Bool] = []
    for byte in segment {
      guard let value = value(of: byte) else { return nil }
      for shift: UInt8 in [5, 4, 3, 2, 1, 0] { bits.append(value >> shift & 1 == 1) }
    }
    return bits
  }

  private static func ai(_ bits: [Bool], at start: Int) -> (ApplicationIdentifier, Int)? {
    var digits: [UInt8] = []
    var place = start
    while place + 4 <= bits.count, digits.count < 4 {
      let digit = number(bits, place..<place + 4)
      guard digit < 10 else { return nil }
      digits.append(UInt8(ascii: "0") + UInt8(digit))
      place += 4
      if let ai = ApplicationIdentifier(prefixOf: digits.span, at: 0) { return (ai, place) }
    }
    return nil
  }

  private static func number(_ bits: [Bool], _ range: Range<Int>) -> UInt64 {
    range.reduce(0) { $0 << 1 | (bits[$1] ? 1 : 0) }
  }

  /// The six bits of a base64url character.
  private static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case ASCII.uppercase: byte - UInt8(ascii: "A")
    case ASCII.lowercase: byte - UInt8(ascii: "a") + 26
    case ASCII.digits: byte - UInt8(ascii: "0") + 52
    case ASCII.hyphen: 62
    case ASCII.underscore: 63
    default: nil
    }
  }
}
