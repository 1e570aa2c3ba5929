/// The parts of a web link, RFC 3986, with their bytes in the payload.
struct LinkText {
  /// The bytes of the path segments.
  private(set) var segments: [Range<Int>] = []
  /// The bytes of the query's names and values.
  private(set) var query: [(name: Range<Int>, value: Range<Int>)] = []
  private let bytes: [UInt8]

  /// Divides `bytes`; `nil` where they are no link with `http` or `https`.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    let scheme = bytes.prefix(8).map { $0 | 0x20 }
    let start: Int
    if scheme.starts(with: "https://".utf8.map { $0 | 0x20 }) {
      start = 8
    } else if scheme.starts(with: "http://".utf8.map { $0 | 0x20 }) {
      start = 7
    } else {
      return nil
    }
    guard bytes.count > start, bytes.allSatisfy({ $0 > ASCII.space && $0 != ASCII.delete }) else {
      return nil
    }
    let end = bytes.firstIndex(of: ASCII.numberSign) ?? bytes.count
    let mark = bytes[..<end].firstIndex(of: ASCII.questionMark) ?? end
    let host = bytes[start..<mark].firstIndex(of: ASCII.slash) ?? mark
    guard host > start else { return nil }
    if host < mark { segments = Self.split(bytes, host + 1..<mark) { $0 == ASCII.slash } }
    if mark < end {
      for part in Self.split(
        bytes, mark + 1..<end, at: { $0 == ASCII.ampersand || $0 == ASCII.semicolon })
      {
        let equals = bytes[part].firstIndex(of: ASCII.equalsSign) ?? part.upperBound
        query.append(
          (
            part.lowerBound..<equals,
            min(equals + 1, part.upperBound)..<part.upperBound
          ))
      }
    }
  }

  /// The text of a part, without percent escapes; `+` stands for itself.
  func text(_ range: Range<Int>, plusIsSpace: Bool = false) -> String {
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == ASCII.percentSign, index + 2 < range.upperBound,
        let high = Self.digit(bytes[index + 1]),
        let low = Self.digit(bytes[index + 2])
      {
        text.append(high << 4 | low)
        index += 3
      } else {
        text.append(byte == ASCII.plusSign && plusIsSpace ? ASCII.space : byte)
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Divides a range of bytes at separators.
  static func split(
    _ bytes: [UInt8], _ range: Range<Int>, at isSeparator: (UInt8) -> Bool
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where isSeparator(bytes[index]) {
      parts.append(start..<index)
      start = index + 1
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case ASCII.digits: byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "7")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "W")
    default: nil
    }
  }
}
