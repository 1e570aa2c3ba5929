#if Ledger
  internal import GRDB

  extension Ledger {
    /// When the ledger was made.
    public func created() throws(LedgerError) -> UTCTime {
      try read { try Self.created($0) }
    }

    /// When the last event was recorded, or the ledger was made.
    public func lastTime() throws(LedgerError) -> UTCTime {
      try read { db in
        let row = try Row.fetchOne(
          db, sql: "SELECT time, id FROM event ORDER BY id DESC LIMIT 1")
        return try row.map { try $0.time(0, event: try $0.number(1)) } ?? Self.created(db)
      }
    }

    /// When the ledger was made, as its file says; no hash covers it.
    static func created(_ db: Database) throws -> UTCTime {
      guard let row = try Row.fetchOne(db, sql: "SELECT created FROM ledger") else {
        throw LedgerError.damaged(event: nil, column: "created")
      }
      return try row.time(0)
    }
  }
#endif
