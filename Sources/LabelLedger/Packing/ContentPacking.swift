/// The compact form of an event's content: names as numbers, values that stand in a payload as their
/// place there.
enum ContentPacking {
  /// Which parts of an intake or a detail follow.
  struct Parts: OptionSet {
    let rawValue: Int
    static let file = Parts(rawValue: 1)
    static let image = Parts(rawValue: 2)
    static let delivery = Parts(rawValue: 4)
    static let container = Parts(rawValue: 8)
    /// What the print says of the symbols.
    static let printed = Parts(rawValue: 16)

    /// The raw value differs from the bytes that the range names.
    static let raw = Parts(rawValue: 1)
    /// The value differs from the raw value.
    static let value = Parts(rawValue: 2)
    static let key = Parts(rawValue: 4)
    static let unit = Parts(rawValue: 8)
  }

  /// The bytes of an event's content, then of its marks and signature where it has any; `intern`
  /// gives the number of a name.
  static func pack(_ event: LedgerEvent, intern: (String) throws -> Int) throws -> [UInt8] {
    var writer = PackWriter()
    switch event.content {
    case .intake(let intake), .refusal(let intake): try pack(intake, &writer, intern)
    case .move(let unit): try pack(unit, &writer, intern)
    case .status(let unit, let status, let note):
      try pack(unit, &writer, intern)
      writer.number(try intern(status))
      writer.text(note)
    case .recall(let entry), .lift(let entry):
      writer.number(entry.kind == .lot ? 1 : 2)
      writer.text(entry.text)
      writer.text(entry.gtin)
      writer.text(entry.reason)
    case .statement(_, let statement): try pack(statement, &writer, intern)
    }
    let hasMarks = !event.content.kind.hasLabel && (event.signature != nil || !event.marks.isEmpty)
    if hasMarks { try pack(event.marks, &writer, intern) }
    if let signature = event.signature {
      writer.number(try intern(Hexadecimal.text(of: signature.key)))
      writer.raw(signature.bytes)
    }
    return writer.bytes
  }

  private static func pack(
    _ anomalies: [Anomaly], _ writer: inout PackWriter, _ intern: (String) throws -> Int
  ) throws {
    writer.number(anomalies.count)
    for anomaly in anomalies {
      writer.number(try intern(anomaly.rule))
      writer.text(anomaly.message)
    }
  }

  private static func pack(
    _ statement: LedgerStatement, _ writer: inout PackWriter, _ intern: (String) throws -> Int
  ) throws {
    writer.number(statement.unit == nil ? 0 : 1)
    if let unit = statement.unit { try pack(unit, &writer, intern) }
    try pack(statement.values, &writer, intern)
    writer.number(statement.rows.count)
    for row in statement.rows { try pack(row, &writer, intern) }
  }

  private static func pack(
    _ values: [LedgerStatement.Value], _ writer: inout PackWriter,
    _ intern: (String) throws -> Int
  ) throws {
    writer.number(values.count)
    for value in values {
      writer.number(try intern(value.name))
      writer.text(value.text)
    }
  }

  private static func pack(
    _ unit: UnitKey, _ writer: inout PackWriter, _ intern: (String) throws -> Int
  ) throws {
    writer.text(unit.serial)
    writer.text(unit.product.gtin)
    writer.number(try intern(unit.product.maker))
    writer.number(try intern(unit.product.model))
  }

  private static func pack(
    _ intake: LedgerEvent.Intake, _ writer: inout PackWriter, _ intern: (String) throws -> Int
  ) throws {
    func optional(_ name: String?) throws -> Int { try name.map(intern) ?? 0 }
    let label = intake.label
    var parts: Parts = []
    if label.file != nil { parts.insert(.file) }
    if intake.image != nil { parts.insert(.image) }
    if intake.delivery != nil { parts.insert(.delivery) }
    if intake.container != nil { parts.insert(.container) }
    if label.symbols.contains(where: { $0.printed != nil }) { parts.insert(.printed) }
    writer.number(parts.rawValue)
    if let file = label.file {
      let slash = file.utf8.lastIndex(of: 0x2F).map { file.utf8.index(after: $0) }
      let start = slash ?? file.startIndex
      writer.number(try intern(String(file[..<start])))
      writer.text(String(file[start...]))
    }
    if let image = intake.image { writer.counted(image) }
    if let delivery = intake.delivery { writer.number(try intern(delivery)) }
    if let container = intake.container { writer.number(try intern(container)) }
    writer.number(label.symbols.count)
    for symbol in label.symbols {
      writer.number(try optional(symbol.symbology))
      writer.number(try optional(symbol.identifier))
      writer.number(try intern(symbol.syntax))
      writer.counted(symbol.payload)
      if parts.contains(.printed) { writer.number(try optional(symbol.printed)) }
    }
    writer.number(label.details.count)
    for detail in label.details { try pack(detail, of: label, &writer, intern) }
    writer.number(label.fields.count)
    let details = DetailPlaces(label)
    for field in label.fields {
      let place = details.place(of: field)
      writer.number(place.map { $0 + 1 } ?? 0)
      if place == nil {
        writer.number(try intern(field.name))
        writer.text(field.value)
      }
    }
    writer.number(label.remarks.count)
    for remark in label.remarks {
      writer.number(try intern(remark.code))
      writer.number(try intern(remark.severity))
      writer.number(remark.symbol.map { $0 + 1 } ?? 0)
      writer.text(remark.message)
    }
    try pack(intake.anomalies, &writer, intern)
  }

  private static func pack(
    _ detail: LabelRecord.Detail, of label: LabelRecord, _ writer: inout PackWriter,
    _ intern: (String) throws -> Int
  ) throws {
    var parts: Parts = []
    let slice = slice(detail.range, of: detail.symbol, in: label.symbols)
    if !(slice?.elementsEqual(detail.raw.utf8) ?? false) { parts.insert(.raw) }
    if !detail.value.isExactly(detail.raw) { parts.insert(.value) }
    if detail.key != nil { parts.insert(.key) }
    if detail.unit != nil { parts.insert(.unit) }
    writer.number(try intern(detail.field))
    writer.number(parts.rawValue)
    writer.number(detail.symbol)
    writer.number(try intern(detail.syntax))
    if let key = detail.key { writer.number(try intern(key)) }
    if let unit = detail.unit { writer.number(try intern(unit)) }
    writer.number(detail.range.lowerBound)
    writer.number(detail.range.count)
    if parts.contains(.raw) { writer.text(detail.raw) }
    if parts.contains(.value) { writer.text(detail.value) }
  }

  /// The bytes that a range names in a symbol's payload, or `nil`.
  static func slice(
    _ range: Range<Int>, of symbol: Int, in symbols: [LabelRecord.Symbol]
  ) -> ArraySlice<UInt8>? {
    guard symbols.indices.contains(symbol), range.lowerBound >= 0,
      range.upperBound <= symbols[symbol].payload.count
    else { return nil }
    return symbols[symbol].payload[range]
  }
}
