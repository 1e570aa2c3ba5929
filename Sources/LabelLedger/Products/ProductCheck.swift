#if Ledger
  internal import GRDB
  internal import LabelSyntax

  /// Compares a label with the master data of its product.
  final class ProductCheck {
    /// Days by which a date to the month may be off: most makers print the month alone.
    private static let slack = 31

    private let today: String
    private let hasProducts: Bool
    private var known: [ProductKey: ProductData?] = [:]
    private var patterns: [String: TextPattern?] = [:]

    init(today: String, _ db: Database) throws {
      self.today = today
      hasProducts =
        try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM master)"))
        ?? false
    }

    /// The master data of a product, or `nil`.
    func data(of product: ProductKey, _ db: Database) throws -> ProductData? {
      guard hasProducts, !product.isEmpty else { return nil }
      if let data = known[product] { return data }
      let data = try ProductData.data(of: product, db)
      known[product] = .some(data)
      return data
    }

    /// What does not fit, in the order of the rules.
    func anomalies(
      of label: LabelRecord, _ identity: LabelIdentity, _ db: Database
    ) throws -> [Anomaly] {
      guard hasProducts, !identity.product.isEmpty else { return [] }
      guard let data = try data(of: identity.product, db) else {
        return [
          Anomaly(
            .unknownProduct, "there is no master data of \(identity.product.text.shortened)")
        ]
      }
      var found: [Anomaly] = []
      for (name, text, pattern) in [
        ("serial", identity.serial, data.serialPattern), ("lot", identity.lot, data.lotPattern),
      ] {
        guard let text, !pattern.isEmpty, let program = program(of: pattern),
          !program.matches(text)
        else { continue }
        found.append(
          Anomaly(
            .formatMismatch,
            "the \(name) \(text.shortened) has not the pattern \(pattern.shortened)"))
      }
      if let message = implausible(identity.expiry, label, data) {
        found.append(Anomaly(.implausibleExpiry, message))
      }
      return found
    }

    private func program(of pattern: String) -> TextPattern? {
      if let known = patterns[pattern] { return known }
      let program = try? TextPattern(pattern)
      patterns[pattern] = .some(program)
      return program
    }

    /// Why an expiration date cannot be, or `nil`.
    private func implausible(
      _ expiry: String?, _ label: LabelRecord, _ data: ProductData
    ) -> String? {
      guard let expiry, let last = CalendarDay(endOf: expiry) else { return nil }
      let made = label["productionDate"]
      if let made, let day = CalendarDay(startOf: made), last.number < day.number {
        return "expires \(expiry.shortened), made \(made.shortened)"
      }
      guard let life = data.shelfLife else { return nil }
      let start = made.flatMap { CalendarDay(endOf: $0) } ?? CalendarDay(endOf: today)
      let isToDay = expiry.utf8.count >= 10 && (made?.utf8.count ?? 10) >= 10
      guard let start, last.number - start.number > life + (isToDay ? 0 : Self.slack) else {
        return nil
      }
      return "expires \(expiry.shortened), \(last.number - start.number) days from "
        + (made.map { "production, \($0.shortened)" } ?? "now")
        + ", the shelf life is \(life) days"
    }
  }

  extension ProductData {
    /// The master data that the tables have of a product, or `nil`.
    static func data(of product: ProductKey, _ db: Database) throws -> ProductData? {
      let key = product.withWholeGTIN
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT name, serial, lot, life, warranty FROM master
            WHERE gtin = ? AND maker = ? AND model = ?
            """), arguments: [key.gtin, key.maker, key.model])
      return try row.map { row in
        ProductData(
          product: key, name: try row.value(0), serialPattern: try row.value(1),
          lotPattern: try row.value(2), shelfLife: try row.optional(3),
          warranty: try row.optional(4))
      }
    }
  }
#endif
