#if Ledger
  internal import Foundation
  internal import GRDB

  extension LedgerSchema {
    /// The first version that has the tables of statements.
    private static let statementVersion = 3

    /// Makes an empty database a ledger, of an earlier version where one is named; without an `id`
    /// it gets a random one.
    static func create(
      _ db: Database, id: [UInt8]?, created: UTCTime, version: Int = version
    ) throws {
      try db.execute(sql: tables)
      try db.execute(sql: triggers)
      let id = id ?? (0..<idCount).map { _ in UInt8.random(in: 0...255) }
      try db.execute(
        sql: "INSERT INTO ledger (id, created) VALUES (?, ?)",
        arguments: [Data(id), created.milliseconds])
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try migrate(db, from: 1, to: version)
    }

    /// Brings a ledger of an earlier version to this one.
    ///
    /// Versions 1 and 2 have the same tables: what is new in 2 is that events other than intakes may
    /// have marks, which a program of version 1 cannot read. Version 3 has statements, and tables for
    /// what they say, which are empty in a ledger that had none.
    static func migrate(_ db: Database, from version: Int, to wanted: Int = version) throws {
      if version < statementVersion, wanted >= statementVersion {
        try db.execute(sql: statementTables)
      }
      try db.execute(sql: "PRAGMA user_version = \(wanted)")
    }

    /// Gives a ledger of an earlier version, which is only read, the tables that it has not: empty
    /// ones beside the file.
    static func complement(_ db: Database, from version: Int) throws {
      guard version < statementVersion else { return }
      try db.execute(
        sql: statementTables.replacing("CREATE TABLE ", with: "CREATE TEMP TABLE ")
          .replacing(#/CREATE INDEX (\w+) ON/#) { "CREATE INDEX temp.\($0.1) ON" })
    }
  }
#endif
