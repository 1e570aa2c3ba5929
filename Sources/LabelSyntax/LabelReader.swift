/// Reads payloads in every label language it knows, and several payloads as one label.
public struct LabelReader: Sendable {
  /// How payloads are read.
  public var options: SyntaxOptions

  /// Creates a reader.
  public init(options: SyntaxOptions = SyntaxOptions()) {
    self.options = options
  }

  /// Reads one payload.
  ///
  /// A line end after it is not part of it; spaces are.
  public func read(_ payload: Payload, context: ReadingContext = ReadingContext()) -> Reading {
    var bare = payload
    while let last = bare.bytes.last, last == 0x0D || last == 0x0A { bare.bytes.removeLast() }
    var reading = readBare(bare, context: context)
    reading.payload = payload
    return reading
  }

  private func readBare(_ payload: Payload, context: ReadingContext) -> Reading {
    GS1.reading(of: payload, options: options)
      ?? JSONFields.reading(of: payload, options: options)
      ?? BracedText.reading(of: payload, options: options)
      ?? QueryLink.reading(of: payload, options: options)
      ?? KeyedText.reading(of: payload, options: options)
      ?? Reading(payload: payload, syntax: .raw)
  }

  /// Reads the payloads of one label, in the order of its symbols.
  ///
  /// `contexts` belong to the payloads of the same index.
  public func readLabel(_ payloads: [Payload], contexts: [ReadingContext] = []) -> Label {
    var readings: [Reading] = []
    for (index, payload) in payloads.enumerated() {
      let context = index < contexts.count ? contexts[index] : ReadingContext()
      readings.append(read(payload, context: context))
    }
    return Label(readings: readings)
  }
}
