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
      marks: content.kind.hasLabel ? [] : parts.anomalies)
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
      default: texts[key] = try reader.string()
      }
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
        let intake = LedgerEvent.Intake(label: label, image: image, anomalies: anomalies)
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
      default: return nil
      }
    }
  }
}
