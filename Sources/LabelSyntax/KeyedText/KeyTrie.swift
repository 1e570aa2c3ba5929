/// The keys of ``KeyTable`` by their folded characters.
struct KeyTrie {
  /// One key of the table.
  struct Key {
    /// The field that it names.
    let field: FieldName
    /// Its language, ISO 639-1.
    let language: String
    /// Whether it counts only with an explicit separator or at the start of a segment.
    let needsSeparator: Bool
    /// The field that it names elsewhere.
    let ambiguous: String?
    /// Whether it ends with the number of one of several, as `IMEI 2` does and `EAN-13` does not.
    var isNumbered = false
  }

  /// A key found in a text.
  struct Match {
    /// Where it ends in the folded text.
    let end: Int
    /// The key's index in ``KeyTrie/keys``.
    let key: Int
  }

  /// The keys of the table.
  static let table = KeyTrie(KeyTable.text)

  /// The keys, in the order of the table.
  private(set) var keys: [Key] = []
  private var edges = KeyEdges(capacity: 24 * 1024)
  private var ends: [Int32] = [-1]
  /// Which ASCII characters begin a key.
  private var begins = [Bool](repeating: false, count: 128)

  /// Reads a table.
  init(_ table: String) {
    ends.reserveCapacity(24 * 1024)
    var abbreviations: [([UInt32], Key)] = []
    let bytes = Array(table.utf8)
    for line in bytes.split(separator: ASCII.lineFeed) {
      let row = line.split(
        separator: ASCII.verticalBar, maxSplits: 4, omittingEmptySubsequences: false)
      guard row.count == 5 else { continue }
      let text = FoldedText(row[4]).scalars
      let key = Key(
        field: FieldName(rawValue: String(decoding: row[0], as: UTF8.self)),
        language: String(decoding: row[1], as: UTF8.self), needsSeparator: !row[2].isEmpty,
        ambiguous: row[3].isEmpty ? nil : String(decoding: row[3], as: UTF8.self),
        isNumbered: Self.endsWithNumber(text))
      insert(text, key)
      if text.contains(0x2E) { abbreviations.append((text.filter { $0 != 0x2E }, key)) }
    }
    // `NR SERIE` for `NR. SERIE`; short ones, and those that are keys themselves, stay as they are.
    for (text, key) in abbreviations where text.count > 3 {
      insert(
        text,
        Key(
          field: key.field, language: key.language,
          needsSeparator: key.needsSeparator || !text.contains(0x20), ambiguous: key.ambiguous,
          isNumbered: key.isNumbered))
    }
  }

  /// Whether one digit follows a letter or a space at the end.
  private static func endsWithNumber(_ text: [UInt32]) -> Bool {
    guard let last = text.last, ScalarFold.isDigit(last), let before = text.dropLast().last else {
      return false
    }
    return before == ASCII.space || ScalarFold.isWord(before) && !ScalarFold.isDigit(before)
  }

  private mutating func insert(_ text: [UInt32], _ key: Key) {
    guard let first = text.first else { return }
    if first < 128 { begins[Int(first)] = true }
    var node: Int32 = 0
    for scalar in text {
      if let next = edges[node, scalar] {
        node = next
      } else {
        let next = Int32(ends.count)
        edges.insert(node, scalar, to: next)
        ends.append(-1)
        node = next
      }
    }
    if ends[Int(node)] < 0 {
      ends[Int(node)] = Int32(keys.count)
      keys.append(key)
    }
  }

  /// The keys that begin at `start`, shortest first.
  ///
  /// One space of a key may be up to four of the text.
  func matches(in text: FoldedText, at start: Int) -> [Match] {
    guard start < text.count else { return [] }
    let first = text.scalars[start]
    if first < 128, !begins[Int(first)] { return [] }
    var found: [Match] = []
    let hasForks = follow(text, from: start, start: start, node: 0, &found)
    if hasForks, found.count > 1 { found.sort { $0.end < $1.end } }
    return found
  }

  /// Adds the keys on from `node`; returns whether the way forked.
  ///
  /// A full stop after an abbreviation may be there or not: where a key has one, both ways are gone.
  private func follow(
    _ text: FoldedText, from index: Int, start: Int, node: Int32, _ found: inout [Match]
  ) -> Bool {
    var node = node
    var index = index
    var forks = false
    while index < text.count {
      var scalar = text.scalars[index]
      if scalar == 0x09 { scalar = 0x20 }
      let next = edges[node, scalar]
      let isStop =
        scalar == ASCII.fullStop && index > start && text.scalars[index - 1] != ASCII.fullStop
      if isStop {
        if let key = found.last, key.end == index {
          found.append(Match(end: index + 1, key: key.key))
        }
        if next != nil {
          forks = true
          _ = follow(text, from: index + 1, start: start, node: node, &found)
        }
      }
      guard let next else {
        guard isStop else { break }
        index += 1
        continue
      }
      node = next
      index += 1
      if scalar == ASCII.space {
        for _ in 0..<3 where index < text.count && text.scalars[index] == ASCII.space { index += 1 }
      }
      let key = ends[Int(node)]
      if key >= 0 { found.append(Match(end: index, key: Int(key))) }
    }
    return forks
  }

  /// The key that `text` is as a whole, or `nil`.
  func key(_ text: FoldedText) -> Key? {
    guard let last = matches(in: text, at: 0).last, last.end == text.count else { return nil }
    return keys[last.key]
  }
}
