#if Ledger
  internal import GRDB

  extension Ledger {
    /// Rows of one statement: a delivery of more becomes several, in one transaction.
    static let rowsOfStatement = 1_000

    /// Adds lines to a delivery, which is made where it is new: all of them, or none; gives how many
    /// the delivery had not.
    ///
    /// A line that the delivery has with another quantity is refused.
    public func expect(
      _ lines: [DeliveryLine], of delivery: String, by place: LedgerPlace = LedgerPlace()
    ) throws(LedgerError) -> Int {
      let delivery = delivery.withoutNUL
      let writer = try LedgerWriter(self)
      return try writer.write { db in
        if let counts = try Self.counts(of: delivery, db), let event = counts.closed {
          throw LedgerError(.refused, "delivery \(delivery) is closed, event \(event)")
        }
        let new = try Self.new(lines, of: delivery, db)
        let recorder = EventRecorder(writer)
        var rest = new[...]
        while !rest.isEmpty {
          let rows = rest.prefix(Self.rowsOfStatement).map(\.row)
          rest = rest.dropFirst(Self.rowsOfStatement)
          let statement = LedgerStatement(["delivery": delivery], rows: rows)
          _ = try recorder.record(writer.event(.statement(.expect, statement), at: place), db)
        }
        try recorder.finish(db)
        return new.count
      }
    }

    /// The lines that a delivery has not, each once, and a line for each container that has none.
    private static func new(
      _ lines: [DeliveryLine], of delivery: String, _ db: Database
    ) throws -> [DeliveryLine] {
      struct Key: Hashable {
        var kind: DeliveryLine.Kind
        var text: ExactText
        var gtin: String
        var model: ExactText
      }
      let id = try DeliveryProjection.id(of: delivery, db)
      var known: [Key: Int] = [:]
      var new: [DeliveryLine] = []
      func add(_ line: DeliveryLine, isImplied: Bool) throws {
        let key = Key(
          kind: line.kind, text: ExactText(line.text), gtin: line.product.gtin,
          model: ExactText(line.product.model))
        var before = known[key]
        if before == nil, let id {
          before = try Int.fetchOne(
            db.cachedStatement(
              sql: """
                SELECT quantity FROM expected
                WHERE delivery = ? AND text = ? AND kind = \(line.kind.rawValue)
                  AND gtin = ? AND model = ?
                """),
            arguments: [id, line.text, line.product.gtin, line.product.model])
        }
        known[key] = line.quantity
        guard let before else { return new.append(line) }
        guard before == line.quantity || isImplied else {
          throw LedgerError(
            .refused,
            "\(line.title): the delivery has \(before) of it already, not "
              + "\(line.quantity)")
        }
      }
      for line in lines { try add(line, isImplied: false) }
      for line in lines {
        guard let container = line.container else { continue }
        try add(DeliveryLine(kind: .container, text: container), isImplied: true)
      }
      return new
    }

    /// Closes a delivery; what comes later is of none.
    public func close(
      delivery: String, by place: LedgerPlace = LedgerPlace()
    ) throws(LedgerError) -> DeliveryCounts {
      let writer = try LedgerWriter(self)
      return try writer.write { db in
        var counts = try Self.counts(ofKnown: delivery, db)
        guard counts.closed == nil else { return counts }
        let statement = LedgerStatement([
          "delivery": counts.delivery, "expected": String(counts.expected),
          "received": String(counts.received), "unexpected": String(counts.unexpected),
          "double": String(counts.double), "surplus": String(counts.surplus),
        ])
        let event = writer.event(.statement(.close, statement), at: place)
        _ = try EventRecorder(writer).record(event, db)
        counts.closed = event.id
        return counts
      }
    }

    /// The counts of a delivery.
    public func counts(ofDelivery name: String) throws(LedgerError) -> DeliveryCounts {
      try read { try Self.counts(ofKnown: name, $0) }
    }

    /// The counts of all deliveries, the newest first.
    public func deliveries() throws(LedgerError) -> [DeliveryCounts] {
      try read { db in
        try Row.fetchAll(db, sql: Self.countColumns + " ORDER BY id DESC").map(Self.counts)
      }
    }

    /// A delivery beside what came in, with at most so many things of each list.
    public func delivery(_ name: String, limit: Int = 1_000) throws(LedgerError) -> DeliveryReport {
      try read { db in
        let counts = try Self.counts(ofKnown: name, db)
        let id = try DeliveryProjection.id(of: counts.delivery, db) ?? 0
        var report = DeliveryReport(counts: counts)
        report.missing = try Self.lines(
          db, "delivery = ? AND received < quantity AND kind < 4", [id, limit])
        report.containers = try Self.lines(db, "delivery = ? AND kind = 4", [id, limit])
        report.lots = try Row.fetchAll(
          db,
          sql: """
            SELECT gtin, lot, expected, received, surplus FROM expected_lot
            WHERE delivery = ? AND (received <> expected OR surplus > 0) ORDER BY gtin, lot LIMIT ?
            """, arguments: [id, limit]
        ).map { row in
          .init(
            gtin: try row.value(0), lot: try row.value(1), expected: try row.value(2),
            received: try row.value(3), surplus: try row.value(4))
        }
        let reader = EventReader()
        let events = { (outcome: DeliveryOutcome) in
          try self.recorded(
            db, reader,
            """
            WHERE event.id IN (SELECT event FROM arrival WHERE delivery = ? AND outcome = ?
              AND outcome <> 'expected') ORDER BY event.id LIMIT ?
            """, [id, outcome.rawValue, limit])
        }
        report.unexpected = try events(.unexpected)
        report.double = try events(.double)
        return report
      }
    }

    private static func lines(
      _ db: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> [DeliveryReport.Line] {
      let names = ProductNames()
      return try Row.fetchAll(
        db, sql: DeliveryReport.Line.columns + " WHERE \(condition) ORDER BY id LIMIT ?",
        arguments: arguments
      ).map { row in
        let (line, received) = try DeliveryReport.Line.line(in: row)
        return .init(line: line, received: received, name: try names.name(of: line.product, db))
      }
    }

    private static let countColumns = """
      SELECT name, expected, received, unexpected, doubled, surplus, closed FROM delivery
      """

    static func counts(of name: String, _ db: Database) throws -> DeliveryCounts? {
      try Row.fetchOne(
        db.cachedStatement(sql: countColumns + " WHERE name = ?"), arguments: [name.withoutNUL]
      ).map(counts)
    }

    static func counts(ofKnown name: String, _ db: Database) throws -> DeliveryCounts {
      guard let counts = try counts(of: name, db) else {
        throw LedgerError(.unknown, "no delivery \(name) is expected")
      }
      return counts
    }

    private static func counts(_ row: Row) throws(LedgerError) -> DeliveryCounts {
      DeliveryCounts(
        delivery: try row.value(0), expected: try row.number(1, in: 0...Int.max >> 1),
        received: try row.number(2, in: 0...Int.max >> 1), unexpected: try row.value(3),
        double: try row.value(4), surplus: try row.value(5), closed: try row.optional(6))
    }
  }

  extension DeliveryReport.Line {
    /// What selects a line; `WHERE` follows.
    static let columns = """
      SELECT kind, text, gtin, maker, model, lot, expiry, container, quantity, received
      FROM expected
      """

    /// The line in a row of ``columns`` and what came in of it.
    static func line(in row: Row) throws(LedgerError) -> (line: DeliveryLine, received: Int) {
      guard let kind = DeliveryLine.Kind(rawValue: try row.value(0)) else {
        throw row.damaged(0, event: nil)
      }
      let line = DeliveryLine(
        kind: kind, product: try ProductKey.key(in: row, from: 2), text: try row.value(1),
        lot: try row.value(5), expiry: try row.value(6), container: try row.optional(7),
        quantity: try row.value(8))
      return (line, try row.number(9, in: 0...Int.max >> 1))
    }
  }
#endif
