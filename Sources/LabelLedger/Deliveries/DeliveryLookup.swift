#if Ledger
  internal import GRDB

  /// Finds the lines of a delivery that a label may fulfil.
  struct DeliveryLookup {
    /// A line as the table has it.
    struct Line {
      var id: Int
      var kind: DeliveryLine.Kind
      var gtin: String
      var model: String
      var lot: String
      var quantity: Int
      var received: Int

      /// Whether a label of a product fulfils the line.
      ///
      /// A label without a GTIN fulfils a line with one, since a maker prints serials alone beside
      /// it, and the other way round; but for a line of all items of a product.
      fileprivate func isOf(_ product: ProductKey) -> Bool {
        (kind != .product && product.gtin.isEmpty || gtin.isEmpty || gtin.isExactly(product.gtin))
          && (product.model.isEmpty || model.isEmpty || model.isExactly(product.model))
      }

      /// Whether the line comes before another: what names the product before what does not, in
      /// SQLite's order of texts.
      fileprivate func isBefore(_ other: Line) -> Bool {
        if !gtin.isExactly(other.gtin) {
          return other.gtin.utf8.lexicographicallyPrecedes(gtin.utf8)
        }
        if !model.isExactly(other.model) {
          return other.model.utf8.lexicographicallyPrecedes(model.utf8)
        }
        return id < other.id
      }
    }

    /// The delivery of which lines were looked up ahead.
    private var delivery: Int?
    /// Lines of serials that were looked up, none where there is no line.
    private var ahead: [ExactText: [Line]] = [:]

    /// Looks up the lines of many serials at once, which takes half of the time.
    mutating func lookUp(_ serials: [String], delivery: Int, _ db: Database) throws {
      self.delivery = delivery
      ahead = [:]
      var writer = JSONWriter()
      writer.array { writer in
        for serial in serials where ahead.updateValue([], forKey: ExactText(serial)) == nil {
          writer.string(serial)
        }
      }
      // A join in this order: each serial is looked for in the index.
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT \(Self.columns), text FROM json_each(?1) AS serial CROSS JOIN expected
            WHERE delivery = ?2 AND text = serial.value
              AND kind = \(DeliveryLine.Kind.serial.rawValue)
            """), arguments: [String(decoding: writer.bytes, as: UTF8.self), delivery])
      while let row = try rows.next() {
        ahead[ExactText(try row.value(6)), default: []].append(try Self.line(row, .serial))
      }
    }

    /// Forgets what was looked up, once the tables say something else.
    mutating func forget() {
      delivery = nil
      ahead = [:]
    }

    /// The line of a kind that names a text of a product best, as the table has it, or `nil`.
    func line(
      _ kind: DeliveryLine.Kind, _ text: String, of product: ProductKey, delivery: Int,
      _ db: Database
    ) throws -> Line? {
      if kind == .serial, delivery == self.delivery, let known = ahead[ExactText(text)] {
        return known.lazy.filter { $0.isOf(product) }.min { $0.isBefore($1) }
      }
      // The kind is no parameter: SQLite would compare its value with the conditions of partial
      // indexes, and for that compile the statement again for each label.
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT \(Self.columns) FROM expected
            WHERE delivery = ? AND text = ? AND kind = \(kind.rawValue)
              \(kind == .product ? "AND gtin IN ('', ?)" : "")
            """),
        arguments: [delivery, text] + (kind == .product ? [product.gtin] : []))
      var best: Line?
      while let row = try rows.next() {
        let line = try Self.line(row, kind)
        guard line.isOf(product) else { continue }
        if let known = best, known.isBefore(line) { continue }
        best = line
      }
      return best
    }

    /// Whether the tables say that a unit came in with a delivery.
    func hasArrived(_ unit: Int, _ delivery: Int, _ db: Database) throws -> Bool {
      try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT event FROM arrival WHERE delivery = ? AND unit = ? LIMIT 1"),
        arguments: [delivery, unit]) != nil
    }

    private static let columns = "expected.id, gtin, model, lot, quantity, received"

    private static func line(
      _ row: Row, _ kind: DeliveryLine.Kind
    ) throws(LedgerError) -> Line {
      Line(
        id: try row.number(0), kind: kind, gtin: try row.value(1), model: try row.value(2),
        lot: try row.value(3), quantity: try row.number(4, in: 0...Int.max >> 1),
        received: try row.number(5, in: 0...Int.max >> 1))
    }
  }
#endif
