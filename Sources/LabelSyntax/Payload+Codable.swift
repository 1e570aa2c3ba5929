/// A payload is coded as in the command's JSON: `symbology`, `payload`, `payloadBase64` where the
/// bytes are not UTF-8, and `identifier`.
extension Payload: Codable {
  private enum CodingKeys: String, CodingKey {
    case symbology
    case payload
    case payloadBase64
    case identifier
  }

  /// Whether the bytes are UTF-8: ``text`` shows them as they are.
  package var isText: Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// Reads a payload; `payloadBase64` says more than `payload`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let text = try values.decode(String.self, forKey: .payload)
    var bytes = Array(text.utf8)
    if let base64 = try values.decodeIfPresent(String.self, forKey: .payloadBase64) {
      guard let decoded = Base64.bytes(of: base64) else {
        throw DecodingError.dataCorruptedError(
          forKey: .payloadBase64, in: values, debugDescription: "The payload is not base64.")
      }
      bytes = decoded
    }
    self.init(
      bytes: bytes,
      symbology: try values.decodeIfPresent(Symbology.self, forKey: .symbology),
      identifier: try values.decodeIfPresent(SymbologyIdentifier.self, forKey: .identifier))
  }

  /// Writes the payload; a symbology or identifier that is not known is null.
  public func encode(to encoder: any Encoder) throws {
    try JSONWriter.encode(to: encoder) { writer in
      writer.object { writer in
        writer.member("symbology", orNull: symbology?.rawValue)
        writeMembers(to: &writer)
        writer.member("identifier", orNull: identifier?.text)
      }
    }
  }
}
