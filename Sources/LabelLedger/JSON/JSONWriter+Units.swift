extension JSONWriter {
  /// Writes the members that name a unit.
  package mutating func members(_ unit: UnitKey) {
    member("serial", unit.serial)
    members(unit.product)
  }

  /// Writes the members that name a product.
  package mutating func members(_ product: ProductKey) {
    if !product.gtin.isEmpty { member("gtin", product.gtin) }
    if !product.maker.isEmpty { member("maker", product.maker) }
    if !product.model.isEmpty { member("model", product.model) }
  }

  /// Writes the members of an entry of the recall list.
  package mutating func members(_ entry: RecallEntry) {
    member(entry.kind.rawValue, entry.text)
    if !entry.gtin.isEmpty { member("gtin", entry.gtin) }
    if !entry.reason.isEmpty { member("reason", entry.reason) }
  }

  /// Writes a unit's state as an object; `more` writes further members.
  package mutating func write(
    _ state: UnitState, more: (inout JSONWriter) -> Void = { _ in }
  ) {
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
  package mutating func write(_ recorded: RecordedEvent) {
    object { writer in
      writer.member("hash", Hexadecimal.text(of: recorded.hash))
      writer.key("record")
      writer.raw(recorded.event.json)
    }
  }

  /// Writes the whole history of a unit.
  package mutating func write(_ history: UnitHistory) {
    write(history.state) { writer in
      writer.member("owner", optional: history.owner)
      writer.member("warrantyUntil", optional: history.warrantyUntil)
      let corrections = history.corrections.sorted { $0.key < $1.key }
      if !corrections.isEmpty {
        writer.key("corrections")
        writer.array { writer in
          for (event, by) in corrections {
            writer.object { writer in
              writer.member("event", event)
              writer.member("by", by)
            }
          }
        }
      }
      writer.key("events")
      writer.array { writer in for event in history.events { writer.write(event) } }
    }
  }

  /// Writes a lot and its units.
  package mutating func write(_ contents: LotContents) {
    object { writer in
      writer.member("lot", contents.lot)
      writer.members(contents.product)
      writer.member("name", optional: contents.name)
      writer.member("expiry", optional: contents.expiry)
      writer.key("units")
      writer.array { writer in for unit in contents.units { writer.write(unit) } }
      writer.key("labels")
      writer.array { writer in for event in contents.labels { writer.write(event) } }
    }
  }
}
