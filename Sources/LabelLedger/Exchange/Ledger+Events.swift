#if Ledger
  internal import GRDB

  extension Ledger {
    /// Gives all events after `event` to `body`, the oldest first, as they are at one moment.
    public func events(
      after event: Int = 0, _ body: (RecordedEvent) throws -> Void
    ) throws(LedgerError) {
      try read { db in
        let reader = EventReader()
        let rows = try Row.fetchCursor(
          db, sql: "SELECT \(EventReader.columns) FROM event WHERE id > ? ORDER BY id",
          arguments: [event])
        while let row = try rows.next() { try body(recorded(try reader.stored(row, db), db)) }
      }
    }

    /// The first events after `event`, at most `limit`, the oldest first.
    package func events(after event: Int, limit: Int) throws(LedgerError) -> [RecordedEvent] {
      try read { db in
        try recorded(db, EventReader(), "WHERE id > ? ORDER BY id LIMIT ?", [event, limit])
      }
    }

    /// The last events, at most `limit`, the oldest first.
    package func lastEvents(_ limit: Int) throws(LedgerError) -> [RecordedEvent] {
      try events(after: max(0, lastEvent() - limit), limit: limit)
    }

    /// The number of the last event; 0 where there is none.
    package func lastEvent() throws(LedgerError) -> Int {
      try read { db in try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM event") ?? 0 }
    }
  }
#endif
