/// Writes JSON without spaces: the same values always give the same bytes.
package struct JSONWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Creates a writer that has written nothing.
  package init() {
    bytes.reserveCapacity(1_024)
  }

  /// Writes an object; `members` writes its members.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(0x7B)
    members(&self)
    close(0x7D)
  }

  /// Writes an array; `items` writes its values.
  package mutating func array(_ items: (inout JSONWriter) -> Void) {
    open(0x5B)
    items(&self)
    close(0x5D)
  }

  /// Writes a key; its value must follow.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes a member with a text.
  package mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  /// Writes a member with a text, where there is one.
  package mutating func member(_ name: String, optional text: String?) {
    if let text { member(name, text) }
  }

  /// Writes a member with a number.
  package mutating func member(_ name: String, _ number: Int) {
    key(name)
    int(number)
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  /// Writes a number.
  package mutating func int(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes a value that is JSON already.
  package mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
  }

  private mutating func open(_ byte: UInt8) {
    separate()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  /// Writes text in quotes; what drives a terminal or does not show is escaped.
  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    if Self.isPlain(text.utf8.span) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { write(scalar) }
    }
    bytes.append(0x22)
  }

  /// Whether nothing in a string needs an escape or a look.
  private static func isPlain(_ utf8: Span<UInt8>) -> Bool {
    for index in utf8.indices {
      let byte = utf8[index]
      if byte < 0x20 || byte >= 0x7F || byte == 0x22 || byte == 0x5C { return false }
    }
    return true
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22, 0x5C: bytes += [0x5C, UInt8(scalar.value)]
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069,
      0xFEFF, 0xFFF9...0xFFFB:
      escape(UInt16(scalar.value))
    case 0xE0000...0xE007F: for unit in String(scalar).utf16 { escape(unit) }
    default: bytes.append(contentsOf: String(scalar).utf8)
    }
  }

  private mutating func escape(_ unit: UInt16) {
    bytes += [0x5C, 0x75]
    bytes += Hexadecimal.text(of: [UInt8(unit >> 8), UInt8(unit & 255)]).utf8
  }
}
