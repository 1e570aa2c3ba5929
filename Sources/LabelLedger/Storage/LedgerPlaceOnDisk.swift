#if Ledger
  internal import GRDB
  internal import GRDBSQLite

  /// Where the file of an open ledger is, to find out whether it is there still.
  struct LedgerPlaceOnDisk: Sendable {
    private let path: String
    private let file: FileIdentity?
    /// The file that holds the newest events, beside the ledger's.
    private let log: String?
    private let logFile: FileIdentity?

    /// Looks where the ledger at a path is that a connection has opened.
    init(_ path: String, _ db: Database) {
      self.path = path
      file = FileIdentity(path: path)
      log = FilePath(path).resolved.map { $0 + "-wal" }
      logFile = log.flatMap { FileIdentity(path: $0) }
    }

    /// Whether the path names the file that the connection writes to.
    func isKept(_ db: Database) -> Bool {
      guard let file, FileIdentity(path: path) == file, !Self.hasMoved(db) else { return false }
      guard let log, let logFile else { return true }
      return FileIdentity(path: log) == logFile
    }

    /// What SQLite itself says of the file: `sqlite3_file_control` with `SQLITE_FCNTL_HAS_MOVED`.
    private static func hasMoved(_ db: Database) -> Bool {
      var hasMoved: CInt = 0
      let code = unsafe sqlite3_file_control(
        db.sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
      return code == SQLITE_OK && hasMoved != 0
    }
  }
#endif
