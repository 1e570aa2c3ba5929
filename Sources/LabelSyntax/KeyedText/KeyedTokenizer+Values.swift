extension KeyedTokenizer {
  /// Gives each key the text up to the next key, mark or end of segment; drops keys without a
  /// separator whose value does not look like one.
  mutating func cutValues() {
    for index in tokens.indices {
      let start = tokens[index].value.lowerBound
      let form = Token.Form(tokens[index].meaning)
      let limit = index + 1 < tokens.count ? tokens[index + 1].key.lowerBound : text.count
      guard start < limit else { continue }
      work += limit - start
      var end =
        text.scalars[start..<limit].firstIndex { Self.endsSegment($0) || $0 == 0x09 } ?? limit
      let stopsAtKey = end == limit && limit < text.count
      end = trimmed(start..<end, comma: stopsAtKey)
      if stopsAtKey, index + 1 < tokens.count, case .end = tokens[index + 1].meaning {
        // A link or mark has no words before it.
      } else if stopsAtKey, index + 1 < tokens.count {
        let words = leadingWords(of: tokens[index + 1], in: start..<end, form)
        if words < end {
          tokens[index + 1].key = words..<tokens[index + 1].key.upperBound
          end = trimmed(start..<words, comma: true)
        }
      }
      tokens[index].value = bare(start..<end, form)
    }
    tokens = tokens.filter { token in
      guard case .key = token.meaning else { return true }
      return isPlausible(token)
    }
  }

  private func trimmed(_ range: Range<Int>, comma: Bool) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let scalar = text.scalars[end - 1]
      let isSeparator = scalar == 0x2C || scalar == 0x26 || scalar == 0x28 || isLone(end - 1, range)
      guard Self.isSpace(scalar) || comma && isSeparator else { break }
      end -= 1
    }
    return end
  }

  /// Whether a `/`, `-` or `|` at `index` stands after a space, between a value and what follows.
  private func isLone(_ index: Int, _ range: Range<Int>) -> Bool {
    switch text.scalars[index] {
    case 0x2F, 0x2D, 0x7C, 0xB7, 0x2022:
      index == range.lowerBound || Self.isSpace(text.scalars[index - 1])
    default: false
    }
  }

  /// Where the words before a key begin that belong to it and not to the value before:
  /// `SN: 7XK2 Express Service Code: 5`, `Lot: A7, Date of Expiry: 04/2026`.
  private func leadingWords(
    of next: Token, in value: Range<Int>, _ form: Token.Form
  ) -> Int {
    var isKnown = true
    if case .unknown = next.meaning { isKnown = false }
    var start = value.upperBound
    var index = value.upperBound
    var letters = 0
    var isNatural = true
    var hasSmallLetter = false
    while index > value.lowerBound {
      let scalar = text.scalars[index - 1]
      if index < value.upperBound, Self.isSpace(text.scalars[index]),
        scalar == 0x2C || isLone(index - 1, value)
      {
        return letters == 0 && begins(at: start, form, isKnown) ? index - 1 : value.upperBound
      }
      if scalar == 0x2F, letters > 2, hasSmallLetter, form == .identifier,
        text.scalars[value.lowerBound..<index].contains(where: ScalarFold.isDigit)
      {
        // `AB123/Hardware Version: 2`.
        return index - 1
      }
      if Self.isSpace(scalar) {
        if letters > 0 {
          isNatural = isNatural && hasSmallLetter
          start = index
          letters = 0
          hasSmallLetter = false
        }
      } else if ScalarFold.isDigit(scalar) || !ScalarFold.isWord(scalar) && !Self.joins(scalar) {
        break
      } else {
        letters += 1
        hasSmallLetter = hasSmallLetter || text.isSmall(index - 1) || ScalarFold.isUnspaced(scalar)
      }
      index -= 1
    }
    // Without a comma only words after a first one are the key's.
    let first = text.scalars[value].prefix { !Self.isSpace($0) }
    guard start < value.upperBound, start > value.lowerBound + first.count else {
      return value.upperBound
    }
    let isName = form == .identifier && isNatural
    return isName || !isKnown && first.contains(where: ScalarFold.isDigit)
      ? start : value.upperBound
  }

  /// Whether what begins at `index`, behind a comma, is no part of the value: `Blue, large` is one
  /// model.
  private func begins(at index: Int, _ form: Token.Form, _ isKnown: Bool) -> Bool {
    form != .words || !isKnown && index < text.count && !text.isSmall(index)
  }

  /// Whether a character of a key's phrase joins or shortens words.
  private static func joins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x26, 0x27, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// The value without what does not belong to it: brackets and quotes around it, separators after
  /// it, and, where it is an identifier, what stands behind a comma, a lone dash or in brackets.
  private func bare(_ range: Range<Int>, _ form: Token.Form) -> Range<Int> {
    var range = range
    if form == .identifier, let cut = cut(in: range) {
      range = range.lowerBound..<trimmed(range.lowerBound..<cut, comma: true)
    }
    while range.count > 1 {
      let first = text.scalars[range.lowerBound]
      let last = text.scalars[range.upperBound - 1]
      if let close = Self.closing(first), close == last {
        range = range.lowerBound + 1..<range.upperBound - 1
      } else if let open = Self.opening(last), !text.scalars[range].contains(open) || open == last {
        range = range.lowerBound..<range.upperBound - 1
      } else if [0x2C, 0x3B].contains(last) || form == .identifier && last == 0x2E {
        range = range.lowerBound..<range.upperBound - 1
      } else if form == .identifier, let close = Self.closing(first),
        !text.scalars[range].dropFirst().contains(close)
      {
        range = range.lowerBound + 1..<range.upperBound
      } else if Self.isSpace(last) {
        range = range.lowerBound..<range.upperBound - 1
      } else if Self.isSpace(first) {
        range = range.lowerBound + 1..<range.upperBound
      } else {
        break
      }
    }
    return range
  }

  /// Where an identifier ends before other text: at `, `, ` (`, ` / `.
  private func cut(in range: Range<Int>) -> Int? {
    for index in range.dropFirst() {
      let scalar = text.scalars[index]
      let isAfterSpace = Self.isSpace(text.scalars[index - 1])
      let isBeforeSpace = index + 1 < range.upperBound && Self.isSpace(text.scalars[index + 1])
      switch scalar {
      case 0x2C where isBeforeSpace: return index
      case 0x28, 0x5B, 0x7B, 0x3C: if isAfterSpace { return index }
      case 0x2F, 0x2D, 0x7C, 0xB7, 0x2022: if isAfterSpace && isBeforeSpace { return index }
      default: break
      }
    }
    return nil
  }

  private static func closing(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x28: 0x29
    case 0x5B: 0x5D
    case 0x7B: 0x7D
    case 0x3C: 0x3E
    case 0x22: 0x22
    case 0x27: 0x27
    case 0x201C: 0x201D
    case 0xAB: 0xBB
    case 0x300C: 0x300D
    case 0x3010: 0x3011
    default: nil
    }
  }

  private static func opening(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x29: 0x28
    case 0x5D: 0x5B
    case 0x7D: 0x7B
    case 0x3E: 0x3C
    case 0x22: 0x22
    case 0x201D: 0x201C
    case 0xBB: 0xAB
    case 0x300D: 0x300C
    case 0x3011: 0x3010
    default: nil
    }
  }

  /// Whether a key without a separator has a value that looks like one: a single word, or a first
  /// word with a digit.
  private func isPlausible(_ token: Token) -> Bool {
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
