#if Ledger
  import GRDB
  import LabelLedger
  import Testing

  /// Files that are ledgers, and files that are not.
  struct LedgerFileTests {
    @Test func `a missing or empty file becomes a ledger only when it may`() throws {
      let scratch = try Scratch()
      let empty = scratch.file("empty", [])
      #expect(throws: LedgerError(.missing, "\(scratch.file("none")): no such ledger")) {
        try Ledger(path: scratch.file("none"))
      }
      #expect(throws: LedgerError(.notALedger, "\(empty): not a ledger")) {
        try Ledger(path: empty)
      }
      let made = try Ledger(path: empty, opening: .creating)
      #expect(try Ledger(path: empty).id == made.id)
      #expect(try made.verify() == LedgerProof(head: made.id))
    }

    @Test(arguments: [Array("hello".utf8), [UInt8](repeating: 7, count: 5_000)])
    func `another file is refused and left alone`(bytes: [UInt8]) throws {
      let scratch = try Scratch()
      let path = scratch.file("other", bytes)
      #expect(throws: LedgerError(.notALedger, "\(path): not a ledger")) {
        try Ledger(path: path, opening: .creating)
      }
      #expect(try scratch.read("other") == bytes)
    }

    @Test func `another database is refused and left alone`() throws {
      let scratch = try Scratch()
      let path = scratch.file("other")
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE a (b)") }
      let bytes = try scratch.read("other")
      #expect(throws: LedgerError(.notALedger, "\(path): not a ledger")) {
        try Ledger(path: path, opening: .creating)
      }
      #expect(try scratch.read("other") == bytes)
    }

    @Test func `a ledger of a newer version is refused`() throws {
      let scratch = try Scratch()
      let path = try scratch.ledger().path
      try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
      #expect(
        throws: LedgerError(.newer, "\(path): made by a newer version (tables 99, known 3)")
      ) {
        try Ledger(path: path, opening: .creating)
      }
    }

    @Test func `a ledger of the first version is read, and brought forward to be written`() throws {
      let scratch = try Scratch()
      let path = try ChainTests.filled(scratch).path
      let version = { () throws -> Int? in
        try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
      }
      try DatabaseQueue(path: path).write { db in
        for table in [
          "delivery", "expected", "expected_lot", "arrival", "master", "issued", "history",
          "operator", "policy",
        ] { try db.execute(sql: "DROP TABLE \(table)") }
        try db.execute(sql: "PRAGMA user_version = 1")
      }
      let old = try Ledger(path: path, opening: .reading)
      #expect(try old.deliveries() == [])
      #expect(try old.units(serial: "A1").count == 1)
      #expect(try Ledger(path: path, opening: .reading).verify().faults == [])
      #expect(try version() == 1)
      #expect(try Ledger(path: path).verify().faults == [])
      #expect(try version() == 3)
    }

    @Test(arguments: ["", "a\u{0}b"])
    func `a path that is none is refused`(path: String) {
      #expect(throws: LedgerError.self) { try Ledger(path: path, opening: .creating) }
    }
  }
#endif
