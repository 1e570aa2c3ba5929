/// The keys of ``KeyTable`` as print shows them: characters that look alike are one.
struct PrintedKeys {
  /// A key.
  struct Entry: Hashable {
    var field: FieldName
    var other: FieldName?
    var text: String
    var language: String
    /// Whether other keys that look alike name another field.
    var isDoubtful = false
  }

  static let table = PrintedKeys(KeyTable.text)

  /// The fewest characters of a key of which one may be wrong.
  private static let shortestForgiven = 6
  /// The most words of a key.
  private static let mostWords = 6

  private var entries: [[UInt8]: Entry] = [:]
  /// Keys with one character left out, of those that are long enough: neighbours share one.
  private var neighbours: [[UInt8]: [[UInt8]]] = [:]

  private init(_ table: String) {
    for line in table.utf8.split(separator: 0x0A) {
      let row = line.split(separator: 0x7C, maxSplits: 4, omittingEmptySubsequences: false)
      guard row.count == 5 else { continue }
      let text = String(decoding: row[4], as: UTF8.self)
      let other = String(decoding: row[3], as: UTF8.self)
      let entry = Entry(
        field: FieldName(rawValue: String(decoding: row[0], as: UTF8.self)),
        other: other.isEmpty ? nil : FieldName(rawValue: other), text: text,
        language: String(decoding: row[1], as: UTF8.self))
      for shape in Self.shapes(of: Array(row[4])) { add(entry, shape) }
    }
    // A date alone may be any: it is told as a candidate.
    for (language, text) in [
      ("en", "DATE"), ("de", "DATUM"), ("pt", "DATA"), ("es", "FECHA"),
    ] {
      let entry = Entry(
        field: .productionDate, other: .expirationDate, text: text, language: language)
      for shape in Self.shapes(of: Array(text.utf8)) where entries[shape] == nil {
        entries[shape] = entry
      }
    }
    doubtWithoutSign()
    for shape in entries.keys.sorted(by: { $0.lexicographicallyPrecedes($1) })
    where shape.count >= Self.shortestForgiven {
      for index in shape.indices {
        neighbours[Self.without(index, shape), default: []].append(shape)
      }
    }
  }

  private mutating func add(_ entry: Entry, _ shape: [UInt8]) {
    guard shape.count > 1 else { return }
    if let known = entries[shape] {
      if known.field != entry.field { entries[shape]?.isDoubtful = true }
    } else {
      entries[shape] = entry
    }
  }

  /// Doubts keys that name another field with a number sign before them.
  ///
  /// `SERIE` names the series and `NO SERIE` the serial number; the sign is small, and lost first.
  private mutating func doubtWithoutSign() {
    let signs = ["N", "NO", "NR", "NUM", "NUMERO", "NO DE", "N DE", "NUMERO DE", "N DI", "NO DI"]
      .map { Self.shapes(of: Array($0.utf8))[0] }
    for (shape, entry) in entries {
      for sign in signs where shape.starts(with: sign) {
        let rest = Array(shape.dropFirst(sign.count))
        if let other = entries[rest], other.field != entry.field {
          entries[rest]?.isDoubtful = true
        }
      }
    }
  }

  /// The key that `text` ends with, or is as a whole; the longest.
  func entry(endingOf text: String, wholeOnly: Bool) -> Entry? {
    let words = text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).suffix(
      Self.mostWords)
    let all = text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).count
    guard all <= 40, !words.isEmpty else { return nil }
    for start in words.indices {
      if wholeOnly, start > words.startIndex || all > words.count { return nil }
      let joined = Array(words[start...].joined(separator: [0x20]))
      guard joined.count <= 48 else { continue }
      if let entry = entry(of: joined) { return entry.isDoubtful ? nil : entry }
    }
    return nil
  }

  private func entry(of text: [UInt8]) -> Entry? {
    let shapes = Self.shapes(of: text)
    for shape in shapes {
      guard let entry = entries[shape] else { continue }
      // `ID` looks like `(10)`, which is read in its parentheses.
      if entry.text.utf8.contains(0x28), !text.contains(0x28) { continue }
      return entry
    }
    guard let shape = shapes.first, shape.count >= Self.shortestForgiven else { return nil }
    var found: Entry?
    for candidate in near(shape) {
      guard let entry = entries[candidate], !entry.isDoubtful else { continue }
      if let found, found.field != entry.field { return nil }
      found = found ?? entry
    }
    return found
  }

  /// The keys that differ from a shape in one character, by its place, or by one too many or few.
  private func near(_ shape: [UInt8]) -> [[UInt8]] {
    var found = neighbours[shape] ?? []
    for index in shape.indices {
      let shorter = Self.without(index, shape)
      if entries[shorter] != nil, shorter.count >= Self.shortestForgiven { found.append(shorter) }
      for other in neighbours[shorter] ?? []
      where other.count == shape.count && Self.without(index, other) == shorter {
        found.append(other)
      }
    }
    return found
  }

  private static func without(_ index: Int, _ shape: [UInt8]) -> [UInt8] {
    var shape = shape
    shape.remove(at: index)
    return shape
  }

  /// The letters and digits of a text with those that look alike made one; a slash is left out, or
  /// is the stroke that it is read as.
  private static func shapes(of text: [UInt8]) -> [[UInt8]] {
    let scalars = FoldedText(text[...]).scalars
    let plain = scalars.compactMap { shape(of: $0) }
    guard scalars.contains(0x2F) else { return [plain] }
    return [plain, scalars.compactMap { $0 == 0x2F ? 0x31 : shape(of: $0) }]
  }

  private static func shape(of scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x4F, 0x51, 0x44, 0x55: 0x30  // O Q D U
    case 0x49, 0x4C, 0x7C, 0x21: 0x31  // I L | !
    case 0x5A: 0x32  // Z
    case 0x53, 0x24: 0x35  // S $
    case 0x47: 0x36  // G
    case 0x42: 0x38  // B
    case 0x30...0x39, 0x41...0x5A: UInt8(truncatingIfNeeded: scalar)
    default: nil
    }
  }
}
