extension KeyedTokenizer {
  /// Gives each key the text up to the next key, mark or end of segment; drops keys without a
  /// separator whose value does not look like one.
  mutating func cutValues() {
    for index in tokens.indices {
      let start = tokens[index].value.lowerBound
      let limit = index + 1 < tokens.count ? tokens[index + 1].key.lowerBound : text.count
      guard start < limit else { continue }
      work += limit - start
      var end =
        text.scalars[start..<limit].firstIndex { Self.endsSegment($0) || $0 == 0x09 } ?? limit
      let stopsAtKey = end == limit && limit < text.count
      end = trimmed(start..<end, comma: stopsAtKey)
      if stopsAtKey, index + 1 < tokens.count, case .unknown = tokens[index + 1].meaning {
        let words = leadingWords(of: tokens[index + 1], in: start..<end)
        if words < end {
          tokens[index + 1].key = words..<tokens[index + 1].key.upperBound
          end = trimmed(start..<words, comma: false)
        }
      }
      tokens[index].value = start..<end
    }
    tokens = tokens.filter { token in
      guard case .key = token.meaning else { return true }
      return isPlausible(token)
    }
  }

  func trimmed(_ range: Range<Int>, comma: Bool) -> Int {
    var end = range.upperBound
    var commas = comma ? 1 : 0
    while end > range.lowerBound {
      let scalar = text.scalars[end - 1]
      if scalar == 0x2C || scalar == 0x26, commas > 0 {
        commas -= 1
      } else if scalar == 0x28, comma {
        // The parenthesis that opens before the next key.
      } else if !Self.isSpace(scalar) {
        break
      }
      end -= 1
    }
    return end
  }

  /// Where an unknown key of several words begins: `SN: 7XK2 Express Service Code: 5`.
  ///
  /// Only words after a first one with a digit are taken for the key's.
  private func leadingWords(of token: Token, in value: Range<Int>) -> Int {
    var start = value.upperBound
    var index = value.upperBound
    var isWord = true
    while index > value.lowerBound {
      let scalar = text.scalars[index - 1]
      if Self.isSpace(scalar) {
        if isWord { start = index }
        isWord = true
      } else if !ScalarFold.isWord(scalar) || ScalarFold.isDigit(scalar) {
        isWord = false
        break
      }
      index -= 1
    }
    let first = text.scalars[value].prefix { !Self.isSpace($0) }
    guard first.contains(where: ScalarFold.isDigit), start > value.lowerBound else {
      return value.upperBound
    }
    return start
  }

  /// Whether a key without a separator has a value that looks like one: a single word, or a first
  /// word with a digit.
  func isPlausible(_ token: Token) -> Bool {
    if token.isExplicit { return true }
    if case .key(let key) = token.meaning, [.countryOfOrigin, .revision].contains(key.field) {
      return true
    }
    let value = text.scalars[token.value]
    guard !value.isEmpty else { return false }
    let word = value.prefix { $0 != 0x20 }
    if word.contains(where: ScalarFold.isDigit) { return true }
    let end = token.value.upperBound
    let isAlone = end == text.count || Self.endsSegment(text.scalars[end])
    return word.count == value.count && isAlone
  }
}
