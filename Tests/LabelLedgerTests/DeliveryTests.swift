#if Ledger
  import Foundation
  import LabelLedger
  import Testing

  /// Deliveries: what is expected, what comes in, what is left.
  struct DeliveryTests {
    private static let gtin = "09506000134352"
    private static let sscc = "395060001343520001"

    /// A delivery of three serials, two of them in a pallet, and five items of a lot.
    private static let lines: [DeliveryLine] = [
      serial("A1", in: sscc), serial("A2", in: sscc), serial("A3"),
      DeliveryLine(
        kind: .lot, product: ProductKey(gtin: gtin), text: "L7", container: nil, quantity: 5),
    ]

    private static func serial(_ text: String, in container: String? = nil) -> DeliveryLine {
      DeliveryLine(
        kind: .serial, product: ProductKey(gtin: gtin), text: text, lot: "L1",
        container: container)
    }

    private static func intake(
      _ ledger: Ledger, isStrict: Bool = false, contents: Bool = false
    ) throws -> LedgerIntake {
      try LedgerIntake(
        ledger, at: LedgerPlace(location: "dock-1"), isStrict: isStrict, delivery: "D-17",
        receivesContents: contents)
    }

    private static func label(_ fields: KeyValuePairs<String, String>) -> LabelRecord {
      var label = Labels.label(fields)
      label.fields.insert(.init(name: "gtin", value: gtin), at: 0)
      return label
    }

    /// Labels that come in one after another, and what the delivery makes of each.
    static let arrivals: [([KeyValuePairs<String, String>], [[String]], [Int])] = [
      ([["serial": "A1"]], [[]], [1, 0, 0, 0]),
      ([["serial": "A1"], ["serial": "A1"]], [[], ["delivery.double"]], [1, 0, 1, 0]),
      ([["serial": "X9"]], [["delivery.unexpected"]], [0, 1, 0, 0]),
      ([["lot": "L7"], ["lot": "L7", "count": "4"]], [[], []], [5, 0, 0, 0]),
      (
        [["lot": "L7", "count": "3"], ["lot": "L7", "count": "4"]], [[], ["delivery.surplus"]],
        [5, 0, 0, 2]
      ),
      ([["lot": "L8", "count": "3"]], [["delivery.unexpected"]], [0, 3, 0, 0]),
      ([["serial": "B1", "lot": "L7"]], [[]], [1, 0, 0, 0]),
      ([["lot": "L7", "count": "-3"], ["lot": "L7", "count": "x"]], [[], []], [2, 0, 0, 0]),
    ]

    /// Each in a transaction of its own, and all in one.
    @Test(arguments: arrivals, [false, true])
    func `a label is compared with the lines`(
      row: ([KeyValuePairs<String, String>], [[String]], [Int]), isTogether: Bool
    ) throws {
      let (labels, rules, counts) = (row.0.map(Self.label), row.1, row.2)
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      #expect(try ledger.expect(Self.lines, of: "D-17") == 5)
      let intake = try Self.intake(ledger)
      let answers =
        try isTogether ? intake.record(labels) : labels.flatMap { try intake.record([$0]) }
      let found = answers.map { $0.anomalies.map(\.rule).filter { $0.hasPrefix("delivery.") } }
      #expect(found == rules)
      let sums = try ledger.counts(ofDelivery: "D-17")
      #expect([sums.received, sums.unexpected, sums.double, sums.surplus] == counts)
      #expect(sums.expected == 8)
      #expect(try ledger.verify().faults == [])
    }

    @Test func `a logistic unit takes in what it holds, once`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      _ = try ledger.expect(Self.lines, of: "D-17")
      let label = Labels.label(["sscc": Self.sscc])
      let plain = try Self.intake(ledger).record([label])[0]
      #expect(plain.contents.isEmpty)
      #expect(try ledger.counts(ofDelivery: "D-17").received == 0)
      let answer = try Self.intake(ledger, contents: true).record([label])[0]
      #expect(answer.contents.compactMap(\.serial) == ["A1", "A2"])
      #expect(try ledger.counts(ofDelivery: "D-17").received == 2)
      let history = try #require(try ledger.units(serial: "A2").first)
      #expect(history.state.status == "received")
      #expect(history.state.lot == "L1")
      guard case .intake(let intake) = history.events[0].event.content else {
        Issue.record("no intake")
        return
      }
      #expect(intake.container == Self.sscc)
      #expect(intake.delivery == "D-17")
      let again = try Self.intake(ledger, contents: true).record([label])[0]
      #expect(again.contents.isEmpty)
      #expect(try ledger.verify().faults == [])
    }

    @Test func `a logistic unit takes in what did not come in just before`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      _ = try ledger.expect(Self.lines, of: "D-17")
      let answers = try Self.intake(ledger, contents: true).record([
        Self.label(["serial": "A1"]), Labels.label(["sscc": Self.sscc]),
        Self.label(["serial": "A2"]),
      ])
      #expect(answers.map { $0.contents.compactMap(\.serial) } == [[], ["A2"], []])
      #expect(answers[2].anomalies.map(\.rule).contains("delivery.double"))
      let counts = try ledger.counts(ofDelivery: "D-17")
      #expect([counts.received, counts.double] == [2, 1])
      #expect(try ledger.verify().faults == [])
    }

    @Test func `the report names what is missing, unexpected and double`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      _ = try ledger.expect(Self.lines, of: "D-17")
      let intake = try Self.intake(ledger)
      for serial in ["A1", "A3", "A3", "X9"] {
        _ = try intake.record([Self.label(["serial": serial, "lot": "L1"])])
      }
      let report = try ledger.delivery("D-17")
      #expect(report.missing.map(\.line.text) == ["A2", "L7"])
      #expect(report.missing.map(\.received) == [0, 0])
      #expect(report.containers.map(\.line.text) == [Self.sscc])
      #expect(report.unexpected.map(\.event.id) == [5])
      #expect(report.double.map(\.event.id) == [4])
      #expect(report.lots.map(\.lot) == ["L1", "L7"])
      #expect(report.lots.map(\.short) == [1, 5])
      #expect(try ledger.delivery("D-17", limit: 1).missing.count == 1)
      #expect(!report.counts.isComplete)
    }

    @Test func `the same lines again are known, other quantities refused`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      #expect(try ledger.expect(Self.lines, of: "D-17") == 5)
      #expect(try ledger.expect(Self.lines, of: "D-17") == 0)
      #expect(try ledger.statistics().events == 1)
      var lines = Self.lines
      lines[3].quantity = 6
      #expect(throws: LedgerError.self) { try ledger.expect(lines, of: "D-17") }
      #expect(try ledger.counts(ofDelivery: "D-17").expected == 8)
    }

    @Test func `a closed delivery takes nothing more`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      _ = try ledger.expect(Self.lines, of: "D-17")
      let intake = try Self.intake(ledger)
      let closed = try ledger.close(delivery: "D-17")
      #expect(closed.closed == 2)
      #expect(try ledger.close(delivery: "D-17").closed == 2)
      #expect(throws: LedgerError.self) { try intake.record([Self.label(["serial": "A1"])]) }
      #expect(throws: LedgerError.self) { try ledger.expect([Self.serial("A9")], of: "D-17") }
      #expect(throws: LedgerError.self) { try ledger.close(delivery: "D-18") }
      #expect(throws: LedgerError.self) { try ledger.delivery("D-18") }
      #expect(try ledger.verify().faults == [])
    }

    @Test func `what strict refuses has not come in`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      _ = try ledger.expect(Self.lines, of: "D-17")
      let answer = try Self.intake(ledger, isStrict: true).record([Self.label(["serial": "X9"])])
      #expect(answer[0].outcome == .refused)
      #expect(try ledger.counts(ofDelivery: "D-17").unexpected == 0)
      #expect(try ledger.verify().faults == [])
    }

    @Test func `a GTIN of 13 digits is that of 14`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      _ = try ledger.expect(
        [
          DeliveryLine(
            kind: .product, product: ProductKey(gtin: "9506000134352"), text: "", quantity: 2)
        ], of: "D-17")
      let intake = try Self.intake(ledger)
      let answers = try intake.record([
        Labels.label(["gtin": "9506000134352"]), Labels.label(["gtin": Self.gtin]),
        Labels.label(["gtin": "04012345678901"]),
      ])
      #expect(answers.map { $0.anomalies.map(\.rule) } == [[], [], ["delivery.unexpected"]])
    }

    @Test func `a delivery goes through export and import`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      _ = try ledger.expect(Self.lines, of: "D-17")
      _ = try Self.intake(ledger, contents: true).record([
        Labels.label(["sscc": Self.sscc]), Self.label(["serial": "X9"]),
      ])
      _ = try ledger.close(delivery: "D-17")
      let copy = try Ledger(path: scratch.file("copy"), opening: .creating, id: ledger.id)
      var events: [RecordedEvent] = []
      try ledger.events { events.append($0) }
      let lines = events.map { ExchangeLine.event($0).json }
      let read = try lines.map { line -> RecordedEvent in
        guard case .event(let event) = try ExchangeLine(line) else {
          throw LabelLine.Failure(message: "no event")
        }
        return event
      }
      #expect(read == events)
      #expect(try LedgerImport(copy).take(read).added == events.count)
      #expect(try copy.verify().faults == [])
      #expect(try copy.delivery("D-17") == ledger.delivery("D-17"))
    }

    /// Changes of the tables behind the ledger's back.
    @Test(arguments: [
      ("UPDATE delivery SET received = 9", "delivery"),
      ("UPDATE expected SET quantity = 9 WHERE id = 1", "expected"),
      ("DELETE FROM expected_lot", "expected_lot"), ("UPDATE arrival SET count = 2", "arrival"),
      ("INSERT INTO policy VALUES ('signatures', 'required', 1)", "policy"),
      ("INSERT INTO master VALUES ('1', '', '', '', '', '', NULL, NULL, 1)", "master"),
    ])
    func `a changed table is found and made anew`(sql: String, table: String) throws {
      let scratch = try Scratch()
      do {
        let ledger = try scratch.ledger()
        _ = try ledger.expect(Self.lines, of: "D-17")
        _ = try Self.intake(ledger).record([Self.label(["serial": "A1"])])
      }
      try LedgerSQL.run(sql, at: scratch.file("ledger"))
      let path = scratch.file("ledger")
      #expect(
        try Ledger(path: path).verify().faults.map(\.message)
          == ["the table \(table) is not as the events say"])
      #expect(try Ledger.repair(path: path).kept != nil)
      #expect(try Ledger(path: path).verify().faults == [])
    }

    /// Files and the lines they have, or what is wrong.
    static let files: [(String, [DeliveryLine]?)] = [
      ("gtin,serial,lot\n09506000134352,A1,L1\n", [serial("A1")]),
      (
        "\u{FEFF}serial,sscc\r\n\"A,1\",123\r\n",
        [
          DeliveryLine(kind: .serial, text: "A,1", container: "123")
        ]
      ),
      ("sscc,container\n1,2\n", [DeliveryLine(kind: .container, text: "1", container: "2")]),
      (
        "gtin,count\n9506000134352,7\n",
        [
          DeliveryLine(kind: .product, product: ProductKey(gtin: gtin), text: "", quantity: 7)
        ]
      ),
      (
        "{\"lot\":\"L7\",\"gtin\":\"09506000134352\",\"quantity\":5}\n{\"serial\":\"A1\"}\n",
        [
          DeliveryLine(kind: .lot, product: ProductKey(gtin: gtin), text: "L7", quantity: 5),
          DeliveryLine(kind: .serial, text: "A1"),
        ]
      ),
      ("[\n {\"serial\": \"A1\",\n \"more\": [1]}]", [DeliveryLine(kind: .serial, text: "A1")]),
      ("{\n\"lines\": [{\"serial\": \"A1\"}]}", [DeliveryLine(kind: .serial, text: "A1")]),
      ("gtin,lot,quantity\n1,L,0\n", nil), ("gtin,lot,quantity\n1,L,1e9\n", nil),
      ("serial,quantity\nA1,2\n", nil), ("a,b\n1,2\n", nil), ("", nil), ("{\"a\":", nil),
      ("[{\"serial\":\"A1\"}", nil), ("{\n\"x\": []}", nil),
      ("{\"serial\":\"A1\"}\nnonsense\n", nil),
    ]

    @Test(arguments: files)
    func `a file says what is expected, or why it does not`(
      text: String, lines: [DeliveryLine]?
    ) throws {
      let scratch = try Scratch()
      let path = scratch.file("lines", Array(text.utf8))
      if let lines {
        #expect(try DeliveryFile.lines(at: path) == lines)
      } else {
        #expect(throws: LedgerError.self) { try DeliveryFile.lines(at: path) }
      }
    }
  }
#endif
