package import LabelSyntax

extension Label {
  /// The members `fields`, `details`, `candidates` and `issues` of the command's JSON.
  var json: (fields: JSONValue, details: JSONValue, candidates: JSONValue, issues: JSONValue) {
    (
      .members(fields.map { .init(key: $0.name.rawValue, value: .string($0.value)) }),
      .array(details.map(\.json)), .array(candidates.map(\.json)), .array(issues.map(\.json))
    )
  }

  /// The label of payloads without an image, as `labelscan parse --together` prints it.
  package func togetherJSON(_ requirements: [Requirement]? = nil) -> JSONValue {
    .members(
      [
        .init(
          key: "payloads", value: .array(readings.map { .members($0.head(isValid: $0.isValid)) })),
        .init(key: "valid", value: .bool(isValid)),
      ] + members + Self.json(requirements))
  }

  /// The label of one payload without an image, as `labelscan parse` prints it.
  package func payloadJSON(_ requirements: [Requirement]? = nil) -> JSONValue {
    guard let reading = readings.first else { return .null }
    // What is wrong with the label is wrong with its one payload.
    return .members(reading.head(isValid: isValid) + members + Self.json(requirements))
  }

  /// The member `requirements`, where something was asked of a label.
  static func json(_ requirements: [Requirement]?) -> [JSONValue.Member] {
    guard let requirements else { return [] }
    return [.init(key: "requirements", value: .array(requirements.map(\.json)))]
  }

  private var isValid: Bool { !issues.contains { $0.severity == .error } }

  /// The members `fields`, `details`, `candidates` and `issues` of the command's JSON, in order.
  package var members: [JSONValue.Member] {
    let parts = json
    return [
      .init(key: "fields", value: parts.fields), .init(key: "details", value: parts.details),
      .init(key: "candidates", value: parts.candidates),
      .init(key: "issues", value: parts.issues),
    ]
  }
}

extension Reading {
  /// The payload with its syntax and elements.
  fileprivate func head(isValid: Bool) -> [JSONValue.Member] {
    payload.json + [
      .init(key: "symbology", value: .optional(payload.symbology?.rawValue)),
      .init(key: "identifier", value: .optional(payload.identifier?.text)),
      .init(key: "syntax", value: .string(syntax.rawValue)),
      .init(key: "valid", value: .bool(isValid)),
      .init(key: "elements", value: .array(elements.map(\.json))),
    ]
  }
}

extension Reading.Element {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [.init(key: kind.rawValue, value: .string(code))]
    if let title { members.append(.init(key: "title", value: .string(title))) }
    members.append(.init(key: "value", value: .string(value)))
    members.append(.init(key: "valid", value: .bool(isValid)))
    return .members(members)
  }
}

extension Reading.Detail {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init(key: "field", value: .string(field.rawValue)),
      .init(key: "value", value: .string(value)), .init(key: "raw", value: .string(raw)),
    ]
    if let unit { members.append(.init(key: "unit", value: .string(unit))) }
    members.append(.init(key: "symbol", value: .int(symbol)))
    members.append(.init(key: "syntax", value: .string(syntax.rawValue)))
    if let key { members.append(.init(key: "key", value: .string(key))) }
    members.append(.init(key: "range", value: .range(range)))
    return .members(members)
  }
}

extension Reading.Candidate {
  fileprivate var json: JSONValue {
    .object([
      "field": .string(field.rawValue), "value": .string(value), "symbol": .int(symbol),
      "reason": .string(reason),
    ])
  }
}

extension Issue {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init(key: "code", value: .string(code)),
      .init(key: "severity", value: .string(severity.rawValue)),
      .init(key: "message", value: .string(message)),
    ]
    if let symbol { members.append(.init(key: "symbol", value: .int(symbol))) }
    if let range { members.append(.init(key: "range", value: .range(range))) }
    return .members(members)
  }
}

extension Requirement {
  fileprivate var json: JSONValue {
    .object([
      "name": .string(name), "status": .string(state.rawValue), "message": .string(message),
    ])
  }
}
