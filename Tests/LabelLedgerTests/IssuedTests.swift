#if Ledger
  import LabelLedger
  import Testing

  /// Lists of what makers say they made.
  struct IssuedTests {
    private static let gtin = "09506000134352"

    private static let list = """
      gtin,serial,from,to,lot,status
      9506000134352,A1,,,,
      9506000134352,A2,,,,decommissioned
      9506000134352,,B100,B199,,
      9506000134352,,C1,C9,,destroyed
      9506000134352,,,,L1,

      """

    private static func take(_ text: String, _ ledger: Ledger, _ scratch: Scratch) throws
      -> IssuedReport
    {
      let file = try IssuedFile(path: scratch.file("issued", Array(text.utf8)))
      return try ledger.importIssued(source: "issued") { () throws(LedgerError) in
        try file.next()
      }
    }

    /// Labels, what the lists say of the serial, and the rules.
    static let labels: [(KeyValuePairs<String, String>, String, [String])] = [
      (["gtin": gtin, "serial": "A1", "lot": "L1"], "issued", []),
      (["gtin": "9506000134352", "serial": "A1"], "issued", []),
      (["gtin": gtin, "serial": "A2"], "decommissioned", ["serial.decommissioned"]),
      (["gtin": gtin, "serial": "A3"], "notIssued", ["serial.notIssued"]),
      (["gtin": gtin, "serial": "B100"], "issued", []),
      (["gtin": gtin, "serial": "B199"], "issued", []),
      (["gtin": gtin, "serial": "B200"], "notIssued", ["serial.notIssued"]),
      (["gtin": gtin, "serial": "B1500"], "notIssued", ["serial.notIssued"]),
      (["gtin": gtin, "serial": "B1x0"], "notIssued", ["serial.notIssued"]),
      (["gtin": gtin, "serial": "C5"], "decommissioned", ["serial.decommissioned"]),
      (["gtin": gtin, "serial": "A1", "lot": "L2"], "issued", ["lot.notIssued"]),
      (["gtin": "04012345678901", "serial": "Z"], "unknown", []), (["serial": "A3"], "unknown", []),
    ]

    @Test(arguments: labels)
    func `a label is compared with the lists`(
      fields: KeyValuePairs<String, String>, issued: String, rules: [String]
    ) throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      let report = try Self.take(Self.list, ledger, scratch)
      #expect([report.serials, report.ranges, report.lots, report.event] == [2, 2, 1, 1])
      let answer = try LedgerCheck(ledger).answer(Labels.label(fields))
      #expect(answer.issued == issued)
      #expect(answer.anomalies.map(\.rule) == rules)
      #expect(answer.state == nil)
      #expect(try ledger.statistics().events == 1)
      let taken = try Labels.intake(ledger).record([Labels.label(fields)])[0]
      #expect(taken.anomalies.map(\.rule) == rules)
      #expect(try ledger.verify().faults == [])
    }

    @Test func `a list is recorded once, and the newest decides`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      #expect(try !Self.take(Self.list, ledger, scratch).isKnown)
      #expect(try Self.take(Self.list, ledger, scratch).isKnown)
      let check = try LedgerCheck(ledger)
      let label = Labels.label(["gtin": Self.gtin, "serial": "A1"])
      #expect(try check.answer(label).issued == "issued")
      _ = try Self.take("gtin,serial,status\n\(Self.gtin),A1,withdrawn\n", ledger, scratch)
      #expect(try check.answer(label).issued == "decommissioned")
      #expect(
        try check.answer(Labels.label(["gtin": Self.gtin, "serial": "B150"])).issued == "issued")
    }

    @Test func `a list that is gone or was changed is told`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      let report = try Self.take(Self.list, ledger, scratch)
      let name = "ledger.issued-" + String(Hexadecimal.text(of: report.list).prefix(32))
      #expect(try ledger.checkIssuedLists().faults == [])
      var bytes = try scratch.read(name)
      bytes[20] ^= 1
      let path = scratch.file(name, bytes)
      #expect(try ledger.checkIssuedLists().faults.map(\.event) == [1])
      _ = scratch.file(name, [1, 2, 3])
      let label = Labels.label(["gtin": Self.gtin, "serial": "A1"])
      #expect(throws: LedgerError.self) { try LedgerCheck(ledger).answer(label) }
      scratch.remove(name)
      #expect(try ledger.checkIssuedLists().missing == [path])
      #expect(throws: LedgerError.self) { try Labels.intake(ledger).record([label]) }
      #expect(try Self.take(Self.list, ledger, scratch).isKnown)
      #expect(try LedgerCheck(ledger).answer(label).issued == "issued")
    }

    /// Serials in random order, more than are read at once, and none beside them.
    @Test func `each of many serials is found, and no other`() throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      var number = 0
      _ = try ledger.importIssued(source: "many") {
        number += 1
        guard number <= 20_000 else { return nil }
        return .serial(
          UnitKey(product: ProductKey(gtin: Self.gtin), serial: "S\(number * 7)"),
          isDecommissioned: number % 100 == 0)
      }
      let check = try LedgerCheck(ledger)
      for number in stride(from: 1, through: 140_100, by: 97) {
        let label = Labels.label(["gtin": Self.gtin, "serial": "S\(number)"])
        let wanted =
          number % 7 != 0 || number > 140_000
          ? "notIssued" : number % 700 == 0 ? "decommissioned" : "issued"
        #expect(try check.answer(label).issued == wanted)
      }
    }

    /// Files that are refused.
    @Test(arguments: [
      "gtin,serial\n,A1\n", "gtin\n9506000134352\n", "gtin,from,to\n9506000134352,A1,A10\n",
      "gtin,from,to\n9506000134352,A9,A1\n", "gtin,from,to\n9506000134352,A1,B1\n",
      "gtin,serial\n",
    ])
    func `a file that names nothing is refused`(text: String) throws {
      let scratch = try Scratch()
      let ledger = try scratch.ledger()
      #expect(throws: LedgerError.self) { try Self.take(text, ledger, scratch) }
      #expect(try ledger.statistics().events == 0)
    }
  }
#endif
