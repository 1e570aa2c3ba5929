#if Ledger
  internal import GRDB

  /// Appends events and keeps the tables beside them in step, within one transaction.
  final class EventRecorder {
    let projection: UnitProjection
    private let writer: LedgerWriter
    private let statements = StatementProjection()

    /// What the tables say of deliveries.
    var deliveries: DeliveryProjection { statements.deliveries }

    init(_ writer: LedgerWriter) {
      self.writer = writer
      projection = UnitProjection(writer)
    }

    /// What the tables have on a label.
    func context(of identity: LabelIdentity, _ db: Database) throws -> IntakeContext {
      let product = try writer.product(identity.product, db)
      var context = IntakeContext(
        product: product, lot: try identity.lot.map { try projection.lot($0, of: product, db) })
      guard let serial = identity.serial, try projection.isKnown(serial, db) else { return context }
      context.unit = try projection.unit(serial, of: product, db)
      if !(context.unit?.isKnown ?? false) {
        context.others = try projection.others(serial, than: product, db)
      }
      return context
    }

    /// Records any event and returns its hash.
    func record(_ event: LedgerEvent, _ db: Database) throws -> [UInt8] {
      switch event.content {
      case .intake(let intake), .refusal(let intake):
        let item = try IntakeItem(intake.label, image: intake.image, writer)
        return try record(event, of: item, try context(of: item.identity, db), db)
      case .move(let unit): return try record(event, of: unit, status: nil, db)
      case .status(let unit, let status, _):
        return try record(event, of: unit, status: status, db)
      case .recall(let entry):
        try db.cachedStatement(
          sql: """
            INSERT INTO recall (kind, text, gtin, event) VALUES (?, ?, ?, ?)
            ON CONFLICT (text, kind, gtin) DO UPDATE SET event = excluded.event
            """
        ).execute(arguments: [entry.kind.rawValue, entry.text, entry.gtin, event.id])
        return try append(event, unit: nil, lot: nil, db)
      case .lift(let entry):
        try db.cachedStatement(
          sql: "DELETE FROM recall WHERE kind = ? AND text = ? AND gtin = ?"
        ).execute(arguments: [entry.kind.rawValue, entry.text, entry.gtin])
        return try append(event, unit: nil, lot: nil, db)
      case .statement(let kind, let statement):
        return try record(event, kind, statement, db)
      }
    }

    /// Records a label of which the tables' side is known already.
    func record(
      _ event: LedgerEvent, of item: IntakeItem, _ context: IntakeContext, _ db: Database
    ) throws -> [UInt8] {
      let isRefused = event.content.kind == .refusal
      var unit: Int?
      if let serial = item.identity.serial {
        unit = try projection.record(
          serial, of: context.product, known: context.unit, lot: context.lot?.id, event, db)
        if !isRefused { try projection.note(context.others, sharedWith: context.product, db) }
      }
      if let lot = context.lot, !isRefused {
        try projection.note(expiry: item.identity.expiry, of: lot, db)
      }
      let hash = try append(event, unit: unit, lot: context.lot?.id, match: context.match, db)
      for key in [item.contentKey, item.pathKey] {
        guard let key else { continue }
        try db.cachedStatement(
          sql: """
            INSERT INTO image (key, event) VALUES (?, ?)
            ON CONFLICT (key) DO UPDATE SET event = excluded.event
            """
        ).execute(arguments: [key, event.id])
      }
      return hash
    }

    /// Appends an event and notes what did not fit.
    private func append(
      _ event: LedgerEvent, unit: Int?, lot: Int?, match: DeliveryMatch? = nil, _ db: Database
    ) throws -> [UInt8] {
      let hash = try writer.append(event, unit: unit, lot: lot, db)
      if StatementProjection.isAbout(event) {
        try statements.take(event, unit: unit, match: match, db)
      }
      let anomalies = event.anomalies
      guard !anomalies.isEmpty else { return hash }
      for rule in Set(anomalies.map { ExactText($0.rule) }) {
        try db.cachedStatement(sql: "INSERT INTO anomaly (rule, event) VALUES (?, ?)")
          .execute(arguments: [try writer.name(rule.text, db), event.id])
      }
      return hash
    }

    private func record(
      _ event: LedgerEvent, _ kind: LedgerStatement.Kind, _ statement: LedgerStatement,
      _ db: Database
    ) throws -> [UInt8] {
      guard let key = statement.unit else { return try append(event, unit: nil, lot: nil, db) }
      guard kind != .sale else {
        return try record(event, of: key, status: UnitProjection.sold, db)
      }
      let product = try writer.product(key.product, db)
      guard let unit = try projection.unit(key.serial, of: product, db) else {
        throw LedgerError(.refused, "event \(event.id) is of a unit that never came in")
      }
      return try append(event, unit: unit.id, lot: nil, db)
    }

    private func record(
      _ event: LedgerEvent, of key: UnitKey, status: String?, _ db: Database
    ) throws -> [UInt8] {
      let product = try writer.product(key.product, db)
      guard let unit = try projection.unit(key.serial, of: product, db) else {
        throw LedgerError(.refused, "event \(event.id) is of a unit that never came in")
      }
      if let status {
        try db.cachedStatement(sql: "UPDATE unit SET status = ?, event = ? WHERE id = ?")
          .execute(arguments: [try writer.name(status, db), event.id, unit.id])
      } else {
        let location = try event.place.location.map { try writer.name($0, db) }
        try db.cachedStatement(sql: "UPDATE unit SET location = ?, event = ? WHERE id = ?")
          .execute(arguments: [location, event.id, unit.id])
      }
      return try append(event, unit: unit.id, lot: nil, db)
    }

    /// Writes what was counted; belongs at the end of the transaction.
    func finish(_ db: Database) throws {
      try projection.finish(db)
      try statements.finish(db)
    }
  }
#endif
