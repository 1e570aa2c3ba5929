#if Ledger
  import LabelLedger

  extension JSONWriter {
    /// Writes the members that name a unit.
    mutating func members(_ unit: UnitKey) {
      member("serial", unit.serial)
      members(unit.product)
    }

    /// Writes the members that name a product.
    mutating func members(_ product: ProductKey) {
      if !product.gtin.isEmpty { member("gtin", product.gtin) }
      if !product.maker.isEmpty { member("maker", product.maker) }
      if !product.model.isEmpty { member("model", product.model) }
    }

    /// Writes the members of an entry of the recall list.
    mutating func members(_ entry: RecallEntry) {
      member(entry.kind.rawValue, entry.text)
      if !entry.gtin.isEmpty { member("gtin", entry.gtin) }
      if !entry.reason.isEmpty { member("reason", entry.reason) }
    }

    /// Writes a unit's state as an object; `more` writes further members.
    mutating func write(_ state: UnitState, more: (inout JSONWriter) -> Void = { _ in }) {
      object { writer in
        writer.members(state.unit)
        writer.member("name", optional: state.name)
        writer.member("lot", optional: state.lot)
        writer.member("status", state.status)
        writer.member("location", optional: state.location)
        writer.member("event", state.event)
        writer.member("time", state.time.text)
        more(&writer)
      }
    }

    /// Writes an event: its hash, and the record that the hash covers.
    mutating func write(_ recorded: RecordedEvent) {
      object { writer in
        writer.member("hash", Hexadecimal.text(of: recorded.hash))
        writer.key("record")
        writer.raw(recorded.event.json)
      }
    }
  }
#endif
