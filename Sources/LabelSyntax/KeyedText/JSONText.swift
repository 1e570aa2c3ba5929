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
      while let byte = next,
        [ASCII.space, ASCII.tab, ASCII.lineFeed, ASCII.carriageReturn].contains(byte)
      { index += 1 }
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
      case ASCII.leftBrace: return .object(try members(depth: depth), start..<index)
      case ASCII.leftBracket: return .array(try items(depth: depth), start..<index)
      case ASCII.quotationMark:
        let text = try string()
        return .string(text, start + 1..<index - 1)
      case UInt8(ascii: "t"):
        try word("true")
        return .bool(true, start..<index)
      case UInt8(ascii: "f"):
        try word("false")
        return .bool(false, start..<index)
      case UInt8(ascii: "n"):
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
      if take(ASCII.rightBrace) { return members }
      while true {
        skipSpace()
        guard next == ASCII.quotationMark else { throw failure }
        let name = try string()
        skipSpace()
        guard take(ASCII.colon) else { throw failure }
        members.append(Member(name: name, value: try value(depth: depth + 1)))
        skipSpace()
        if take(ASCII.rightBrace) { return members }
        guard take(ASCII.comma) else { throw failure }
      }
    }

    mutating func items(depth: Int) throws(Failure) -> [JSONText] {
      index += 1
      var items: [JSONText] = []
      skipSpace()
      if take(ASCII.rightBracket) { return items }
      while true {
        items.append(try value(depth: depth + 1))
        skipSpace()
        if take(ASCII.rightBracket) { return items }
        guard take(ASCII.comma) else { throw failure }
      }
    }

    mutating func word(_ word: String) throws(Failure) {
      for byte in word.utf8 {
        guard take(byte) else { throw failure }
      }
    }

    mutating func number() throws(Failure) {
      _ = take(ASCII.hyphen)
      guard let first = next, isDigit(first) else { throw failure }
      digits()
      if take(ASCII.fullStop) {
        guard let digit = next, isDigit(digit) else { throw failure }
        digits()
      }
      if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
        _ = take(ASCII.plusSign) || take(ASCII.hyphen)
        guard let digit = next, isDigit(digit) else { throw failure }
        digits()
      }
    }

    mutating func digits() {
      while let byte = next, isDigit(byte) { index += 1 }
    }

    func isDigit(_ byte: UInt8) -> Bool { (ASCII.digits).contains(byte) }

    mutating func string() throws(Failure) -> String {
      index += 1
      var text: [UInt8] = []
      while let byte = next {
        index += 1
        switch byte {
        case ASCII.quotationMark: return String(decoding: text, as: UTF8.self)
        case ASCII.backslash: try escape(into: &text)
        default: text.append(byte)
        }
      }
      throw failure
    }

    mutating func escape(into text: inout [UInt8]) throws(Failure) {
      guard let byte = next else { throw failure }
      index += 1
      switch byte {
      case ASCII.quotationMark, ASCII.backslash, ASCII.slash: text.append(byte)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(ASCII.lineFeed)
      case UInt8(ascii: "r"): text.append(ASCII.carriageReturn)
      case UInt8(ascii: "t"): text.append(ASCII.tab)
      case UInt8(ascii: "u"):
        var scalar = try hexadecimal()
        if (0xD800...0xDBFF).contains(scalar), take(ASCII.backslash), take(UInt8(ascii: "u")) {
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
        case ASCII.digits: value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "F"):
          value = value << 4 | UInt32(byte - UInt8(ascii: "7"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"):
          value = value << 4 | UInt32(byte - UInt8(ascii: "W"))
        default: throw failure
        }
        index += 1
      }
      return value
    }
  }
}
