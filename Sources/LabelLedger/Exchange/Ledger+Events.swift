#if Ledger
  internal import GRDB

  extension Ledger {
    /// Gives all events after `event` to `body`, the oldest first, as they are at one moment.
    ///
    /// An event that has not the hash that it carries ends it with an error.
    public func events(
      after event: Int = 0, _ body: (RecordedEvent) throws -> Void
    ) throws(LedgerError) {
      try read { db in
        let reader = EventReader()
        let rows = try Row.fetchCursor(
          db, sql: "SELECT \(EventReader.columns) FROM event WHERE id > ? ORDER BY id",
          arguments: [event])
        var digest = try LedgerDigest()
        var previous: [UInt8]?
        while let row = try rows.next() {
          let stored = try reader.stored(row, db)
          let before = try previous ?? hash(before: stored.event.id, db)
          try body(stored.checked(after: before, &digest))
          previous = stored.hash
        }
      }
    }
  }
#endif
