#if Ledger
  internal import GRDB

  extension Ledger {
    /// Most faults that are named.
    static let faultLimit = 20

    /// Checks every event's hash and signature, then that everything beside the events is what the events give,
    /// and that the file is whole and has no table, index or trigger that the ledger does not make.
    ///
    /// Events that were cut off at the end leave no trace in the rest: keep a ``LedgerProof/head``
    /// elsewhere and pass it as `known`, with its event.
    public func verify(known: (event: Int, hash: [UInt8])? = nil) throws(LedgerError)
      -> LedgerProof
    {
      try read { db in
        var proof = LedgerProof(head: id)
        let replay = try ProjectionReplay()
        let statements = try StatementReplay()
        let fault = try verifyEvents(db, &proof, replay, statements, known)
        if let fault {
          proof.recordHolds = false
          proof.faults = [fault]
        } else {
          proof.faults += ProjectionCheck(replay: replay, limit: Self.faultLimit).faults(db)
          proof.faults += statements.faults(db, limit: Self.faultLimit)
        }
        proof.faults += StructureCheck(limit: Self.faultLimit).faults(db)
        proof.faults = Array(proof.faults.prefix(Self.faultLimit))
        return proof
      }
    }

    private func verifyEvents(
      _ db: Database, _ proof: inout LedgerProof, _ replay: ProjectionReplay,
      _ statements: StatementReplay, _ known: (event: Int, hash: [UInt8])?
    ) throws(LedgerError) -> LedgerProof.Fault? {
      let reader = EventReader()
      var digest = try LedgerDigest()
      var policy = SignaturePolicy()
      do {
        let rows = try Row.fetchCursor(
          db, sql: "SELECT \(EventReader.columns) FROM event ORDER BY event.id")
        while let row = try rows.next() {
          guard try row.value(0) == proof.events + 1 else { break }
          let stored = try reader.stored(row, db)
          let id = stored.event.id
          guard try digest.hash(of: stored.event, after: proof.head) == stored.hash else {
            return .init(event: id, message: "the event is not what was recorded")
          }
          if let message = try policy.fault(stored.event, after: proof.head, &digest) {
            return .init(event: id, message: message)
          }
          policy.take(stored.event)
          if known?.event == id, known?.hash != stored.hash {
            return .init(event: id, message: "the event has another hash than the one given")
          }
          guard let place = try replay.take(stored.event) else {
            return .init(event: id, message: "it is of a unit that never came in")
          }
          try statements.take(stored.event, unit: place.unit)
          if let message = Self.difference(stored, place), proof.faults.count < Self.faultLimit {
            proof.faults.append(.init(event: id, message: message))
          }
          proof.events = id
          proof.head = stored.hash
        }
        // Nothing less than all: a row that no number leads to hides behind a damaged one.
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM event")
        guard count == proof.events else {
          return .init(event: proof.events + 1, message: "the event is missing")
        }
      } catch {
        return .init(
          event: proof.events + 1, message: LedgerError(error, path: path).message)
      }
      if let known, known.event > proof.events || known.event == 0 && known.hash != self.id {
        return .init(event: known.event, message: "the event is missing")
      }
      return nil
    }

    /// How the rows that an event is said to belong to differ from those that it belongs to.
    private static func difference(
      _ stored: EventReader.Stored, _ place: (unit: Int?, lot: Int?)
    ) -> String? {
      if stored.unit != place.unit {
        return place.unit == nil ? "it belongs to no unit" : "it belongs to another unit"
      }
      if stored.lot != place.lot {
        return place.lot == nil ? "it belongs to no lot" : "it belongs to another lot"
      }
      return nil
    }
  }
#endif
