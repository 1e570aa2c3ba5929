/// A JSON value whose numbers stay text, RFC 8259.
///
/// Each value knows its bytes. Nesting deeper than 32 is not read.
package indirect enum JSONText: Hashable, Sendable {
  /// An object, in the order of the text; a name may occur twice.
  case object([Member], Range<Int>)
  /// An array.
  case array([JSONText], Range<Int>)
  /// A string without quotes and escapes; the range is that between the quotes.
  case string(String, Range<Int>)
  /// A number as written.
  case number(String, Range<Int>)
  /// `true` or `false`.
  case bool(Bool, Range<Int>)
  /// `null`.
  case null(Range<Int>)

  /// One name of an object with its value.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONText
  }

  /// Where reading ended.
  package struct Failure: Error, Hashable {
    /// The byte that no rule allows.
    package let offset: Int
  }

  /// Reads `bytes`, which hold one value and nothing else.
  package init(_ bytes: [UInt8]) throws(Failure) {
    var reader = Reader(bytes: bytes)
    self = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.index == bytes.count else { throw Failure(offset: reader.index) }
  }

  /// The bytes of the value.
  package var range: Range<Int> {
    switch self {
    case .object(_, let range), .array(_, let range), .string(_, let range),
      .number(_, let range), .bool(_, let range), .null(let range):
      range
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    var next: UInt8? { index < bytes.count ? bytes[index] : nil }
    var failure: Failure { Failure(offset: index) }

    mutating func skipSpace() {
      while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
    }

    mutating func take(_ byte: UInt8) -> Bool {
      guard next == byte else { return false }
      index += 1
      return true
    }

    mutating func value(depth: Int) throws(Failure) -> JSONText {
      guard depth < 32 else { throw failure }
      skipSpace()
      let start = index
      switch next {
      case 0x7B: return .object(try members(depth: depth), start..<index)
      case 0x5B: return .array(try items(depth: depth), start..<index)
      case 0x22:
        let text = try string()
        return .string(text, start + 1..<index - 1)
      case 0x74:
        try word("true")
        return .bool(true, start..<index)
      case 0x66:
        try word("false")
        return .bool(false, start..<index)
      case 0x6E:
        try word("null")
        return .null(start..<index)
      default:
        try number()
        return .number(String(decoding: bytes[start..<index], as: UTF8.self), start..<index)
      }
    }

    mutating func members(depth: Int) throws(Failure) -> [Member] {
      index += 1
      var members: [Member] = []
      skipSpace()
      if take(0x7D) { return members }
      while true {
        skipSpace()
        guard next == 0x22 else { throw failure }
        let name = try string()
        skipSpace()
        guard take(0x3A) else { throw failure }
        members.append(Member(name: name, value: try value(depth: depth + 1)))
        skipSpace()
        if take(0x7D) { return members }
        guard take(0x2C) else { throw failure }
      }
    }

    mutating func items(depth: Int) throws(Failure) -> [JSONText] {
      index += 1
      var items: [JSONText] = []
      skipSpace()
      if take(0x5D) { return items }
      while true {
        items.append(try value(depth: depth + 1))
        skipSpace()
        if take(0x5D) { return items }
        guard take(0x2C) else { throw failure }
      }
    }

    mutating func word(_ word: String) throws(Failure) {
      for byte in word.utf8 {
        guard take(byte) else { throw failure }
      }
    }

    mutating func number() throws(Failure) {
      _ = take(0x2D)
      guard let first = next, isDigit(first) else { throw failure }
      digits()
      if take(0x2E) {
        guard let digit = next, isDigit(digit) else { throw failure }
        digits()
      }
      if take(0x65) || take(0x45) {
        _ = take(0x2B) || take(0x2D)
        guard let digit = next, isDigit(digit) else { throw failure }
        digits()
      }
    }

    mutating func digits() {
      while let byte = next, isDigit(byte) { index += 1 }
    }

    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    mutating func string() throws(Failure) -> String {
      index += 1
      var text: [UInt8] = []
      while let byte = next {
        index += 1
        switch byte {
        case 0x22: return String(decoding: text, as: UTF8.self)
        case 0x5C: try escape(into: &text)
        default: text.append(byte)
        }
      }
      throw failure
    }

    mutating func escape(into text: inout [UInt8]) throws(Failure) {
      guard let byte = next else { throw failure }
      index += 1
      switch byte {
      case 0x22, 0x5C, 0x2F: text.append(byte)
      case 0x62: text.append(0x08)
      case 0x66: text.append(0x0C)
      case 0x6E: text.append(0x0A)
      case 0x72: text.append(0x0D)
      case 0x74: text.append(0x09)
      case 0x75:
        var scalar = try hexadecimal()
        if (0xD800...0xDBFF).contains(scalar), take(0x5C), take(0x75) {
          let low = try hexadecimal()
          scalar =
            (0xDC00...0xDFFF).contains(low)
            ? 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00) : 0xFFFD
        }
        let character = Unicode.Scalar(scalar) ?? "\u{FFFD}"
        text.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
      default: throw failure
      }
    }

    mutating func hexadecimal() throws(Failure) -> UInt32 {
      var value: UInt32 = 0
      for _ in 0..<4 {
        guard let byte = next else { throw failure }
        switch byte {
        case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
        case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
        case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
        default: throw failure
        }
        index += 1
      }
      return value
    }
  }
}
