#if Ledger
  internal import GRDB

  extension Ledger {
    /// The events that a condition selects.
    func recorded(
      _ db: Database, _ reader: EventReader, _ condition: String, _ arguments: StatementArguments
    ) throws -> [RecordedEvent] {
      let rows = try Row.fetchAll(
        db, sql: "SELECT \(EventReader.columns) FROM event \(condition)", arguments: arguments)
      var events: [RecordedEvent] = []
      for row in rows {
        events.append(try recorded(try reader.stored(row, db), db))
      }
      return events
    }

    /// The event that a row holds.
    ///
    /// One that has a field twice must have the hash that it carries: no label is taken in with one,
    /// so that the file is damaged, or of a time when labels were.
    func recorded(_ stored: EventReader.Stored, _ db: Database) throws -> RecordedEvent {
      if stored.event.hasFieldTwice {
        var digest = try LedgerDigest()
        let previous = try hash(before: stored.event.id, db)
        guard try digest.hash(of: stored.event, after: previous) == stored.hash else {
          throw LedgerError(.damaged, "event \(stored.event.id) is not what was recorded")
        }
      }
      return RecordedEvent(event: stored.event, hash: stored.hash)
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

  extension LedgerEvent {
    /// Whether the label has a field twice.
    fileprivate var hasFieldTwice: Bool {
      switch content {
      case .intake(let intake), .refusal(let intake):
        var names = KeySet()
        for field in intake.label.fields where !names.insert(field.name) { return true }
        return false
      case .move, .status, .recall, .lift, .statement: return false
      }
    }
  }
#endif
