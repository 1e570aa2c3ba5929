#if Ledger
  internal import Foundation
  internal import GRDB

  extension LedgerSchema {
    /// Makes an empty database a ledger; without an `id` it gets a random one.
    static func create(_ db: Database, id: [UInt8]?, created: UTCTime) throws {
      try db.execute(sql: tables)
      try db.execute(sql: triggers)
      let id = id ?? (0..<idCount).map { _ in UInt8.random(in: 0...255) }
      try db.execute(
        sql: "INSERT INTO ledger (id, created) VALUES (?, ?)",
        arguments: [Data(id), created.milliseconds])
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try migrate(db)
    }

    /// Brings a ledger of an earlier version to this one.
    ///
    /// Version 1 has the same tables: what is new in 2 is that events other than intakes may have
    /// marks, which a program of version 1 cannot read.
    static func migrate(_ db: Database) throws {
      try db.execute(sql: "PRAGMA user_version = \(version)")
    }
  }
#endif
