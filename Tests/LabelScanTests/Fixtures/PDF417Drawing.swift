import LabelScan

/// A PDF417 or MicroPDF417 symbol drawn from a text of capitals and spaces, or from any codewords: an
/// encoder of few lines.
struct PDF417Drawing {
  /// How a symbol is built.
  enum Kind: Hashable {
    case full(rows: Int, columns: Int, level: Int)
    case compact(rows: Int, columns: Int, level: Int)
    /// By the index of its size in `PDF417Patterns.allSizes`.
    case micro(Int)
  }

  let kind: Kind
  /// Rows of modules, `true` where dark.
  let modules: [[Bool]]

  /// A symbol of a text; `nil` where the text does not fit or there is no such symbol.
  init?(_ text: String, as kind: Kind) {
    let data = Self.words(text)
    switch kind {
    case .full(let rows, let columns, let level), .compact(let rows, let columns, let level):
      guard let layout = PDF417Layout(rows: rows, columns: columns, level: level) else {
        return nil
      }
      let room = layout.codewords - layout.checkCodewords
      guard data.count < room else { return nil }
      let padding = [Int](repeating: 900, count: room - 1 - data.count)
      self.init(Self.checked([room] + data + padding, layout.checkCodewords), as: kind)
    case .micro(let index):
      let layout = PDF417Layout(micro: index)
      let room = layout.codewords - layout.checkCodewords
      // It begins in byte compaction.
      guard data.count < room else { return nil }
      let padding = [Int](repeating: 900, count: room - 1 - data.count)
      self.init(Self.checked([900] + data + padding, layout.checkCodewords), as: kind)
    }
  }

  /// A symbol of codewords, row by row, right or not.
  init(_ codewords: [Int], as kind: Kind) {
    self.kind = kind
    switch kind {
    case .full(let rows, let columns, let level):
      modules = Self.rows(codewords, rows, columns, level, isCompact: false)
    case .compact(let rows, let columns, let level):
      modules = Self.rows(codewords, rows, columns, level, isCompact: true)
    case .micro(let index):
      modules = Self.rows(codewords, micro: index)
    }
  }

  /// How many codewords a symbol has.
  static func count(_ kind: Kind) -> Int {
    switch kind {
    case .full(let rows, let columns, _), .compact(let rows, let columns, _): rows * columns
    case .micro(let index): PDF417Layout(micro: index).codewords
    }
  }

  // MARK: Codewords

  /// Two characters a codeword: ISO/IEC 15438, 5.4.2.
  private static func words(_ text: String) -> [Int] {
    var values = text.utf8.map { $0 == 32 ? 26 : Int($0) - 65 }
    // A shift that nothing follows.
    if values.count % 2 == 1 { values.append(29) }
    return stride(from: 0, to: values.count, by: 2).map { 30 * values[$0] + values[$0 + 1] }
  }

  /// Data and its check codewords, by long division: ISO/IEC 15438, 5.10.
  private static func checked(_ data: [Int], _ count: Int) -> [Int] {
    // The generator without its highest coefficient, the highest power first.
    var generator = [1]
    var root = 1
    for _ in 0..<count {
      root = root * 3 % 929
      let shifted = generator + [0]
      let scaled = [0] + generator.map { $0 * root % 929 }
      generator = zip(shifted, scaled).map { ($0 - $1 + 929) % 929 }
    }
    var rest = [Int](repeating: 0, count: count)
    for word in data {
      let factor = (word + rest[0]) % 929
      rest = rest.dropFirst() + [0]
      for place in rest.indices {
        rest[place] = (rest[place] - factor * generator[place + 1] % 929 + 929) % 929
      }
    }
    return data + rest.map { (929 - $0) % 929 }
  }

  // MARK: Rows

  private static func character(_ codeword: Int, cluster: Int) -> [Bool] {
    StackedDrawing.modules(PDF417Codewords.patterns[cluster % 3][codeword], 17)
  }

  private static func guardPattern(_ kind: PDF417Guard.Kind) -> [Bool] {
    kind.widths.enumerated().flatMap { place, width in
      [Bool](repeating: place % 2 == 0, count: Int(width))
    }
  }

  private static func rows(
    _ codewords: [Int], _ count: Int, _ columns: Int, _ level: Int, isCompact: Bool
  ) -> [[Bool]] {
    (0..<count).map { row in
      // ISO/IEC 15438, 5.11.
      let said = [(count - 1) / 3, 3 * level + (count - 1) % 3, columns - 1]
      func indicator(_ shift: Int) -> [Bool] {
        character(30 * (row / 3) + said[(row + shift) % 3], cluster: row)
      }
      let data = codewords[row * columns..<(row + 1) * columns].flatMap {
        character($0, cluster: row)
      }
      let begin = guardPattern(.start) + indicator(0) + data
      return isCompact ? begin + [true] : begin + indicator(2) + guardPattern(.stop)
    }
  }

  private static func rows(_ codewords: [Int], micro index: Int) -> [[Bool]] {
    let size = PDF417Patterns.allSizes[index]
    let layout = PDF417Layout(micro: index)
    let widths = MicroPDF417Row.widths(size: index)
    var next = codewords.makeIterator()
    return (0..<size.rows).map { row in
      let parts = widths.enumerated().map { place, width -> [Bool] in
        guard width == MicroPDF417Row.addressModules else {
          return character(next.next() ?? 0, cluster: layout.cluster(row: row))
        }
        let (patterns, first) =
          place == widths.count - 1
          ? (PDF417Patterns.sides, size.right)
          : place == 0 && size.left > 0
            ? (PDF417Patterns.sides, size.left) : (PDF417Patterns.centres, size.centre)
        return StackedDrawing.modules(patterns[(first - 1 + row) % patterns.count], width)
      }
      return parts.flatMap { $0 } + [true]
    }
  }
}
