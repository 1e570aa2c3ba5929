/// Reads payloads in every label language it knows, and several payloads as one label.
public struct LabelReader: Sendable {
  /// How payloads are read.
  public var options: SyntaxOptions

  /// Creates a reader.
  public init(options: SyntaxOptions = SyntaxOptions()) {
    self.options = options
  }

  /// Reads one payload.
  public func read(_ payload: Payload) -> Reading {
    if let reading = GS1.reading(of: payload, options: options) { return reading }
    return Reading(payload: payload, syntax: .raw)
  }

  /// Reads the payloads of one label, in the order of its symbols.
  public func readLabel(_ payloads: [Payload]) -> Label {
    Label(readings: payloads.map(read))
  }
}
