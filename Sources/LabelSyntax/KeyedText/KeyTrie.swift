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
  private var edges: [UInt64: Int32] = [:]
  private var ends: [Int32] = [-1]
  /// Which ASCII characters begin a key.
  private var begins = [Bool](repeating: false, count: 128)

  /// Reads a table.
  init(_ table: String) {
    for line in table.split(separator: "\n") {
      let row = line.split(separator: "|", maxSplits: 4, omittingEmptySubsequences: false)
      guard row.count == 5 else { continue }
      insert(
        FoldedText(row[4]).scalars,
        Key(
          field: FieldName(rawValue: String(row[0])), language: String(row[1]),
          needsSeparator: row[2] == "s", ambiguous: row[3].isEmpty ? nil : String(row[3])))
    }
  }

  private mutating func insert(_ text: [UInt32], _ key: Key) {
    guard let first = text.first else { return }
    if first < 128 { begins[Int(first)] = true }
    var node: Int32 = 0
    for scalar in text {
      if let next = edges[edge(node, scalar)] {
        node = next
      } else {
        let next = Int32(ends.count)
        edges[edge(node, scalar)] = next
        ends.append(-1)
        node = next
      }
    }
    if ends[Int(node)] < 0 {
      ends[Int(node)] = Int32(keys.count)
      keys.append(key)
    }
  }

  private func edge(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
  }

  /// The keys that begin at `start`, shortest first.
  ///
  /// One space of a key may be up to four of the text.
  func matches(in text: FoldedText, at start: Int) -> [Match] {
    guard start < text.count else { return [] }
    let first = text.scalars[start]
    if first < 128, !begins[Int(first)] { return [] }
    var found: [Match] = []
    var node: Int32 = 0
    var index = start
    while index < text.count {
      var scalar = text.scalars[index]
      if scalar == 0x09 { scalar = 0x20 }
      guard let next = edges[edge(node, scalar)] else {
        // A full stop after an abbreviation may be there or not.
        guard scalar == 0x2E, index > start, text.scalars[index - 1] != 0x2E else { break }
        index += 1
        if let last = found.last, last.end == index - 1 {
          found.append(Match(end: index, key: last.key))
        }
        continue
      }
      node = next
      index += 1
      if scalar == 0x20 {
        for _ in 0..<3 where index < text.count && text.scalars[index] == 0x20 { index += 1 }
      }
      let key = ends[Int(node)]
      if key >= 0 { found.append(Match(end: index, key: Int(key))) }
    }
    return found
  }

  /// The key that `text` is as a whole, or `nil`.
  func key(_ text: FoldedText) -> Key? {
    guard let last = matches(in: text, at: 0).last, last.end == text.count else { return nil }
    return keys[last.key]
  }
}
