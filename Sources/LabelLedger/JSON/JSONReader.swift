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

  let bytes: [UInt8]
  /// The byte to read next.
  var index = 0
  /// Containers that are open.
  var depth = 0
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

  /// Checks that nothing follows.
  mutating func end() throws(Failure) {
    skipSpace()
    guard index == bytes.count else { throw failure("the end of the line") }
  }

  /// The byte at ``index``, or `nil` at the end.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Passes white space.
  mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      index += 1
    }
  }
}
