/// Reads JSON from the front, without building a tree, RFC 8259.
///
/// A line of a scan is read in one pass: what the ledger does not keep is stepped over.
struct JSONReader {
  /// Why the text cannot be read.
  struct Failure: Error, Hashable {
    /// What was expected.
    var message: String
    /// The byte where it was.
    var offset: Int
  }

  /// Containers in each other that are read; what is deeper is refused.
  static let maxDepth = 32

  private let bytes: [UInt8]
  private(set) var index = 0
  private var depth = 0
  let refusesDuplicates: Bool

  /// Creates a reader; one that refuses duplicates reads no object that has a key twice, of which
  /// one reader takes the first and another the last, RFC 8259 4.
  init(_ bytes: [UInt8], refusesDuplicates: Bool = false) {
    self.bytes = bytes
    self.refusesDuplicates = refusesDuplicates
  }

  /// A failure at the byte to read next.
  func failure(_ message: String) -> Failure { Failure(message: message, offset: index) }

  /// Whether the next value is `null`, which is then passed.
  mutating func null() throws(Failure) -> Bool {
    skipSpace()
    guard next == 0x6E else { return false }
    try word("null")
    return true
  }

  /// Whether the next value is an object.
  mutating func isObject() -> Bool {
    skipSpace()
    return next == 0x7B
  }

  /// What a value is, as far as its first byte tells.
  enum Kind {
    case object
    case array
    case text
    case other
  }

  /// What the next value is.
  mutating func kind() -> Kind {
    skipSpace()
    switch next {
    case 0x7B: return .object
    case 0x5B: return .array
    case 0x22: return .text
    default: return .other
    }
  }

  /// Reads an object; `take` must read the value of each key.
  mutating func members(
    _ take: (inout JSONReader, String) throws(Failure) -> Void
  ) throws(Failure) {
    try open(0x7B, "an object")
    if close(0x7D) { return }
    var keys = KeySet()
    while true {
      skipSpace()
      let start = index
      let key = try string()
      if refusesDuplicates, !keys.insert(key) {
        throw Failure(message: "each key once, not \(key.shortened) again", offset: start)
      }
      skipSpace()
      guard next == 0x3A else { throw failure("a colon") }
      index += 1
      try take(&self, key)
      if close(0x7D) { return }
      try comma()
    }
  }

  /// Reads an array; `take` must read each value.
  mutating func items(_ take: (inout JSONReader) throws(Failure) -> Void) throws(Failure) {
    try open(0x5B, "an array")
    if close(0x5D) { return }
    while true {
      try take(&self)
      if close(0x5D) { return }
      try comma()
    }
  }

  /// Reads a string.
  mutating func string() throws(Failure) -> String {
    skipSpace()
    guard next == 0x22 else { throw failure("a string") }
    index += 1
    let start = index
    while let byte = next, byte != 0x22, byte != 0x5C, byte >= 0x20 { index += 1 }
    if next == 0x22 {
      index += 1
      return String(decoding: bytes[start..<index - 1], as: UTF8.self)
    }
    var text = Array(bytes[start..<index])
    while let byte = next, byte >= 0x20 {
      index += 1
      if byte == 0x22 { return String(decoding: text, as: UTF8.self) }
      if byte == 0x5C {
        try escape(into: &text)
      } else {
        text.append(byte)
      }
    }
    throw failure("the end of a string")
  }

  /// Reads a string or `null`.
  mutating func optionalString() throws(Failure) -> String? {
    try null() ? nil : try string()
  }

  /// Reads a whole number.
  mutating func int() throws(Failure) -> Int {
    skipSpace()
    let start = index
    try number()
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let value = Int(text) else {
      throw Failure(message: "a whole number", offset: start)
    }
    return value
  }

  /// Reads a string, or a number or truth value as it is written; `nil` for `null` and for what has
  /// parts, which is stepped over.
  mutating func scalar() throws(Failure) -> String? {
    skipSpace()
    let start = index
    switch next {
    case 0x22: return try string()
    case 0x7B, 0x5B, 0x6E:
      try skip()
      return nil
    default:
      try skip()
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
  }

  /// Steps over any value.
  mutating func skip() throws(Failure) {
    skipSpace()
    switch next {
    case 0x7B: try skipMembers()
    case 0x5B: try items { (reader) throws(Failure) in try reader.skip() }
    case 0x22: try skipString()
    case 0x74: try word("true")
    case 0x66: try word("false")
    case 0x6E: try word("null")
    default: try number()
    }
  }

  /// Checks that nothing follows.
  mutating func end() throws(Failure) {
    skipSpace()
    guard index == bytes.count else { throw failure("the end of the line") }
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      index += 1
    }
  }

  private mutating func skipMembers() throws(Failure) {
    try open(0x7B, "an object")
    if close(0x7D) { return }
    while true {
      skipSpace()
      guard next == 0x22 else { throw failure("a string") }
      try skipString()
      skipSpace()
      guard next == 0x3A else { throw failure("a colon") }
      index += 1
      try skip()
      if close(0x7D) { return }
      try comma()
    }
  }

  /// Steps over a string without building it, where nothing is escaped in it.
  private mutating func skipString() throws(Failure) {
    let start = index
    index += 1
    while let byte = next, byte != 0x22, byte != 0x5C, byte >= 0x20 { index += 1 }
    if next == 0x22 {
      index += 1
    } else {
      index = start
      _ = try string()
    }
  }

  private mutating func open(_ byte: UInt8, _ name: String) throws(Failure) {
    skipSpace()
    guard next == byte else { throw failure(name) }
    guard depth < Self.maxDepth else { throw failure("less nesting") }
    depth += 1
    index += 1
  }

  private mutating func close(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    depth -= 1
    index += 1
    return true
  }

  private mutating func comma() throws(Failure) {
    guard next == 0x2C else { throw failure("a comma") }
    index += 1
  }

  private mutating func word(_ word: StaticString) throws(Failure) {
    for byte in word.description.utf8 {
      guard next == byte else { throw failure("a value") }
      index += 1
    }
  }

  private mutating func number() throws(Failure) {
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

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
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
