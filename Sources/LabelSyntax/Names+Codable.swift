// Names are coded as the one text that they are.

extension FieldName: Codable {}
extension Symbology: Codable {}
extension Syntax: Codable {}

extension SymbologyIdentifier: Codable {
  /// Reads a text such as `]C1`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let identifier = SymbologyIdentifier(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no AIM symbology identifier.")
    }
    self = identifier
  }

  /// Writes the three characters as one text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
