/// Elements that a text or link names one by one: their codes and values without escapes, and where
/// they are in the payload.
struct GS1TextElements {
  /// Codes and values, one behind another.
  private(set) var data: [UInt8] = []
  private(set) var items: [(ai: ApplicationIdentifier?, code: Range<Int>, value: Range<Int>)] = []
  private(set) var sources: [GS1Source] = []

  /// Adds an element; `code` is the AI's digits or what stands in their place.
  mutating func append(_ code: some Collection<UInt8>, _ value: [UInt8], source: GS1Source) {
    let start = data.count
    data.append(contentsOf: code)
    let middle = data.count
    data.append(contentsOf: value)
    var ai = ApplicationIdentifier(prefixOf: data.span, at: start)
    if ai?.length != middle - start { ai = nil }
    items.append((ai, start..<middle, middle..<data.count))
    sources.append(source)
  }

  /// Checks the elements one by one and together.
  func message(_ options: SyntaxOptions) -> GS1Message {
    var message = GS1Message(
      currentYear: options.currentYear, permitsUnknownAIs: options.gs1.permitsUnknownAIs)
    for item in items {
      message.append(item.ai, code: item.code, value: item.value, of: data.span)
    }
    message.finish(data.span)
    return message
  }
}
