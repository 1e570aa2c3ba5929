/// A label is coded as in the command's JSON: `fields`, `details`, `candidates` and `issues`.
///
/// Its readings are not; a label that was decoded has none.
extension Label: Codable {
  private enum CodingKeys: String, CodingKey {
    case fields
    case details
    case candidates
    case issues
    case messages
  }

  /// A field's name as a key.
  private struct FieldKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) { nil }
  }

  /// Reads a label; its fields come in the order of the details.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(readings: [])
    details = try values.decode([Reading.Detail].self, forKey: .details)
    candidates = try values.decode([Reading.Candidate].self, forKey: .candidates)
    issues = try values.decode([Issue].self, forKey: .issues)
    messages = try values.decodeIfPresent([JoinedMessage].self, forKey: .messages) ?? []
    let named = try values.nestedContainer(keyedBy: FieldKey.self, forKey: .fields)
    let order = details.enumerated().reduce(into: [FieldName: Int]()) { order, next in
      if order[next.element.field] == nil { order[next.element.field] = next.offset }
    }
    fields = try named.allKeys.map { key in
      Field(
        name: FieldName(rawValue: key.stringValue),
        value: try named.decode(String.self, forKey: key))
    }
    .sorted {
      (order[$0.name] ?? .max, $0.name.rawValue) < (order[$1.name] ?? .max, $1.name.rawValue)
    }
  }

  /// Writes the fields as one object, and the details, candidates and issues.
  public func encode(to encoder: any Encoder) throws {
    try JSONWriter.encode(to: encoder) { writer in
      writer.object { writeMembers(to: &$0) }
    }
  }
}
