#if Ledger
  import LabelLedger
  import Synchronization
  import Testing

  /// A clock that is set back: the order of events is the ledger's own, and what is older than the
  /// event before it is marked.
  struct ClockTests {
    /// A clock that a test sets.
    final class Clock: Sendable {
      private let milliseconds = Mutex<Int64>(Labels.time.milliseconds)

      var time: UTCTime {
        get { UTCTime(milliseconds: milliseconds.withLock { $0 }) }
        set { milliseconds.withLock { $0 = newValue.milliseconds } }
      }
    }

    static let early = UTCTime(milliseconds: Labels.time.milliseconds - 1)
    static let mark = Anomaly(
      rule: "clock.back",
      message: "the clock went back: it is 2026-11-21T05:59:59.999Z, event 1 was recorded "
        + "2026-11-21T06:00:00.000Z")

    private static func ledger(_ scratch: Scratch, _ clock: Clock) throws -> Ledger {
      try Ledger(path: scratch.file("ledger"), opening: .creating) { clock.time }
    }

    @Test func `an intake after the clock went back is marked and no reason to refuse`() throws {
      let scratch = try Scratch()
      let clock = Clock()
      let ledger = try Self.ledger(scratch, clock)
      let intake = try LedgerIntake(ledger, at: LedgerPlace(location: "d"), isStrict: true)
      #expect(try intake.record([Labels.label(["serial": "A1"])])[0].anomalies == [])
      clock.time = Self.early
      let answers = try intake.record([
        Labels.label(["serial": "A2"]), Labels.label(["serial": "A3"]),
      ])
      #expect(answers.map(\.outcome) == [.received, .received])
      #expect(answers.map(\.anomalies) == [[Self.mark], []])
      #expect(try ledger.statistics().anomalies == [.init(name: "clock.back", count: 1)])
      #expect(try ledger.verify().faults == [])
    }

    @Test func `any event after the clock went back is marked, and its order counts`() throws {
      let scratch = try Scratch()
      let clock = Clock()
      let ledger = try Self.ledger(scratch, clock)
      let query = UnitQuery(serial: "A1")
      for change in [UnitChange.move, .status("shipped", note: "n")] {
        clock.time = Labels.time
        _ = try LedgerIntake(ledger, at: LedgerPlace(location: "d")).record([
          Labels.label(["serial": "A1"])
        ])
        clock.time = Self.early
        _ = try ledger.record(change, of: [query], at: LedgerPlace(location: "shelf"))
      }
      _ = try ledger.recall([RecallEntry(kind: .lot, text: "L1", reason: "r")], .list)
      clock.time = UTCTime(milliseconds: Self.early.milliseconds - 1)
      _ = try ledger.recall([RecallEntry(kind: .lot, text: "L1")], .lift)
      let events = try ExchangeTests.events(ledger)
      #expect(events.map(\.event.kind) == ["intake", "move", "intake", "status", "recall", "lift"])
      #expect(
        events.map { $0.event.anomalies.contains { $0.rule == "clock.back" } }
          == [false, true, false, true, false, true])
      #expect(events[1].event.marks == [Self.mark])
      #expect(try ledger.units(serial: "A1").first?.state.status == "shipped")
      #expect(try ledger.verify().faults == [])
      // And out and in again.
      let copy = try Ledger(path: scratch.file("copy"), opening: .creating, id: ledger.id)
      let lines = try events.map { try ExchangeLine(ExchangeLine.event($0).json) }
      #expect(lines == events.map { .event($0) })
      #expect(try LedgerImport(copy).take(events).added == 6)
      #expect(try copy.verify() == ledger.verify())
    }
  }
#endif
