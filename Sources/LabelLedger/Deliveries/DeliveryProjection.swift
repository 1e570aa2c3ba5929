#if Ledger
  internal import GRDB

  /// What the tables say of deliveries, kept in step with each event.
  struct DeliveryProjection {
    /// The number of a delivery, or `nil`.
    func id(of name: String, _ db: Database) throws -> Int? {
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM delivery WHERE name = ?"), arguments: [name])
    }

    /// Takes lines; what a line says of a thing that an earlier one names changes nothing.
    func expect(_ statement: LedgerStatement, event: Int, _ db: Database) throws {
      guard let name = statement["delivery"] else { return }
      let delivery = try make(name, event: event, db)
      var added = 0
      for row in statement.rows {
        guard let line = DeliveryLine(row: row), try add(line, to: delivery, db),
          line.kind != .container
        else { continue }
        added += line.quantity
      }
      try db.cachedStatement(
        sql: "UPDATE delivery SET expected = expected + ?, event = ? WHERE id = ?"
      ).execute(arguments: [added, event, delivery])
    }

    private func make(_ name: String, event: Int, _ db: Database) throws -> Int {
      if let known = try id(of: name, db) { return known }
      try db.cachedStatement(
        sql: """
          INSERT INTO delivery
            (name, expected, received, unexpected, doubled, surplus, event)
          VALUES (?, 0, 0, 0, 0, 0, ?)
          """
      ).execute(arguments: [name, event])
      return Int(db.lastInsertedRowID)
    }

    /// Adds a line; `false` where the delivery has it.
    private func add(_ line: DeliveryLine, to delivery: Int, _ db: Database) throws -> Bool {
      let product = line.product
      try db.cachedStatement(
        sql: """
          INSERT INTO expected (delivery, kind, text, gtin, maker, model, lot, expiry, container,
            quantity, received)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING
          """
      ).execute(arguments: [
        delivery, line.kind.rawValue, line.text, product.gtin, product.maker, product.model,
        line.lot, line.expiry, line.container, line.quantity,
      ])
      guard db.changesCount > 0 else { return false }
      if !line.lot.isEmpty {
        try db.cachedStatement(
          sql: """
            INSERT INTO expected_lot (delivery, gtin, lot, expected, received, surplus)
            VALUES (?, ?, ?, ?, 0, 0) ON CONFLICT (delivery, gtin, lot)
            DO UPDATE SET expected = expected + excluded.expected
            """
        ).execute(arguments: [delivery, product.gtin, line.lot, line.quantity])
      }
      return true
    }

    /// Takes a label that came in.
    func take(
      _ intake: LedgerEvent.Intake, of name: String, event: Int, unit: Int?, _ db: Database
    ) throws {
      guard let delivery = try id(of: name, db) else { return }
      let match = try DeliveryMatch(intake.label, unit: unit, delivery: delivery, db)
      try db.cachedStatement(
        sql: "INSERT INTO arrival (event, delivery, unit, outcome, count) VALUES (?, ?, ?, ?, ?)"
      ).execute(arguments: [event, delivery, unit, match.outcome.rawValue, match.count])
      guard let line = match.line, match.outcome == .expected || match.outcome == .surplus else {
        let column = match.outcome == .double ? "doubled" : "unexpected"
        try db.cachedStatement(
          sql: "UPDATE delivery SET \(column) = \(column) + ? WHERE id = ?"
        ).execute(arguments: [match.count, delivery])
        return
      }
      try db.cachedStatement(sql: "UPDATE expected SET received = received + ? WHERE id = ?")
        .execute(arguments: [match.count, line.id])
      guard line.kind != .container else { return }
      let fitting = min(match.count, max(0, line.quantity - line.received))
      let rest = match.count - fitting
      try db.cachedStatement(
        sql: "UPDATE delivery SET received = received + ?, surplus = surplus + ? WHERE id = ?"
      ).execute(arguments: [fitting, rest, delivery])
      guard !line.lot.isEmpty else { return }
      try db.cachedStatement(
        sql: """
          UPDATE expected_lot SET received = received + ?, surplus = surplus + ?
          WHERE delivery = ? AND gtin = ? AND lot = ?
          """
      ).execute(arguments: [fitting, rest, delivery, line.gtin, line.lot])
    }

    /// Closes a delivery.
    func close(_ statement: LedgerStatement, event: Int, _ db: Database) throws {
      try db.cachedStatement(
        sql: "UPDATE delivery SET closed = coalesce(closed, ?) WHERE name = ?"
      ).execute(arguments: [event, statement["delivery"]])
    }
  }
#endif
