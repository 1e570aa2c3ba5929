/// What stands for a separator in data that came through a keyboard or a printer language.
struct GS1Separator {
  /// Texts that scanners, printer languages and programs have for FNC1 or U+001D.
  private static let names: [StaticString] = [
    "<GS>", "{GS}", "[GS]", "<FNC1>", "{FNC1}", "[FNC1]", "\\F", "~d029", "^]", "\u{241D}",
    "\u{FFFD}", "\\u001d", "\\u001D", "\\x1d", "\\x1D", "\\u{1D}", "\\035", "<0x1D>", "<0x1d>",
    "{1D}", "[1D]", "<1D>",
  ]
  /// Those of them that data could be: what declares itself has separators of its own.
  private static let escapes: [StaticString] = ["%1D", "%1d", "&#29;", "&#x1D;", "&#x1d;"]

  /// The year that two-digit years are placed around.
  let currentYear: Int
  /// Whether what could be data as well is taken for a separator.
  var takesEscapes = false

  /// The first separator in disguise in the value at `range`.
  func first(in data: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard range.count > 1 else { return nil }
    var index = range.lowerBound + 1
    while index < range.upperBound {
      if beginsName(data[index]) {
        let run = self.run(at: index, data)
        if separates(run, data) { return run.range }
        index = max(index + 1, run.range.upperBound)
      } else {
        index += 1
      }
    }
    return nil
  }

  /// What stands for a separator at `index`, where an element or the end of the data follows.
  func range(at index: Int, _ data: Span<UInt8>) -> Range<Int>? {
    let run = run(at: index, data)
    return separates(run, data) ? run.range : nil
  }

  /// The bytes from `index` on that can stand for separators; and whether all of them are names of
  /// separators, control characters or spaces.
  private func run(at index: Int, _ data: Span<UInt8>) -> (range: Range<Int>, isNamed: Bool) {
    var end = index
    var isNamed = true
    while end < data.count, data[end] != GS1Message.separator {
      if let length = namedLength(data, at: end) {
        end += length
      } else if data[end] <= ASCII.space {
        end += 1
      } else if !data[end].isCSET82 {
        isNamed = false
        end += characterLength(data, at: end)
      } else {
        break
      }
    }
    return (index..<end, isNamed)
  }

  private func separates(
    _ run: (range: Range<Int>, isNamed: Bool), _ data: Span<UInt8>
  ) -> Bool {
    guard !run.range.isEmpty else { return false }
    let end = run.range.upperBound
    if end == data.count || data[end] == GS1Message.separator { return run.isNamed }
    return beginsElement(data, at: end)
  }

  /// Whether a name or escape can begin with a byte: of CSET 82, few do.
  private func beginsName(_ byte: UInt8) -> Bool {
    byte == ASCII.lessThanSign
      || takesEscapes && (byte == ASCII.percentSign || byte == ASCII.ampersand) || !byte.isCSET82
  }

  private func namedLength(_ data: Span<UInt8>, at index: Int) -> Int? {
    guard beginsName(data[index]) else { return nil }
    for name in Self.names where data.has(name, at: index) { return name.utf8CodeUnitCount }
    guard takesEscapes else { return nil }
    for name in Self.escapes where data.has(name, at: index) { return name.utf8CodeUnitCount }
    return nil
  }

  /// The length of the UTF-8 character at `index`.
  private func characterLength(_ data: Span<UInt8>, at index: Int) -> Int {
    var end = index + 1
    guard data[index] >= 0xC0 else { return 1 }
    while end < data.count, end < index + 4, data[end] & 0xC0 == 0x80 { end += 1 }
    return end - index
  }

  /// Whether an AI of the dictionary with a value of its length is at `index`.
  private func beginsElement(_ data: Span<UInt8>, at index: Int) -> Bool {
    guard let ai = ApplicationIdentifier(prefixOf: data, at: index) else { return false }
    let start = index + ai.length
    if ai.hasPredefinedLength {
      let end = start + ai.maximumLength
      guard end <= data.count else { return false }
      let fault = ai.fault(data, start..<end, currentYear: currentYear)
      return fault.map { $0.rule.isUnstated } ?? true
    }
    var end = start
    while end < data.count, data[end] != GS1Message.separator, data[end].isCSET82,
      namedLength(data, at: end) == nil
    {
      end += 1
    }
    return (max(1, ai.minimumLength)...ai.maximumLength).contains(end - start)
  }
}
