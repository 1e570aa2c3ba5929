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
  }
#endif
