/// A time of EPCIS: ISO 8601 with its zone, and any number of digits of the second.
struct EPCISTime {
  /// The time to the millisecond, the fourth digit rounded.
  let time: UTCTime

  /// Reads a time; `nil` for what is none or has no zone.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.count <= 64, bytes[10] == 0x54 else { return nil }
    var index = 19
    var digits: [UInt8] = []
    if bytes[index] == 0x2E {
      index += 1
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
        digits.append(bytes[index] - 0x30)
        index += 1
      }
      guard !digits.isEmpty else { return nil }
    }
    guard let offset = Self.offset(bytes[index...]),
      let whole = UTCTime(String(decoding: bytes[..<19], as: UTF8.self) + ".000Z")
    else { return nil }
    var part = 0
    for place in 0..<3 { part = part * 10 + (place < digits.count ? Int(digits[place]) : 0) }
    if digits.count > 3, digits[3] >= 5 { part += 1 }
    time = UTCTime(
      milliseconds: whole.milliseconds + Int64(part) - Int64(offset) * 60_000)
  }

  /// Minutes east of UTC, or `nil`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: bytes, as: UTF8.self)
    if text == "Z" { return 0 }
    guard text.utf8.count == 6, let sign = text.first, sign == "+" || sign == "-",
      let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2)),
      Array(text.utf8)[3] == 0x3A, hours <= 14, minutes <= 59, hours >= 0, minutes >= 0
    else { return nil }
    return (hours * 60 + minutes) * (sign == "+" ? 1 : -1)
  }
}
