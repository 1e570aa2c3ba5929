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
      if scalar == 0x2C, commas > 0 {
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

  /// Whether a key without a separator has a value that looks like one: a single word, or a first
  /// word with a digit.
  func isPlausible(_ token: Token) -> Bool {
    if token.isExplicit { return true }
    let value = text.scalars[token.value]
    guard !value.isEmpty else { return false }
    let word = value.prefix { $0 != 0x20 }
    if word.contains(where: ScalarFold.isDigit) { return true }
    let end = token.value.upperBound
    let isAlone = end == text.count || Self.endsSegment(text.scalars[end])
    return word.count == value.count && isAlone
  }
}
