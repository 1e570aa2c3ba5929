#if Ledger
  internal import GRDB

  /// Who owns a unit and how long its warranty lasts, by its sales and transfers that nothing
  /// corrects.
  struct UnitOwnership {
    private(set) var owner: String?
    /// The last day of the warranty, ISO 8601.
    private(set) var warrantyUntil: String?

    init(unit: Int, _ db: Database) throws {
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT kind, owner, date, months FROM history
            WHERE unit = ? AND corrected IS NULL ORDER BY event
            """), arguments: [unit])
      for row in rows {
        let kind: String = try row.value(0)
        guard kind != String(describing: LedgerStatement.Kind.service) else { continue }
        if let owner: String = try row.optional(1) { self.owner = owner }
        guard let date: String = try row.optional(2), let months: Int = try row.optional(3) else {
          continue
        }
        warrantyUntil = CalendarDay(startOf: date)?.adding(months: months)?.text
      }
    }
  }
#endif
