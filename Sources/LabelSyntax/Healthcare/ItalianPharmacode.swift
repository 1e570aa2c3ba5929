/// An Italian pharmaceutical code in Code 39: nine digits, written with six characters in base 32.
enum ItalianPharmacode {
  /// The nine digits of six characters; `nil` where they are none or the check digit is wrong.
  static func digits(_ bytes: [UInt8]) -> [Int]? {
    guard bytes.count == 6 else { return nil }
    var number = 0
    for byte in bytes {
      guard let value = alphabet.firstIndex(of: byte) else { return nil }
      number = number * 32 + value
    }
    guard number < 1_000_000_000 else { return nil }
    var digits = [Int](repeating: 0, count: 9)
    for index in stride(from: 8, through: 0, by: -1) {
      digits[index] = number % 10
      number /= 10
    }
    var sum = 0
    for (index, digit) in digits.dropLast().enumerated() {
      sum += index % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10
    }
    return sum % 10 == digits[8] ? digits : nil
  }

  /// Reads a Code 39 symbol whose code begins with 0, as those of medicines do.
  ///
  /// One check digit alone is no evidence: any other such symbol, and one of digits only, gives a
  /// candidate.
  static func reading(of payload: Payload) -> Reading? {
    guard payload.symbology == .code39, let digits = digits(payload.bytes), digits[0] == 0,
      CheckSum.digits(payload.bytes) == nil
    else { return nil }
    let text = digits.map(String.init).joined()
    let range = 0..<payload.bytes.count
    return Reading(
      payload: payload, syntax: .code32,
      elements: [
        Reading.Element(
          kind: .key, code: "A", title: "Italian pharmaceutical code", value: payload.text,
          range: range)
      ],
      details: [
        Reading.Detail(
          field: FieldName(rawValue: "aic"), value: text, raw: payload.text, syntax: .code32,
          range: range)
      ])
  }

  /// What a Code 39 symbol may be.
  static func candidates(of payload: Payload) -> [Reading.Candidate] {
    guard payload.symbology == .code39, let digits = digits(payload.bytes) else { return [] }
    return [
      Reading.Candidate(
        field: FieldName(rawValue: "aic"), value: digits.map(String.init).joined(),
        reason: "an Italian pharmaceutical code by length, alphabet and check digit")
    ]
  }

  /// Digits, and letters without vowels.
  private static let alphabet = Array("0123456789BCDFGHJKLMNPQRSTUVWXYZ".utf8)
}
