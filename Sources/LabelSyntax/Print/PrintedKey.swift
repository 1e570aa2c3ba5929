/// What a label prints before, above or beside a value to say what it is.
package struct PrintedKey: Hashable, Sendable {
  /// The field that it names.
  package var field: FieldName
  /// The field that it names elsewhere; `nil` where it has one meaning.
  package var other: FieldName?
  /// The key as the table has it, or the data identifier.
  package var text: String
  /// Its language, ISO 639-1.
  package var language: String
  /// The data identifier in parentheses beside it.
  package var identifier: String?

  /// The key that a line of print ends with, as before a value; `nil` where it ends with none.
  ///
  /// Characters that look alike are one, and of a long key one may be wrong.
  package init?(endingOf line: String) {
    let (rest, identifier) = Self.split(line)
    self.init(in: rest, identifier: identifier, wholeOnly: false)
  }

  /// The key that a line of print is, with nothing else; `nil` where it is none.
  package init?(line: String) {
    let (rest, identifier) = Self.split(line)
    self.init(in: rest, identifier: identifier, wholeOnly: true)
  }

  private init?(in text: String, identifier: String?, wholeOnly: Bool) {
    let found = identifier.flatMap { DataIdentifierTable.identifier($0) }
    if let entry = PrintedKeys.table.entry(endingOf: text, wholeOnly: wholeOnly) {
      self.init(
        field: entry.field, other: entry.other, text: entry.text, language: entry.language,
        identifier: found == nil ? nil : identifier)
    } else if let identifier, let field = found?.field,
      !wholeOnly || !text.utf8.contains(where: { ScalarFold.isWord(UInt32($0)) })
    {
      self.init(
        field: field, other: nil, text: identifier, language: "en", identifier: identifier)
    } else {
      return nil
    }
  }

  /// Creates a key that names a field without doubt.
  init(field: FieldName, text: String) {
    self.init(field: field, other: nil, text: text, language: "en", identifier: nil)
  }

  private init(
    field: FieldName, other: FieldName?, text: String, language: String, identifier: String?
  ) {
    self.field = field
    self.other = other
    self.text = text
    self.language = language
    self.identifier = identifier
  }

  /// A line without a data identifier in parentheses at its ends, and the identifier.
  private static func split(_ line: String) -> (rest: String, identifier: String?) {
    var bytes = Array(line.utf8)
    var identifier: String?
    func code(_ inner: ArraySlice<UInt8>) -> String? {
      guard (1...4).contains(inner.count) else { return nil }
      // `(1T)` is read as `(17)` and `(IT)` too.
      var inner = Array(inner).map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
      if inner.count > 1, inner[0] == 0x49 || inner[0] == 0x4C { inner[0] = 0x31 }
      if inner.count > 1, inner[inner.count - 1] == 0x37 { inner[inner.count - 1] = 0x54 }
      guard DataIdentifier.length(prefixOf: inner[...]) == inner.count else { return nil }
      return String(decoding: inner, as: UTF8.self)
    }
    if let close = bytes.lastIndex(of: 0x29), bytes[(close + 1)...].allSatisfy(isFiller),
      let open = bytes[..<close].lastIndex(of: 0x28), let found = code(bytes[(open + 1)..<close])
    {
      identifier = found
      bytes.removeSubrange(open...)
    } else if let open = bytes.lastIndex(of: 0x28),
      let close = bytes[open...].firstIndex(of: 0x29), let found = code(bytes[(open + 1)..<close])
    {
      identifier = found
      bytes.removeSubrange(...close)
    }
    return (String(decoding: bytes, as: UTF8.self), identifier)
  }

  private static func isFiller(_ byte: UInt8) -> Bool {
    [0x20, 0x3A, 0x2E, 0x3D, 0x3B, 0x2C, 0x2D].contains(byte)
  }
}
