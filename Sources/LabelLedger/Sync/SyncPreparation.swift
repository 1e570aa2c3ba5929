#if Postgres
  /// Makes the schema where it is missing or of an earlier revision, and the ledger known.
  struct SyncPreparation {
    let id: String
    let created: UTCTime

    /// Prepares the server and gives whether events can be set aside there: a schema of an earlier
    /// revision, which only its owner can bring forward, is used as it is.
    func run(_ connection: borrowing PostgresConnection) throws(SyncError) -> Bool {
      try connection.script("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('labelscan', 0))")
      if try connection.run("SELECT to_regclass('labelscan.version')")[0][0] == nil {
        try checkEncoding(connection)
        try connection.script(SyncSchema.creation)
      }
      let row = try connection.run(
        """
        SELECT max(version), max((to_jsonb(own)->>'revision')::integer)
        FROM labelscan.version AS own
        """)[0]
      let found = row[0] ?? "0"
      guard found == String(SyncSchema.version) else {
        throw SyncError(
          .newer, "the server's schema has version \(found), known is \(SyncSchema.version)")
      }
      let revision = row[1].flatMap(Int.init) ?? 1
      var isCurrent = revision >= SyncSchema.revision
      if !isCurrent { isCurrent = try bringForward(connection) }
      try connection.run(
        "INSERT INTO labelscan.ledger (id, created) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        [id, created.text])
      try connection.script("COMMIT")
      return isCurrent
    }

    /// Refuses a database that cannot hold every label's text.
    private func checkEncoding(
      _ connection: borrowing PostgresConnection
    ) throws(SyncError) {
      let encoding = try connection.run("SELECT current_setting('server_encoding')")[0][0] ?? ""
      guard encoding == "UTF8" else {
        throw SyncError(
          .refused,
          "the database's encoding is \(encoding); it must be UTF8: createdb --encoding UTF8 "
            + "--template template0")
      }
    }

    private func bringForward(
      _ connection: borrowing PostgresConnection
    ) throws(SyncError) -> Bool {
      do throws(SyncError) {
        try connection.script("SAVEPOINT revision")
        try connection.script(SyncSchema.answers)
        return true
      } catch {
        guard error.isAboutRights else { throw error }
        try connection.script("ROLLBACK TO SAVEPOINT revision")
        return false
      }
    }
  }
#endif
