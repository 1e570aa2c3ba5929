#if Ledger
  import LabelLedger
  import Testing

  /// Questions in both directions.
  struct TraceTests {
    @Test func `a unit has its history and a lot its units`() throws {
      let scratch = try Scratch()
      let ledger = try ChainTests.filled(scratch)
      let history = try #require(try ledger.units(serial: "A1").first)
      #expect(history.events.map(\.event.id) == [1, 3, 6])
      #expect(history.events.map(\.event.kind) == ["intake", "move", "refusal"])
      #expect(history.state.location == "shelf")
      #expect(history.state.status == "received")
      #expect(history.state.lot == "L1")
      #expect(try ledger.units(serial: "a1") == [])
      let lot = try #require(try ledger.lots("L1").first)
      #expect(lot.expiry == "2029-01")
      #expect(lot.units.map(\.unit.serial) == ["A1", "A2"])
      #expect(lot.units.map(\.status) == ["received", "shipped"])
      #expect(lot.units.map(\.location) == ["shelf", "dock-1"])
      #expect(try ledger.lots("L2") == [])
    }

    @Test func `a recall finds units by the lot of any of their labels`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      let intake = try Labels.intake(ledger)
      _ = try intake.record([
        Labels.label(["gtin": "1", "serial": "A1", "lot": "L1"]),
        Labels.label(["gtin": "1", "serial": "A1", "lot": "L2"]),
        Labels.label(["gtin": "2", "serial": "B1", "lot": "L1"]),
        Labels.label(["gtin": "1", "lot": "L1"]),
      ])
      let rows: [(RecallEntry, [String], [Int])] = [
        (.init(kind: .lot, text: "L1"), ["A1", "B1"], [4]),
        (.init(kind: .lot, text: "L1", gtin: "2"), ["B1"], []),
        (.init(kind: .lot, text: "L2"), ["A1"], []),
        (.init(kind: .lot, text: "L3"), [], []),
        (.init(kind: .serial, text: "A1"), ["A1"], []),
        (.init(kind: .serial, text: "A1", gtin: "2"), [], []),
      ]
      for (entry, serials, labels) in rows {
        let report = try #require(try ledger.recall([entry], .look).first)
        #expect(report.units.map(\.unit.serial) == serials)
        #expect(report.labels.map(\.event.id) == labels)
        #expect(report.event == nil)
      }
      #expect(try ledger.statistics().events == 4)
      let report = try #require(try ledger.recall([rows[0].0], .list).first)
      #expect(report.event == 5)
      #expect(report.places.map(\.units) == [2])
    }

    @Test func `a change of units happens to all or to none`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      _ = try Labels.intake(ledger).record([
        Labels.label(["gtin": "1", "serial": "A1"]), Labels.label(["gtin": "2", "serial": "A1"]),
        Labels.label(["gtin": "2", "serial": "A2"]),
      ])
      let place = LedgerPlace(location: "shelf")
      #expect(throws: LedgerError(.unknown, "no unit has the serial A3")) {
        try ledger.record(
          .move, of: [UnitQuery(serial: "A2"), UnitQuery(serial: "A3")], at: place)
      }
      #expect(throws: LedgerError.self) {
        try ledger.record(.move, of: [UnitQuery(serial: "A1")], at: place)
      }
      #expect(try ledger.statistics().events == 3)
      let states = try ledger.record(
        .move, of: [UnitQuery(serial: "A1", gtin: "2"), UnitQuery(serial: "A2")], at: place)
      #expect(states.map(\.location) == ["shelf", "shelf"])
      #expect(states.map(\.event) == [4, 5])
      #expect(try ledger.units(serial: "A1").map(\.state.location) == ["dock-1", "shelf"])
      #expect(try ledger.verify().faults == [])
    }

    @Test(arguments: [
      ("L1", [2, 1]), ("2029-01", [1]), ("gone.jpg", [2]), ("/gone.jpg", []), ("L9", [5]),
      ("nothing", []), ("a1", []),
    ])
    func `find gives the events that mention a text`(text: String, events: [Int]) throws {
      let scratch = try Scratch()
      let ledger = try ChainTests.filled(scratch)
      #expect(try ledger.find(text).map(\.event.id) == events)
      #expect(try ledger.find(text, limit: 1).map(\.event.id) == Array(events.prefix(1)))
    }

    @Test func `statistics count`() throws {
      let scratch = try Scratch()
      var statistics = try ChainTests.filled(scratch).statistics()
      #expect(statistics.bytes > 0)
      statistics.bytes = 0
      var expected = LedgerStatistics()
      expected.events = 6
      expected.units = 2
      expected.lots = 1
      expected.products = 1
      expected.recalls = 1
      expected.first = Labels.time
      expected.last = Labels.time
      expected.locations = [.init(name: "dock-1", count: 1), .init(name: "shelf", count: 1)]
      expected.statuses = [.init(name: "received", count: 1), .init(name: "shipped", count: 1)]
      expected.anomalies = [.init(name: "serial.twoUnits", count: 1)]
      #expect(statistics == expected)
    }
  }
#endif
