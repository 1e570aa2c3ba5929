/// A payload is coded as in the command's JSON: `symbology`, `payload`, `payloadBase64` where the
/// bytes as encoded are not the payload in UTF-8, `charset` where they are another character set's,
/// and `identifier`.
extension Payload: Codable {
  private enum CodingKeys: String, CodingKey {
    case symbology
    case payload
    case payloadBase64
    case charset
    case identifier
  }

  /// Whether the bytes are UTF-8: ``text`` shows them as they are.
  package var isText: Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// The bytes as encoded, where they are not the UTF-8 of ``text``.
  package var nonTextBytes: [UInt8]? { encoded ?? (isText ? nil : bytes) }

  /// Reads a payload; `payloadBase64` says more than `payload`, unless `charset` says that it is the
  /// same.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let text = try values.decode(String.self, forKey: .payload)
    let charset = try values.decodeIfPresent(String.self, forKey: .charset)
    var bytes = Array(text.utf8)
    var encoded: [UInt8]?
    if let base64 = try values.decodeIfPresent(String.self, forKey: .payloadBase64) {
      guard let decoded = Base64.bytes(of: base64) else {
        throw DecodingError.dataCorruptedError(
          forKey: .payloadBase64, in: values, debugDescription: "The payload is not base64.")
      }
      if charset == nil { bytes = decoded } else { encoded = decoded }
    }
    self.init(
      bytes: bytes,
      symbology: try values.decodeIfPresent(Symbology.self, forKey: .symbology),
      identifier: try values.decodeIfPresent(SymbologyIdentifier.self, forKey: .identifier))
    (self.encoded, self.charset) = (encoded, encoded == nil ? nil : charset)
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
