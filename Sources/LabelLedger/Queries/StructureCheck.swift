#if Ledger
  internal import GRDB

  /// Checks what lies below the tables' rows: that the file is whole, as SQLite sees it, and that its
  /// tables, indexes and triggers are those that the ledger makes, no fewer and no more.
  struct StructureCheck {
    private let limit: Int

    init(limit: Int) {
      self.limit = limit
    }

    /// What is wrong, at most so much of each.
    func faults(_ db: Database) -> [LedgerProof.Fault] {
      [schema, integrity].flatMap { check -> [LedgerProof.Fault] in
        let messages: [String]
        do {
          messages = try check(db)
        } catch {
          messages = [LedgerError(error, path: "the file").message]
        }
        return messages.prefix(limit).map { .init(event: nil, message: $0) }
      }
    }

    private func integrity(_ db: Database) throws -> [String] {
      try String.fetchAll(db, sql: "PRAGMA integrity_check(\(limit))")
        .filter { $0 != "ok" }.map { "the file is damaged: \($0)" }
    }

    private func schema(_ db: Database) throws -> [String] {
      let version = try Int.fetchOne(db, sql: "PRAGMA main.user_version")
      let wanted = try DatabaseQueue().inDatabase { db in
        try LedgerSchema.create(
          db, id: nil, created: UTCTime(milliseconds: 0),
          version: version ?? LedgerSchema.version)
        return try Self.objects(db)
      }
      var found = try Self.objects(db)
      var messages: [String] = []
      for (name, text) in wanted.sorted(by: { $0.key < $1.key }) {
        guard let other = found.removeValue(forKey: name) else {
          messages.append("the \(name) is missing")
          continue
        }
        if other != text { messages.append("the \(name) is not the one that the ledger makes") }
      }
      return messages + found.keys.sorted().map { "the \($0) is none of the ledger's" }
    }

    /// The text that made each table, index, trigger and view, by its kind and name.
    private static func objects(_ db: Database) throws -> [String: String] {
      let rows = try Row.fetchAll(
        db, sql: "SELECT type, name, tbl_name, sql FROM main.sqlite_master")
      return try Dictionary(
        rows.map { row in
          let (type, name, table): (String, String, String) =
            (try row.value(0), try row.value(1), try row.value(2))
          let text: String? = try row.optional(3)
          return ("\(type) \(name)", "\(table) \(text ?? "")")
        }, uniquingKeysWith: { $0 + $1 })
    }
  }
#endif
