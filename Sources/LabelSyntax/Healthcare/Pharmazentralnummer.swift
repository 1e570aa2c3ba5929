/// A German Pharmazentralnummer: six or seven digits and a check digit, modulo 11.
enum Pharmazentralnummer {
  /// Whether the check digit of 7 or 8 digits is right.
  static func isValid(_ text: String) -> Bool {
    guard let digits = CheckSum.digits(text.utf8), (7...8).contains(digits.count),
      let check = digits.last
    else { return false }
    // The weights end with 7 whatever the length.
    let first = digits.count == 7 ? 2 : 1
    var sum = 0
    for (index, digit) in digits.dropLast().enumerated() { sum += digit * (index + first) }
    return sum % 11 == check
  }

  /// Reads a Code 39 symbol: `-` and the number.
  static func reading(of payload: Payload) -> Reading? {
    guard payload.symbology == .code39, payload.bytes.first == 0x2D else { return nil }
    let range = 1..<payload.bytes.count
    let text = String(decoding: payload.bytes[range], as: UTF8.self)
    guard (7...8).contains(range.count), CheckSum.digits(text.utf8) != nil else { return nil }
    var reading = Reading(payload: payload, syntax: .pzn)
    let isValid = isValid(text)
    reading.elements = [
      Reading.Element(
        kind: .key, code: "-", title: "Pharmazentralnummer", value: text, range: range,
        isValid: isValid)
    ]
    reading.details = [
      Reading.Detail(field: .pzn, value: text, raw: text, syntax: .pzn, key: "-", range: range)
    ]
    if !isValid {
      reading.issues = [
        Issue(
          code: .checkDigit, severity: .error, message: "The PZN's check digit is wrong",
          range: range)
      ]
    }
    return reading
  }
}
