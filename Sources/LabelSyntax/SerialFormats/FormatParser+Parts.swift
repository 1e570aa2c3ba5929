extension FormatParser {
  func readMatch(_ format: inout SerialFormat) throws(FormatError) {
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

  func readDates(_ format: inout SerialFormat) throws(FormatError) {
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

  func readCompositions(_ format: inout SerialFormat) throws(FormatError) {
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

  func readChecks(_ format: inout SerialFormat) throws(FormatError) {
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

  func readReport(_ format: inout SerialFormat) throws(FormatError) {
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

  func readExamples(_ format: inout SerialFormat) throws(FormatError) {
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
}
