#if Ledger
  internal import GRDB

  /// What the tables beside the events say of units and lots, kept in step with each event.
  final class UnitProjection {
    /// A lot of a product.
    struct Lot {
      var id: Int
      var product: Int
      var text: String
      var expiry: String?
    }

    private struct LotKey: Hashable {
      var product: Int
      var text: ExactText
    }

    /// The present state of a unit.
    struct Unit {
      var id: Int
      var lot: Int?
      var status: String
      var location: String?
      /// The last event that gave the unit its state.
      var event: Int
      /// Whether some label of the unit was taken in.
      var isKnown: Bool { status != UnitProjection.refused }
    }

    /// A unit of another product with the same serial.
    struct Other {
      var product: Int
      var key: ProductKey
      var lot: String?
      var event: Int
      /// How many serials the two products share already.
      var shared: Int
    }

    /// The status of a unit that was taken in.
    static let received = "received"
    /// The status of a unit of which only refused labels are known.
    static let refused = "refused"
    /// The status of a unit that was sold.
    static let sold = "sold"
    /// Units of other products that are looked at for one serial.
    static let otherLimit = 8

    private let writer: LedgerWriter
    private var lots: [LotKey: Lot] = [:]
    private var forms: [Int: SerialForms] = [:]
    private var added: [Int: [SerialForm: Int]] = [:]

    init(_ writer: LedgerWriter) {
      self.writer = writer
    }

    /// The lot of a product, new or known.
    func lot(_ text: String, of product: Int, _ db: Database) throws -> Lot {
      if let known = try known(text, of: product, db) { return known }
      let id = try writer.insert(
        "INSERT INTO lot (text, product) VALUES (?, ?)", [text, product], db)
      let lot = Lot(id: id, product: product, text: text)
      lots[LotKey(product: product, text: ExactText(text))] = lot
      return lot
    }

    /// The lot of a product, or `nil` where it is new.
    func known(_ text: String, of product: Int, _ db: Database) throws -> Lot? {
      let key = LotKey(product: product, text: ExactText(text))
      if let known = lots[key] { return known }
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT id, expiry FROM lot WHERE text = ? AND product = ?"),
        arguments: [text, product])
      guard let row else { return nil }
      let lot = Lot(
        id: try row.number(0), product: product, text: text, expiry: try row.optional(1))
      lots[key] = lot
      return lot
    }

    /// Keeps the first expiration date of a lot.
    func note(expiry: String?, of lot: Lot, _ db: Database) throws {
      guard let expiry, lot.expiry == nil else { return }
      try db.cachedStatement(sql: "UPDATE lot SET expiry = ? WHERE id = ?")
        .execute(arguments: [expiry, lot.id])
      lots[LotKey(product: lot.product, text: ExactText(lot.text))]?.expiry = expiry
    }

    /// Whether some unit has a serial, of whatever product.
    func isKnown(_ serial: String, _ db: Database) throws -> Bool {
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM unit WHERE serial = ? LIMIT 1"),
        arguments: [serial]) != nil
    }

    /// The unit of a serial, or `nil`.
    func unit(_ serial: String, of product: Int, _ db: Database) throws -> Unit? {
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT id, lot, status, location, event FROM unit WHERE serial = ? AND product = ?"
        ), arguments: [serial, product])
      guard let row else { return nil }
      let name = { (column: Int) throws -> String? in
        guard let id: Int = try row.optional(column) else { return nil }
        guard let text = self.writer.reader.names.text(id, db) else {
          throw row.damaged(column, event: nil)
        }
        return text
      }
      guard let status = try name(2) else { throw row.damaged(2, event: nil) }
      return Unit(
        id: try row.number(0), lot: try row.optional(1), status: status, location: try name(3),
        event: try row.number(4))
    }

    /// Units of other products with the same serial, those of the product known first before.
    func others(_ serial: String, than product: Int, _ db: Database) throws -> [Other] {
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT product.id, gtin, maker, model, lot.text, unit.event, coalesce(serials, 0)
            FROM unit JOIN product ON product.id = unit.product
              LEFT JOIN lot ON lot.id = unit.lot
              LEFT JOIN shared
                ON shared.product = min(unit.product, ?2) AND other = max(unit.product, ?2)
            WHERE serial = ?1 AND unit.product <> ?2 ORDER BY unit.product
            LIMIT \(Self.otherLimit)
            """), arguments: [serial, product])
      return try rows.map { row in
        Other(
          product: try row.number(0),
          key: try ProductKey.key(in: row, from: 1),
          lot: try row.optional(4), event: try row.number(5), shared: try row.value(6))
      }
    }

    /// Counts a serial that a product shares with others.
    func note(_ others: [Other], sharedWith product: Int, _ db: Database) throws {
      for other in others {
        try db.cachedStatement(
          sql: """
            INSERT INTO shared (product, other, serials) VALUES (?, ?, 1)
            ON CONFLICT (product, other) DO UPDATE SET serials = serials + 1
            """
        ).execute(arguments: [min(product, other.product), max(product, other.product)])
      }
    }

    /// The forms that a product's serials had.
    func forms(of product: Int, _ db: Database) throws -> SerialForms {
      if let known = forms[product] { return known }
      var read = SerialForms()
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT length, classes, units FROM form WHERE product = ?"),
        arguments: [product])
      for row in rows {
        let (form, units) = try SerialForms.form(in: row, from: 0)
        read.units[form] = units
      }
      forms[product] = read
      return read
    }

    /// Brings the unit that a label names up to date and returns its number.
    func record(
      _ serial: String, of product: Int, known unit: Unit?, lot: Int?, _ event: LedgerEvent,
      _ db: Database
    ) throws -> Int {
      let isRefused = event.content.kind == .refusal
      if !isRefused, !(unit?.isKnown ?? false) {
        let form = SerialForm(serial)
        _ = try forms(of: product, db)
        forms[product]?.units[form, default: 0] += 1
        added[product, default: [:]][form, default: 0] += 1
      }
      if let unit, isRefused { return unit.id }
      let status = try writer.name(isRefused ? Self.refused : Self.received, db)
      let location = try isRefused ? nil : event.place.location.map { try writer.name($0, db) }
      if let unit {
        try db.cachedStatement(
          sql: """
            UPDATE unit SET lot = coalesce(?, lot), status = ?, location = ?, event = ?
            WHERE id = ?
            """
        ).execute(arguments: [lot, status, location, event.id, unit.id])
        return unit.id
      }
      return try writer.insert(
        """
        INSERT INTO unit (product, serial, lot, status, location, event)
        VALUES (?, ?, ?, ?, ?, ?)
        """, [product, serial, lot, status, location, event.id], db)
    }

    /// Writes what was counted; belongs at the end of the transaction.
    func finish(_ db: Database) throws {
      for (product, forms) in added {
        for (form, units) in forms {
          try db.cachedStatement(
            sql: """
              INSERT INTO form (product, length, classes, units) VALUES (?, ?, ?, ?)
              ON CONFLICT (product, length, classes) DO UPDATE SET units = units + excluded.units
              """
          ).execute(arguments: [product, form.length, form.classes.rawValue, units])
        }
      }
      added = [:]
    }
  }

  extension SerialForms {
    /// A form and its units in a row's columns length, classes and units.
    static func form(
      in row: Row, from column: Int
    ) throws(LedgerError) -> (form: SerialForm, units: Int) {
      let form = SerialForm(
        length: try row.number(column, in: 0...LedgerEvent.maxID),
        classes: SerialForm.Classes(
          rawValue: try row.number(column + 1, in: 0...SerialForm.Classes.all)))
      return (form, try row.number(column + 2))
    }
  }
#endif
