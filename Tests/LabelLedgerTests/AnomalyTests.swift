#if Ledger
  import LabelLedger
  import Testing

  /// What an intake finds to be unusual.
  struct AnomalyTests {
    /// Labels that came in before, the label that comes in, and its anomalies.
    struct Case: CustomTestStringConvertible, Sendable {
      var name: String
      var before: [LabelRecord] = []
      var label: LabelRecord
      var found: [Anomaly] = []
      var testDescription: String { name }
    }

    static let one = "09506000134352"
    static let two = "09506000134369"

    static func serials(_ make: (Int) -> String) -> [LabelRecord] {
      (0..<20).map { Labels.label(["gtin": one, "serial": make($0)]) }
    }

    static let cases: [Case] = [
      Case(
        name: "a serial twice",
        before: [Labels.label(["gtin": one, "serial": "A1"])],
        label: Labels.label(["gtin": one, "serial": "A1"]),
        found: [
          Anomaly(
            rule: "serial.twoUnits",
            message: "serial A1 of GTIN \(one) is here already: received at dock-1, event 1")
        ]),
      Case(
        name: "another serial", before: [Labels.label(["gtin": one, "serial": "A1"])],
        label: Labels.label(["gtin": one, "serial": "A2"])),
      Case(
        name: "a label without a serial twice", before: [Labels.label(["gtin": one])],
        label: Labels.label(["gtin": one])),
      Case(
        name: "a serial with another lot and model",
        before: [Labels.label(["gtin": one, "serial": "A1", "lot": "L1", "model": "M1"])],
        label: Labels.label(["gtin": one, "serial": "A1", "lot": "L2", "model": "M2"]),
        found: [
          Anomaly(
            rule: "serial.twoUnits",
            message: "serial A1 of GTIN \(one) is here already: received at dock-1, event 1"),
          Anomaly(
            rule: "serial.otherLot", message: "serial A1 had lot L1 in event 1, now L2"),
          Anomaly(
            rule: "serial.otherModel", message: "serial A1 had model M1 in event 1, now M2"),
        ]),
      Case(
        name: "a serial of another model",
        before: [Labels.label(["manufacturer": "ACME", "model": "M1", "serial": "A1"])],
        label: Labels.label(["manufacturer": "ACME", "model": "M2", "serial": "A1"]),
        found: [
          Anomaly(rule: "serial.otherModel", message: "serial A1 had model M1 in event 1, now M2")
        ]),
      Case(
        name: "a serial of another maker's model",
        before: [Labels.label(["manufacturer": "ACME", "model": "M1", "serial": "A1"])],
        label: Labels.label(["manufacturer": "OTHER", "model": "M2", "serial": "A1"])),
      Case(
        name: "a serial of another GTIN", before: [Labels.label(["gtin": one, "serial": "A1"])],
        label: Labels.label(["gtin": two, "serial": "A1"]),
        found: [
          Anomaly(
            rule: "serial.otherGTIN",
            message: "serial A1 had GTIN \(one) in event 1, now \(two)")
        ]),
      Case(
        name: "running numbers of two GTINs",
        before: (1...4).flatMap { number in
          [one, two].map { Labels.label(["gtin": $0, "serial": "A\(number)"]) }
        } + [Labels.label(["gtin": one, "serial": "A5", "lot": "L1"])],
        label: Labels.label(["gtin": two, "serial": "A5", "lot": "L2"])),
      Case(
        name: "running numbers of two GTINs in one lot",
        before: (1...4).flatMap { number in
          [one, two].map { Labels.label(["gtin": $0, "serial": "A\(number)"]) }
        } + [Labels.label(["gtin": one, "serial": "A5", "lot": "L1"])],
        label: Labels.label(["gtin": two, "serial": "A5", "lot": "L1"]),
        found: [
          Anomaly(
            rule: "serial.otherGTIN",
            message: "serial A5 had GTIN \(one) in event 9, now \(two)")
        ]),
      Case(
        name: "a lot with two expiration dates",
        before: [Labels.label(["gtin": one, "lot": "L1", "expirationDate": "2029-06-30"])],
        label: Labels.label(["gtin": one, "lot": "L1", "expirationDate": "2029-07-31"]),
        found: [
          Anomaly(
            rule: "lot.twoExpiries",
            message: "lot L1 expired 2029-06-30 before, on this label 2029-07-31")
        ]),
      Case(
        name: "a lot with one expiration date to the day and to the month",
        before: [Labels.label(["gtin": one, "lot": "L1", "expirationDate": "2029-06-30"])],
        label: Labels.label(["gtin": one, "lot": "L1", "expirationDate": "2029-06"])),
      Case(
        name: "lots of two products",
        before: [Labels.label(["gtin": one, "lot": "L1", "expirationDate": "2029-06-30"])],
        label: Labels.label(["gtin": two, "lot": "L1", "expirationDate": "2029-07-31"])),
      Case(
        name: "expired yesterday", label: Labels.label(["expirationDate": "2026-11-20"]),
        found: [
          Anomaly(
            rule: "expired.atIntake", message: "expired 2026-11-20, taken in on 2026-11-21")
        ]),
      Case(
        name: "expired last month", label: Labels.label(["expirationDate": "2026-10"]),
        found: [
          Anomaly(rule: "expired.atIntake", message: "expired 2026-10, taken in on 2026-11-21")
        ]),
      Case(name: "expires today", label: Labels.label(["expirationDate": "2026-11-21"])),
      Case(name: "expires this month", label: Labels.label(["expirationDate": "2026-11"])),
      Case(name: "expires in a week", label: Labels.label(["expirationDate": "2013-W48"])),
      Case(
        name: "print and symbol differ",
        label: Labels.label(
          ["serial": "A1"],
          remarks: [
            .init(code: "printedText.different", severity: "error", message: "The print says A2")
          ]),
        found: [Anomaly(rule: "text.differs", message: "The print says A2")]),
      Case(
        name: "print that was read differs",
        label: Labels.label(
          ["serial": "A1"],
          remarks: [
            .init(
              code: "text.differs", severity: "error", message: "The print has 2", symbol: 0)
          ]),
        found: [Anomaly(rule: "text.differs", message: "The print has 2")]),
      Case(
        name: "print differs from a symbol, and no issue says how",
        label: Labels.label(["serial": "A1"], symbologies: ["qr", "code128"])
          .printed(["agrees", "differs"]),
        found: [
          Anomaly(rule: "text.differs", message: "the print beside symbol 1 differs from it")
        ]),
      Case(
        name: "print agrees, or was not read",
        label: Labels.label(["serial": "A1"], symbologies: ["qr", "code128"])
          .printed(["agrees", nil])),
      Case(
        name: "text and symbol disagree",
        label: Labels.label(
          ["serial": "A1"],
          remarks: [
            .init(code: "conflictingField", severity: "error", message: "A1 and A2", symbol: 1)
          ], symbologies: ["qr", "text"]),
        found: [Anomaly(rule: "text.differs", message: "A1 and A2")]),
      Case(
        name: "two symbols disagree",
        label: Labels.label(
          ["serial": "A1"],
          remarks: [
            .init(code: "conflictingField", severity: "error", message: "A1 and A2", symbol: 1)
          ], symbologies: ["qr", "code128"])),
      Case(
        name: "a serial of another length", before: serials { "AB\($0 + 10)" },
        label: Labels.label(["gtin": one, "serial": "AB123"]),
        found: [
          Anomaly(
            rule: "format.unusual",
            message: "20 of 20 serials of GTIN \(one) have 4 characters, this one 5")
        ]),
      Case(
        name: "a serial of other characters", before: serials { "AB\($0 + 10)" },
        label: Labels.label(["gtin": one, "serial": "1234"]),
        found: [
          Anomaly(
            rule: "format.unusual",
            message: "20 of 20 serials of GTIN \(one) are of digits and capitals, this one of "
              + "digits")
        ]),
      Case(
        name: "a serial of the usual form", before: serials { "AB\($0 + 10)" },
        label: Labels.label(["gtin": one, "serial": "99ZZ"])),
      Case(
        name: "too few serials to tell", before: Array(serials { "AB\($0 + 10)" }.dropLast()),
        label: Labels.label(["gtin": one, "serial": "AB123"])),
      Case(
        name: "serials of many lengths",
        before: serials { $0 < 2 ? "AB\($0)" : "AB\($0 + 10)" },
        label: Labels.label(["gtin": one, "serial": "AB12345"])),
      Case(
        name: "an expiration date that is no date",
        label: Labels.label(["gtin": one, "serial": "A1", "expirationDate": "2026-02-30"]),
        found: [
          Anomaly(rule: "expiry.noDate", message: "the expiration date 2026-02-30 is no date")
        ]),
      Case(
        name: "an expiration date to the week",
        label: Labels.label(["gtin": one, "serial": "A1", "expirationDate": "2027-W48"])),
      Case(
        name: "a serial that no label has room for",
        label: Labels.label(["gtin": one, "serial": String(repeating: "9", count: 2_720)]),
        found: [
          Anomaly(
            rule: "key.tooLong",
            message: "the serial has 2720 bytes, more than the 512 that any needs")
        ]),
      Case(
        name: "a serial as long as any",
        label: Labels.label(["gtin": one, "serial": String(repeating: "9", count: 512)])),
      Case(
        name: "a long serial twice is named by its beginning",
        before: [Labels.label(["gtin": one, "serial": String(repeating: "9", count: 300)])],
        label: Labels.label(["gtin": one, "serial": String(repeating: "9", count: 300)]),
        found: [
          Anomaly(
            rule: "serial.twoUnits",
            message: "serial " + String(repeating: "9", count: 100)
              + "\u{2026} of GTIN \(one) is here already: received at dock-1, event 1")
        ]),
      Case(
        name: "serials of nothing known", before: serials { "AB\($0 + 10)" },
        label: Labels.label(["serial": "AB12345"])),
    ]

    @Test(arguments: cases)
    func `a label that does not fit is recorded and shown`(example: Case) throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      let intake = try Labels.intake(ledger)
      _ = try intake.record(example.before)
      let answer = try #require(try intake.record([example.label]).first)
      #expect(answer.outcome == .received)
      #expect(answer.anomalies == example.found)
      #expect(try ledger.verify().faults == [])
    }

    @Test(arguments: cases)
    func `strict refuses a label that does not fit`(example: Case) throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      _ = try Labels.intake(ledger).record(example.before)
      let units = try ledger.statistics().units
      let strict = try Labels.intake(ledger, isStrict: true)
      let answer = try #require(try strict.record([example.label]).first)
      #expect(answer.outcome == (example.found.isEmpty ? .received : .refused))
      #expect(answer.anomalies == example.found)
      let statistics = try ledger.statistics()
      #expect(statistics.events == example.before.count + 1)
      let isNew = statistics.units > units
      if isNew, !example.found.isEmpty {
        #expect(statistics.statuses.contains { $0.name == "refused" && $0.count == 1 })
      }
      #expect(try ledger.verify().faults == [])
    }

    @Test func `a recalled lot or serial is recognised until it is taken off the list`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      let entries = [
        RecallEntry(kind: .lot, text: "L1", reason: "cracked"),
        RecallEntry(kind: .serial, text: "A9", gtin: Self.two),
      ]
      _ = try ledger.recall(entries, .list)
      _ = try ledger.recall(entries, .list)
      #expect(try ledger.recalls() == entries)
      let intake = try Labels.intake(ledger)
      let rows: [(LabelRecord, [String])] = [
        (
          Labels.label(["gtin": Self.one, "lot": "L1", "serial": "A1"]),
          ["lot L1 is recalled, event 1: cracked"]
        ),
        (Labels.label(["gtin": Self.one, "lot": "L2", "serial": "A2"]), []),
        (Labels.label(["gtin": Self.one, "serial": "L1"]), []),
        (Labels.label(["gtin": Self.two, "serial": "A9"]), ["serial A9 is recalled, event 2"]),
        (Labels.label(["model": "M", "serial": "A9"]), []),
      ]
      for (label, messages) in rows {
        let anomalies = try intake.record([label])[0].anomalies
        #expect(
          anomalies == messages.map { Anomaly(rule: "recall.listed", message: $0) })
      }
      _ = try ledger.recall([entries[0]], .lift)
      #expect(
        try intake.record([Labels.label(["gtin": Self.one, "lot": "L1"])])[0].anomalies == [])
      #expect(try ledger.statistics().events == 2 + rows.count + 2)
      #expect(try ledger.verify().faults == [])
    }

    @Test func `a unit that left may come back`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      let intake = try Labels.intake(ledger)
      let label = Labels.label(["gtin": Self.one, "serial": "A1"])
      _ = try intake.record([label])
      let query = UnitQuery(serial: "A1")
      _ = try ledger.record(.status("shipped", note: ""), of: [query], at: LedgerPlace())
      #expect(try intake.record([label])[0].anomalies == [])
      _ = try ledger.record(.status("checked", note: ""), of: [query], at: LedgerPlace())
      #expect(try intake.record([label])[0].anomalies.map(\.rule) == ["serial.twoUnits"])
    }
  }
#endif
