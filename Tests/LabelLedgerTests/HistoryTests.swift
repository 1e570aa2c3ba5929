#if Ledger
  import LabelLedger
  import Testing

  /// Service, sales, transfers and corrections.
  struct HistoryTests {
    private static let gtin = "09506000134352"
    private static let place = LedgerPlace(location: "shop", operator: "anna")

    private static func ledger(_ scratch: Scratch) throws -> Ledger {
      let ledger = try scratch.ledger()
      _ = try Labels.intake(ledger).record([
        Labels.label(["gtin": gtin, "serial": "A1"]), Labels.label(["gtin": gtin, "serial": "A2"]),
      ])
      return ledger
    }

    /// Changes of a unit, its owner after them, and the last day of its warranty.
    static let changes: [([UnitChange], String?, String?)] = [
      ([.service(note: "oil", parts: ["F1", "F2"])], nil, nil),
      ([.sale(to: "bob", date: "2026-01-31", months: 1, note: "")], "bob", "2026-02-28"),
      ([.sale(to: nil, date: "2026-11-30", months: 24, note: "")], nil, "2028-11-30"),
      ([.sale(to: "bob", date: "2024-02-29", months: 12, note: "")], "bob", "2025-02-28"),
      ([.sale(to: "bob", date: "2026-01-01", months: nil, note: "")], "bob", nil),
      (
        [
          .sale(to: "bob", date: "2026-01-01", months: 24, note: ""),
          .transfer(to: "eve", note: "gift"),
        ], "eve", "2028-01-01"
      ),
    ]

    @Test(arguments: changes)
    func `owner and warranty follow from the events`(
      changes: [UnitChange], owner: String?, warranty: String?
    ) throws {
      let scratch = try Scratch()
      let ledger = try Self.ledger(scratch)
      for change in changes {
        _ = try ledger.record(change, of: [UnitQuery(serial: "A1")], at: Self.place)
      }
      let history = try #require(try ledger.units(serial: "A1").first)
      #expect(history.owner == owner)
      #expect(history.warrantyUntil == warranty)
      #expect(history.events.count == changes.count + 1)
      #expect(try ledger.units(serial: "A2").first?.owner == nil)
      #expect(try ledger.verify().faults == [])
    }

    @Test func `a sale begins the warranty of the master data`() throws {
      let scratch = try Scratch()
      let ledger = try Self.ledger(scratch)
      _ = try ledger.record([ProductData(product: ProductKey(gtin: Self.gtin), warranty: 6)])
      let states = try ledger.record(
        .sale(to: "bob", date: "2026-01-15", months: nil, note: ""),
        of: [UnitQuery(serial: "A1")], at: Self.place)
      #expect(states.map(\.status) == ["sold"])
      #expect(try ledger.units(serial: "A1").first?.warrantyUntil == "2026-07-15")
      let answer = try LedgerCheck(ledger).answer(
        Labels.label(["gtin": Self.gtin, "serial": "A1"]))
      #expect(answer.warrantyUntil == "2026-07-15")
      #expect(answer.owner == "bob")
      #expect(answer.state?.status == "sold")
    }

    @Test func `a correction names what it corrects`() throws {
      let scratch = try Scratch()
      let ledger = try Self.ledger(scratch)
      let unit = [UnitQuery(serial: "A1")]
      _ = try ledger.record(
        .sale(to: "bob", date: "2026-01-01", months: 24, note: ""), of: unit, at: Self.place)
      _ = try ledger.record(.transfer(to: "eve", note: ""), of: unit, at: Self.place)
      #expect(try ledger.correct(event: 4, note: "never happened", at: Self.place) == 5)
      let history = try #require(try ledger.units(serial: "A1").first)
      #expect(history.owner == "bob")
      #expect(history.corrections == [4: 5])
      #expect(history.events.map(\.event.kind) == ["intake", "sale", "transfer", "correction"])
      #expect(throws: LedgerError.self) {
        try ledger.correct(event: 99, note: "x", at: Self.place)
      }
      #expect(try ledger.correct(event: 2, note: "the wrong photo", at: Self.place) == 6)
      #expect(try ledger.units(serial: "A2").first?.corrections == [2: 6])
      #expect(try ledger.verify().faults == [])
    }

    @Test func `a unit that never came in has no history`() throws {
      let scratch = try Scratch()
      let ledger = try Self.ledger(scratch)
      #expect(throws: LedgerError(.unknown, "no unit has the serial Z9")) {
        try ledger.record(
          .service(note: "n", parts: []), of: [UnitQuery(serial: "A1"), UnitQuery(serial: "Z9")],
          at: Self.place)
      }
      #expect(try ledger.statistics().events == 2)
    }
  }
#endif
