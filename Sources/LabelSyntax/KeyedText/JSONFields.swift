/// JSON objects whose names are keys: `{"sn":"0012345","lot":"B7"}`.
enum JSONFields {
  /// Reads `payload` where it is a JSON object; `nil` where it is not.
  static func reading(of payload: Payload, options: SyntaxOptions) -> Reading? {
    guard payload.bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) == 0x7B,
      let json = try? JSONText(payload.bytes)
    else { return nil }
    var fields = KeyedFields(payload, syntax: .json, options: options)
    add(json, to: &fields)
    return fields.finished()
  }

  private static func add(_ json: JSONText, to fields: inout KeyedFields) {
    guard case .object(let members, _) = json else { return }
    let names = members.map { $0.name }
    for member in members {
      switch member.value {
      case .object: add(member.value, to: &fields)
      case .array(let items, _):
        if items.count == 1, let item = items.first { add(item, to: &fields) }
      case .string(let text, let range):
        let meaning = KeyNames.deviceType(member.name, beside: names) ?? KeyNames.key(member.name)
        fields.add(
          KeyedFields.Entry(key: member.name, meaning: meaning, value: text, range: range))
      case .number(let text, let range):
        let meaning = KeyNames.key(member.name)
        if let meaning, !counts.contains(meaning.field) {
          fields.note(
            .numericIdentifier, .warning,
            "\(member.name) is written as a number: leading zeros are lost", range)
        }
        add(member.name, text, range, to: &fields)
      case .bool(_, let range), .null(let range):
        fields.add(
          KeyedFields.Entry(
            key: member.name, meaning: nil,
            value: String(decoding: fields.reading.payload.bytes[range], as: UTF8.self),
            range: range))
      }
    }
  }

  private static func add(
    _ name: String, _ text: String, _ range: Range<Int>, to fields: inout KeyedFields
  ) {
    fields.add(
      KeyedFields.Entry(key: name, meaning: KeyNames.key(name), value: text, range: range))
  }

  private static let counts: Set<FieldName> = [.quantity, .count, .revision, .softwareVersion]
}
