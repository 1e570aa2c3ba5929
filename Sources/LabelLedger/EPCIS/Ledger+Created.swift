#if Ledger
  internal import GRDB

  extension Ledger {
    /// When the ledger was made.
    public func created() throws(LedgerError) -> UTCTime {
      try read { try Self.created($0) }
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
