#if Ledger
  internal import GRDB

  extension Ledger {
    /// Events that are recorded at once.
    private static let repairBatch = 10_000

    /// Makes everything beside the events anew where it is not what the events give.
    ///
    /// The ledger is built again beside the file, from its events alone and in the order of their
    /// numbers, checked, and put in the file's place at one moment; the damaged file is kept under
    /// another name. A ledger whose record is broken is left alone. Nobody else may have the file
    /// open meanwhile.
    public static func repair(
      path: String, known: (event: Int, hash: [UInt8])? = nil
    ) throws(LedgerError) -> LedgerRepair {
      let damaged = try Ledger(path: path)
      let proof = try damaged.verify(known: known)
      guard !proof.holds, proof.recordHolds else { return LedgerRepair(proof: proof) }
      let exchange = FileExchange(path: path)
      do {
        var kept: String?
        try damaged.queue.inDatabase { db in
          try closeToOthers(db)
          try db.inTransaction(.exclusive) {
            try exchange.prepare()
            try damaged.build(at: exchange.copy, db, head: proof.head)
            kept = try exchange.finish()
            return .rollback
          }
        }
        return LedgerRepair(proof: proof, kept: kept)
      } catch {
        exchange.abandon()
        throw LedgerError(error, path: path)
      }
    }

    /// Brings everything into the one file, which a new one can then replace: what is left in a log
    /// beside it would be taken for the new file's.
    private static func closeToOthers(_ db: Database) throws {
      try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
      guard mode == "delete" else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
    }

    /// Builds the ledger of the events that `db` has.
    private func build(at copy: String, _ db: Database, head: [UInt8]) throws {
      let ledger = try Ledger(
        path: copy, opening: .creating, id: id, created: try Self.created(db), clock: clock)
      let taking = try LedgerImport(ledger)
      let reader = EventReader()
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(EventReader.columns) FROM event ORDER BY event.id")
      var events: [RecordedEvent] = []
      while let row = try rows.next() {
        let stored = try reader.stored(row, db)
        events.append(RecordedEvent(event: stored.event, hash: stored.hash))
        guard events.count == Self.repairBatch else { continue }
        _ = try taking.take(events)
        events.removeAll(keepingCapacity: true)
      }
      _ = try taking.take(events)
      let proof = try ledger.verify()
      guard proof.holds, proof.head == head else {
        let reason = proof.faults.first?.message ?? "it is not the whole ledger"
        throw LedgerError(.failed, "\(path): the ledger built of the events is broken: \(reason)")
      }
      try ledger.queue.inDatabase { try Self.closeToOthers($0) }
      try ledger.queue.close()
    }
  }
#endif
