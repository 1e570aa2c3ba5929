#if Ledger
  internal import Foundation
  internal import GRDB

  /// How a ledger's file becomes a database.
  struct LedgerOpening {
    /// Seconds to wait for other processes that write.
    static let patience = 60.0

    let path: String
    let opening: Ledger.Opening
    /// The id of a new ledger, or `nil` for a random one.
    let id: [UInt8]?
    /// When a new ledger is made.
    let created: UTCTime

    /// Opens the file.
    func queue() throws -> DatabaseQueue {
      do {
        return try queue(Self.plain(path), isReadOnly: false)
      } catch let error as DatabaseError where opening == .reading && Self.isAboutWriting(error) {
        // SQLite reads a file in WAL mode only where it may make files beside it. A file that is
        // whole without them is read as it lies there.
        guard FilePath(path + "-wal").isMissingOrEmpty else {
          throw LedgerError(
            .notPermitted,
            "\(path): its newest events are in \(path)-wal, which can be read only where files "
              + "may be written beside it: copy both there")
        }
        return try queue(Self.immutable(path), isReadOnly: true)
      }
    }

    private func queue(_ name: String, isReadOnly: Bool) throws -> DatabaseQueue {
      var configuration = Configuration()
      configuration.readonly = isReadOnly
      configuration.busyMode = .timeout(Self.patience)
      configuration.prepareDatabase { db in try prepare(db) }
      return try DatabaseQueue(path: name, configuration: configuration)
    }

    /// Whether an error says that something may not be written, rather than what is wrong with the
    /// file.
    private static func isAboutWriting(_ error: DatabaseError) -> Bool {
      switch error.resultCode {
      case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: true
      default: false
      }
    }

    /// A path that SQLite takes for nothing but a path.
    private static func plain(_ path: String) -> String {
      path.hasPrefix("file:") || path.hasPrefix(":") ? "./" + path : path
    }

    /// The URI of a file that nobody changes.
    private static func immutable(_ path: String) -> String {
      let name = path.utf8.map { byte in
        let isPlain =
          (0x61...0x7A).contains(byte | 0x20) || (0x2D...0x39).contains(byte) || byte == 0x5F
        return isPlain ? String(UnicodeScalar(byte)) : "%" + Hexadecimal.text(of: [byte])
      }
      return "file:" + name.joined() + "?immutable=1"
    }

    /// Checks that the file is a ledger before anything is written to it.
    private func prepare(_ db: Database) throws {
      var version: Int?
      // At one moment: another process may be making the ledger.
      try db.inTransaction(.deferred) {
        version = try Self.version(db, path: path)
        return .commit
      }
      guard version != nil || opening == .creating else {
        throw LedgerError(.notALedger, "\(path): not a ledger")
      }
      try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA trusted_schema = OFF")
      if opening == .reading {
        try LedgerSchema.complement(db, from: version ?? LedgerSchema.version)
        return
      }
      if try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" { try Self.switchToWAL(db) }
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000")
      guard version != LedgerSchema.version else { return }
      try db.inTransaction(.immediate) {
        // Another process may have been first.
        switch try Self.version(db, path: path) {
        case nil: try LedgerSchema.create(db, id: id, created: created)
        case LedgerSchema.version?: break
        case let earlier?: try LedgerSchema.migrate(db, from: earlier)
        }
        return .commit
      }
    }

    /// Turns the file to WAL; no busy handler waits where another process does the same.
    private static func switchToWAL(_ db: Database) throws {
      for _ in 0..<500 {
        do {
          return try db.execute(sql: "PRAGMA journal_mode = WAL")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
          SystemClock.pause(milliseconds: 10)
        }
      }
      throw DatabaseError(resultCode: .SQLITE_BUSY)
    }

    /// The version of the ledger's tables; `nil` where the file is empty, an error where it is
    /// something else.
    private static func version(_ db: Database, path: String) throws -> Int? {
      let application = try Int.fetchOne(db, sql: "PRAGMA application_id")
      if application == LedgerSchema.applicationID {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version <= LedgerSchema.version else {
          throw LedgerError(
            .newer,
            "\(path): made by a newer version (tables \(version), known \(LedgerSchema.version))")
        }
        return version
      }
      let objects = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
      guard application == 0, objects == 0 else {
        throw LedgerError(.notALedger, "\(path): not a ledger")
      }
      return nil
    }
  }
#endif
