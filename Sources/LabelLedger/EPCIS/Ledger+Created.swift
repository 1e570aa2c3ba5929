#if Ledger
  internal import GRDB

  extension Ledger {
    /// When the ledger was made.
    public func created() throws(LedgerError) -> UTCTime {
      try read { db in
        UTCTime(milliseconds: try Int64.fetchOne(db, sql: "SELECT created FROM ledger") ?? 0)
      }
    }
  }
#endif
