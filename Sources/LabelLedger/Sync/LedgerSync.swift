#if Postgres
  internal import GRDB

  /// Brings the events of a ledger to a PostgreSQL server, where those of many stations meet.
  ///
  /// Each batch is one transaction. What the server has last decides where the next begins, so a
  /// sync that was cut goes on where it stopped and one that is repeated changes nothing. An event
  /// that the server refuses is set aside there and tried again by the next sync; the rest goes on.
  public struct LedgerSync {
    private let ledger: Ledger
    private let id: String
    private let batch: Int

    /// Creates a sync of a ledger in batches of so many events.
    public init(_ ledger: Ledger, batch: Int = 2_000) {
      self.ledger = ledger
      self.batch = max(1, batch)
      id = Hexadecimal.uuid(of: ledger.id)
    }

    /// Brings all events to the server that a connection string names.
    public func push(to server: String) throws(SyncError) -> SyncReport {
      var rows = SyncRows(ledger, id: id)
      let created = try SyncError.ofFile { () throws(LedgerError) in try ledger.created() }
      let connection = try PostgresConnection(server)
      let canSetAside = try SyncPreparation(id: id, created: created).run(connection)
      var report = SyncReport(known: try last(connection))
      if canSetAside {
        let aside = SyncAside(id: id)
        report.known -= try aside.count(connection)
        try aside.retry(connection, &rows, &report)
      }
      var limit = batch
      while true {
        do throws(SyncError) {
          try begin(connection)
          let count = try rows.read(after: try last(connection), limit: limit)
          try rows.copy(connection)
          try connection.script("COMMIT")
          guard count > 0 else { return report }
          report.pushed += count
          // Where one event was refused its neighbours are not tried one by one for long.
          limit = min(batch, limit * 2)
        } catch {
          guard error.isAboutEvents, canSetAside else { throw error }
          try connection.script("ROLLBACK")
          if rows.count > 1 {
            limit = max(1, rows.count / 2)
          } else {
            try setAside(rows, error, connection, &report)
          }
        }
      }
    }

    private func begin(_ connection: borrowing PostgresConnection) throws(SyncError) {
      try connection.script("BEGIN")
      // Two processes that sync one ledger take turns.
      try connection.run(
        "SELECT pg_advisory_xact_lock(hashtextextended('labelscan ' || $1, 0))", [id])
    }

    /// Notes on the server that it refuses the one event in `rows`, unless another process has
    /// brought it meanwhile.
    private func setAside(
      _ rows: SyncRows, _ error: SyncError, _ connection: borrowing PostgresConnection,
      _ report: inout SyncReport
    ) throws(SyncError) {
      try begin(connection)
      if try last(connection) == rows.last - 1 {
        try SyncAside(id: id).add(rows.last, hash: rows.lastHash, error.message, connection)
        report.note(rows.last, error.message)
      }
      try connection.script("COMMIT")
    }

    /// The last event of this ledger that the server has, or has set aside, which must be the
    /// file's too.
    private func last(_ connection: borrowing PostgresConnection) throws(SyncError) -> Int {
      let hasAside = try SyncAside.isThere(connection)
      let newest = { (table: String) in
        "(SELECT event, encode(hash, 'hex') FROM labelscan.\(table) WHERE ledger = $1 "
          + "ORDER BY event DESC LIMIT 1)"
      }
      let rows = try connection.run(
        "SELECT * FROM (" + newest("event") + (hasAside ? " UNION ALL " + newest("aside") : "")
          + ") AS newest ORDER BY event DESC LIMIT 1", [id])
      guard let row = rows.first, let last = row[0].flatMap(Int.init) else { return 0 }
      let own = try SyncError.ofFile { () throws(LedgerError) in try ledger.hash(ofEvent: last) }
      guard let own else {
        throw SyncError(
          .diverged, "the server has event \(last) of ledger \(id), the file ends before it")
      }
      guard Hexadecimal.text(of: own) == row[1] else {
        throw SyncError(
          .diverged, "event \(last) of ledger \(id) is another one on the server than in the file")
      }
      return last
    }
  }

  extension Ledger {
    /// The hash of an event, or `nil` where there is none.
    fileprivate func hash(ofEvent id: Int) throws(LedgerError) -> [UInt8]? {
      try read { db in
        try Row.fetchOne(db, sql: "SELECT hash FROM event WHERE id = ?", arguments: [id])
          .map { try $0.bytes(0, count: LedgerDigest.count, event: id) }
      }
    }
  }
#endif
