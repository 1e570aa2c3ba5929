#if Ledger
  internal import Foundation
  internal import GRDB

  /// The record of what a station has taken in: one SQLite file.
  ///
  /// Several processes may write to one file at once. What a call has recorded survives the end of
  /// the process and a loss of power: each commit waits for the disk.
  public final class Ledger: Sendable {
    /// Whether a file that is missing is made.
    public enum Opening: Sendable {
      /// A missing file is an error.
      case existing
      /// A missing or empty file becomes a new ledger.
      case creating
    }

    /// Seconds to wait for other processes that write.
    static let patience = 60.0

    /// The file's path.
    public let path: String
    /// What tells this ledger from all others, 16 bytes.
    public let id: [UInt8]
    let queue: DatabaseQueue

    /// Opens a ledger.
    public convenience init(path: String, opening: Opening = .existing) throws(LedgerError) {
      try self.init(path: path, opening: opening, id: nil)
    }

    /// Opens a ledger; a new one gets the id given.
    package init(path: String, opening: Opening, id newID: [UInt8]?) throws(LedgerError) {
      self.path = path
      do {
        guard !path.isEmpty, !path.utf8.contains(0) else {
          throw LedgerError(.missing, "the ledger's path is empty or holds a NUL character")
        }
        if opening == .existing, !FileLook.exists(path) {
          throw LedgerError(.missing, "\(path): no such ledger")
        }
        var configuration = Configuration()
        configuration.busyMode = .timeout(Self.patience)
        configuration.prepareDatabase { db in
          try Self.prepare(db, path: path, opening: opening, id: newID)
        }
        queue = try DatabaseQueue(path: path, configuration: configuration)
        id = try queue.read { db in
          try [UInt8].init(Data.fetchOne(db, sql: "SELECT id FROM ledger") ?? Data())
        }
      } catch {
        throw LedgerError(error, path: path)
      }
    }

    /// Checks that the file is a ledger before anything is written to it.
    private static func prepare(
      _ db: Database, path: String, opening: Opening, id: [UInt8]?
    ) throws {
      var isNew = false
      // At one moment: another process may be making the ledger.
      try db.inTransaction(.deferred) {
        isNew = try !isLedger(db, path: path)
        return .commit
      }
      guard !isNew || opening == .creating else {
        throw LedgerError(.notALedger, "\(path): not a ledger")
      }
      if try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" { try switchToWAL(db) }
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA cache_size = -65536;
          PRAGMA wal_autocheckpoint = 4000;
          PRAGMA trusted_schema = OFF;
          """)
      guard isNew else { return }
      try db.inTransaction(.immediate) {
        // Another process may have been first.
        if try !isLedger(db, path: path) { try create(db, id: id) }
        return .commit
      }
    }

    /// Turns the file to WAL; no busy handler waits where another process does the same.
    private static func switchToWAL(_ db: Database) throws {
      for _ in 0..<500 {
        do {
          return try db.execute(sql: "PRAGMA journal_mode = WAL")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
          FileLook.pause(milliseconds: 10)
        }
      }
      throw DatabaseError(resultCode: .SQLITE_BUSY)
    }

    /// Whether the file is a ledger of this version; an empty file is not one yet, any other an
    /// error.
    private static func isLedger(_ db: Database, path: String) throws -> Bool {
      let application = try Int.fetchOne(db, sql: "PRAGMA application_id")
      if application == LedgerSchema.applicationID {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if version > LedgerSchema.version {
          throw LedgerError(
            .newer,
            "\(path): made by a newer version (tables \(version), known \(LedgerSchema.version))")
        }
        return true
      }
      let objects = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
      guard application == 0, objects == 0 else {
        throw LedgerError(.notALedger, "\(path): not a ledger")
      }
      return false
    }

    private static func create(_ db: Database, id: [UInt8]?) throws {
      try db.execute(sql: LedgerSchema.tables)
      try db.execute(sql: LedgerSchema.triggers)
      let id = id ?? (0..<16).map { _ in UInt8.random(in: 0...255) }
      try db.execute(
        sql: "INSERT INTO ledger (id, created) VALUES (?, ?)",
        arguments: [Data(id), FileLook.now.milliseconds])
      try db.execute(
        sql: """
          PRAGMA application_id = \(LedgerSchema.applicationID);
          PRAGMA user_version = \(LedgerSchema.version);
          """)
    }

    /// Reads the ledger as it is at one moment.
    func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
      do {
        return try queue.read(body)
      } catch {
        throw LedgerError(error, path: path)
      }
    }
  }
#endif
