#if Postgres
  /// The events of a ledger that the server refuses: what `labelscan.aside` has of them.
  struct SyncAside {
    /// Events that are tried again and named; of more the rest is counted.
    private static let limit = 1_000
    /// Characters of a reason that are kept.
    private static let reasonLimit = 500

    let id: String

    /// Whether the server's schema can set events aside.
    static func isThere(_ connection: borrowing PostgresConnection) throws(SyncError) -> Bool {
      try connection.run("SELECT to_regclass('labelscan.aside')")[0][0] != nil
    }

    /// How many events are set aside.
    func count(_ connection: borrowing PostgresConnection) throws(SyncError) -> Int {
      let rows = try connection.run(
        "SELECT count(*) FROM labelscan.aside WHERE ledger = $1", [id])
      return rows[0][0].flatMap(Int.init) ?? 0
    }

    /// Sets an event aside.
    func add(
      _ event: Int, hash: [UInt8], _ reason: String, _ connection: borrowing PostgresConnection
    ) throws(SyncError) {
      try connection.run(
        """
        INSERT INTO labelscan.aside (ledger, event, hash, reason)
        VALUES ($1, $2, decode($3, 'hex'), $4)
        """,
        [id, String(event), Hexadecimal.text(of: hash), String(reason.prefix(Self.reasonLimit))])
    }

    /// Tries again what was set aside.
    func retry(
      _ connection: borrowing PostgresConnection, _ rows: inout SyncRows,
      _ report: inout SyncReport
    ) throws(SyncError) {
      let waiting = try connection.run(
        """
        SELECT event, encode(hash, 'hex') FROM labelscan.aside WHERE ledger = $1
        ORDER BY event LIMIT \(Self.limit)
        """, [id])
      report.asideCount = try count(connection) - waiting.count
      for row in waiting {
        guard let event = row[0].flatMap(Int.init) else { continue }
        guard try rows.read(after: event - 1, limit: 1) == 1, rows.last == event,
          Hexadecimal.text(of: rows.lastHash) == row[1]
        else {
          throw SyncError(
            .diverged,
            "event \(event) of ledger \(id) is another one on the server than in the file")
        }
        try retry(rows, connection, &report)
      }
    }

    private func retry(
      _ rows: SyncRows, _ connection: borrowing PostgresConnection, _ report: inout SyncReport
    ) throws(SyncError) {
      do throws(SyncError) {
        try connection.script("BEGIN")
        let gone = try connection.run(
          "DELETE FROM labelscan.aside WHERE ledger = $1 AND event = $2 RETURNING hash",
          [id, String(rows.last)])
        // Another process may have been first.
        if !gone.isEmpty {
          try rows.copy(connection)
          report.pushed += 1
        }
        try connection.script("COMMIT")
      } catch {
        guard error.isAboutEvents else { throw error }
        try connection.script("ROLLBACK")
        report.note(rows.last, error.message)
      }
    }
  }

  extension SyncReport {
    /// Notes that the server refuses an event.
    mutating func note(_ event: Int, _ reason: String) {
      asideCount += 1
      if aside.count < 1_000 { aside.append(Aside(event: event, reason: reason)) }
    }
  }
#endif
