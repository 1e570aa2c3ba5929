#if Ledger
  internal import GRDB

  extension Ledger {
    /// What selects a unit's state; `WHERE` follows.
    static let stateColumns = """
      SELECT unit.id, unit.serial, gtin, maker, model, lot.text, status.text, location.text,
        unit.event, event.time
      FROM unit JOIN product ON product.id = unit.product
        JOIN event ON event.id = unit.event
        JOIN name AS status ON status.id = unit.status
        LEFT JOIN lot ON lot.id = unit.lot
        LEFT JOIN name AS location ON location.id = unit.location
      """

    /// The state in a row of ``stateColumns``.
    static func state(_ row: Row) -> UnitState {
      UnitState(
        unit: UnitKey(
          product: ProductKey(gtin: row[2], maker: row[3], model: row[4]), serial: row[1]),
        lot: row[5], status: row[6], location: row[7], event: row[8],
        time: UTCTime(milliseconds: row[9]))
    }

    /// The histories of all units with a serial, of whatever product.
    public func units(serial: String) throws(LedgerError) -> [UnitHistory] {
      try read { db in
        let reader = EventReader()
        return try Row.fetchAll(
          db, sql: Self.stateColumns + " WHERE unit.serial = ? ORDER BY unit.id",
          arguments: [serial]
        ).map { row in
          UnitHistory(
            state: Self.state(row),
            events: try reader.recorded(db, "WHERE event.unit = ? ORDER BY event.id", [row[0]]))
        }
      }
    }

    /// The units that some label put into a lot, by serial.
    static func units(ofLot lot: Int, _ db: Database) throws -> [UnitState] {
      try Row.fetchAll(
        db,
        sql: stateColumns + """
           WHERE unit.id IN (SELECT event.unit FROM event WHERE event.lot = ?)
          ORDER BY unit.serial
          """, arguments: [lot]
      ).map(state)
    }

    /// The contents of all lots with a name, of whatever product.
    public func lots(_ name: String) throws(LedgerError) -> [LotContents] {
      try read { db in
        let reader = EventReader()
        return try Row.fetchAll(
          db,
          sql: """
            SELECT lot.id, expiry, gtin, maker, model
            FROM lot JOIN product ON product.id = lot.product WHERE lot.text = ? ORDER BY lot.id
            """, arguments: [name]
        ).map { row in
          let id: Int = row[0]
          return LotContents(
            lot: name, product: ProductKey(gtin: row[2], maker: row[3], model: row[4]),
            expiry: row[1],
            units: try Self.units(ofLot: id, db),
            labels: try reader.recorded(
              db, "WHERE event.lot = ? AND event.unit IS NULL ORDER BY event.id", [id]))
        }
      }
    }
  }

  extension EventReader {
    /// The events that a condition selects.
    func recorded(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws
      -> [RecordedEvent]
    {
      try Row.fetchAll(
        db, sql: "SELECT \(Self.columns) FROM event \(condition)", arguments: arguments
      ).map { row in
        let stored = try stored(row, db)
        return RecordedEvent(event: stored.event, hash: stored.hash)
      }
    }
  }
#endif
