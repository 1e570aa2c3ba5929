/// The data of a GS1 composite component, CC-A, CC-B or CC-C: ISO/IEC 24723, clause 5.
package enum CompositeField {
  /// The value of the date field where there is no date begins so.
  private static let noDate = 0b11
  /// The letters that four bits stand for: table 3.
  private static let letters = Array("BDHIJKLNPQRSTVWZ".utf8)
  private static let separator: UInt8 = 0x1D
  /// The bits that so many codewords of CC-A stand for, 1 to 7: base 928.
  private static let bits = [9, 19, 29, 39, 49, 59, 69]

  /// The bits of the data codewords of CC-A; `nil` where they are none.
  package static func bits(base928 codewords: some Collection<Int>) -> BitField? {
    var all: [Bool] = []
    var rest = codewords[...]
    while !rest.isEmpty {
      let group = rest.prefix(bits.count)
      rest = rest.dropFirst(bits.count)
      var value: UInt128 = 0
      for codeword in group {
        guard (0..<928).contains(codeword) else { return nil }
        value = value * 928 + UInt128(codeword)
      }
      let count = bits[group.count - 1]
      guard value >> UInt128(count) == 0 else { return nil }
      for bit in (0..<count).reversed() { all.append(value >> UInt128(bit) & 1 == 1) }
    }
    return BitField(all)
  }

  /// The bits of bytes: CC-B and CC-C.
  package static func bits(bytes: [UInt8]) -> BitField {
    BitField(bytes.flatMap { byte in (0..<8).reversed().map { byte >> $0 & 1 == 1 } })
  }

  /// The element strings; `nil` where the bits are none.
  package static func text(of field: BitField) -> [UInt8]? {
    var field = field
    let text: [UInt8]? =
      if field.skip(0, 1) {
        GeneralPurposeField.text(of: field)
      } else if field.skip(0b10, 2) {
        dated(&field)
      } else if field.skip(0b11, 2) {
        ninety(&field)
      } else {
        nil
      }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Encodation method 10: a date of AI 11 or 17, and a lot of AI 10: 5.3.1.
  private static func dated(_ field: inout BitField) -> [UInt8]? {
    if field.skip(noDate, 2) {
      return GeneralPurposeField.text(of: field).map { Array("10".utf8) + $0 }
    }
    guard let date = field.take(16), let ai = field.take(1) else { return nil }
    let (year, month, day) = (date / 384, date / 32 % 12 + 1, date % 32)
    guard year < 100 else { return nil }
    var text = Array((ai == 0 ? "11" : "17").utf8)
    for number in [year, month, day] {
      text += [0x30 + UInt8(number / 10), 0x30 + UInt8(number % 10)]
    }
    guard let rest = GeneralPurposeField.text(of: field) else { return nil }
    if rest.isEmpty { return text }
    // A separator says that no lot follows.
    return rest[0] == separator ? text + rest.dropFirst() : text + Array("10".utf8) + rest
  }

  /// Encodation method 11: AI 90 whose value begins with up to three digits and a letter: 5.3.2.
  private static func ninety(_ field: inout BitField) -> [UInt8]? {
    let isAlphanumeric = field.skip(0, 1)
    let isAlpha = !isAlphanumeric && field.take(2) == 0b11
    let next: String
    if field.skip(0, 1) {
      next = ""
    } else {
      guard let ai = field.take(2) else { return nil }
      next = ai == 0b10 ? "21" : "8004"
    }
    guard var number = field.take(5) else { return nil }
    let letter: UInt8
    if number < 31 {
      guard let index = field.take(4) else { return nil }
      letter = letters[index]
    } else {
      guard let three = field.take(10), let index = field.take(5), three < 1000, index < 26 else {
        return nil
      }
      (number, letter) = (three, 0x41 + UInt8(index))
    }
    var text = Array("90".utf8) + (number > 0 ? Array(String(number).utf8) : []) + [letter]
    var ends = false
    while isAlpha, !ends, let five = field.peek(5) {
      switch five {
      case ..<26:
        text.append(0x41 + UInt8(five))
        _ = field.take(5)
      case 31:
        ends = true
        _ = field.take(5)
      default:
        guard let six = field.take(6), (52...61).contains(six) else { return nil }
        text.append(UInt8(six - 4))
      }
    }
    guard let rest = GeneralPurposeField.text(of: field, isAlphanumeric: isAlphanumeric) else {
      return nil
    }
    if isAlpha {
      return rest.isEmpty ? text : text + [separator] + Array(next.utf8) + rest
    }
    guard !next.isEmpty, let end = rest.firstIndex(of: separator) else { return text + rest }
    return text + rest[...end] + Array(next.utf8) + rest[(end + 1)...]
  }
}
