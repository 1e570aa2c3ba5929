/// Gathers a reading's elements and fields from keys and values, whatever sets them apart.
struct KeyedFields {
  /// One key with its value.
  struct Entry {
    /// The key as written.
    var key: String
    /// What it names; `nil` for an unknown key.
    var meaning: KeyTrie.Key?
    /// The value as written, without escapes.
    var value: String
    /// The value's bytes in the payload.
    var range: Range<Int>
  }

  private(set) var reading: Reading
  private let options: SyntaxOptions
  private var values: [FieldName: String] = [:]
  /// Entries whose key has two meanings, until the others are known.
  private var open: [(entry: Entry, meaning: KeyTrie.Key)] = []

  init(_ payload: Payload, syntax: Syntax, options: SyntaxOptions) {
    reading = Reading(payload: payload, syntax: syntax)
    self.options = options
  }

  /// Whether a key of the table occurred.
  private(set) var hasKnownKey = false

  /// Takes a key and its value.
  mutating func add(_ entry: Entry) {
    let element = Reading.Element(
      kind: .key, code: entry.key, value: entry.value, range: entry.range)
    reading.elements.append(element)
    guard let meaning = entry.meaning else { return }
    hasKnownKey = true
    guard !entry.value.isEmpty else {
      note(.emptyField, .warning, "\(entry.key) has no value", entry.range)
      return
    }
    guard !Self.isPlaceholder(entry.value) else {
      note(
        .placeholderValue, .info, "\(entry.value) says that \(entry.key) has no value",
        entry.range)
      return
    }
    if meaning.ambiguous != nil {
      open.append((entry, meaning))
    } else {
      give(meaning.field, meaning, entry)
    }
  }

  /// The reading, with keys of two meanings settled by what the others name.
  mutating func finished() -> Reading {
    if open.isEmpty { return reading }
    let named = Set(values.keys)
    for (entry, meaning) in open {
      let other = meaning.ambiguous ?? ""
      guard let field = meaning.field(beside: named) else {
        note(
          .localeAmbiguousKey, .warning,
          "\(entry.key) names the \(meaning.field.rawValue) or the \(other), and both are named beside it",
          entry.range)
        suggest(meaning.field, entry.value, "\(entry.key) may name it")
        continue
      }
      let elsewhere = field == meaning.field ? other : meaning.field.rawValue
      note(
        .localeAmbiguousKey, .warning,
        "\(entry.key) names the \(field.rawValue) here, elsewhere the \(elsewhere)", entry.range)
      give(field, meaning, entry)
    }
    open = []
    reading.details.sort { $0.range.lowerBound < $1.range.lowerBound }
    return reading
  }

  private mutating func give(_ field: FieldName, _ meaning: KeyTrie.Key, _ entry: Entry) {
    let value = FieldValue(field, entry.value, options: options, language: meaning.language)
    for issue in value.issues { note(issue.code, issue.severity, issue.message, entry.range) }
    if value.issues.contains(where: { $0.severity == .error }) { markInvalid() }
    guard let text = value.value else { return }
    if reading.syntax == .keyed, Self.words.contains(field), Self.hasKey(text) {
      note(
        .gluedKey, .warning, "\(text) seems to contain another key", entry.range)
      suggest(field, text, "\(entry.key) is its key, but it seems to contain another")
      return
    }
    add(field, text, unit: value.unit, entry)
    for (field, text) in value.others { add(field, text, unit: nil, entry) }
  }

  /// Takes a key that names several fields at once.
  mutating func addCombined(_ entry: Entry) {
    reading.elements.append(
      Reading.Element(kind: .key, code: entry.key, value: entry.value, range: entry.range))
    hasKnownKey = true
    note(
      .combinedKey, .warning, "\(entry.key) names several fields; the value is none of them alone",
      entry.range)
    guard !entry.value.isEmpty else { return }
    add(.combined, entry.value, unit: nil, entry)
  }

  /// Adds a candidate.
  mutating func suggest(_ field: FieldName, _ value: String, _ reason: String) {
    reading.candidates.append(Reading.Candidate(field: field, value: value, reason: reason))
  }

  /// Adds an issue.
  mutating func note(
    _ code: Issue.Code, _ severity: Issue.Severity, _ message: String, _ range: Range<Int>,
    field: FieldName? = nil
  ) {
    reading.issues.append(
      Issue(code: code, severity: severity, message: message, field: field, range: range))
  }

  private mutating func add(
    _ field: FieldName, _ value: String, unit: String?, _ entry: Entry
  ) {
    // `WIFI MAC` and `BT MAC`, `REV` and `HW`, are not the same thing said twice.
    var field = field
    if let known = values[field], known != value, let second = Self.seconds[field],
      !reading.details.contains(where: { $0.field == field && $0.key == entry.key })
    {
      field = second
    }
    if let known = values[field], known != value {
      note(
        .conflictingField, .error, "\(field.rawValue) is both \(known) and \(value)", entry.range,
        field: field)
    }
    if values[field] == nil { values[field] = value }
    reading.details.append(
      Reading.Detail(
        field: field, value: value, raw: entry.value, unit: unit, syntax: reading.syntax,
        key: entry.key, range: entry.range))
  }

  private static let seconds: [FieldName: FieldName] = [
    .mac: .mac2, .revision: FieldName(rawValue: "hardwareRevision"),
  ]

  /// Whether a value says that there is none: `N/A`, `---`.
  private static func isPlaceholder(_ value: String) -> Bool {
    // Nothing that has a digit says so.
    if value.utf8.contains(where: { (0x30...0x39).contains($0) }) { return false }
    let folded = FoldedText(Substring(value)).scalars
    if !folded.contains(where: ScalarFold.isWord) { return true }
    return placeholders.contains(folded)
  }

  private static let placeholders = Set(
    ["N/A", "N.A.", "NONE", "UNKNOWN", "TBD", "NULL"].map { text in
      text.unicodeScalars.map { $0.value }
    })

  private static let words: Set<FieldName> = [.serial, .lot, .model, .partNumber]

  /// Whether two letters and a colon or equals sign occur: `A1LOT:B2`.
  private static func hasKey(_ text: String) -> Bool {
    var letters = 0
    for byte in text.utf8 {
      if (0x41...0x5A).contains(byte & 0xDF) {
        letters += 1
      } else {
        if letters > 1, byte == 0x3A || byte == 0x3D { return true }
        letters = 0
      }
    }
    return false
  }

  private mutating func markInvalid() {
    guard !reading.elements.isEmpty else { return }
    reading.elements[reading.elements.count - 1].isValid = false
  }
}
