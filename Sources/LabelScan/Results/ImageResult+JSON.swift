package import LabelSyntax

extension ImageResult {
  /// The result as one JSON object in one line, as `labelscan scan` prints it.
  public var json: String { jsonValue().text }

  /// The result as the command's JSON has it, with what was asked of the label.
  package func jsonValue(_ requirements: [Requirement]? = nil) -> JSONValue {
    if let error {
      return .object([
        "file": .string(file),
        "error": .object(["code": .string(error.code), "message": .string(error.message)]),
      ])
    }
    var members: [JSONValue.Member] = [
      .init(key: "file", value: .string(file)), .init(key: "width", value: .int(width)),
      .init(key: "height", value: .int(height)),
    ]
    if orientation != .up {
      members.append(.init(key: "orientation", value: .int(orientation.rawValue)))
    }
    let parts = label.json
    members += [
      .init(key: "fields", value: parts.fields),
      .init(
        key: "symbols",
        value: .array(
          symbols.indices.map { .members(symbols[$0].json(syntax: syntax(ofSymbol: $0))) })),
      .init(key: "details", value: parts.details),
      .init(key: "candidates", value: parts.candidates),
      .init(key: "issues", value: parts.issues),
    ]
    members += Label.json(requirements)
    members.append(.init(key: "timing", value: timing.json))
    return .members(members)
  }
}

extension Symbol {
  /// The members of the command's JSON; `syntax` is that of its reading.
  package func json(syntax: Syntax) -> [JSONValue.Member] {
    let corners = corners.map { corner in
      JSONValue.array([.decimal(corner.x, digits: 1), .decimal(corner.y, digits: 1)])
    }
    return [.init(key: "symbology", value: .string(symbology.rawValue))] + payload.json + [
      .init(key: "identifier", value: .optional(payload.identifier?.text)),
      .init(key: "corners", value: .array(corners)),
      .init(key: "syntax", value: .string(syntax.rawValue)),
    ] + extraJSON
  }

  /// What only some symbols have.
  private var extraJSON: [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if let correctedCodewords, let correctableCodewords {
      var correction: [JSONValue.Member] = [
        .init(key: "corrected", value: .int(correctedCodewords)),
        .init(key: "capacity", value: .int(correctableCodewords)),
      ]
      if let errorCorrectionLevel {
        correction.insert(.init(key: "level", value: .string(errorCorrectionLevel)), at: 0)
      }
      members.append(.init(key: "errorCorrection", value: .members(correction)))
    }
    if let structuredAppend {
      members.append(
        .init(
          key: "structuredAppend",
          value: .object([
            "index": .int(structuredAppend.index), "count": .int(structuredAppend.count),
            "id": .int(structuredAppend.id),
          ])))
    }
    if isReaderProgramming {
      members.append(.init(key: "readerProgramming", value: .bool(true)))
    }
    return members
  }
}

extension ImageResult.Timing {
  fileprivate var json: JSONValue {
    .object([
      "load": .decimal(load, digits: 2), "locate": .decimal(locate, digits: 2),
      "decode": .decimal(decode, digits: 2), "parse": .decimal(parse, digits: 3),
    ])
  }
}
