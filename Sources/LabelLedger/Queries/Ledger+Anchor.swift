#if Ledger
  internal import GRDB

  extension Ledger {
    /// The anchor of what is recorded now.
    public func anchor() throws(LedgerError) -> LedgerAnchor {
      try read { db in
        let row = try Row.fetchOne(
          db, sql: "SELECT id, hash FROM event ORDER BY id DESC LIMIT 1")
        guard let row else {
          return LedgerAnchor(ledger: id, event: 0, hash: id, time: clock())
        }
        let event = try row.number(0)
        return LedgerAnchor(
          ledger: id, event: event,
          hash: try row.bytes(1, count: LedgerDigest.count, event: event), time: clock())
      }
    }

    /// What of the record is not as anchors say that it was; the hashes themselves are checked by
    /// ``verify(known:)``.
    public func faults(of anchors: [LedgerAnchor]) throws(LedgerError) -> [LedgerProof.Fault] {
      try read { db in
        try anchors.compactMap { anchor in
          guard anchor.ledger == id else {
            return .init(
              event: anchor.event,
              message: "the anchor of \(anchor.time.text) is of another ledger")
          }
          guard anchor.event > 0 else { return nil }
          let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT hash FROM event WHERE id = ?"),
            arguments: [anchor.event])
          guard let row else {
            return .init(
              event: anchor.event,
              message: "the event is missing, which the anchor of \(anchor.time.text) has")
          }
          guard try row.bytes(0, count: nil, event: anchor.event) != anchor.hash else {
            return nil
          }
          return .init(
            event: anchor.event,
            message: "the event has another hash than in the anchor of \(anchor.time.text)")
        }
      }
    }
  }
#endif
