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
    static func state(_ row: Row) throws(LedgerError) -> UnitState {
      let event = try row.number(8)
      return UnitState(
        unit: UnitKey(product: try ProductKey.key(in: row, from: 2), serial: try row.value(1)),
        lot: try row.optional(5), status: try row.value(6), location: try row.optional(7),
        event: event, time: try row.time(9, event: event))
    }

    /// The state in a row of ``stateColumns``, with the product's name.
    static func state(_ row: Row, _ names: ProductNames, _ db: Database) throws -> UnitState {
      var state = try state(row)
      state.name = try names.name(of: state.unit.product, db)
      return state
    }

    /// The histories of all units with a serial, of whatever product.
    public func units(serial: String) throws(LedgerError) -> [UnitHistory] {
      try read { db in
        let reader = EventReader()
        let names = ProductNames()
        return try Row.fetchAll(
          db, sql: Self.stateColumns + " WHERE unit.serial = ? ORDER BY unit.id",
          arguments: [serial]
        ).map { row in
          let unit = try row.number(0)
          let ownership = try UnitOwnership(unit: unit, db)
          return UnitHistory(
            state: try Self.state(row, names, db),
            events: try recorded(
              db, reader, "WHERE event.unit = ? ORDER BY event.id", [unit]),
            owner: ownership.owner, warrantyUntil: ownership.warrantyUntil)
        }
      }
    }

    /// The units that some label put into a lot, by serial.
    static func units(ofLot lot: Int, _ db: Database) throws -> [UnitState] {
      let names = ProductNames()
      return try Row.fetchAll(
        db,
        sql: stateColumns + """
           WHERE unit.id IN (SELECT event.unit FROM event WHERE event.lot = ?)
          ORDER BY unit.serial
          """, arguments: [lot]
      ).map { try state($0, names, db) }
    }

    /// The contents of all lots with a name, of whatever product.
    public func lots(_ name: String) throws(LedgerError) -> [LotContents] {
      try read { db in
        let reader = EventReader()
        let names = ProductNames()
        return try Row.fetchAll(
          db,
          sql: """
            SELECT lot.id, expiry, gtin, maker, model
            FROM lot JOIN product ON product.id = lot.product WHERE lot.text = ? ORDER BY lot.id
            """, arguments: [name]
        ).map { row in
          let id = try row.number(0)
          let product = try ProductKey.key(in: row, from: 2)
          return LotContents(
            lot: name, product: product, name: try names.name(of: product, db),
            expiry: try row.optional(1),
            units: try Self.units(ofLot: id, db),
            labels: try recorded(
              db, reader, "WHERE event.lot = ? AND event.unit IS NULL ORDER BY event.id", [id]))
        }
      }
    }
  }

  extension ProductKey {
    /// The key in a row's columns gtin, maker and model.
    static func key(in row: Row, from column: Int) throws(LedgerError) -> ProductKey {
      ProductKey(
        gtin: try row.value(column), maker: try row.value(column + 1),
        model: try row.value(column + 2))
    }
  }
#endif
