/// Writes JSON in one line, RFC 8259: keys come in the order in which they are written.
///
/// It appends to one buffer, which a caller that writes many values empties and keeps.
package struct JSONWriter {
  /// What was written, as UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// Whether a value stands before the next in its object or array.
  private var needsComma = false

  /// Creates a writer that has written nothing.
  package init() {}

  /// The text of what `value` writes.
  package static func text(_ value: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    value(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Forgets what was written and keeps its memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Appends what is no JSON, such as the line end between two values; the next value needs no comma
  /// before it.
  package mutating func append(_ text: StaticString) {
    write(text)
    needsComma = false
  }

  /// Appends what is no JSON.
  package mutating func append(text: String) {
    bytes.append(contentsOf: text.utf8)
    needsComma = false
  }

  /// Writes an object; `members` writes its members.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(0x7B)
    needsComma = false
    members(&self)
    bytes.append(0x7D)
    needsComma = true
  }

  /// Writes an array; `items` writes its values.
  package mutating func array(_ items: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(0x5B)
    needsComma = false
    items(&self)
    bytes.append(0x5D)
    needsComma = true
  }

  /// Writes the name of a member, which needs no escape; its value must follow.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    write(name)
    write("\": ")
    needsComma = false
  }

  /// Writes the name of a member; its value must follow.
  package mutating func key(name: String) {
    separate()
    quote(name.utf8.span)
    write(": ")
    needsComma = false
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    separate()
    quote(text.utf8.span)
  }

  /// Writes a string, or null for none.
  package mutating func string(optional text: String?) {
    if let text { string(text) } else { null() }
  }

  /// Writes bytes as a string, with U+FFFD where they are not UTF-8; says whether they are.
  package mutating func string(utf8 text: [UInt8]) -> Bool {
    guard (try? UTF8Span(validating: text.span)) != nil else {
      string(String(decoding: text, as: UTF8.self))
      return false
    }
    separate()
    quote(text.span)
    return true
  }

  /// Writes a number.
  package mutating func int(_ value: Int) {
    separate()
    digits(value)
  }

  /// Writes a number with at most so many decimals, without zeros at its end; 0 for what is none.
  package mutating func decimal(_ value: Double, digits places: Int) {
    separate()
    let (whole, scale) = Self.scaled(value, digits: places)
    if whole < 0 { bytes.append(0x2D) }
    digits(Int(whole.magnitude / UInt(scale)))
    var fraction = Int(whole.magnitude % UInt(scale))
    guard fraction > 0 else { return }
    bytes.append(0x2E)
    var unit = scale / 10
    while fraction > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: fraction / unit))
      fraction %= unit
      unit /= 10
    }
  }

  /// Writes a number as it was written before.
  package mutating func number(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) {
    separate()
    write(value ? "true" : "false")
  }

  /// Writes null.
  package mutating func null() {
    separate()
    write("null")
  }

  /// Writes an array of a range's start and of its end, which is not in it.
  package mutating func range(_ range: Range<Int>) {
    separate()
    bytes.append(0x5B)
    digits(range.lowerBound)
    write(", ")
    digits(range.upperBound)
    bytes.append(0x5D)
  }

  /// A number in units of its last decimal, and how many of them make one; 0 for what is no number.
  private static func scaled(_ value: Double, digits: Int) -> (value: Int, scale: Int) {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = (value * Double(scale)).rounded()
    return (scaled.magnitude < 1e15 ? Int(scaled) : 0, scale)
  }

  /// Writes what parts a value from the one before it.
  private mutating func separate() {
    if needsComma { write(", ") }
    needsComma = true
  }

  private mutating func digits(_ value: Int) {
    if value >= 0, value < 10 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: value))
    } else {
      bytes.append(contentsOf: String(value).utf8)
    }
  }

  private mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Writes text in quotes, every control character escaped: C1 controls drive terminals too.
  private mutating func quote(_ text: Span<UInt8>) {
    bytes.append(0x22)
    var start = 0
    var index = 0
    while index < text.count {
      guard let escaped = Self.escape(text, at: index) else {
        index &+= 1
        continue
      }
      append(text, start..<index)
      write(escaped.text)
      if escaped.isNumber { hexadecimal(escaped.scalar) }
      index += escaped.length
      start = index
    }
    append(text, start..<index)
    bytes.append(0x22)
  }

  private mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    unsafe text.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  private mutating func hexadecimal(_ scalar: UInt16) {
    for shift: UInt16 in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: scalar >> shift & 15)
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }

  /// What stands for the character at `index` of a string, `nil` where it stands for itself.
  private struct Escape {
    var text: StaticString
    /// The bytes of the character in UTF-8.
    var length = 1
    /// The character's number, which follows `\u`.
    var scalar: UInt16 = 0
    var isNumber: Bool { scalar != .max }
  }

  private static func escape(_ text: Span<UInt8>, at index: Int) -> Escape? {
    let byte = text[index]
    // ASCII that shows, and all of UTF-8 but what begins with C2 or E2.
    if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F, byte != 0xC2, byte != 0xE2 {
      return nil
    }
    switch byte {
    case 0x22: return Escape(text: "\\\"", scalar: .max)
    case 0x5C: return Escape(text: "\\\\", scalar: .max)
    case 0x0A: return Escape(text: "\\n", scalar: .max)
    case 0x0D: return Escape(text: "\\r", scalar: .max)
    case 0x09: return Escape(text: "\\t", scalar: .max)
    case 0xC2:
      // U+0080 to U+009F.
      guard index + 1 < text.count, text[index + 1] < 0xA0 else { return nil }
      return Escape(text: "\\u", length: 2, scalar: UInt16(text[index + 1]))
    case 0xE2:
      // U+2028 and U+2029, which end lines.
      guard index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 else {
        return nil
      }
      return Escape(text: "\\u", length: 3, scalar: 0x2000 + UInt16(text[index + 2] - 0x80))
    default: return Escape(text: "\\u", scalar: UInt16(byte))
    }
  }
}
