extension LedgerEvent {
  /// Reads an event from ``json``.
  init(from reader: inout JSONReader) throws(JSONReader.Failure) {
    var parts = Parts()
    try reader.members { (reader, key) throws(JSONReader.Failure) in
      try parts.take(key, from: &reader)
    }
    guard let id = parts.id, let time = parts.time, let content = parts.content else {
      throw reader.failure("an event of a ledger")
    }
    self.init(
      id: id, time: time, place: parts.place, content: content,
      marks: content.kind.hasLabel ? [] : parts.anomalies, signature: parts.signature)
  }

  private struct Parts {
    var id: Int?
    var time: UTCTime?
    var place = LedgerPlace()
    var kind = ""
    var label: LabelRecord?
    var image: [UInt8]?
    var anomalies: [Anomaly] = []
    var texts: [String: String] = [:]
    /// The texts in their order.
    var values: [LedgerStatement.Value] = []
    var rows: [[LedgerStatement.Value]] = []
    var key: [UInt8]?
    var signed: [UInt8]?

    mutating func take(
      _ key: String, from reader: inout JSONReader
    ) throws(JSONReader.Failure) {
      switch key {
      case "event": id = try reader.natural()
      case "time": time = UTCTime(try reader.string())
      case "kind": kind = try reader.string()
      case "location": place.location = try reader.string()
      case "station": place.station = try reader.string()
      case "operator": place.operator = try reader.string()
      case "image": image = Hexadecimal.bytes(of: try reader.string())
      case "label":
        var record = LabelRecord()
        try reader.members { (reader, key) throws(JSONReader.Failure) in
          try record.take(key, from: &reader)
        }
        label = record
      case "anomalies":
        try reader.items { (reader) throws(JSONReader.Failure) in
          var anomaly = Anomaly(rule: "", message: "")
          try reader.members { (reader, key) throws(JSONReader.Failure) in
            switch key {
            case "rule": anomaly.rule = try reader.string()
            case "message": anomaly.message = try reader.string()
            default: throw reader.failure("rule or message")
            }
          }
          anomalies.append(anomaly)
        }
      case "rows":
        try reader.items { (reader) throws(JSONReader.Failure) in
          var row: [LedgerStatement.Value] = []
          try reader.members { (reader, key) throws(JSONReader.Failure) in
            row.append(LedgerStatement.Value(key, try reader.string()))
          }
          rows.append(row)
        }
      case "key": self.key = Hexadecimal.bytes(of: try reader.string())
      case "signature": signed = Hexadecimal.bytes(of: try reader.string())
      default:
        let text = try reader.string()
        texts[key] = text
        values.append(LedgerStatement.Value(key, text))
      }
    }

    var signature: EventSignature? {
      guard let key, let signed, key.count == EventSignature.keyCount,
        signed.count == EventSignature.count
      else { return nil }
      return EventSignature(key: key, bytes: signed)
    }

    /// The statement, whose unit is named like that of any other event.
    private func statement(_ unit: UnitKey?) -> LedgerStatement {
      var statement = LedgerStatement(unit: unit, rows: rows)
      statement.values = values.filter { value in
        unit == nil || !["serial", "gtin", "maker", "model"].contains(value.name)
      }
      return statement
    }

    var content: LedgerEvent.Content? {
      let gtin = texts["gtin"] ?? ""
      let unit = texts["serial"].map {
        UnitKey(
          product: ProductKey(
            gtin: gtin, maker: texts["maker"] ?? "", model: texts["model"] ?? ""), serial: $0)
      }
      switch kind {
      case "intake", "refusal":
        guard let label else { return nil }
        let intake = LedgerEvent.Intake(
          label: label, image: image, anomalies: anomalies, delivery: texts["delivery"],
          container: texts["container"])
        return kind == "intake" ? .intake(intake) : .refusal(intake)
      case "move": return unit.map { .move($0) }
      case "status":
        guard let unit, let status = texts["status"] else { return nil }
        return .status(unit, status, note: texts["note"] ?? "")
      case "recall", "lift":
        let found = RecallEntry.Kind.allCases.first { texts[$0.rawValue] != nil }
        guard let found, let text = texts[found.rawValue] else { return nil }
        let entry = RecallEntry(
          kind: found, text: text, gtin: gtin, reason: texts["reason"] ?? "")
        return kind == "recall" ? .recall(entry) : .lift(entry)
      default:
        let found = LedgerStatement.Kind.allCases.first { String(describing: $0) == kind }
        return found.map { .statement($0, statement(unit)) }
      }
    }
  }
}
