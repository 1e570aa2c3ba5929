#if Ledger
  internal import GRDB
  internal import LabelSyntax

  /// The line of a delivery that a label fulfils.
  struct DeliveryMatch {
    /// A line as the table has it.
    struct Line {
      var id: Int
      var kind: DeliveryLine.Kind
      var gtin: String
      var lot: String
      var quantity: Int
      var received: Int
    }

    var line: Line?
    var outcome: DeliveryOutcome
    /// Items that the label stands for.
    var count: Int

    /// Finds the line: a serial's before its lot's before its product's.
    ///
    /// A label without a GTIN fulfils a line with one, since a maker prints serials alone beside it,
    /// and the other way round.
    init(_ label: LabelRecord, unit: Int?, delivery: Int, _ db: Database) throws {
      let identity = LabelIdentity(label)
      let product = identity.product.withWholeGTIN
      let given = label["contentGTIN"]?.withoutNUL ?? ""
      let gtin =
        product.gtin.isEmpty ? ProductKey(gtin: given).withWholeGTIN.gtin : product.gtin
      let find = { (kind: DeliveryLine.Kind, text: String) in
        try Self.line(kind, text, gtin: gtin, model: product.model, delivery: delivery, db)
      }
      count = 1
      outcome = .expected
      if let sscc = label["sscc"]?.withoutNUL, let found = try find(.container, sscc) {
        line = found
      } else if let serial = identity.serial, let found = try find(.serial, serial) {
        line = found
      } else {
        if identity.serial == nil || identity.serial == label["sscc"] { count = Self.count(label) }
        if let lot = identity.lot { line = try find(.lot, lot) }
        if line == nil, !gtin.isEmpty || !product.model.isEmpty { line = try find(.product, "") }
      }
      if let unit, try Self.hasArrived(unit, delivery, db) {
        outcome = .double
      } else if let line {
        let isFull = line.received >= line.quantity
        switch line.kind {
        case .serial, .container: if isFull { outcome = .double }
        case .lot, .product: if line.received + count > line.quantity { outcome = .surplus }
        }
      } else {
        outcome = .unexpected
      }
    }

    private static func line(
      _ kind: DeliveryLine.Kind, _ text: String, gtin: String, model: String, delivery: Int,
      _ db: Database
    ) throws -> Line? {
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT id, gtin, lot, quantity, received FROM expected
            WHERE delivery = ?1 AND text = ?2 AND kind = ?3
              AND (?4 = '' AND kind <> 3 OR gtin IN ('', ?4)) AND (?5 = '' OR model IN ('', ?5))
            ORDER BY gtin DESC, model DESC, id LIMIT 1
            """), arguments: [delivery, text, kind.rawValue, gtin, model])
      return try row.map { row in
        Line(
          id: try row.number(0), kind: kind, gtin: try row.value(1), lot: try row.value(2),
          quantity: try row.number(3, in: 0...Int.max >> 1),
          received: try row.number(4, in: 0...Int.max >> 1))
      }
    }

    private static func hasArrived(_ unit: Int, _ delivery: Int, _ db: Database) throws -> Bool {
      try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT event FROM arrival WHERE delivery = ? AND unit = ? LIMIT 1"),
        arguments: [delivery, unit]) != nil
    }

    /// The items that a label without a serial gives: AI (37) or (30), else one.
    private static func count(_ label: LabelRecord) -> Int {
      for name in ["count", "varCount", "variableCount", "quantity"] {
        if let number = label[name].flatMap(Int.init), (1...DeliveryLine.mostItems).contains(number)
        {
          return number
        }
      }
      return 1
    }
  }
#endif
