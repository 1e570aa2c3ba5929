#if Ledger
  import Foundation
  import Testing

  /// What leaves a ledger for others: EPCIS documents, and a server's tables.
  struct ServerTests {
    static let unit = """
      {"fields": {"gtin": "09506000134352", "serial": "A1"}, "symbols": [{"payload": "A1", \
      "syntax": "gs1"}], "details": []}

      """

    @Test func `export gives an EPCIS document and tells what is not in it`() throws {
      let command = try LedgerCommand()
      let input = Self.unit + LedgerCommand.line("B1")
      #expect(try command.run("intake", "--location", "dock-1", input: input).status == 0)
      let outcome = try command.run("export", "--format", "epcis")
      #expect(
        outcome.errors == """
          labelscan-ledger: intakes left out for want of a GS1 key: 1
          labelscan-ledger: location dock-1 has no --location-uri and was left out

          """)
      #expect(outcome.status == 0)
      #expect(outcome.lines.count == 4)
      #expect(outcome.output.contains(#""epcList":["https://id.gs1.org/01/09506000134352/21/A1"]"#))
      #expect(try command.run("export", "--format", "epcis") == outcome)
      let placed = try command.run(
        "export", "--format", "epcis", "--location-uri", "dock-1=urn:x:y")
      #expect(placed.output.contains(#""readPoint":{"id":"urn:x:y"}"#))
    }

    @Test(arguments: [
      ["--format", "epcis", "--location-uri", "dock-1"],
      ["--format", "epcis", "--location-uri", "dock-1=dock"],
      ["--format", "epcis", "--location-uri", "=urn:x:y"],
      ["--location-uri", "dock-1=urn:x:y"], ["--format", "csv", "--commissioning"],
    ])
    func `what is no EPCIS option is refused`(arguments: [String]) throws {
      let command = try LedgerCommand()
      #expect(try command.run("intake", "--location", "dock-1", input: Self.unit).status == 0)
      let process = command.process(["export", "--ledger", command.file("ledger")] + arguments)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 64)
    }

    #if !Postgres
      @Test func `sync says that it is not built in`() throws {
        let command = try LedgerCommand()
        #expect(
          try command.run("sync", "--to", "postgresql://")
            == LedgerCommand.Outcome(
              output: "",
              errors: "labelscan-ledger: built without PostgreSQL; "
                + "swift build --traits default,Postgres builds it in\n", status: 64))
      }
    #endif
  }
#endif
