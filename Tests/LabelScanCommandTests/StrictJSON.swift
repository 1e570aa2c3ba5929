/// Reads JSON as RFC 8259 has it, without any leniency, in UTF-8.
struct StrictJSON {
  private let bytes: [UInt8]
  private var index = 0

  /// Whether a text is one object and nothing else.
  static func isObject(_ text: [UInt8]) -> Bool {
    guard text.first == 0x7B, String(validating: text, as: UTF8.self) != nil else { return false }
    var reader = StrictJSON(bytes: text)
    return reader.value() && reader.index == text.count
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private mutating func value() -> Bool {
    skipSpace()
    defer { skipSpace() }
    switch next {
    case 0x7B: return list(open: "{", close: "}", isObject: true)
    case 0x5B: return list(open: "[", close: "]", isObject: false)
    case 0x22: return string()
    case 0x74: return take("true")
    case 0x66: return take("false")
    case 0x6E: return take("null")
    default: return number()
    }
  }

  private mutating func list(open: String, close: String, isObject: Bool) -> Bool {
    _ = take(open)
    skipSpace()
    if take(close) { return true }
    while true {
      skipSpace()
      if isObject {
        guard string() else { return false }
        skipSpace()
        guard take(":") else { return false }
      }
      guard value() else { return false }
      if take(close) { return true }
      guard take(",") else { return false }
    }
  }

  private mutating func number() -> Bool {
    _ = take("-")
    guard take("0") || digits() else { return false }
    if take(".") {
      guard digits() else { return false }
    }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      guard digits() else { return false }
    }
    return true
  }

  private mutating func digits() -> Bool {
    let start = index
    while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
    return index > start
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while let byte = next {
      index += 1
      switch byte {
      case 0x22: return true
      case 0..<0x20: return false
      case 0x5C:
        guard let escaped = next else { return false }
        index += 1
        if escaped == 0x75 {
          for _ in 0..<4 {
            guard let digit = next, Character(Unicode.Scalar(digit)).isHexDigit else {
              return false
            }
            index += 1
          }
        } else if !"\"\\/bfnrt".utf8.contains(escaped) {
          return false
        }
      default: break
      }
    }
    return false
  }
}
