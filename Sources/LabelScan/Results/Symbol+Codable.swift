internal import LabelSyntax

/// A symbol is coded as in the command's JSON, without `syntax`, which its reading tells.
extension Symbol: Codable {
  private enum CodingKeys: String, CodingKey {
    case corners
  }

  /// Reads the payload's keys and `corners`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      payload: try Payload(from: decoder),
      corners: try values.decode([Point].self, forKey: .corners))
  }

  /// Writes the payload's keys and `corners`.
  public func encode(to encoder: any Encoder) throws {
    try payload.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(corners, forKey: .corners)
  }
}

/// A point is coded as `[x, y]`, to a tenth of a pixel.
extension Point: Codable {
  /// Reads two numbers.
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    self.init(x: try values.decode(Double.self), y: try values.decode(Double.self))
  }

  /// Writes two numbers.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    try values.encode(JSONValue.rounded(x, digits: 1))
    try values.encode(JSONValue.rounded(y, digits: 1))
  }
}
