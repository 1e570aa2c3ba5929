extension LedgerEvent {
  /// The event as one JSON object without spaces: the bytes that its hash covers.
  ///
  /// Keys come in a fixed order and what does not show is escaped, so that an event has one text.
  package var json: [UInt8] { json(signature: signature) }

  /// The event's JSON with a signature or without one; a signature covers the text without it.
  func json(signature: EventSignature?) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("event", id)
      writer.member("time", time.text)
      writer.member("kind", kind)
      writer.member("location", optional: place.location)
      writer.member("station", optional: place.station)
      writer.member("operator", optional: place.operator)
      switch content {
      case .intake(let intake), .refusal(let intake): intake.write(to: &writer)
      case .move(let unit): unit.write(to: &writer)
      case .status(let unit, let status, let note):
        unit.write(to: &writer)
        writer.member("status", status)
        if !note.isEmpty { writer.member("note", note) }
      case .recall(let entry), .lift(let entry):
        writer.member(entry.kind.rawValue, entry.text)
        if !entry.gtin.isEmpty { writer.member("gtin", entry.gtin) }
        if !entry.reason.isEmpty { writer.member("reason", entry.reason) }
      case .statement(_, let statement): statement.write(to: &writer)
      }
      if !marks.isEmpty { writer.anomalies(marks) }
      if let signature {
        writer.member("key", Hexadecimal.text(of: signature.key))
        writer.member("signature", Hexadecimal.text(of: signature.bytes))
      }
    }
    return writer.bytes
  }
}

extension LedgerEvent.Intake {
  fileprivate func write(to writer: inout JSONWriter) {
    if let image { writer.member("image", Hexadecimal.text(of: image)) }
    writer.member("delivery", optional: delivery)
    writer.member("container", optional: container)
    writer.key("label")
    label.write(to: &writer)
    writer.anomalies(anomalies)
  }
}

extension JSONWriter {
  /// Writes the member `anomalies`.
  package mutating func anomalies(_ anomalies: [Anomaly]) {
    key("anomalies")
    array { writer in
      for anomaly in anomalies {
        writer.object { writer in
          writer.member("rule", anomaly.rule)
          writer.member("message", anomaly.message)
        }
      }
    }
  }
}

extension LedgerStatement {
  fileprivate func write(to writer: inout JSONWriter) {
    unit?.write(to: &writer)
    for value in values { writer.member(value.name, value.text) }
    guard !rows.isEmpty else { return }
    writer.key("rows")
    writer.array { writer in
      for row in rows {
        writer.object { writer in for value in row { writer.member(value.name, value.text) } }
      }
    }
  }
}

extension UnitKey {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("serial", serial)
    if !product.gtin.isEmpty { writer.member("gtin", product.gtin) }
    if !product.maker.isEmpty { writer.member("maker", product.maker) }
    if !product.model.isEmpty { writer.member("model", product.model) }
  }
}
