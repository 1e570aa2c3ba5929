/// Reads what ``PackWriter`` wrote; a damaged file gives an error, never a trap.
struct PackReader {
  /// The content is not what the ledger writes.
  struct Failure: Error, Hashable {}

  private let bytes: [UInt8]
  private var index = 0
  private let names: (Int) -> String?

  /// Creates a reader; `names` gives the text of an interned name.
  init(_ bytes: [UInt8], names: @escaping (Int) -> String?) {
    self.bytes = bytes
    self.names = names
  }

  var isAtEnd: Bool { index == bytes.count }

  mutating func number() throws(Failure) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      guard index < bytes.count, shift < 63 else { throw Failure() }
      let byte = bytes[index]
      index += 1
      value |= UInt(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return Int(value) }
      shift += 7
    }
  }

  mutating func raw(_ count: Int) throws(Failure) -> [UInt8] {
    guard count >= 0, count <= bytes.count - index else { throw Failure() }
    defer { index += count }
    return Array(bytes[index..<index + count])
  }

  mutating func counted() throws(Failure) -> [UInt8] { try raw(try number()) }

  mutating func text() throws(Failure) -> String {
    guard let text = String(validating: try counted(), as: UTF8.self) else { throw Failure() }
    return text
  }

  mutating func name() throws(Failure) -> String {
    guard let name = try optionalName() else { throw Failure() }
    return name
  }

  mutating func optionalName() throws(Failure) -> String? {
    let id = try number()
    if id == 0 { return nil }
    guard let name = names(id) else { throw Failure() }
    return name
  }

  /// Reads as many values as the number in front of them says.
  mutating func list<Value>(
    _ read: (inout PackReader) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let count = try number()
    var values: [Value] = []
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }
}
