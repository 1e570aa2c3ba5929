#if Ledger
  internal import GRDB

  /// Compares the tables beside the events, row by row, with what the events give.
  struct ProjectionCheck {
    private let replay: ProjectionReplay
    private let limit: Int
    private let names = NameReader()

    init(replay: ProjectionReplay, limit: Int) {
      self.replay = replay
      self.limit = limit
    }

    /// What the tables say differently, at most so much of each.
    func faults(_ db: Database) -> [LedgerProof.Fault] {
      let checks = [
        products, lots, units, images, forms, shared, recalls, anomalies,
      ]
      var faults: [LedgerProof.Fault] = []
      for check in checks where faults.count < limit {
        do {
          faults += try check(db)
        } catch {
          faults.append(.init(event: nil, message: LedgerError(error, path: "the file").message))
        }
      }
      return faults
    }

    /// Compares each row that a query gives; `differs` says what is wrong with one, or `nil`.
    private func compare(
      _ name: String, count: Int, _ sql: String, _ db: Database,
      _ differs: (Row) throws -> String?
    ) throws -> [LedgerProof.Fault] {
      var faults: [LedgerProof.Fault] = []
      var found = 0
      let rows = try Row.fetchCursor(db, sql: sql)
      while let row = try rows.next(), faults.count < limit {
        found += 1
        if let message = try differs(row) { faults.append(.init(event: nil, message: message)) }
      }
      if faults.isEmpty, found < count {
        faults.append(.init(event: nil, message: "\(count - found) \(name) are missing"))
      }
      return faults
    }

    /// The row of a list in which the first has the number 1.
    private func row<Value>(_ number: Int, of list: [Value]) -> Value? {
      list.indices.contains(number - 1) ? list[number - 1] : nil
    }

    private func products(_ db: Database) throws -> [LedgerProof.Fault] {
      try compare(
        "products", count: replay.products.count, "SELECT id, gtin, maker, model FROM product", db
      ) { row in
        let (gtin, maker, model): (String, String, String) =
          (try row.value(1), try row.value(2), try row.value(3))
        let wanted = self.row(try row.number(0), of: replay.products)
        guard let wanted, wanted.gtin.isExactly(gtin), wanted.maker.isExactly(maker),
          wanted.model.isExactly(model)
        else {
          let text = ProductKey(gtin: gtin, maker: maker, model: model).text.shortened
          return "product \(text) is not as the events say"
        }
        return nil
      }
    }

    private func lots(_ db: Database) throws -> [LedgerProof.Fault] {
      try compare(
        "lots", count: replay.lots.count, "SELECT id, product, text, expiry FROM lot", db
      ) { row in
        let text: String = try row.value(2)
        let wanted = self.row(try row.number(0), of: replay.lots)
        guard let wanted, try row.value(1) == wanted.product, wanted.text.isExactly(text),
          isSame(try row.optional(3), wanted.expiry)
        else { return "lot \(text.shortened) is not as its events say" }
        return nil
      }
    }

    private func units(_ db: Database) throws -> [LedgerProof.Fault] {
      try compare(
        "units", count: replay.units.count,
        "SELECT id, product, serial, lot, status, location, event FROM unit", db
      ) { row in
        let serial: String = try row.value(2)
        let lot: Int? = try row.optional(3)
        guard let wanted = self.row(try row.number(0), of: replay.units),
          try row.value(1) == wanted.product, wanted.serial.isExactly(serial), lot == wanted.lot,
          isSame(names.text(try row.value(4), db), wanted.status),
          isSame(try name(row, 5, db), wanted.location), try row.value(6) == wanted.event
        else { return "unit \(serial.shortened) is not as its events say" }
        return nil
      }
    }

    private func images(_ db: Database) throws -> [LedgerProof.Fault] {
      try compare("images", count: replay.images.count, "SELECT key, event FROM image", db) { row in
        let event: Int = try row.value(1)
        return replay.images[try row.value(0)] == event
          ? nil : "the image of event \(event) is not as the events say"
      }
    }

    private func forms(_ db: Database) throws -> [LedgerProof.Fault] {
      try compare(
        "forms of serials", count: replay.forms.values.reduce(0) { $0 + $1.count },
        "SELECT product, length, classes, units FROM form", db
      ) { row in
        let (form, units) = try SerialForms.form(in: row, from: 1)
        let product: Int = try row.value(0)
        return replay.forms[product]?[form] == units
          ? nil : "the forms of serials are not as the events say"
      }
    }

    private func shared(_ db: Database) throws -> [LedgerProof.Fault] {
      try compare(
        "pairs of products", count: replay.shared.count,
        "SELECT product, other, serials FROM shared", db
      ) { row in
        let serials: Int = try row.value(2)
        let pair = ProjectionReplay.Pair(first: try row.value(0), second: try row.value(1))
        return replay.shared[pair] == serials
          ? nil : "the serials that products share are not as the events say"
      }
    }

    private func recalls(_ db: Database) throws -> [LedgerProof.Fault] {
      try compare(
        "recalls", count: replay.recalls.count, "SELECT kind, text, gtin, event FROM recall", db
      ) { row in
        let (entry, event) = try RecallEntry.entry(in: row)
        return replay.recalls[ProjectionReplay.Recall(entry)] == event
          ? nil : "the recall list is not as the events say"
      }
    }

    private func anomalies(_ db: Database) throws -> [LedgerProof.Fault] {
      var places: [Int: (events: [Int], next: Int)] = [:]
      return try compare(
        "anomalies", count: replay.anomalies.values.reduce(0) { $0 + $1.count },
        "SELECT rule, event FROM anomaly ORDER BY rule, event", db
      ) { row in
        let (rule, event): (Int, Int) = (try row.value(0), try row.value(1))
        if places[rule] == nil {
          let events = names.text(rule, db).flatMap { replay.anomalies[ExactText($0)] } ?? []
          places[rule] = (events, 0)
        }
        guard let (events, next) = places[rule], next < events.count, events[next] == event else {
          return "the anomalies are not as the events say"
        }
        places[rule]?.next += 1
        return nil
      }
    }

    private func name(_ row: Row, _ column: Int, _ db: Database) throws -> String? {
      guard let id: Int = try row.optional(column) else { return nil }
      guard let text = names.text(id, db) else { throw row.damaged(column, event: nil) }
      return text
    }

    private func isSame(_ found: String?, _ wanted: String?) -> Bool {
      guard let found, let wanted else { return found == nil && wanted == nil }
      return found.isExactly(wanted)
    }
  }
#endif
