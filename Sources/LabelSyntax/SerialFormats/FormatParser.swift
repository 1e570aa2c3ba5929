/// Reads one format of a file.
struct FormatParser {
  let id: String
  let members: [String: JSONText]

  static func parse(_ json: JSONText, at index: Int) throws(FormatError) -> SerialFormat {
    guard case .object(let list, _) = json else {
      throw FormatError(.schema, "formats[\(index)] is no object", offset: json.range.lowerBound)
    }
    var members: [String: JSONText] = [:]
    for member in list {
      guard members.updateValue(member.value, forKey: member.name) == nil else {
        throw FormatError(
          .schema, "formats[\(index)] has \(member.name) twice",
          offset: member.value.range.lowerBound)
      }
    }
    guard case .string(let id, _) = members["id"], !id.isEmpty else {
      throw FormatError(
        .schema, "formats[\(index)] has no id", offset: json.range.lowerBound)
    }
    let known: Set = [
      "id", "match", "segments", "pattern", "check", "checks", "compose", "dates", "report",
      "priority", "unique", "shared", "examples", "rejects", "comment",
    ]
    for name in members.keys.sorted() where !known.contains(name) {
      throw FormatError(
        .schema, "\(name) is no part of a format", format: id,
        offset: members[name]?.range.lowerBound)
    }
    return try FormatParser(id: id, members: members).read()
  }

  func failure(_ message: String, _ json: JSONText? = nil) -> FormatError {
    FormatError(.schema, message, format: id, offset: json?.range.lowerBound)
  }

  private func read() throws(FormatError) -> SerialFormat {
    var segments: [SerialFormat.Segment] = []
    var dates: [SerialFormat.SegmentDate] = []
    let node: PatternNode
    var names: [String] = []
    switch (members["segments"], members["pattern"]) {
    case (.some(let json), nil):
      for item in try items(json, "segments") {
        let segment = try self.segment(item)
        segments.append(segment.0)
        if let date = segment.1 { dates.append(date) }
      }
      guard !segments.isEmpty else { throw failure("segments is empty", json) }
      (node, names) = try Self.node(segments, id)
    case (nil, .some(let json)):
      (node, names) = try pattern(try text(json, "pattern"))
    default: throw failure("A format has either segments or a pattern")
    }
    let program: PatternProgram
    do throws(FormatError) {
      program = try PatternProgram(node, groups: names.count)
    } catch {
      throw FormatError(error.code, error.message, format: id)
    }
    var format = SerialFormat(id: id, program: program, names: names)
    format.segments = segments
    format.segmentDates = dates
    try readMatch(&format)
    try readDates(&format)
    try readCompositions(&format)
    try readChecks(&format)
    try readReport(&format)
    try readExamples(&format)
    return format
  }

  private func pattern(_ text: String) throws(FormatError) -> (PatternNode, [String]) {
    do throws(FormatError) {
      return try PatternParser.parse(text)
    } catch {
      throw FormatError(error.code, error.message, format: id, offset: error.offset)
    }
  }

  private func segment(
    _ json: JSONText
  ) throws(FormatError) -> (SerialFormat.Segment, SerialFormat.SegmentDate?) {
    let parts = try object(json, "A segment")
    if let literal = parts["literal"] {
      let text = try text(literal, "literal")
      guard !text.isEmpty else { throw failure("A literal is empty", literal) }
      let count = text.utf8.count
      return (
        SerialFormat.Segment(literal: text, field: nil, low: count, high: count, charset: .text),
        nil
      )
    }
    guard let name = parts["field"] else { throw failure("A segment has no field", json) }
    let field = try text(name, "field")
    let low: Int
    let high: Int
    if let length = parts["length"] {
      low = try number(length, "length")
      high = low
    } else {
      guard let least = parts["min"], let most = parts["max"] else {
        throw failure("\(field) has no length", json)
      }
      low = try number(least, "min")
      high = try number(most, "max")
    }
    guard low <= high, (1...256).contains(high) else {
      throw failure("\(field) is longer than 256 or shorter than its min", json)
    }
    let charset = try parts["charset"].map { (json) throws(FormatError) in try self.charset(json) }
    let date = try parts["date"].map { (json) throws(FormatError) in
      SerialFormat.SegmentDate(
        field: field, form: try form(json), yearBase: try yearBase(parts))
    }
    return (
      SerialFormat.Segment(
        literal: nil, field: field, low: low, high: high, charset: charset ?? .text), date
    )
  }

  private static func node(
    _ segments: [SerialFormat.Segment], _ id: String
  ) throws(FormatError) -> (PatternNode, [String]) {
    var nodes: [PatternNode] = []
    var names: [String] = []
    for segment in segments {
      if let literal = segment.literal {
        nodes += literal.utf8.map { PatternNode.one(ByteSet([$0])) }
      } else if let field = segment.field {
        guard !names.contains(field) else {
          throw FormatError(.schema, "\(field) is two segments", format: id)
        }
        let bytes = PatternNode.repeat(.one(segment.charset), segment.low, segment.high)
        nodes.append(.group(names.count, bytes))
        names.append(field)
      }
    }
    return (.sequence(nodes), names)
  }
}
