#if Postgres
  internal import Foundation
  internal import GRDB

  /// Brings the events of a ledger to a PostgreSQL server, where those of many stations meet.
  ///
  /// Each batch is one transaction. What the server has last decides where the next begins, so a
  /// sync that was cut goes on where it stopped and one that is repeated changes nothing.
  public struct LedgerSync {
    /// Bytes of records after which a batch is closed.
    private static let byteLimit = 8 << 20

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
      let created = try file { () throws(LedgerError) in try ledger.created() }
      let connection = try PostgresConnection(server)
      try prepare(connection, created: created)
      var report: SyncReport?
      while true {
        try connection.script("BEGIN")
        // Two processes that sync one ledger take turns.
        try connection.run(
          "SELECT pg_advisory_xact_lock(hashtextextended('labelscan ' || $1, 0))", [id])
        let last = try last(connection)
        if report == nil { report = SyncReport(known: last) }
        let (rows, count) = try rows(after: last)
        if count > 0 {
          try connection.copy(
            "COPY labelscan.event (\(SyncSchema.columns)) FROM STDIN", rows)
        }
        try connection.script("COMMIT")
        guard count > 0 else { return report ?? SyncReport() }
        report?.pushed += count
      }
    }

    /// Makes the schema where it is missing, and the ledger known.
    private func prepare(
      _ connection: borrowing PostgresConnection, created: UTCTime
    ) throws(SyncError) {
      try connection.script("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('labelscan', 0))")
      if try connection.run("SELECT to_regclass('labelscan.version')")[0][0] == nil {
        try connection.script(SyncSchema.script)
      }
      let found = try connection.run("SELECT max(version) FROM labelscan.version")[0][0] ?? "0"
      guard found == String(SyncSchema.version) else {
        throw SyncError(
          .newer, "the server's schema has version \(found), known is \(SyncSchema.version)")
      }
      try connection.run(
        "INSERT INTO labelscan.ledger (id, created) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        [id, created.text])
      try connection.script("COMMIT")
    }

    /// The last event of this ledger that the server has, which must be the file's too.
    private func last(_ connection: borrowing PostgresConnection) throws(SyncError) -> Int {
      let rows = try connection.run(
        """
        SELECT event, encode(hash, 'hex') FROM labelscan.event
        WHERE ledger = $1 ORDER BY event DESC LIMIT 1
        """, [id])
      guard let row = rows.first, let last = row[0].flatMap(Int.init) else { return 0 }
      let own = try file { () throws(LedgerError) in try ledger.hash(ofEvent: last) }
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

    /// The rows of the next batch, and how many.
    private func rows(after event: Int) throws(SyncError) -> (rows: [UInt8], count: Int) {
      try file { () throws(LedgerError) in
        try ledger.read { db in
          let reader = EventReader()
          let cursor = try Row.fetchCursor(
            db, sql: "SELECT \(EventReader.columns) FROM event WHERE id > ? ORDER BY id LIMIT ?",
            arguments: [event, batch])
          var bytes: [UInt8] = []
          var count = 0
          while bytes.count < Self.byteLimit, let row = try cursor.next() {
            let stored = try reader.stored(row, db)
            bytes += SyncRow.bytes(
              RecordedEvent(event: stored.event, hash: stored.hash), ledger: id)
            count += 1
          }
          return (bytes, count)
        }
      }
    }

    private func file<Value>(
      _ body: () throws(LedgerError) -> Value
    ) throws(SyncError) -> Value {
      do throws(LedgerError) {
        return try body()
      } catch {
        throw SyncError(.ledger, "\(error.message) [\(error.code.rawValue)]")
      }
    }
  }

  extension Ledger {
    /// The hash of an event, or `nil` where there is none.
    fileprivate func hash(ofEvent id: Int) throws(LedgerError) -> [UInt8]? {
      try read { db in
        try Data.fetchOne(db, sql: "SELECT hash FROM event WHERE id = ?", arguments: [id])
          .map(Array.init)
      }
    }
  }
#endif
