/// Gives bare values the fields that print names.
struct PrintNaming {
  /// What a payload is when it is known by its form alone, which print may know better.
  private static let byForm: Set<FieldName> = [
    .imei, .mac, .vin, .eid, .iccid, .trackingNumber, .meid,
  ]

  let options: SyntaxOptions

  /// Names the readings that no language explains; `names` belong to the readings of the same index.
  func name(_ readings: inout [Reading], _ names: [PrintedName?]) {
    for index in readings.indices where index < names.count {
      guard let name = names[index], isOpen(readings[index], name) else { continue }
      let others = readings.indices.filter { $0 != index }
        .flatMap { readings[$0].details.map(\.field) }
      name.rivals.isEmpty
        ? give(name, to: &readings[index], beside: Set(others)) : suggest(name, &readings[index])
    }
  }

  private func isOpen(_ reading: Reading, _ name: PrintedName) -> Bool {
    if reading.syntax == .raw { return reading.details.isEmpty }
    guard let detail = reading.details.first, detail.field != name.key.field else { return false }
    if reading.syntax == .linearDataIdentifier {
      // The caption's own identifier is the payload's.
      return name.key.identifier != detail.key
    }
    return reading.details.count <= 2 && Self.byForm.contains(detail.field)
      && reading.syntax.rawValue == detail.field.rawValue
      && !(detail.field == .mac && name.key.field == .mac2)
      && !(detail.field == .imei && name.key.field == .imei2)
  }

  private func give(
    _ name: PrintedName, to reading: inout Reading, beside others: Set<FieldName>
  ) {
    let text = reading.payload.text
    let key = KeyTrie.Key(
      field: name.key.field, language: name.key.language, needsSeparator: false,
      ambiguous: name.key.other?.rawValue)
    guard let field = key.field(beside: others) else { return suggest(name, &reading) }
    let value = FieldValue(field, text, options: options, language: name.key.language)
    guard let canonical = value.value, !value.issues.contains(where: { $0.severity != .info })
    else { return suggest(name, &reading) }
    let range = 0..<reading.payload.bytes.count
    var detail = Reading.Detail(
      field: field, value: canonical, raw: text, unit: value.unit, syntax: .keyed,
      key: name.key.text, range: range)
    detail.keySource = .print
    detail.line = name.line
    reading.syntax = .raw
    reading.elements = []
    reading.details = [detail]
    reading.candidates = []
    reading.issues = []
  }

  private func suggest(_ name: PrintedName, _ reading: inout Reading) {
    reading.candidates = ([name.key] + name.rivals).map { key in
      Reading.Candidate(
        field: key.field, value: reading.payload.text,
        reason: "the print beside it says \(key.text)")
    }
  }
}
