extension JSONReader {
  /// Passes the byte that begins a container, which is not too deep.
  mutating func open(_ byte: UInt8, _ name: String) throws(Failure) {
    skipSpace()
    guard next == byte else { throw failure(name) }
    guard depth < Self.maxDepth else { throw failure("less nesting") }
    depth += 1
    index += 1
  }

  /// Whether a container ends here; its end is then passed.
  mutating func close(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    depth -= 1
    index += 1
    return true
  }

  /// Passes a comma.
  mutating func comma() throws(Failure) {
    guard next == 0x2C else { throw failure("a comma") }
    index += 1
  }

  /// Passes a word.
  mutating func word(_ word: StaticString) throws(Failure) {
    for byte in word.description.utf8 {
      guard next == byte else { throw failure("a value") }
      index += 1
    }
  }

  /// Passes a number, RFC 8259 6.
  mutating func number() throws(Failure) {
    if next == 0x2D { index += 1 }
    // No zero stands before another digit, RFC 8259 6.
    if next == 0x30 {
      index += 1
    } else {
      try digits()
    }
    if next == 0x2E {
      index += 1
      try digits()
    }
    if next == 0x65 || next == 0x45 {
      index += 1
      if next == 0x2B || next == 0x2D { index += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(Failure) {
    let start = index
    while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
    guard index > start else { throw failure("a value") }
  }

  /// Reads what follows a backslash.
  mutating func escape(into text: inout [UInt8]) throws(Failure) {
    guard let byte = next else { throw failure("an escape") }
    index += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      var value = try hexadecimal()
      if (0xD800...0xDBFF).contains(value), next == 0x5C, index + 1 < bytes.count,
        bytes[index + 1] == 0x75
      {
        index += 2
        let low = try hexadecimal()
        value =
          (0xDC00...0xDFFF).contains(low)
          ? 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) : 0xFFFD
      }
      text.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    default: throw failure("an escape")
    }
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Hexadecimal.value(of: byte) else {
        throw failure("a hexadecimal digit")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }
}
