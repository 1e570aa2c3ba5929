/// Finds keys and values in text such as `SERIAL: A1 LOT 7`.
///
/// One pass: each character is looked at a bounded number of times.
package struct KeyedTokenizer {
  let text: FoldedText
  let trie = KeyTrie.table
  var tokens: [Token] = []
  /// How many characters were looked at.
  var work = 0

  private init(_ text: FoldedText) {
    self.text = text
  }

  /// The keys of `text` with their values.
  static func tokens(in text: FoldedText) -> [Token] {
    run(text).tokens
  }

  /// How many characters are looked at to find the keys of `bytes`.
  package static func work(_ bytes: [UInt8]) -> Int {
    run(FoldedText(bytes[...])).work
  }

  private static func run(_ text: FoldedText) -> KeyedTokenizer {
    var tokenizer = KeyedTokenizer(text)
    tokenizer.find()
    tokenizer.cutValues()
    return tokenizer
  }

  private mutating func find() {
    var index = 0
    var segmentStart = true
    while index < text.count {
      work += 1
      let scalar = text.scalars[index]
      if Self.isSpace(scalar) || Self.endsSegment(scalar) || scalar == ASCII.comma {
        segmentStart = segmentStart || scalar != ASCII.space && scalar != ASCII.comma
        index += 1
        continue
      }
      if let next = address(at: index) ?? known(at: index, segmentStart) ?? other(at: index) {
        segmentStart = false
        index = max(next, index + 1)
        continue
      }
      segmentStart = segmentStart && !ScalarFold.isWord(scalar)
      index += 1
    }
  }

  /// Passes a MAC address with colons: `BB` and `DC` are keys elsewhere.
  private mutating func address(at index: Int) -> Int? {
    guard index + 17 <= text.count, text.scalars[index + 2] == ASCII.colon else { return nil }
    work += 17
    for place in 0..<17 {
      let scalar = text.scalars[index + place]
      let isHexadecimal = ScalarFold.isDigit(scalar) || (0x41...0x46).contains(scalar)
      guard place % 3 == 2 ? scalar == ASCII.colon : isHexadecimal else { return nil }
    }
    return index + 17
  }

  /// Takes the key that begins at `index`; returns where its value begins.
  private mutating func known(at index: Int, _ segmentStart: Bool) -> Int? {
    if index > 0 {
      let before = text.scalars[index - 1]
      let unspaced = ScalarFold.isUnspaced(text.scalars[index])
      if ScalarFold.isWord(before) && !unspaced { return nil }
      if [0x2D, 0x5F, 0x2E, 0x2F, 0x3A].contains(before) { return nil }
    }
    let matches = trie.matches(in: text, at: index)
    work += 1 + matches.count
    // `SERIAL NO` with nothing after is no serial number `NO`; `S/N 1` may be one of `1...`.
    let longest = matches.last { !trie.keys[$0.key].isNumbered }?.end
    let isWhole = longest.map { $0 == text.count || !ScalarFold.isWord(text.scalars[$0]) }
    for match in matches.reversed() {
      let key = trie.keys[match.key]
      let end = pastCaptions(match.end, key, from: index)
      let rule = Rule(key: key, start: index, end: end, segmentStart: segmentStart)
      let value = accept(rule)
      if value?.isExplicit != true, let next = combined(match, from: index, segmentStart) {
        return next
      }
      if let value, value.isExplicit || key.isNumbered || isWhole != true || match.end == longest {
        add(.key(key), index..<end, value)
        return value.start
      }
    }
    return nil
  }

  /// Passes captions of the same field: `Serial number (S/N)`, `LOT NO./BATCH NO.`.
  private mutating func pastCaptions(_ end: Int, _ key: KeyTrie.Key, from start: Int) -> Int {
    var end = end
    if start > 0, text.scalars[start - 1] == ASCII.leftParenthesis, end < text.count,
      text.scalars[end] == ASCII.rightParenthesis
    {
      end += 1
    }
    // Three at most: chains of captions must not be walked from each of their keys.
    for _ in 0..<3 {
      let index = skipSpaces(end)
      guard index < text.count else { return end }
      let opens = text.scalars[index] == ASCII.leftParenthesis
      guard opens || text.scalars[index] == ASCII.slash else { return end }
      let inner = skipSpaces(index + 1)
      let same = trie.matches(in: text, at: inner).last { match in
        trie.keys[match.key].field == key.field
          && (!opens || match.end < text.count && text.scalars[match.end] == ASCII.rightParenthesis)
      }
      guard let same else { return end }
      end = opens ? same.end + 1 : same.end
    }
    return end
  }

  /// Takes a key of several fields such as `SERIAL/LOT`.
  private mutating func combined(
    _ match: KeyTrie.Match, from start: Int, _ segmentStart: Bool
  ) -> Int? {
    let first = trie.keys[match.key]
    let joint = skipSpaces(match.end)
    guard joint < text.count, [0x2F, 0x26, 0x2B, 0x2D].contains(text.scalars[joint]) else {
      return nil
    }
    let inner = skipSpaces(joint + 1)
    for other in trie.matches(in: text, at: inner).reversed() {
      let key = trie.keys[other.key]
      guard key.field != first.field else { continue }
      let rule = Rule(key: key, start: start, end: other.end, segmentStart: segmentStart)
      guard let value = accept(rule), value.start > other.end else { continue }
      add(.combined, start..<other.end, value)
      return value.start
    }
    return nil
  }

  /// Takes an unknown `word:`, or passes a link or mark; returns where to go on.
  private mutating func other(at index: Int) -> Int? {
    if index > 0 {
      let before = text.scalars[index - 1]
      guard
        Self.isSpace(before) || Self.endsSegment(before) || before == ASCII.comma
          || before == ASCII.ampersand
      else { return nil }
    }
    var end = index
    while end < text.count, end - index <= 24 {
      work += 1
      let scalar = text.scalars[end]
      guard ScalarFold.isWord(scalar) || scalar == ASCII.underscore else { break }
      end += 1
    }
    guard end > index, !ScalarFold.isDigit(text.scalars[index]) else { return nil }
    let word = text.scalars[index..<end]
    let next = end < text.count ? text.scalars[end] : 0x20
    if next == ASCII.colon, end + 2 < text.count, text.scalars[end + 1] == ASCII.slash,
      text.scalars[end + 2] == ASCII.slash
    {
      let blank = text.scalars[end...].firstIndex {
        Self.isSpace($0) || $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn
      }
      tokens.append(stop(at: index))
      return blank ?? text.count
    }
    // Both letters that marks begin with; a set asked for each word was felt.
    if word.first == 0x52 || word.first == 0x57, Self.marks.contains(Array(word)),
      Self.isSpace(next) || Self.endsSegment(next)
    {
      tokens.append(stop(at: index))
      return end
    }
    guard end - index <= 24, let colon = colon(after: end, of: word) else { return nil }
    let value = skipSpaces(colon + 1)
    add(.unknown, index..<end, ValueStart(start: value, isExplicit: true))
    return colon + 1
  }

  /// The `:` or `=` that makes an unknown word a key: `Name:`, `No.:`, `Code (UPC):`, `Version :`.
  private mutating func colon(after end: Int, of word: ArraySlice<UInt32>) -> Int? {
    var index = end
    while index < text.count, index - end < 2, [0x2E, 0x29, 0x23].contains(text.scalars[index]) {
      index += 1
    }
    let isWord = word.count > 1 && !word.contains(where: ScalarFold.isDigit)
    if isWord { index = skipSpaces(index) }
    guard index < text.count,
      text.scalars[index] == ASCII.colon || text.scalars[index] == ASCII.equalsSign
    else {
      return nil
    }
    return index
  }

  private mutating func add(
    _ meaning: Token.Meaning, _ key: Range<Int>, _ value: ValueStart
  ) {
    tokens.append(
      Token(
        meaning: meaning, key: key, value: value.start..<value.start,
        isExplicit: value.isExplicit))
  }

  private func stop(at index: Int) -> Token {
    Token(meaning: .end, key: index..<index, value: index..<index, isExplicit: false)
  }

  /// Words that are marks, never part of a value.
  static let marks: Set<[UInt32]> = Set(
    ["ROHS", "REACH", "WEEE"].map { $0.unicodeScalars.map({ $0.value }) })
}
