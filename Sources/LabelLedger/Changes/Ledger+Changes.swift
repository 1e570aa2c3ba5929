#if Ledger
  internal import GRDB

  extension Ledger {
    /// Records what happens to units: to all of them, or where one is not found or not clear, to none.
    public func record(
      _ change: UnitChange, of queries: [UnitQuery], at place: LedgerPlace
    ) throws(LedgerError) -> [UnitState] {
      let writer = try LedgerWriter(self)
      return try writer.write { db in
        let recorder = EventRecorder(writer)
        let rows = try queries.map { try unit($0, db) }
        for row in rows {
          let key = try Self.state(row).unit
          let content: LedgerEvent.Content =
            switch change {
            case .move: .move(key)
            case .status(let status, let note): .status(key, status.withoutNUL, note: note)
            }
          _ = try recorder.record(writer.event(content, at: place), db)
        }
        try recorder.finish(db)
        return try rows.map { row in
          let id = try row.number(0)
          let now = try Row.fetchOne(
            db.cachedStatement(sql: Self.stateColumns + " WHERE unit.id = ?"), arguments: [id])
          return try Self.state(now ?? row)
        }
      }
    }

    private func unit(_ query: UnitQuery, _ db: Database) throws -> Row {
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: Self.stateColumns + """
             WHERE unit.serial = ? AND (?2 IS NULL OR gtin = ?2) AND (?3 IS NULL OR model = ?3)
            LIMIT 2
            """), arguments: [query.serial, query.gtin, query.model])
      guard let row = rows.first else {
        throw LedgerError(.unknown, "no unit has the serial \(query.serial)")
      }
      guard rows.count == 1 else {
        throw LedgerError(
          .refused,
          "units of several products have the serial \(query.serial): name the GTIN or "
            + "the model")
      }
      return row
    }
  }
#endif
