#if Ledger
  internal import GRDB

  extension Ledger {
    /// The newest events in whose payloads, values or file's path a text occurs, as it is written.
    public func find(_ text: String, limit: Int = 100) throws(LedgerError) -> [RecordedEvent] {
      try read { db in
        let reader = EventReader()
        // A path's folder is stored once for all files in it.
        let rest = text.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT \(EventReader.columns) FROM event
            WHERE instr(event.content, CAST(? AS BLOB)) > 0 ORDER BY event.id DESC
            """, arguments: [String(rest).withoutNUL])
        var found: [RecordedEvent] = []
        while found.count < limit, let row = try rows.next() {
          let stored = try reader.stored(row, db)
          if stored.event.mentions(text) { found.append(try recorded(stored, db)) }
        }
        return found
      }
    }
  }
#endif
