#if Ledger
  import GRDB
  import LabelLedger
  import Testing

  /// What a file has beside the rows of its tables.
  struct StructureTests {
    /// Changes of a file's schema, and what is found.
    @Test(arguments: [
      ("DROP TRIGGER event_update", "the trigger event_update is missing"),
      (
        "CREATE TRIGGER spy AFTER INSERT ON event BEGIN DELETE FROM unit; END",
        "the trigger spy is none of the ledger's"
      ),
      ("DROP INDEX event_lot", "the index event_lot is missing"),
      (
        "DROP INDEX event_lot; CREATE INDEX event_lot ON event (lot)",
        "the index event_lot is not the one that the ledger makes"
      ),
      ("CREATE TABLE notes (text)", "the table notes is none of the ledger's"),
      ("CREATE VIEW spy AS SELECT 1", "the view spy is none of the ledger's"),
    ])
    func `verify names what the ledger does not make, and repair unmakes it`(
      sql: String, message: String
    ) throws {
      let scratch = try Scratch()
      let path = try ChainTests.filled(scratch).path
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: sql) }
      try queue.close()
      #expect(try Ledger(path: path).verify().faults == [.init(event: nil, message: message)])
      #expect(try Ledger.repair(path: path).kept == path + ".damaged")
      #expect(try Ledger(path: path).verify().faults == [])
    }

    @Test func `verify finds a byte that an index has wrong, and repair mends it`() throws {
      let scratch = try Scratch()
      var bytes = try Self.bytes(scratch)
      // An index's leaf page begins with 10, SQLite's file format 1.6; the serial is its key.
      let page = try #require(
        stride(from: 0, to: bytes.count, by: 4_096).first { start in
          bytes[start] == 10 && Self.place(of: "A2", in: bytes[start..<start + 4_096]) != nil
        })
      let place = try #require(Self.place(of: "A2", in: bytes[page..<page + 4_096]))
      bytes[place + 1] = 0x37
      let path = scratch.file("changed", bytes)
      let faults = try Ledger(path: path, opening: .reading).verify().faults
      #expect(!faults.isEmpty)
      for fault in faults { #expect(fault.message.hasPrefix("the file is damaged: ")) }
      #expect(try Ledger.repair(path: path).kept != nil)
      #expect(try Ledger(path: path).verify().faults == [])
      #expect(try Ledger(path: path).units(serial: "A2").count == 1)
    }

    /// The bytes of a ledger that lies in one file.
    static func bytes(_ scratch: Scratch) throws -> [UInt8] {
      let path = try ChainTests.filled(scratch).path
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      try queue.close()
      return try scratch.read("ledger")
    }

    private static func place(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
      let sought = Array(text.utf8)
      return bytes.indices.dropLast(sought.count).first {
        bytes[$0..<$0 + sought.count].elementsEqual(sought)
      }
    }

    @Test func `repair makes again what the events give and keeps the damaged file`() throws {
      let scratch = try Scratch()
      let path = try ChainTests.filled(scratch).path
      let (id, whole) = (try Ledger(path: path).id, try Ledger(path: path).verify())
      let created = try Ledger(path: path).created()
      let events = try ExchangeTests.events(Ledger(path: path))
      #expect(try Ledger.repair(path: path) == LedgerRepair(proof: whole))
      try ChainTests.tamper(
        path,
        """
        UPDATE event SET lot = NULL WHERE id = 1; DELETE FROM unit; DELETE FROM lot;
        DELETE FROM recall; DELETE FROM anomaly; DELETE FROM image; UPDATE form SET units = 7;
        INSERT INTO shared VALUES (1, 2, 3); DELETE FROM product; CREATE TABLE t (a);
        """)
      #expect(try Ledger(path: path).lots("L1") == [])
      let repair = try Ledger.repair(path: path)
      #expect(repair.proof.faults.count == 10)
      #expect(repair.kept == path + ".damaged")
      let again = try Ledger(path: path)
      #expect(try again.verify() == whole)
      #expect(try again.created() == created)
      #expect(again.id == id)
      #expect(try ExchangeTests.events(again) == events)
      #expect(try again.lots("L1").first?.units.count == 2)
      #expect(try Ledger(path: path + ".damaged").verify().faults == repair.proof.faults)
    }

    @Test func `repair leaves a broken record alone`() throws {
      let scratch = try Scratch()
      let path = try ChainTests.filled(scratch).path
      try ChainTests.tamper(
        path, "UPDATE event SET time = time + 1 WHERE id = 3; DELETE FROM recall")
      let repair = try Ledger.repair(path: path)
      #expect(repair.kept == nil)
      #expect(!repair.proof.recordHolds)
      #expect(try Ledger(path: path).verify() == repair.proof)
    }

    @Test func `two damaged files are kept beside each other`() throws {
      let scratch = try Scratch()
      let path = try ChainTests.filled(scratch).path
      for name in [".damaged", ".damaged-2"] {
        try ChainTests.tamper(path, "DELETE FROM recall")
        #expect(try Ledger.repair(path: path).kept == path + name)
      }
    }
  }
#endif
