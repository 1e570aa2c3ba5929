/// A carrier's number of a parcel, known by its form and its check digit.
///
/// Only forms that other numbers do not have by chance: a plain number of ten or twelve digits is
/// none, whatever its check digit.
struct TrackingNumber {
  /// The number that the carrier tracks.
  let text: String
  /// The carrier; `nil` for a postal item, which any post may carry.
  private(set) var carrier: String?
  /// The part of the payload's characters, without spaces, that is the number.
  private(set) var place: Range<Int>
  /// What else the symbol says, each with its place.
  private(set) var others: [(field: FieldName, place: Range<Int>)] = []

  /// Reads the text of a symbol; spaces and the case do not count.
  init?(_ bytes: [UInt8]) {
    guard bytes.count <= 64, let number = Self.find(Self.compact(bytes)) else { return nil }
    self = number
  }

  /// Whether `bytes` are written as a tracking number is, whatever the check digit.
  static func isForm(_ bytes: [UInt8]) -> Bool {
    guard (13...64).contains(bytes.count) else { return false }
    let text = compact(bytes)
    switch text.count {
    case 13: return isPostal(text)
    case 15: return text.starts(with: "TBA".utf8) && CheckSum.digits(text.dropFirst(3)) != nil
    case 18: return text.starts(with: "1Z".utf8)
    case 30, 38: return text.starts(with: "420".utf8) && CheckSum.digits(text) != nil
    case 34:
      return [UInt8(ascii: "1"), UInt8(ascii: "4"), UInt8(ascii: "9")].contains(text[0])
        && CheckSum.digits(text) != nil
    default: return text.starts(with: "JJD".utf8) || text.starts(with: "JVGL".utf8)
    }
  }

  private init(
    _ text: [UInt8], _ place: Range<Int>, _ carrier: String?,
    others: [(field: FieldName, place: Range<Int>)] = []
  ) {
    self.text = String(decoding: text[place], as: UTF8.self)
    self.place = place
    self.carrier = carrier
    self.others = others
  }

  private static func find(_ text: [UInt8]) -> TrackingNumber? {
    if text.starts(with: "1Z".utf8) { return ups(text) }
    if text.count == 13 { return postal(text) }
    if let digits = CheckSum.digits(text) {
      return usps(text, digits) ?? fedEx(text, digits) ?? dpd(text)
    }
    return dhl(text) ?? dpd(text)
  }

  // MARK: Carriers

  /// `1Z`, six characters of the shipper, two of the service, seven of the parcel, a check digit of
  /// modulo 10: letters count as digits, A as 2, every second one doubled.
  ///
  /// Numbers in public reports have doubled digits summed by their decimal digits too, as Luhn does.
  private static func ups(_ text: [UInt8]) -> TrackingNumber? {
    guard text.count == 18, text.allSatisfy(HIBCCharacters.isAlphanumeric) else { return nil }
    var sum = 0
    var luhn = 0
    for (index, byte) in text[2..<17].enumerated() {
      let value = byte < 0x3A ? Int(byte) - 0x30 : (Int(byte) - 0x3F) % 10
      sum += index % 2 == 0 ? value : value * 2
      luhn += index % 2 == 0 ? value : value * 2 / 10 + value * 2 % 10
    }
    let isRight = [sum, luhn].contains { text[17] == UInt8(0x30 + (10 - $0 % 10) % 10) }
    return isRight ? TrackingNumber(text, 0..<18, "UPS") : nil
  }

  /// Two letters, eight digits, a check digit, a country: UPU standard S10.
  private static func postal(_ text: [UInt8]) -> TrackingNumber? {
    guard isPostal(text), let digits = CheckSum.digits(text[2..<11]) else { return nil }
    var sum = 0
    for (digit, weight) in zip(digits, [8, 6, 4, 2, 3, 5, 9, 7]) { sum += digit * weight }
    let check = 11 - sum % 11
    guard digits[8] == (check == 10 ? 0 : check == 11 ? 5 : check) else { return nil }
    return TrackingNumber(text, 0..<13, nil)
  }

  private static func isPostal(_ text: [UInt8]) -> Bool {
    text.count == 13 && (ASCII.uppercase).contains(text[0]) && (ASCII.uppercase).contains(text[1])
      && CheckSum.digits(text[2..<11]) != nil && GS1CodeLists.isCountry(text[11], text[12])
  }

  /// Reads `91` to `95` and 20 or 24 digits, USPS Publication 199.
  ///
  /// The last is a check digit of modulo 10; 420 and a postal code of five or nine digits may stand
  /// before it.
  private static func usps(_ text: [UInt8], _ digits: [Int]) -> TrackingNumber? {
    let isRouted = text.starts(with: "420".utf8)
    for (route, length) in [(5, 22), (9, 22), (5, 26), (9, 26)] {
      let start = isRouted ? 3 + route : 0
      guard text.count == start + length, digits[start] == 9, (1...5).contains(digits[start + 1]),
        CheckSum.gs1(Array(digits[start...]))
      else { continue }
      return TrackingNumber(
        text, start..<text.count, "USPS", others: isRouted ? [(.shipToPostCode, 3..<start)] : [])
    }
    return nil
  }

  /// Reads `96` and 20 digits of Ground, or the 34 digits of Express.
  ///
  /// Ground has a check digit of modulo 10 over the last 15, Express one by the weights 1, 7, 3 modulo
  /// 11 over the last 14.
  private static func fedEx(_ text: [UInt8], _ digits: [Int]) -> TrackingNumber? {
    switch text.count {
    case 22 where text.starts(with: "96".utf8):
      guard CheckSum.gs1(Array(digits[7...])) else { return nil }
      return TrackingNumber(text, 7..<22, "FedEx")
    case 34 where text.starts(with: "10".utf8) || text.starts(with: "96".utf8):
      var sum = 0
      for (digit, weight) in zip(digits[20..<33], [1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) {
        sum += digit * weight
      }
      guard digits[33] == sum % 11 % 10 else { return nil }
      // Numbers of twelve digits have zeros before them.
      let start = digits[20] != 0 ? 20 : digits[21] != 0 ? 21 : 22
      return TrackingNumber(text, start..<34, "FedEx")
    default: return nil
    }
  }

  /// Reads a label's 27 characters and check character, ISO 7064 MOD 37,36, or a parcel's 14 digits
  /// and the letter that checks them.
  ///
  /// The 27 are seven of the postal code, 14 of the parcel, three of the service, three of the
  /// country. The symbol may have `%` before them and no check character.
  private static func dpd(_ text: [UInt8]) -> TrackingNumber? {
    var start = 0
    if text.first == ASCII.percentSign { start = 1 }
    let body = Array(text[start...])
    guard body.allSatisfy(HIBCCharacters.isAlphanumeric) else { return nil }
    if start == 0, body.count == 15, CheckSum.digits(body.dropLast()) != nil,
      let last = body.last, last > ASCII.commercialAt, isChecked(body)
    {
      return TrackingNumber(text, 0..<14, "DPD")
    }
    guard body.count == 28 || start == 1 && body.count == 27, body.count == 27 || isChecked(body),
      CheckSum.digits(body[7..<27]) != nil, let country = CheckSum.digits(body[24..<27]),
      GS1CodeLists.isCountry(number: UInt64(country[0] * 100 + country[1] * 10 + country[2]))
    else { return nil }
    return TrackingNumber(
      text, start + 7..<start + 21, "DPD",
      others: [
        (.shipToPostCode, start..<start + 7), (.serviceClass, start + 21..<start + 24),
        (.countryCode, start + 24..<start + 27),
      ])
  }

  private static func isChecked(_ text: [UInt8]) -> Bool {
    CheckAlgorithm.iso7064Mod37Comma36.check(of: Array(text.dropLast())) == Array(text.suffix(1))
  }

  /// Licence plates of ISO/IEC 15459 whose agency code is Deutsche Post's: they have no check digit.
  private static func dhl(_ text: [UInt8]) -> TrackingNumber? {
    for prefix in ["JJD", "JVGL"] where text.starts(with: prefix.utf8) {
      let rest = text.dropFirst(prefix.utf8.count)
      guard (10...20).contains(rest.count), CheckSum.digits(rest) != nil else { return nil }
      return TrackingNumber(text, 0..<text.count, "DHL")
    }
    return nil
  }

  /// Without spaces, in capitals.
  static func compact(_ bytes: [UInt8]) -> [UInt8] {
    bytes.compactMap { $0 == ASCII.space ? nil : (ASCII.lowercase).contains($0) ? $0 - 0x20 : $0 }
  }
}
