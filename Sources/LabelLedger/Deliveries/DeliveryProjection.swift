#if Ledger
  internal import GRDB

  /// What the tables say of deliveries, kept in step with each event.
  final class DeliveryProjection {
    private var lookup = DeliveryLookup()
    private var tally = DeliveryTally()
    private var ids: [ExactText: Int] = [:]

    /// The number of a delivery, or `nil`.
    func id(of name: String, _ db: Database) throws -> Int? {
      if let known = ids[ExactText(name)] { return known }
      let id = try Self.id(of: name, db)
      ids[ExactText(name)] = id
      return id
    }

    /// The number of a delivery in the tables, or `nil`.
    static func id(of name: String, _ db: Database) throws -> Int? {
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

    /// Looks up at once what many labels may fulfil.
    func lookUp(_ identities: [LabelIdentity], delivery: Int, _ db: Database) throws {
      let serials = identities.compactMap(\.serial)
      if serials.count > 1 { try lookup.lookUp(serials, delivery: delivery, db) }
    }

    /// The line of a delivery that a label fulfils; its unit is known where it was here before.
    func match(
      _ label: LabelRecord, _ identity: LabelIdentity, unit: Int?, delivery: Int, _ db: Database
    ) throws -> DeliveryMatch {
      var hasArrived = false
      if let unit {
        hasArrived = try tally.has(unit, in: delivery) || lookup.hasArrived(unit, delivery, db)
      }
      return try DeliveryMatch(label, identity, hasArrived: hasArrived) { kind, text, product in
        var line = try lookup.line(kind, text, of: product, delivery: delivery, db)
        if let id = line?.id { line?.received += tally.received(ofLine: id) }
        return line
      }
    }

    /// Takes a label that came in, of which the line may be known already.
    func take(
      _ intake: LedgerEvent.Intake, of name: String, match: DeliveryMatch?, event: Int, unit: Int?,
      _ db: Database
    ) throws {
      guard let delivery = try id(of: name, db) else { return }
      let match =
        try match
        ?? self.match(
          intake.label, LabelIdentity(intake.label), unit: unit, delivery: delivery, db)
      tally.add(match, delivery: delivery, event: event, unit: unit)
      if tally.isFull { try finish(db) }
    }

    /// Writes what came in; belongs before others read the tables, and at the end of the transaction.
    func finish(_ db: Database) throws {
      try tally.write(db)
      lookup.forget()
    }

    /// Closes a delivery.
    func close(_ statement: LedgerStatement, event: Int, _ db: Database) throws {
      try db.cachedStatement(
        sql: "UPDATE delivery SET closed = coalesce(closed, ?) WHERE name = ?"
      ).execute(arguments: [event, statement["delivery"]])
    }
  }
#endif
