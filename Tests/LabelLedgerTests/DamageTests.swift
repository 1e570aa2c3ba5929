#if Ledger
  import LabelLedger
  import Testing

  /// Files in which bytes were changed: every answer is one of the ledger's errors, or an answer.
  struct DamageTests {
    /// What is asked of each file.
    static let questions: [@Sendable (Ledger) throws -> Void] = [
      { ledger in _ = try ledger.verify() },
      { ledger in
        var document = EPCISDocument(options: EPCISOptions(isCommissioning: true))
        try ledger.events { event in
          document.add(event)
          _ = ExchangeLine.event(event).json
        }
        document.end(created: try ledger.created())
      },
      { ledger in _ = try ledger.units(serial: "A1") },
      { ledger in _ = try ledger.lots("L1") },
      { ledger in _ = try ledger.find("A") },
      { ledger in _ = try ledger.statistics() },
      { ledger in _ = try ledger.recalls() },
      { ledger in
        _ = try ledger.recall([RecallEntry(kind: .lot, text: "L1")], .look)
      },
      { ledger in
        _ = try ledger.record(
          .move, of: [UnitQuery(serial: "A1"), UnitQuery(serial: "A2")],
          at: LedgerPlace(location: "shelf"))
      },
      { ledger in
        _ = try ledger.record(
          .status("sold", note: ""), of: [UnitQuery(serial: "A2")], at: LedgerPlace())
      },
      { ledger in
        _ = try ledger.recall([RecallEntry(kind: .serial, text: "A2")], .list)
      },
      { ledger in
        _ = try Labels.intake(ledger).record([
          Labels.label(["gtin": "1", "serial": "A1", "lot": "L1"]),
          Labels.label(["gtin": "1", "serial": "A2", "lot": "L1"], file: "gone.jpg"),
          Labels.label(["gtin": "2", "serial": "A2", "lot": "L1"]),
        ])
      },
    ]

    @Test(arguments: 0..<8)
    func `changed bytes give an error or an answer`(seed: Int) throws {
      let scratch = try Scratch()
      let whole = try StructureTests.bytes(scratch)
      var dice = Dice(state: UInt64(seed) &* 7_919 &+ 1)
      for number in 0..<40 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...4, using: &dice) {
          // One time in four in what stands at a page's beginning.
          let isHead = Int.random(in: 0..<4, using: &dice) == 0
          let page = Int.random(in: 0..<bytes.count / 4_096, using: &dice) * 4_096
          let place = page + Int.random(in: 0..<(isHead ? 64 : 4_096), using: &dice)
          bytes[place] = UInt8.random(in: 0...255, using: &dice)
        }
        let path = scratch.file("changed\(number)", bytes)
        for question in Self.questions {
          do {
            try question(try Ledger(path: path))
          } catch {
            #expect(error is LedgerError)
          }
        }
      }
    }

    /// Numbers that are the same in each run: SplitMix64.
    private struct Dice: RandomNumberGenerator {
      var state: UInt64

      mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
      }
    }

    /// Values that a column may have in a damaged file.
    @Test(arguments: [
      "UPDATE event SET time = -9223372036854775808", "UPDATE event SET time = 9223372036854775807",
      "UPDATE event SET id = 9223372036854775807 WHERE id = 6", "UPDATE event SET hash = x''",
      "UPDATE event SET id = -5 WHERE id = 1", "UPDATE event SET content = x''",
      "UPDATE event SET unit = -9223372036854775808", "UPDATE form SET units = 9223372036854775807",
      "UPDATE form SET length = -1", "UPDATE form SET classes = -1",
      "UPDATE unit SET event = 9223372036854775807", "UPDATE unit SET status = 99",
      "UPDATE unit SET location = 99", "UPDATE recall SET kind = 'x'",
      "UPDATE lot SET product = -1", "UPDATE image SET event = -1",
      "UPDATE ledger SET created = 9223372036854775807", "UPDATE ledger SET id = x'00'",
      "DELETE FROM ledger", "INSERT INTO shared VALUES (1, 2, 9223372036854775807)",
      "DROP TABLE unit", "DROP TABLE name", "DROP TABLE event", "ALTER TABLE unit DROP COLUMN lot",
    ])
    func `a value out of its bounds gives an error or an answer`(sql: String) throws {
      let scratch = try Scratch()
      let path = try ChainTests.filled(scratch).path
      // Where a trigger's table is gone the trigger cannot come back.
      _ = try? ChainTests.tamper(path, sql)
      for question in Self.questions {
        do {
          try question(try Ledger(path: path))
        } catch {
          #expect(error is LedgerError)
        }
      }
    }
  }
#endif
