/// The check and the data of DataBar Expanded, stacked or not: ISO/IEC 24724, clause 7.
package enum DataBarExpanded {
  /// The bits of a data character.
  private static let bits = 12
  private static let prime = 211
  /// The fewest characters of a symbol, the check character among them, and the most.
  package static let characters = 4...22
  /// The value of the date field where there is no date.
  private static let noDate = 38_400

  /// How many characters a symbol has and what the others must check to, by its check character; `nil`
  /// where there is none such.
  package static func check(_ value: Int) -> (characters: Int, checksum: Int)? {
    let count = value / prime + characters.lowerBound
    return value >= 0 && characters.contains(count) ? (count, value % prime) : nil
  }

  /// The checksum of the data characters, by the finders that they stand beside in order; `nil` where one
  /// is no character.
  package static func checksum(_ values: [Int], finders: [Int]) -> Int? {
    var sum = 0
    for (index, value) in values.enumerated() {
      // The check character stands left of the first finder.
      let place = index + 1
      guard place / 2 < finders.count, let widths = DataBarCharacterSet.expanded.widths(of: value)
      else { return nil }
      let row = 2 * finders[place / 2] + place % 2 - 1
      // Nothing has weights left of the finder that every symbol begins with.
      guard row >= 0 else { return nil }
      var weight = 1
      for _ in 0..<8 * row { weight = weight * 3 % prime }
      for width in widths {
        sum = (sum + weight * width) % prime
        weight = weight * 3 % prime
      }
    }
    return sum
  }

  /// The element strings of the data characters, and whether a composite component goes with them; `nil`
  /// where they are none.
  package static func content(_ values: [Int]) -> (text: [UInt8], isLinked: Bool)? {
    var all: [Bool] = []
    for value in values {
      guard value < 1 << bits else { return nil }
      for bit in (0..<bits).reversed() { all.append(value >> bit & 1 == 1) }
    }
    var field = BitField(all)
    guard let linkage = field.take(1), let text = text(&field, characters: values.count + 1)
    else { return nil }
    return (text, linkage == 1)
  }

  /// Reads by the encodation method, which comes first: table 10.
  private static func text(_ field: inout BitField, characters: Int) -> [UInt8]? {
    if field.skip(1, 1) {
      guard skipLength(&field, characters), let first = field.take(4), first < 10,
        let start = gtin(&field, first: UInt8(first))
      else { return nil }
      return GeneralPurposeField.text(of: field).map { start + $0 }
    }
    if field.skip(0, 2) {
      guard skipLength(&field, characters) else { return nil }
      return GeneralPurposeField.text(of: field)
    }
    if field.skip(0b0100, 4) {
      guard let start = gtin(&field), let weight = field.take(15) else { return nil }
      return start + Array("3103".utf8) + digits(weight, 6)
    }
    if field.skip(0b0101, 4) {
      guard let start = gtin(&field), let weight = field.take(15) else { return nil }
      return weight < 10_000
        ? start + Array("3202".utf8) + digits(weight, 6)
        : start + Array("3203".utf8) + digits(weight - 10_000, 6)
    }
    if field.skip(0b01100, 5) {
      guard skipLength(&field, characters), let start = gtin(&field), let point = field.take(2),
        let price = GeneralPurposeField.text(of: field)
      else { return nil }
      return start + Array("392".utf8) + digits(point, 1) + price
    }
    if field.skip(0b01101, 5) {
      guard skipLength(&field, characters), let start = gtin(&field), let point = field.take(2),
        let currency = field.take(10), currency < 1000,
        let price = GeneralPurposeField.text(of: field)
      else { return nil }
      return start + Array("393".utf8) + digits(point, 1) + digits(currency, 3) + price
    }
    guard field.skip(0b0111, 4), let method = field.take(3) else { return nil }
    return dated(&field, method: method)
  }

  /// A weight, and a date of one of four kinds.
  private static func dated(_ field: inout BitField, method: Int) -> [UInt8]? {
    guard let start = gtin(&field), let weight = field.take(20), let date = field.take(16),
      weight < 1_000_000, date <= noDate
    else { return nil }
    let text =
      start + Array((method % 2 == 0 ? "310" : "320").utf8) + digits(weight / 100_000, 1)
      + digits(weight % 100_000, 6)
    if date == noDate { return text }
    let (year, month, day) = (date / 384, date / 32 % 12 + 1, date % 32)
    return text + digits(11 + method / 2 * 2, 2) + digits(year, 2) + digits(month, 2)
      + digits(day, 2)
  }

  /// Steps over the field that tells the symbol's length; `false` where that is another.
  private static func skipLength(_ field: inout BitField, _ characters: Int) -> Bool {
    field.take(2) == (characters % 2 == 0 ? 0 : 2) + (characters > 14 ? 1 : 0)
  }

  /// AI 01 and a GTIN: the first digit, four times three digits, and its check digit.
  private static func gtin(_ field: inout BitField, first: UInt8 = 9) -> [UInt8]? {
    var gtin = [first]
    for _ in 0..<4 {
      guard let three = field.take(10), three < 1000 else { return nil }
      gtin += [UInt8(three / 100), UInt8(three / 10 % 10), UInt8(three % 10)]
    }
    return [0x30, 0x31] + (gtin + [DataBarNumber.checkDigit(gtin)]).map { $0 + 0x30 }
  }

  /// The last `count` digits of a number.
  private static func digits(_ number: Int, _ count: Int) -> [UInt8] {
    var digits = [UInt8](repeating: 0x30, count: count)
    var rest = number
    for place in digits.indices.reversed() {
      digits[place] += UInt8(rest % 10)
      rest /= 10
    }
    return digits
  }
}
