#if Ledger
  internal import GRDB

  /// What the tables of statements say, kept in step with each event.
  ///
  /// The same code fills the tables of the file and, for ``Ledger/verify(known:)``, empty ones
  /// beside it.
  struct StatementProjection {
    let deliveries = DeliveryProjection()

    /// Whether the tables say something of an event.
    static func isAbout(_ event: LedgerEvent) -> Bool {
      switch event.content {
      case .intake(let intake): intake.delivery != nil
      case .statement: true
      default: false
      }
    }

    /// Takes an event of a unit, or of none; what a label is to its delivery may be known already.
    func take(
      _ event: LedgerEvent, unit: Int?, match: DeliveryMatch? = nil, _ db: Database
    ) throws {
      switch event.content {
      case .intake(let intake):
        guard let delivery = intake.delivery else { return }
        try deliveries.take(
          intake, of: delivery.withoutNUL, match: match, event: event.id, unit: unit, db)
      case .statement(let kind, let statement): try take(kind, statement, event, unit, db)
      default: break
      }
    }

    private func take(
      _ kind: LedgerStatement.Kind, _ statement: LedgerStatement, _ event: LedgerEvent,
      _ unit: Int?, _ db: Database
    ) throws {
      let id = event.id
      switch kind {
      case .expect: try deliveries.expect(statement, event: id, db)
      case .close: try deliveries.close(statement, event: id, db)
      case .products: try takeProducts(statement, id, db)
      case .issued:
        try db.cachedStatement(
          sql: """
            INSERT INTO issued (digest, event) VALUES (?, ?)
            ON CONFLICT (digest) DO UPDATE SET event = excluded.event
            """
        ).execute(arguments: [statement["list"] ?? "", id])
      case .service, .sale, .transfer: try takeHistory(kind, statement, id, unit, db)
      case .correction:
        try db.cachedStatement(
          sql: """
            UPDATE history SET corrected = ? WHERE event = ? AND corrected IS NULL AND unit = ?
            """
        ).execute(arguments: [id, statement["corrects"].flatMap(Int.init), unit])
      case .operator:
        try db.cachedStatement(
          sql: """
            INSERT INTO operator (key, name, roles, event) VALUES (?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE
            SET name = excluded.name, roles = excluded.roles, event = excluded.event,
              revoked = NULL
            """
        ).execute(arguments: [
          statement["publicKey"] ?? "", statement["name"] ?? "", statement["roles"] ?? "", id,
        ])
      case .revoke:
        try db.cachedStatement(
          sql: "UPDATE operator SET revoked = coalesce(revoked, ?) WHERE key = ?"
        ).execute(arguments: [id, statement["publicKey"] ?? ""])
      case .policy:
        try db.cachedStatement(
          sql: """
            INSERT INTO policy (name, value, event) VALUES (?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value, event = excluded.event
            """
        ).execute(arguments: [statement["name"] ?? "", statement["value"] ?? "", id])
      }
    }

    /// Writes what was counted; belongs at the end of the transaction.
    func finish(_ db: Database) throws { try deliveries.finish(db) }

    private func takeProducts(
      _ statement: LedgerStatement, _ event: Int, _ db: Database
    ) throws {
      for row in statement.rows {
        let data = ProductData(row: row)
        let key = data.product
        try db.cachedStatement(
          sql: """
            INSERT OR REPLACE INTO master
              (gtin, maker, model, name, serial, lot, life, warranty, event)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).execute(arguments: [
          key.gtin, key.maker, key.model, data.name, data.serialPattern, data.lotPattern,
          data.shelfLife, data.warranty, event,
        ])
      }
    }

    private func takeHistory(
      _ kind: LedgerStatement.Kind, _ statement: LedgerStatement, _ event: Int, _ unit: Int?,
      _ db: Database
    ) throws {
      guard let unit else { return }
      try db.cachedStatement(
        sql: """
          INSERT INTO history (event, unit, kind, owner, date, months) VALUES (?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        event, unit, String(describing: kind), statement["owner"], statement["date"],
        statement["warrantyMonths"].flatMap(Int.init),
      ])
    }
  }
#endif
