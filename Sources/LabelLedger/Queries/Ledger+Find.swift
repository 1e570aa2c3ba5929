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
        var digest = try LedgerDigest()
        var found: [RecordedEvent] = []
        while found.count < limit, let row = try rows.next() {
          let stored = try reader.stored(row, db)
          guard stored.event.mentions(text) else { continue }
          let previous = try hash(before: stored.event.id, db)
          found.append(try stored.checked(after: previous, &digest))
        }
        return found
      }
    }
  }
#endif
