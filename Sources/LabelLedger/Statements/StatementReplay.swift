#if Ledger
  internal import GRDB

  /// The tables of statements as the events alone give them, in memory.
  final class StatementReplay {
    private let queue: DatabaseQueue
    private let projection = StatementProjection()

    init() throws {
      queue = try DatabaseQueue()
      try queue.inDatabase { try $0.execute(sql: LedgerSchema.statementTables) }
    }

    /// Takes the next event, which is of a unit or of none.
    func take(_ event: LedgerEvent, unit: Int?) throws {
      guard StatementProjection.isAbout(event) else { return }
      try queue.inDatabase { try projection.take(event, unit: unit, $0) }
    }

    /// What the tables of a file say differently, at most so much.
    func faults(_ db: Database, limit: Int) -> [LedgerProof.Fault] {
      var faults: [LedgerProof.Fault] = []
      do {
        try queue.inDatabase { try projection.finish($0) }
      } catch {
        return [.init(event: nil, message: LedgerError(error, path: "the replay").message)]
      }
      for (table, order) in LedgerSchema.statementOrder where faults.count < limit {
        do {
          let isSame = try queue.inDatabase { try Self.isSame(table, order, $0, db) }
          guard !isSame else { continue }
          faults.append(
            .init(event: nil, message: "the table \(table) is not as the events say"))
        } catch {
          faults.append(.init(event: nil, message: LedgerError(error, path: "the file").message))
        }
      }
      return faults
    }

    /// Whether a table has the same rows in two databases.
    private static func isSame(
      _ table: String, _ order: String, _ own: Database, _ other: Database
    ) throws -> Bool {
      let sql = "SELECT * FROM \(table) ORDER BY \(order)"
      let (wanted, found) = (
        try Row.fetchCursor(own, sql: sql), try Row.fetchCursor(other, sql: sql)
      )
      while let row = try wanted.next() {
        guard let second = try found.next(), row == second else { return false }
      }
      return try found.next() == nil
    }
  }
#endif
