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

  private func failure(_ message: String, _ json: JSONText? = nil) -> FormatError {
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

  // MARK: Segments

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

  // MARK: Parts

  private func readMatch(_ format: inout SerialFormat) throws(FormatError) {
    if let json = members["priority"] { format.priority = try number(json, "priority") }
    guard let json = members["match"] else { return }
    let match = try object(json, "match")
    for name in match.keys.sorted()
    where !["symbologies", "length", "charset", "prefix"].contains(name) {
      throw failure("\(name) is no part of match", match[name])
    }
    if let list = match["symbologies"] {
      var symbologies = Set<Symbology>()
      for item in try items(list, "symbologies") {
        symbologies.insert(Symbology(rawValue: try text(item, "symbologies")))
      }
      format.symbologies = symbologies
    }
    if let prefix = match["prefix"] { format.prefix = Array(try text(prefix, "prefix").utf8) }
    if let charset = match["charset"] { format.charset = try self.charset(charset) }
    guard let length = match["length"] else { return }
    if case .object = length {
      let bounds = try object(length, "length")
      guard let low = bounds["min"], let high = bounds["max"] else {
        throw failure("length has min and max", length)
      }
      let (least, most) = (try number(low, "min"), try number(high, "max"))
      guard least <= most else { throw failure("length has a min above its max", length) }
      format.length = least...most
    } else {
      let exact = try number(length, "length")
      format.length = exact...exact
    }
  }

  private func readDates(_ format: inout SerialFormat) throws(FormatError) {
    guard let json = members["dates"] else { return }
    let dates = try object(json, "dates")
    for name in dates.keys.sorted() {
      let parts = try object(dates[name] ?? json, name)
      for (key, form) in [
        ("weekOf", FormatDate.Form.yyww), ("dayOf", .yyjjj), ("monthOf", .yymm),
      ] {
        guard let list = parts[key] else { continue }
        let fields = try names(list, key, in: format)
        format.dates[name] = FormatDate(fields: fields, form: form, yearBase: try yearBase(parts))
      }
      if let field = parts["of"], let form = parts["form"] {
        let source = try text(field, "of")
        guard format.names.contains(source) else { throw failure("\(source) is no field", field) }
        format.dates[name] = FormatDate(
          fields: [source], form: try self.form(form), yearBase: try yearBase(parts))
      }
      guard format.dates[name] != nil else {
        throw failure("\(name) has weekOf, dayOf, monthOf, or of and form", dates[name])
      }
    }
  }

  private func readCompositions(_ format: inout SerialFormat) throws(FormatError) {
    guard let json = members["compose"], case .object(let list, _) = json else {
      if let json = members["compose"] { throw failure("compose is no object", json) }
      return
    }
    for member in list {
      let template = try text(member.value, member.name)
      var pieces: [SerialFormat.Composition.Piece] = []
      var rest = template[...]
      while let open = rest.firstIndex(of: "{") {
        guard let close = rest[open...].firstIndex(of: "}") else {
          throw failure("A } is missing in \(template)", member.value)
        }
        let name = String(rest[rest.index(after: open)..<close])
        guard format.names.contains(name) else {
          throw failure("\(name) is no field", member.value)
        }
        if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
        pieces.append(.field(name))
        rest = rest[rest.index(after: close)...]
      }
      if !rest.isEmpty { pieces.append(.text(String(rest))) }
      format.compositions.append(SerialFormat.Composition(field: member.name, pieces: pieces))
    }
  }

  private func readChecks(_ format: inout SerialFormat) throws(FormatError) {
    var list: [JSONText] = []
    if let json = members["check"] { list.append(json) }
    if let json = members["checks"] { list += try items(json, "checks") }
    for json in list {
      let parts = try object(json, "check")
      guard let name = parts["algorithm"], let over = parts["over"], let equals = parts["equals"]
      else { throw failure("A check has algorithm, over and equals", json) }
      var weights: [Int]?
      if let list = parts["weights"] {
        var numbers: [Int] = []
        for item in try items(list, "weights") { numbers.append(try number(item, "weights")) }
        weights = numbers
      }
      let alphabet = try parts["alphabet"].map { (json) throws(FormatError) in
        try text(json, "alphabet")
      }
      guard
        let algorithm = CheckAlgorithm(
          name: try text(name, "algorithm"), alphabet: alphabet, weights: weights)
      else { throw failure("The algorithm is not known, or its alphabet or weights are", name) }
      let field = try text(equals, "equals")
      guard format.names.contains(field) else { throw failure("\(field) is no field", equals) }
      format.checks.append(
        SerialFormat.Check(
          algorithm: algorithm, over: try names(over, "over", in: format), equals: field))
    }
  }

  private func readReport(_ format: inout SerialFormat) throws(FormatError) {
    guard let json = members["report"] else { return }
    let all = format.reported
    var report: [String] = []
    for item in try items(json, "report") {
      let name = try text(item, "report")
      guard all.contains(name) else { throw failure("\(name) is no field", item) }
      report.append(name)
    }
    format.report = report
  }

  private func readExamples(_ format: inout SerialFormat) throws(FormatError) {
    if let json = members["examples"] {
      for item in try items(json, "examples") {
        if case .string(let text, _) = item {
          format.examples.append(SerialFormat.Example(payload: text, expect: [:]))
          continue
        }
        let parts = try object(item, "An example")
        guard let payload = parts["payload"] else {
          throw failure("An example has a payload", item)
        }
        var expect: [String: String] = [:]
        if let json = parts["expect"] {
          for (name, value) in try object(json, "expect") { expect[name] = try text(value, name) }
        }
        format.examples.append(
          SerialFormat.Example(payload: try text(payload, "payload"), expect: expect))
      }
    }
    if let json = members["rejects"] {
      for item in try items(json, "rejects") { format.rejects.append(try text(item, "rejects")) }
    }
  }

  // MARK: Values

  private func object(_ json: JSONText, _ name: String) throws(FormatError) -> [String: JSONText] {
    guard case .object(let members, _) = json else { throw failure("\(name) is no object", json) }
    var object: [String: JSONText] = [:]
    for member in members {
      guard object.updateValue(member.value, forKey: member.name) == nil else {
        throw failure("\(name) has \(member.name) twice", member.value)
      }
    }
    return object
  }

  private func items(_ json: JSONText, _ name: String) throws(FormatError) -> [JSONText] {
    guard case .array(let items, _) = json else { throw failure("\(name) is no array", json) }
    return items
  }

  private func text(_ json: JSONText, _ name: String) throws(FormatError) -> String {
    guard case .string(let text, _) = json else { throw failure("\(name) is no text", json) }
    return text
  }

  private func number(_ json: JSONText, _ name: String) throws(FormatError) -> Int {
    guard case .number(let text, _) = json, let number = Int(text), (0...10_000).contains(number)
    else { throw failure("\(name) is no number from 0 to 10000", json) }
    return number
  }

  private func names(
    _ json: JSONText, _ name: String, in format: SerialFormat
  ) throws(FormatError) -> [String] {
    var names: [String] = []
    for item in try items(json, name) {
      let field = try text(item, name)
      guard format.names.contains(field) else { throw failure("\(field) is no field", item) }
      names.append(field)
    }
    guard !names.isEmpty else { throw failure("\(name) is empty", json) }
    return names
  }

  private func charset(_ json: JSONText) throws(FormatError) -> ByteSet {
    guard let set = ByteSet.named(try text(json, "charset")) else {
      throw failure("charset is one of digits, upper, letters, alphanumeric, hex, any", json)
    }
    return set
  }

  private func form(_ json: JSONText) throws(FormatError) -> FormatDate.Form {
    guard let form = FormatDate.Form(rawValue: try text(json, "date")) else {
      throw failure("This form of date is not known", json)
    }
    return form
  }

  private func yearBase(_ parts: [String: JSONText]) throws(FormatError) -> Int? {
    guard let json = parts["yearBase"] else { return nil }
    return try number(json, "yearBase")
  }
}
