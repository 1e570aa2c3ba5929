#if Ledger
  internal import Foundation
  internal import GRDB

  /// What a station keeps beside its ledger: the requests that it answered, and how far those are who
  /// are told of events.
  ///
  /// It is a file of its own, the ledger's path with `.station`. Several stations of one ledger share it;
  /// without it nothing of the ledger is lost.
  package final class StationRecords: Sendable {
    /// What is known of a request with an idempotency key.
    package enum Request: Hashable, Sendable {
      /// The key is new.
      case new
      /// The same request began before, and there is no answer of it.
      case begun
      /// The same request was answered.
      case answered([UInt8])
      /// The key came with another request.
      case other
    }

    /// The last event that somebody was told of.
    package struct Told: Hashable, Sendable {
      /// The event's number.
      package var event: Int
      /// Its hash; empty for the number 0.
      package var hash: [UInt8]

      /// Creates a place in the ledger.
      package init(event: Int, hash: [UInt8]) {
        self.event = event
        self.hash = hash
      }
    }

    /// Milliseconds that a request is known: longer, it may be sent again later, and the file grows.
    package static let memory: Int64 = 7 * 24 * 3_600 * 1_000
    /// Seconds to wait for another station that writes.
    private static let patience = 10.0

    private let queue: DatabaseQueue
    private let path: String
    private let clock: @Sendable () -> UTCTime

    /// Opens the file beside a ledger; a missing one is made.
    package init(_ ledger: Ledger) throws(LedgerError) {
      path = ledger.path + ".station"
      clock = ledger.clock
      var configuration = Configuration()
      configuration.busyMode = .timeout(Self.patience)
      configuration.prepareDatabase { db in
        try db.execute(
          sql: """
            PRAGMA trusted_schema = OFF; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
            CREATE TABLE IF NOT EXISTS request (
              key BLOB PRIMARY KEY, fingerprint BLOB NOT NULL, time INTEGER NOT NULL, answer BLOB
            ) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS requestByTime ON request (time);
            CREATE TABLE IF NOT EXISTS told (
              receiver BLOB PRIMARY KEY, event INTEGER NOT NULL, hash BLOB NOT NULL
            ) WITHOUT ROWID
            """)
      }
      do {
        queue = try DatabaseQueue(
          path: path.hasPrefix("file:") || path.hasPrefix(":") ? "./" + path : path,
          configuration: configuration)
      } catch {
        throw LedgerError(error, path: path)
      }
    }

    /// Notes that a request begins, before anything of it is done, and tells what is known of its key.
    package func begin(key: [UInt8], fingerprint: [UInt8]) throws(LedgerError) -> Request {
      let now = clock().milliseconds
      return try write { db in
        try db.execute(
          sql: "DELETE FROM request WHERE time < ?", arguments: [now - Self.memory])
        let row = try Row.fetchOne(
          db, sql: "SELECT fingerprint, answer FROM request WHERE key = ?", arguments: [Data(key)])
        if let row {
          guard row[0] as Data? == Data(fingerprint) else { return .other }
          return (row[1] as Data?).map { .answered(Array($0)) } ?? .begun
        }
        try db.execute(
          sql: "INSERT INTO request (key, fingerprint, time) VALUES (?, ?, ?)",
          arguments: [Data(key), Data(fingerprint), now])
        return .new
      }
    }

    /// Keeps the answer to a request; without one the request is forgotten.
    package func finish(key: [UInt8], answer: [UInt8]?) throws(LedgerError) {
      try write { db in
        if let answer {
          try db.execute(
            sql: "UPDATE request SET answer = ? WHERE key = ?",
            arguments: [Data(answer), Data(key)])
        } else {
          try db.execute(
            sql: "DELETE FROM request WHERE key = ? AND answer IS NULL", arguments: [Data(key)])
        }
      }
    }

    /// The last event that a receiver was told of; `nil` where it is new.
    package func told(_ receiver: [UInt8]) throws(LedgerError) -> Told? {
      try write { db in
        let row = try Row.fetchOne(
          db, sql: "SELECT event, hash FROM told WHERE receiver = ?", arguments: [Data(receiver)])
        guard let row, let event = row[0] as Int?, let hash = row[1] as Data? else { return nil }
        return Told(event: event, hash: Array(hash))
      }
    }

    /// Keeps that a receiver was told of the events up to one.
    package func tell(_ receiver: [UInt8], _ told: Told) throws(LedgerError) {
      try write { db in
        try db.execute(
          sql: "INSERT OR REPLACE INTO told (receiver, event, hash) VALUES (?, ?, ?)",
          arguments: [Data(receiver), told.event, Data(told.hash)])
      }
    }

    private func write<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
      do {
        return try queue.write(body)
      } catch {
        throw LedgerError(error, path: path)
      }
    }
  }
#endif
