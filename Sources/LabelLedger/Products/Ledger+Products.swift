#if Ledger
  internal import GRDB

  extension Ledger {
    /// Records master data, in one transaction.
    ///
    /// What the ledger has already is not recorded again. Gives how many products are new or changed.
    public func record(
      _ products: [ProductData], at place: LedgerPlace = LedgerPlace()
    ) throws(LedgerError) -> Int {
      let writer = try LedgerWriter(self)
      return try writer.write { db in
        let new = try products.filter { try ProductData.data(of: $0.product, db) != $0 }
        let recorder = EventRecorder(writer)
        var rest = new[...]
        while !rest.isEmpty {
          let rows = rest.prefix(Self.rowsOfStatement).map(\.row)
          rest = rest.dropFirst(Self.rowsOfStatement)
          let statement = LedgerStatement(rows: rows)
          _ = try recorder.record(writer.event(.statement(.products, statement), at: place), db)
        }
        return new.count
      }
    }

    /// All master data, by GTIN, maker and model.
    public func products() throws(LedgerError) -> [ProductData] {
      try read { db in
        let keys = try Row.fetchAll(
          db, sql: "SELECT gtin, maker, model FROM master ORDER BY gtin, maker, model"
        ).map { try ProductKey.key(in: $0, from: 0) }
        return try keys.compactMap { try ProductData.data(of: $0, db) }
      }
    }
  }
#endif
