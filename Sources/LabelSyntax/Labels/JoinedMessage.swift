/// One message that several symbols of a label carry together: structured append.
public struct JoinedMessage: Hashable, Sendable {
  /// The data of all parts in their order, with the identifier of the first.
  public var payload: Payload
  /// The label's symbols that carry the parts, in the message's order, by their indices; of a part that
  /// was read more than once the first.
  public var parts: [Int]

  /// Creates a message.
  public init(payload: Payload, parts: [Int]) {
    self.payload = payload
    self.parts = parts
  }
}

#if !hasFeature(Embedded)
  /// A message is coded as its payload, with `parts`.
  extension JoinedMessage: Codable {
    private enum CodingKeys: String, CodingKey {
      case parts
    }

    /// Reads the payload's keys and `parts`.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      self.init(
        payload: try Payload(from: decoder), parts: try values.decode([Int].self, forKey: .parts))
    }

    /// Writes the payload's keys and `parts`.
    public func encode(to encoder: any Encoder) throws {
      try JSONWriter.encode(to: encoder) { write(to: &$0) }
    }

    /// Writes the message as the command's JSON has it.
    func write(to writer: inout JSONWriter) {
      writer.object { writer in
        writer.member("symbology", orNull: payload.symbology?.rawValue)
        payload.writeMembers(to: &writer)
        writer.member("identifier", orNull: payload.identifier?.text)
        writer.key("parts")
        writer.array { writer in for part in parts { writer.int(part) } }
      }
    }
  }
#endif
