extension KeyedTokenizer {
  /// Where a value begins, and whether a separator says so.
  struct ValueStart {
    var start: Int
    var isExplicit: Bool
  }

  /// What decides whether a key counts.
  struct Rule {
    var key: KeyTrie.Key
    var start: Int
    var end: Int
    var segmentStart: Bool
  }

  mutating func accept(_ rule: Rule) -> ValueStart? {
    let end = rule.end
    if let start = separator(after: end, isNumbered: rule.key.isNumbered) {
      return ValueStart(start: start, isExplicit: true)
    }
    guard end < text.count else { return nil }
    if rule.key.isNumbered { return afterNumber(rule) }
    let next = text.scalars[end]
    let soon = hasDigit(from: end, within: rule.segmentStart ? 4 : 32)
    if Self.isSpace(next) || next == ASCII.lineFeed || next == ASCII.carriageReturn {
      if rule.key.needsSeparator, !rule.segmentStart, !followsImplicitKey, !followsDate(rule) {
        return nil
      }
      let start = skipDash(skipBlank(end))
      guard start < text.count else { return nil }
      guard
        rule.segmentStart || rule.key.field == .countryOfOrigin && !rule.key.needsSeparator
          || rule.key.field == .revision && followsImplicitKey
          || hasDigit(from: start, within: 32)
      else { return nil }
      return ValueStart(start: start, isExplicit: false)
    }
    guard end > rule.start else { return nil }
    let last = text.scalars[end - 1]
    let inside = text.scalars[rule.start..<end].contains {
      !ScalarFold.isWord($0) && $0 != ASCII.space
    }
    // `LOT- A7`, `B. NO.-A7`, `EXP-05/2026`.
    if next == ASCII.hyphen, end + 1 < text.count {
      let isApart = Self.isSpace(text.scalars[end + 1])
      let start = skipSpaces(end + 1)
      let isDate = rule.key.field.isDate
      if rule.key.needsSeparator, !rule.segmentStart, !followsImplicitKey, !isDate { return nil }
      guard isApart || last == ASCII.fullStop || isDate || inside, hasDigit(from: start, within: 32)
      else {
        return nil
      }
      return ValueStart(start: start, isExplicit: false)
    }
    guard ScalarFold.isWord(next) else { return nil }
    let glued =
      !ScalarFold.isWord(last) && (rule.segmentStart || soon)
      || ScalarFold.isUnspaced(last) && !ScalarFold.isUnspaced(next) && soon
      || inside && soon && (rule.segmentStart || ScalarFold.isDigit(next))
    return glued ? ValueStart(start: end, isExplicit: false) : nil
  }

  /// Whether the key before stands without a separator too: `SN A1 LOT 7`.
  private var followsImplicitKey: Bool {
    guard let last = tokens.last, case .key = last.meaning else { return false }
    return !last.isExplicit
  }

  /// Whether a lot or serial number follows the digits of a date: `EXP: 05/2026 LOT 7`.
  private func followsDate(_ rule: Rule) -> Bool {
    guard rule.key.field == .lot || rule.key.field == .serial, rule.start > 1,
      ScalarFold.isDigit(text.scalars[rule.start - 2]), let last = tokens.last,
      case .key(let key) = last.meaning
    else { return false }
    return key.field.isDate
  }

  /// Where the value of a key such as `IMEI 2` begins without a separator.
  ///
  /// On the next line, or where what follows can be nothing but such a value: `S/N 1 234` may be one
  /// number.
  private mutating func afterNumber(_ rule: Rule) -> ValueStart? {
    let next = text.scalars[rule.end]
    guard Self.isSpace(next) || next == ASCII.lineFeed || next == ASCII.carriageReturn else {
      return nil
    }
    let line = skipSpaces(rule.end)
    let start = skipBlank(rule.end)
    guard start < text.count else { return nil }
    var word = start
    while word < text.count, word - start <= 24, !Self.isSpace(text.scalars[word]),
      !Self.endsSegment(text.scalars[word]), text.scalars[word] != ASCII.comma
    {
      word += 1
    }
    work += word - start
    let isIdentifier =
      switch rule.key.field {
      case .imei, .imei2: [15, 16].contains(word - start)
      case .mac, .mac2: [12, 14, 17].contains(word - start)
      default: false
      }
    let isNextLine =
      text.scalars[line] == ASCII.lineFeed || text.scalars[line] == ASCII.carriageReturn
    guard isIdentifier || isNextLine else { return nil }
    return ValueStart(start: start, isExplicit: false)
  }

  /// Where a value begins after `:`, `=` or `#`; `#` after a number may go on with it.
  mutating func separator(after end: Int, isNumbered: Bool = false) -> Int? {
    var index = skipSpaces(end)
    if !isNumbered, index < text.count, text.scalars[index] == ASCII.fullStop { index += 1 }
    guard index < text.count else { return nil }
    switch text.scalars[index] {
    case 0x3A, 0x3D: break
    case 0x23 where !isNumbered: break
    default: return nil
    }
    index += 1
    // `LOT :- 7`, `LOT => 7`.
    if index < text.count, [0x2D, 0x3A, 0x3D, 0x3E].contains(text.scalars[index]),
      index + 1 == text.count || Self.isSpace(text.scalars[index + 1])
    {
      index += 1
    }
    return skipDash(skipBlank(index))
  }

  /// Passes a dash that stands alone between a key and its value.
  private mutating func skipDash(_ index: Int) -> Int {
    guard index + 1 < text.count, text.scalars[index] == ASCII.hyphen,
      Self.isSpace(text.scalars[index + 1])
    else { return index }
    return skipSpaces(index + 1)
  }

  static func isSpace(_ scalar: UInt32) -> Bool { scalar == ASCII.space || scalar == ASCII.tab }

  static func endsSegment(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A, 0x0D, 0x3B, 0x7C, 0x1D, 0x1E, 0x04, 0: true
    default: false
    }
  }

  mutating func skipSpaces(_ start: Int) -> Int {
    var index = start
    while index < text.count, Self.isSpace(text.scalars[index]) { index += 1 }
    work += 1 + index - start
    return index
  }

  /// Passes spaces, and one line end: the value may stand on the line below its key.
  mutating func skipBlank(_ index: Int) -> Int {
    var index = skipSpaces(index)
    let start = index
    if index < text.count, text.scalars[index] == ASCII.carriageReturn { index += 1 }
    if index < text.count, text.scalars[index] == ASCII.lineFeed { index += 1 }
    return index > start ? skipSpaces(index) : index
  }

  mutating func hasDigit(from start: Int, within count: Int) -> Bool {
    for index in start..<min(text.count, start + count) {
      work += 1
      let scalar = text.scalars[index]
      if ScalarFold.isDigit(scalar) { return true }
      if Self.isSpace(scalar) || Self.endsSegment(scalar) { return false }
    }
    return false
  }
}
