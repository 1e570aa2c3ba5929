/// Bracketed element strings and human-readable interpretation: `(01) 09506000134352 (10) ABC`.
///
/// A bracket of the data is written `\(`; spaces and line ends around values do not count, nor do
/// data titles before AIs.
struct GS1BracketedText {
  private let bytes: [UInt8]

  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    let text = GS1BracketedText(bytes: payload.bytes)
    guard let first = text.firstBracket, let elements = text.elements(from: first) else {
      return nil
    }
    guard text.isGS1(elements, isScanned: payload.symbology != nil) else { return nil }
    var message = elements.message(options)
    for (place, source) in elements.sources.enumerated() where text.hasBareBracket(source.value) {
      message.setFault(.bracket, at: place)
    }
    return GS1ReadingAssembly(payload: payload, options: options)
      .reading(.gs1, message, elements.data.span, sources: elements.sources)
  }

  /// Whether a bracket is in a value that is neither that of an AI nor marked as one of the data: it
  /// may be that of an AI which is no longer what it was.
  private func hasBareBracket(_ value: Range<Int>) -> Bool {
    var isMarked = false
    for index in value {
      if bytes[index] == ASCII.leftParenthesis, !isMarked { return true }
      isMarked = bytes[index] == ASCII.backslash && !isMarked
    }
    return false
  }

  /// Whether the brackets are those of AIs: telephone numbers have brackets too.
  private func isGS1(_ elements: GS1TextElements, isScanned: Bool) -> Bool {
    let ais = elements.items.compactMap { $0.ai }
    if isScanned { return ais.count > 1 || ais.contains { $0.isIdentification } }
    let isSpaced = bytes.contains { $0 == ASCII.space || $0 == ASCII.hyphen }
    return !ais.isEmpty || !isSpaced
  }

  /// Where the first AI's bracket is, `nil` where the text does not begin with one.
  private var firstBracket: Int? {
    guard let start = bytes.firstIndex(where: { !Self.isSpace($0) }) else { return nil }
    if bytes[start] == ASCII.leftParenthesis {
      guard let close = close(of: start), bytes[start + 1].isDigit, close + 1 < bytes.count else {
        return nil
      }
      return start
    }
    for bracket in start..<min(bytes.count, start + 48)
    where bytes[bracket] == ASCII.leftParenthesis {
      if let code = code(at: bracket), let ai = ApplicationIdentifier(code),
        title(of: ai, endsAt: bracket) == start
      {
        return bracket
      }
    }
    return nil
  }

  private func elements(from first: Int) -> GS1TextElements? {
    var elements = GS1TextElements()
    var bracket = first
    while let close = close(of: bracket) {
      let next = nextBracket(after: close)
      let value = trimmed(from: close + 1, to: valueEnd(before: next))
      elements.append(
        bytes[bracket + 1..<close], unescaped(value),
        source: GS1Source(code: bracket + 1..<close, value: value))
      guard let next else { break }
      bracket = next
    }
    return elements.items.isEmpty ? nil : elements
  }

  /// The bracket that closes an AI: one to five letters and digits are between.
  private func close(of open: Int) -> Int? {
    var close = open + 1
    while close < bytes.count, close <= open + 5, bytes[close].isDigit || bytes[close].isLetter {
      close += 1
    }
    return close > open + 1 && close < bytes.count && bytes[close] == ASCII.rightParenthesis
      ? close : nil
  }

  /// The two to four digits in brackets at `open`.
  private func code(at open: Int) -> String? {
    guard let close = close(of: open), (3...5).contains(close - open),
      bytes[open + 1..<close].allSatisfy({ $0.isDigit })
    else { return nil }
    return String(decoding: bytes[open + 1..<close], as: UTF8.self)
  }

  /// The next bracket that opens an AI.
  private func nextBracket(after index: Int) -> Int? {
    var index = index + 1
    while index < bytes.count {
      if bytes[index] == ASCII.backslash {
        index += 2
      } else if bytes[index] == ASCII.leftParenthesis, code(at: index) != nil {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  /// The end of the value before the next AI: its title and the mark of a composite component are
  /// none of it.
  private func valueEnd(before bracket: Int?) -> Int {
    guard let bracket else { return bytes.count }
    if bytes[bracket - 1] == ASCII.verticalBar { return bracket - 1 }
    guard let code = code(at: bracket), let ai = ApplicationIdentifier(code),
      let start = title(of: ai, endsAt: bracket), start > 0, Self.isSpace(bytes[start - 1])
    else { return bracket }
    return start
  }

  /// Where the title of `ai` begins that ends before its bracket.
  private func title(of ai: ApplicationIdentifier, endsAt bracket: Int) -> Int? {
    guard let title = ai.title.map({ Array($0.utf8) }) else { return nil }
    var end = bracket
    while end > 0, Self.isSpace(bytes[end - 1]) { end -= 1 }
    guard end < bracket, end >= title.count, bytes[(end - title.count)..<end].elementsEqual(title)
    else { return nil }
    return end - title.count
  }

  private func trimmed(from start: Int, to end: Int) -> Range<Int> {
    var start = start
    var end = max(start, end)
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while start < end, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func unescaped(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == ASCII.backslash, index + 1 < range.upperBound,
        [ASCII.leftParenthesis, ASCII.rightParenthesis, ASCII.backslash].contains(bytes[index + 1])
      {
        index += 1
      }
      result.append(bytes[index])
      index += 1
    }
    return result
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == ASCII.space || (ASCII.tab...ASCII.carriageReturn).contains(byte)
      || byte == GS1Message.separator
  }
}
