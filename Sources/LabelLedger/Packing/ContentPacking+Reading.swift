extension ContentPacking {
  /// The content that some bytes stand for, and the marks and the signature that follow it.
  static func unpack(
    _ bytes: [UInt8], kind: LedgerEvent.Content.Kind, names: @escaping (Int) -> String?
  ) throws(PackReader.Failure)
    -> (LedgerEvent.Content, marks: [Anomaly], signature: EventSignature?)
  {
    var reader = PackReader(bytes, names: names)
    let content: LedgerEvent.Content
    switch kind {
    case .intake: content = .intake(try intake(&reader))
    case .refusal: content = .refusal(try intake(&reader))
    case .move: content = .move(try unit(&reader))
    case .status: content = .status(try unit(&reader), try reader.name(), note: try reader.text())
    case .recall: content = .recall(try entry(&reader))
    case .lift: content = .lift(try entry(&reader))
    case .statement(let kind): content = .statement(kind, try statement(&reader))
    }
    let marks = reader.isAtEnd || kind.hasLabel ? [] : try anomalies(&reader)
    let signature = reader.isAtEnd ? nil : try signature(&reader)
    guard reader.isAtEnd else { throw PackReader.Failure() }
    return (content, marks, signature)
  }

  private static func signature(
    _ reader: inout PackReader
  ) throws(PackReader.Failure) -> EventSignature {
    guard let key = Hexadecimal.bytes(of: try reader.name()),
      key.count == EventSignature.keyCount
    else { throw PackReader.Failure() }
    return EventSignature(key: key, bytes: try reader.raw(EventSignature.count))
  }

  private static func statement(
    _ reader: inout PackReader
  ) throws(PackReader.Failure) -> LedgerStatement {
    let hasUnit = try reader.number() == 1
    var statement = LedgerStatement(unit: hasUnit ? try unit(&reader) : nil)
    statement.values = try values(&reader)
    statement.rows = try reader.list { (reader) throws(PackReader.Failure) in
      try values(&reader)
    }
    return statement
  }

  private static func values(
    _ reader: inout PackReader
  ) throws(PackReader.Failure) -> [LedgerStatement.Value] {
    try reader.list { (reader) throws(PackReader.Failure) in
      LedgerStatement.Value(try reader.name(), try reader.text())
    }
  }

  private static func anomalies(
    _ reader: inout PackReader
  ) throws(PackReader.Failure) -> [Anomaly] {
    try reader.list { (reader) throws(PackReader.Failure) in
      Anomaly(rule: try reader.name(), message: try reader.text())
    }
  }

  private static func unit(_ reader: inout PackReader) throws(PackReader.Failure) -> UnitKey {
    let serial = try reader.text()
    let gtin = try reader.text()
    let maker = try reader.name()
    return UnitKey(
      product: ProductKey(gtin: gtin, maker: maker, model: try reader.name()), serial: serial)
  }

  private static func entry(_ reader: inout PackReader) throws(PackReader.Failure) -> RecallEntry {
    let kind: RecallEntry.Kind = try reader.number() == 1 ? .lot : .serial
    return RecallEntry(
      kind: kind, text: try reader.text(), gtin: try reader.text(), reason: try reader.text())
  }

  private static func intake(
    _ reader: inout PackReader
  ) throws(PackReader.Failure) -> LedgerEvent.Intake {
    var intake = LedgerEvent.Intake(label: LabelRecord())
    let parts = Parts(rawValue: try reader.number())
    if parts.contains(.file) { intake.label.file = try reader.name() + reader.text() }
    if parts.contains(.image) { intake.image = try reader.counted() }
    if parts.contains(.delivery) { intake.delivery = try reader.name() }
    if parts.contains(.container) { intake.container = try reader.name() }
    let symbols = try reader.list { (reader) throws(PackReader.Failure) in
      let symbology = try reader.optionalName()
      let identifier = try reader.optionalName()
      let syntax = try reader.name()
      return LabelRecord.Symbol(
        payload: try reader.counted(), symbology: symbology, identifier: identifier,
        syntax: syntax, printed: parts.contains(.printed) ? try reader.optionalName() : nil)
    }
    let details = try reader.list { (reader) throws(PackReader.Failure) in
      try detail(&reader, symbols)
    }
    intake.label.fields = try reader.list { (reader) throws(PackReader.Failure) in
      let place = try reader.number()
      guard place > 0 else {
        return LabelRecord.Field(name: try reader.name(), value: try reader.text())
      }
      guard details.indices.contains(place - 1) else { throw PackReader.Failure() }
      let detail = details[place - 1]
      return LabelRecord.Field(name: detail.field, value: detail.value)
    }
    intake.label.remarks = try reader.list { (reader) throws(PackReader.Failure) in
      let code = try reader.name()
      let severity = try reader.name()
      let symbol = try reader.number()
      return LabelRecord.Remark(
        code: code, severity: severity, message: try reader.text(),
        symbol: symbol > 0 ? symbol - 1 : nil)
    }
    intake.anomalies = try anomalies(&reader)
    intake.label.symbols = symbols
    intake.label.details = details
    return intake
  }

  private static func detail(
    _ reader: inout PackReader, _ symbols: [LabelRecord.Symbol]
  ) throws(PackReader.Failure) -> LabelRecord.Detail {
    let field = try reader.name()
    let parts = Parts(rawValue: try reader.number())
    let symbol = try reader.number()
    let syntax = try reader.name()
    let key = parts.contains(.key) ? try reader.name() : nil
    let unit = parts.contains(.unit) ? try reader.name() : nil
    let start = try reader.number()
    let (end, overflows) = start.addingReportingOverflow(try reader.number())
    guard !overflows else { throw PackReader.Failure() }
    let raw: String
    if parts.contains(.raw) {
      raw = try reader.text()
    } else {
      guard let slice = slice(start..<end, of: symbol, in: symbols) else {
        throw PackReader.Failure()
      }
      raw = String(decoding: slice, as: UTF8.self)
    }
    return LabelRecord.Detail(
      field: field, value: parts.contains(.value) ? try reader.text() : raw, raw: raw, unit: unit,
      symbol: symbol, syntax: syntax, key: key, range: start..<end)
  }
}
