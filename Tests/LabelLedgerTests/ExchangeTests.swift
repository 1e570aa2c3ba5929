#if Ledger
  import LabelLedger
  import Testing

  /// A ledger out of its file and back.
  struct ExchangeTests {
    static func events(_ ledger: Ledger) throws -> [RecordedEvent] {
      var events: [RecordedEvent] = []
      try ledger.events { events.append($0) }
      return events
    }

    /// A ledger with every kind of event and the odd labels of other tests.
    static func source(_ scratch: Scratch) throws -> Ledger {
      let ledger = try ChainTests.filled(scratch)
      _ = try Labels.intake(ledger).record(IntakeTests.odd)
      let entry = RecallEntry(kind: .serial, text: "A1", gtin: "1", reason: "r")
      _ = try ledger.recall([entry], .list)
      _ = try ledger.recall([entry], .lift)
      return ledger
    }

    @Test func `lines of an export give the same events`() throws {
      let scratch = try Scratch()
      let ledger = try Self.source(scratch)
      #expect(try ExchangeLine(ExchangeLine.ledger(ledger.id).json) == .ledger(ledger.id))
      for event in try Self.events(ledger) {
        let line = ExchangeLine.event(event).json
        #expect(try ExchangeLine(line) == .event(event))
        #expect(try ExchangeLine(line).json == line)
      }
    }

    @Test func `an import is the ledger itself, in parts too`() throws {
      let scratch = try Scratch()
      let ledger = try Self.source(scratch)
      let events = try Self.events(ledger)
      let copy = try Ledger(path: scratch.file("copy"), opening: .creating, id: ledger.id)
      let taking = try LedgerImport(copy)
      #expect(try taking.take(Array(events.prefix(3))).added == 3)
      let count = try taking.take(events)
      #expect(count.added == events.count - 3)
      #expect(count.known == 3)
      #expect(try Self.events(copy) == events)
      #expect(try copy.verify() == ledger.verify())
      #expect(try copy.units(serial: "A1") == ledger.units(serial: "A1"))
      #expect(try copy.lots("L1") == ledger.lots("L1"))
    }

    @Test func `a changed event does not get in, nor what came with it`() throws {
      let scratch = try Scratch()
      let ledger = try Self.source(scratch)
      let events = try Self.events(ledger)
      let changes: [(Int, (inout RecordedEvent) -> Void, String)] = [
        (2, { $0.event.place.operator = "eve" }, "event 3 has not the hash that it carries"),
        (2, { $0.hash[0] ^= 1 }, "event 3 has not the hash that it carries"),
        (2, { $0.event.id = 4 }, "event 3 is missing before event 4"),
        (2, { $0.event.id = 1 }, "event 1 differs from the one in the ledger"),
        (
          2,
          {
            $0.event.content = .move(
              UnitKey(product: ProductKey(gtin: "1"), serial: "none"))
          }, "event 3 is of a unit that never came in"
        ),
      ]
      for (number, (index, change, message)) in changes.enumerated() {
        var changed = events
        change(&changed[index])
        let copy = try Ledger(
          path: scratch.file("copy\(number)"), opening: .creating, id: ledger.id)
        let taking = try LedgerImport(copy)
        #expect(throws: LedgerError(.refused, message)) { try taking.take(changed) }
        #expect(try copy.statistics().events == 0)
        #expect(try taking.take(events).added == events.count)
        #expect(try copy.verify().faults == [])
      }
    }
  }
#endif
