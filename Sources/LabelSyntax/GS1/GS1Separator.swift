/// What stands for a separator in data that came through a keyboard or a printer language.
enum GS1Separator {
  /// Texts that scanners send for FNC1 or U+001D.
  private static let names: [StaticString] = [
    "<GS>", "{GS}", "[GS]", "<FNC1>", "{FNC1}", "[FNC1]", "\\F", "~d029", "^]", "\u{241D}",
    "\u{FFFD}",
  ]

  /// The first separator in disguise in the value at `range`.
  static func first(
    in data: Span<UInt8>, _ range: Range<Int>, currentYear: Int
  ) -> Range<Int>? {
    guard range.count > 1 else { return nil }
    var index = range.lowerBound + 1
    while index < range.upperBound {
      let byte = data[index]
      if byte == 0x3C || !byte.isCSET82 {
        let run = self.run(at: index, data)
        if separates(run, data, currentYear: currentYear) { return run.range }
        index = max(index + 1, run.range.upperBound)
      } else {
        index += 1
      }
    }
    return nil
  }

  /// What stands for a separator at `index`, where an element or the end of the data follows.
  static func range(at index: Int, _ data: Span<UInt8>, currentYear: Int) -> Range<Int>? {
    let run = run(at: index, data)
    return separates(run, data, currentYear: currentYear) ? run.range : nil
  }

  /// The bytes from `index` on that can stand for separators; and whether all of them are names of
  /// separators, control characters or spaces.
  private static func run(at index: Int, _ data: Span<UInt8>) -> (range: Range<Int>, isNamed: Bool)
  {
    var end = index
    var isNamed = true
    while end < data.count, data[end] != GS1Message.separator {
      if let length = namedLength(data, at: end) {
        end += length
      } else if data[end] <= 0x20 {
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

  private static func separates(
    _ run: (range: Range<Int>, isNamed: Bool), _ data: Span<UInt8>, currentYear: Int
  ) -> Bool {
    guard !run.range.isEmpty else { return false }
    let end = run.range.upperBound
    if end == data.count || data[end] == GS1Message.separator { return run.isNamed }
    return beginsElement(data, at: end, currentYear: currentYear)
  }

  private static func namedLength(_ data: Span<UInt8>, at index: Int) -> Int? {
    for name in names where data.has(name, at: index) { return name.utf8CodeUnitCount }
    return nil
  }

  /// The length of the UTF-8 character at `index`.
  private static func characterLength(_ data: Span<UInt8>, at index: Int) -> Int {
    var end = index + 1
    guard data[index] >= 0xC0 else { return 1 }
    while end < data.count, end < index + 4, data[end] & 0xC0 == 0x80 { end += 1 }
    return end - index
  }

  /// Whether an AI of the dictionary with a value of its length is at `index`.
  private static func beginsElement(
    _ data: Span<UInt8>, at index: Int, currentYear: Int
  ) -> Bool {
    guard let ai = ApplicationIdentifier(prefixOf: data, at: index) else { return false }
    let start = index + ai.length
    if ai.hasPredefinedLength {
      let end = start + ai.maximumLength
      guard end <= data.count else { return false }
      let fault = ai.fault(data, start..<end, currentYear: currentYear)
      return fault == nil || fault?.rule == .dateGiven
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
