#if Ledger
  import GRDB
  import LabelLedger
  import Testing

  /// What keeps the record as it was written.
  struct ChainTests {
    /// A ledger of six events: two intakes, a move, a status, a recall, a refusal.
    static func filled(_ scratch: Scratch) throws -> Ledger {
      let ledger = try scratch.ledger()
      let intake = try Labels.intake(ledger)
      _ = try intake.record([
        Labels.label(["gtin": "1", "serial": "A1", "lot": "L1", "expirationDate": "2029-01"]),
        Labels.label(["gtin": "1", "serial": "A2", "lot": "L1"], file: "gone.jpg"),
      ])
      let place = LedgerPlace(location: "shelf", station: "s", operator: "anna")
      _ = try ledger.record(.move, of: [UnitQuery(serial: "A1")], at: place)
      _ = try ledger.record(
        .status("shipped", note: "n"), of: [UnitQuery(serial: "A2")], at: place)
      _ = try ledger.recall([RecallEntry(kind: .lot, text: "L9")], .list)
      _ = try Labels.intake(ledger, isStrict: true).record([
        Labels.label(["gtin": "1", "serial": "A1"])
      ])
      return ledger
    }

    /// Statements that a person with access to the file might try.
    @Test(arguments: [
      "UPDATE event SET time = 0 WHERE id = 1", "DELETE FROM event WHERE id = 6",
      "INSERT OR REPLACE INTO event SELECT * FROM event WHERE id = 2",
      "INSERT INTO event SELECT 9, time, kind, NULL, NULL, NULL, NULL, NULL, content, hash "
        + "FROM event WHERE id = 2",
      "UPDATE OR REPLACE event SET id = 2 WHERE id = 1", "UPDATE name SET text = 'x'",
      "DELETE FROM name", "INSERT OR REPLACE INTO name (id, text) VALUES (1, 'x')",
      "INSERT OR REPLACE INTO name (text) SELECT text FROM name WHERE id = 1",
      "UPDATE ledger SET id = x'00'", "DELETE FROM ledger", "INSERT INTO ledger VALUES (x'00', 0)",
    ])
    func `the record cannot be changed`(sql: String) throws {
      let scratch = try Scratch()
      let ledger = try Self.filled(scratch)
      let queue = try DatabaseQueue(path: ledger.path)
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
      #expect(try ledger.verify().faults == [])
    }

    /// Changes of a file whose triggers were dropped, and what is found.
    static let changes: [(String, LedgerProof.Fault)] = [
      (
        "UPDATE event SET time = time + 1 WHERE id = 3",
        .init(event: 3, message: "the event is not what was recorded")
      ),
      (
        "UPDATE event SET content = CAST(replace(content, 'A2', 'A3') AS BLOB) WHERE id = 2",
        .init(event: 2, message: "the event is not what was recorded")
      ),
      (
        "UPDATE event SET hash = zeroblob(32) WHERE id = 6",
        .init(event: 6, message: "the event is not what was recorded")
      ),
      ("DELETE FROM event WHERE id = 4", .init(event: 4, message: "the event is missing")),
      (
        "UPDATE event SET content = x'FF' WHERE id = 5",
        .init(event: 5, message: "event 5 cannot be read: its column content is damaged")
      ),
      (
        "UPDATE event SET kind = 99 WHERE id = 5",
        .init(event: 5, message: "event 5 cannot be read: its column kind is damaged")
      ),
      (
        "UPDATE name SET text = 'anne' WHERE text = 'anna'",
        .init(event: 3, message: "the event is not what was recorded")
      ),
      (
        "DELETE FROM name WHERE text = 'dock-1'",
        .init(event: 1, message: "event 1 cannot be read: its column location is damaged")
      ),
      (
        "UPDATE ledger SET id = zeroblob(16)",
        .init(event: 1, message: "the event is not what was recorded")
      ),
      (
        "UPDATE event SET unit = 2 WHERE id = 3",
        .init(event: 3, message: "it belongs to another unit")
      ),
      (
        "UPDATE unit SET location = NULL WHERE serial = 'A1'",
        .init(event: nil, message: "unit A1 is not as its events say")
      ),
      (
        "UPDATE unit SET serial = 'A7' WHERE serial = 'A1'",
        .init(event: nil, message: "unit A7 is not as its events say")
      ),
      ("DELETE FROM unit WHERE serial = 'A2'", .init(event: nil, message: "1 units are missing")),
      (
        "UPDATE lot SET expiry = '2030-01' WHERE text = 'L1'",
        .init(event: nil, message: "lot L1 is not as its events say")
      ),
      (
        "UPDATE form SET units = 9",
        .init(event: nil, message: "the forms of serials are not as the events say")
      ),
      (
        "DELETE FROM anomaly",
        .init(event: nil, message: "1 anomalies are missing")
      ),
      (
        "DELETE FROM recall",
        .init(event: nil, message: "1 recalls are missing")
      ),
      (
        "UPDATE recall SET event = 4",
        .init(event: nil, message: "the recall list is not as the events say")
      ),
      (
        "UPDATE anomaly SET event = 5",
        .init(event: nil, message: "the anomalies are not as the events say")
      ),
      (
        "UPDATE event SET lot = NULL WHERE id = 1",
        .init(event: 1, message: "it belongs to another lot")
      ),
      ("UPDATE event SET lot = 1 WHERE id = 5", .init(event: 5, message: "it belongs to no lot")),
      ("UPDATE event SET unit = 1 WHERE id = 5", .init(event: 5, message: "it belongs to no unit")),
      (
        "UPDATE lot SET product = 9",
        .init(event: nil, message: "lot L1 is not as its events say")
      ),
      (
        "UPDATE product SET gtin = '2'",
        .init(event: nil, message: "product GTIN 2 is not as the events say")
      ),
      (
        "UPDATE image SET event = 5",
        .init(event: nil, message: "the image of event 5 is not as the events say")
      ),
      ("DELETE FROM image", .init(event: nil, message: "1 images are missing")),
      (
        "INSERT INTO shared VALUES (1, 2, 3)",
        .init(event: nil, message: "the serials that products share are not as the events say")
      ),
      (
        "UPDATE event SET time = -9223372036854775808 WHERE id = 2",
        .init(event: 2, message: "event 2 cannot be read: its column time is damaged")
      ),
      (
        "UPDATE event SET id = 9223372036854775807 WHERE id = 6",
        .init(event: 6, message: "the event is missing")
      ),
      (
        "UPDATE event SET hash = x'00' WHERE id = 6",
        .init(event: 6, message: "event 6 cannot be read: its column hash is damaged")
      ),
    ]

    /// Changes a file as its own triggers forbid it.
    static func tamper(_ path: String, _ sql: String) throws {
      let queue = try DatabaseQueue(path: path)
      try queue.write { db in
        let triggers = try Row.fetchAll(
          db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
        try db.execute(sql: sql)
        for trigger in triggers { try db.execute(sql: trigger[1]) }
      }
      try queue.close()
    }

    @Test(arguments: changes)
    func `verify names what was changed`(sql: String, fault: LedgerProof.Fault) throws {
      let scratch = try Scratch()
      let path = try Self.filled(scratch).path
      try Self.tamper(path, sql)
      #expect(try Ledger(path: path).verify().faults == [fault])
    }

    @Test func `an event that was cut off at the end shows beside a known hash`() throws {
      let scratch = try Scratch()
      let path = try Self.filled(scratch).path
      let whole = try Ledger(path: path).verify()
      let known = (event: whole.events, hash: whole.head)
      #expect(whole.events == 6)
      #expect(try Ledger(path: path).verify(known: known).faults == [])
      #expect(
        try Ledger(path: path).verify(known: (event: 5, hash: whole.head)).faults
          == [.init(event: 5, message: "the event has another hash than the one given")])
      try Self.tamper(path, "DELETE FROM event WHERE id = 6; DELETE FROM anomaly")
      #expect(try Ledger(path: path).verify().faults == [])
      #expect(
        try Ledger(path: path).verify(known: known).faults
          == [.init(event: 6, message: "the event is missing")])
    }

    @Test func `a hash covers the hash before it and the record as exported`() throws {
      let scratch = try Scratch()
      let ledger = try Ledger(
        path: scratch.file("ledger"), opening: .creating, id: Array(0..<16))
      let label = LabelRecord(
        file: "in/1.jpg", fields: [.init(name: "serial", value: "A\"1")],
        symbols: [.init(payload: [0x1D, 0xFF], identifier: "]d2", syntax: "raw")],
        remarks: [.init(code: "c", severity: "info", message: "é\u{85}")])
      _ = try Labels.intake(ledger).record([label])
      var events: [RecordedEvent] = []
      try ledger.events { events.append($0) }
      let event = try #require(events.first)
      #expect(
        String(decoding: event.event.json, as: UTF8.self)
          == #"{"event":1,"time":"2026-11-21T06:00:00.000Z","kind":"intake","location":"dock-1","#
          + #""label":{"file":"in/1.jpg","fields":{"serial":"A\"1"},"symbols":[{"payload":"#
          + #""\u001d"# + "\u{FFFD}" + #"","payloadBase64":"Hf8=","identifier":"]d2","#
          + #""syntax":"raw"}],"details":[],"issues":[{"code":"c","severity":"info","message":"#
          + #""é\u0085"}]},"anomalies":[]}"#)
      // sha256sum of the 16 bytes and the text above.
      #expect(
        Hexadecimal.text(of: event.hash)
          == "000fbb4125c478d90d667997780092b2661df59bfd86374f87d9c7a327de2e6c")
    }
  }
#endif
