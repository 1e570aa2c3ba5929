#if Ledger
  internal import GRDB

  /// Answers for labels without recording them.
  public final class LedgerCheck {
    private let ledger: Ledger
    private let writer: LedgerWriter
    private let issued: IssuedRegister

    /// Creates a check by what a ledger knows.
    public init(_ ledger: Ledger) throws(LedgerError) {
      self.ledger = ledger
      writer = try LedgerWriter(ledger)
      issued = IssuedRegister(path: ledger.path)
    }

    /// What the ledger says of a label.
    public func answer(_ label: LabelRecord) throws(LedgerError) -> CheckAnswer {
      try ledger.read { db in
        let identity = LabelIdentity(label)
        let projection = UnitProjection(writer)
        let check = try AnomalyCheck(
          projection, reader: writer.reader, today: writer.now.date, issued: issued, db)
        let context = try context(of: identity, projection, db)
        var answer = CheckAnswer(
          label: label, serial: identity.serial, product: identity.product,
          name: try check.name(of: identity.product, db),
          issued: IssuedRegister.Answer.unknown.rawValue,
          anomalies: try check.anomalies(of: label, identity, context, db))
        answer.anomalies.removeAll { $0.rule == Anomaly.Rule.twoUnits.rawValue }
        if let serial = identity.serial, !identity.product.isEmpty, try issued.load(db) {
          answer.issued =
            try issued.answer(serial: serial, of: identity.product).rawValue
        }
        guard let unit = context.unit else { return answer }
        let row = try Row.fetchOne(
          db.cachedStatement(sql: Ledger.stateColumns + " WHERE unit.id = ?"),
          arguments: [unit.id])
        answer.state = try row.map { try Ledger.state($0) }
        let ownership = try UnitOwnership(unit: unit.id, db)
        answer.owner = ownership.owner
        answer.warrantyUntil = ownership.warrantyUntil
        return answer
      }
    }

    /// What the tables have on a label, without making a row for what they have not.
    private func context(
      of identity: LabelIdentity, _ projection: UnitProjection, _ db: Database
    ) throws -> IntakeContext {
      let key = identity.product
      let product = try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT id FROM product WHERE gtin = ? AND maker = ? AND model = ?"),
        arguments: [key.gtin, key.maker, key.model])
      // No product has the number 0.
      var context = IntakeContext(product: product ?? 0)
      if let lot = identity.lot, let product {
        context.lot = try projection.known(lot, of: product, db)
      }
      guard let serial = identity.serial else { return context }
      if let product { context.unit = try projection.unit(serial, of: product, db) }
      if !(context.unit?.isKnown ?? false) {
        context.others = try projection.others(serial, than: context.product, db)
      }
      return context
    }
  }
#endif
