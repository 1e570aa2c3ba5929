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
        var made: [LedgerEvent] = []
        for row in rows {
          let key = try Self.state(row).unit
          let content = try Self.content(change, of: key, db)
          made.append(writer.event(content, at: place))
          _ = try recorder.record(made[made.count - 1], db)
        }
        try recorder.finish(db)
        let names = ProductNames()
        return try zip(rows, made).map { row, event in
          let id = try row.number(0)
          let now = try Row.fetchOne(
            db.cachedStatement(sql: Self.stateColumns + " WHERE unit.id = ?"), arguments: [id])
          // What a service says of a unit is no state of it; the answer names its event all the same.
          var state = try Self.state(now ?? row, names, db)
          state.event = event.id
          state.time = event.time
          return state
        }
      }
    }

    /// The event's content that a change of a unit comes to.
    private static func content(
      _ change: UnitChange, of key: UnitKey, _ db: Database
    ) throws -> LedgerEvent.Content {
      switch change {
      case .move: return .move(key)
      case .status(let status, let note): return .status(key, status.withoutNUL, note: note)
      case .service(let note, let parts):
        var statement = LedgerStatement(unit: key, ["note": note])
        statement.rows = parts.map { [LedgerStatement.Value("part", $0)] }
        return .statement(.service, statement)
      case .sale(let owner, let date, let months, let note):
        let months = try months ?? ProductData.data(of: key.product, db)?.warranty
        return .statement(
          .sale,
          LedgerStatement(
            unit: key,
            [
              "owner": owner, "date": date, "warrantyMonths": months.map(String.init),
              "note": note,
            ]))
      case .transfer(let owner, let note):
        return .statement(
          .transfer, LedgerStatement(unit: key, ["owner": owner, "note": note]))
      }
    }

    /// Records that an event was wrong, and why; a service, sale or transfer no longer counts then.
    public func correct(
      event: Int, note: String, at place: LedgerPlace
    ) throws(LedgerError) -> Int {
      let writer = try LedgerWriter(self)
      return try writer.write { db in
        let row = try Row.fetchOne(
          db, sql: "SELECT unit FROM event WHERE id = ?", arguments: [event])
        guard let row else { throw LedgerError(.unknown, "there is no event \(event)") }
        var key: UnitKey?
        if let unit: Int = try row.optional(0) {
          let state = try Row.fetchOne(
            db.cachedStatement(sql: Self.stateColumns + " WHERE unit.id = ?"), arguments: [unit])
          key = try state.map { try Self.state($0).unit }
        }
        let statement = LedgerStatement(
          unit: key, ["corrects": String(event), "note": note])
        let made = writer.event(.statement(.correction, statement), at: place)
        let recorder = EventRecorder(writer)
        _ = try recorder.record(made, db)
        try recorder.finish(db)
        return made.id
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
