#if Ledger
  internal import Foundation
  internal import GRDB

  extension Ledger {
    /// Most faults of the derived tables that are named.
    private static let faultLimit = 20

    /// Checks every event's hash, then that the tables beside the events say what the events say.
    ///
    /// Events that were cut off at the end leave no trace in the rest: keep a ``LedgerProof/head``
    /// elsewhere and pass it as `known`, with its event.
    public func verify(known: (event: Int, hash: [UInt8])? = nil) throws(LedgerError)
      -> LedgerProof
    {
      try read { db in
        var proof = LedgerProof(head: id)
        var replay = ProjectionReplay()
        if let fault = try verifyEvents(db, &proof, &replay, known) {
          proof.faults = [fault]
        } else {
          proof.faults = try ProjectionCheck(replay: replay, limit: Self.faultLimit).faults(db)
        }
        return proof
      }
    }

    private func verifyEvents(
      _ db: Database, _ proof: inout LedgerProof, _ replay: inout ProjectionReplay,
      _ known: (event: Int, hash: [UInt8])?
    ) throws -> LedgerProof.Fault? {
      let reader = EventReader()
      var digest = try LedgerDigest()
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(EventReader.columns) FROM event ORDER BY event.id")
      while let row = try rows.next() {
        let id: Int = row[0]
        guard id == proof.events + 1 else {
          return .init(event: proof.events + 1, message: "the event is missing")
        }
        let stored: EventReader.Stored
        do {
          stored = try reader.stored(row, db)
        } catch let error as LedgerError {
          return .init(event: id, message: error.message)
        }
        guard try digest.hash(of: stored.event, after: proof.head) == stored.hash else {
          return .init(event: id, message: "the event is not what was recorded")
        }
        if let message = replay.take(stored.event, unit: stored.unit, lot: stored.lot) {
          return .init(event: id, message: message)
        }
        if known?.event == id, known?.hash != stored.hash {
          return .init(event: id, message: "the event has another hash than the one given")
        }
        proof.events = id
        proof.head = stored.hash
      }
      if let known, known.event > proof.events || known.event == 0 && known.hash != self.id {
        return .init(event: known.event, message: "the event is missing")
      }
      return nil
    }
  }
#endif
