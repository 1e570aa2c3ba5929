#if Ledger
  internal import GRDB

  extension Ledger {
    /// The events that a condition selects, each as it was recorded.
    func recorded(
      _ db: Database, _ reader: EventReader, _ condition: String, _ arguments: StatementArguments
    ) throws -> [RecordedEvent] {
      var digest = try LedgerDigest()
      let rows = try Row.fetchAll(
        db, sql: "SELECT \(EventReader.columns) FROM event \(condition)", arguments: arguments)
      var events: [RecordedEvent] = []
      for row in rows {
        let stored = try reader.stored(row, db)
        let previous = try hash(before: stored.event.id, db)
        events.append(try stored.checked(after: previous, &digest))
      }
      return events
    }

    /// The hash that stands before an event: of the event before it, or the ledger's id.
    func hash(before event: Int, _ db: Database) throws -> [UInt8] {
      guard event > 1 else { return id }
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT hash FROM event WHERE id = ?"), arguments: [event - 1])
      guard let row else { throw LedgerError.damaged(event: event - 1, column: "id") }
      return try row.bytes(0, count: LedgerDigest.count, event: event - 1)
    }
  }

  extension EventReader.Stored {
    /// The event, which must have the hash that it carries.
    func checked(
      after previous: [UInt8], _ digest: inout LedgerDigest
    ) throws(LedgerError) -> RecordedEvent {
      guard try digest.hash(of: event, after: previous) == hash else {
        throw LedgerError(.damaged, "event \(event.id) is not what was recorded")
      }
      return RecordedEvent(event: event, hash: hash)
    }
  }
#endif
