#if Ledger
  import Foundation
  import Testing

  /// What `labelscan-ledger` prints, and its exit status.
  struct CommandTests {
    @Test func `intake answers each line`() throws {
      let command = try LedgerCommand()
      let photo = command.file("1.jpg", "photo")
      let input =
        LedgerCommand.line("A1", file: photo) + "\n" + "nonsense\n"
        + "{\"file\": \"x.jpg\", \"error\": {\"code\": \"image.truncated\", \"message\": \"m\"}}\n"
        + LedgerCommand.line("A1", file: photo) + LedgerCommand.line("A1", file: "gone.jpg")
        + "{\"file\": \"blank.jpg\", \"fields\": {}, \"symbols\": [], \"details\": []}\r\n"
        + LedgerCommand.line("\\u001b[2J").dropLast()
      let outcome = try command.run("intake", "--location", "dock-1", input: input)
      #expect(
        outcome
          == LedgerCommand.Outcome(
            output: """
              event 1 received A1 lot L1 \(photo)
              line 3 broken: expected an object at byte 0
              line 4 skipped x.jpg: image.truncated: m
              event 1 known A1 lot L1 \(photo): the same image was recorded before
              event 2 received A1 lot L1 gone.jpg ! serial.twoUnits: serial A1 of an unknown \
              product is here already: received at dock-1, event 1
              line 7 empty blank.jpg: no symbol read
              event 3 received ␛[2J lot L1

              """, errors: "", status: 1))
      #expect(try command.run("verify").status == 0)
    }

    @Test func `intake answers in json`() throws {
      let command = try LedgerCommand()
      let input = LedgerCommand.line("A1") + LedgerCommand.line("A1") + "{}\n"
      let outcome = try command.run(
        "intake", "--location", "dock-1", "--format", "json", "--strict", input: input)
      let lines = outcome.lines.map { $0.replacing(/"hash":"[0-9a-f]{64}",/, with: "") }
      #expect(
        lines == [
          #"{"line":1,"outcome":"received","event":1,"serial":"A1","lot":"L1","anomalies":[]}"#,
          #"{"line":2,"outcome":"refused","event":2,"serial":"A1","lot":"L1","anomalies":[{"rule":"#
            + #""serial.twoUnits","message":"serial A1 of an unknown product is here already: "#
            + #"received at dock-1, event 1"}]}"#,
          #"{"line":3,"outcome":"broken","reason":"no object of labelscan scan or parse"}"#,
        ])
      #expect(outcome.status == 1)
    }

    @Test func `a line that is too long or too deep does not stop the rest`() throws {
      let command = try LedgerCommand()
      let input =
        String(repeating: "x", count: (16 << 20) + 5) + "\n"
        + "{\"a\":" + String(repeating: "[", count: 1 << 20) + "\n" + LedgerCommand.line("A1")
        + String(repeating: "y", count: (16 << 20) + 5)
      let outcome = try command.run("intake", "--location", "d", input: input)
      #expect(
        outcome.lines == [
          "line 1 broken: longer than 16 MiB", "line 2 broken: expected less nesting at byte 36",
          "event 1 received A1 lot L1", "line 4 broken: longer than 16 MiB",
        ])
    }

    @Test func `questions tell where a unit is and what happened`() throws {
      let command = try LedgerCommand()
      _ = try command.run(
        "intake", "--location", "=cmd()", "--operator", "anna",
        input: LedgerCommand.line("A1") + LedgerCommand.line("A2"))
      let moved = try command.run("move", "A1", "--to", "shelf-7", "--station", "gate")
      #expect(moved.status == 0)
      #expect(try command.run("status", "A2", "--set", "shipped", "--note", "to Oslo").status == 0)
      let steady = { (text: String) in
        text.replacing(/\d{4}-\d\d-\d\dT[0-9:.]+Z/, with: "TIME")
          .replacing(/[0-9a-f]{64}/, with: "HASH")
      }
      #expect(
        steady(try command.run("unit", "A2").output) == """
          A2 of an unknown product: shipped at =cmd(), lot L1, TIME
            event 2 TIME intake at =cmd() by anna lot L1
            event 4 TIME status shipped (to Oslo)

          """)
      #expect(
        steady(try command.run("lot", "L1", "--format", "csv").output) == """
          lot,expiry,serial,gtin,maker,model,unitLot,unitStatus,place,event,time
          L1,,A1,,,,L1,received,shelf-7,3,TIME
          L1,,A2,,,,L1,shipped,'=cmd(),4,TIME

          """)
      #expect(
        steady(try command.run("unit", "A1", "--format", "json").output).hasPrefix(
          #"""
          [
          {"serial":"A1","lot":"L1","status":"received","location":"shelf-7","event":3,"time":"TIME"
          """#))
      #expect(
        steady(try command.run("recall", "L1", "--reason", "r", "--dry-run").output) == """
          lot L1 (r): 2 units
            1 shipped at =cmd()
            1 received at shelf-7
            A1 of an unknown product: received at shelf-7, lot L1, TIME
            A2 of an unknown product: shipped at =cmd(), lot L1, TIME

          """)
      #expect(
        steady(try command.run("find", "21A1").output)
          == "  event 1 TIME intake at =cmd() by anna lot L1\n")
      #expect(try command.run("stats").lines.contains("location shelf-7 1"))
      #expect(
        steady(try command.run("verify").output)
          == "4 events hold; the last has the hash HASH\n")
    }

    @Test func `a recall list comes from a table`() throws {
      let command = try LedgerCommand()
      let list = command.file(
        "list.csv", "\u{FEFF}reason,lot,serial\r\n\"a, \"\"b\"\"\",L1,\r\n\r\n,,A9\r\n")
      _ = try command.run("intake", "--location", "d", input: LedgerCommand.line("A1"))
      #expect(try command.run("recall", "--file", list).status == 0)
      #expect(
        try command.run("recall").output == "lot L1 (a, \"b\")\nserial A9\n")
      let outcome = try command.run("intake", "--location", "d", input: LedgerCommand.line("A9"))
      #expect(outcome.output.contains("! recall.listed: lot L1 is recalled, event 2: a, \"b\""))
      #expect(try command.run("recall", "--file", command.file("no.csv", "a,b\n")).status == 64)
    }

    @Test(arguments: ["ndjson", "csv"])
    func `a ledger goes out and comes back`(format: String) throws {
      let command = try LedgerCommand()
      _ = try command.run(
        "intake", "--location", "=a,\"b\"",
        input: LedgerCommand.line("A1", file: "x\\u202e.jpg") + LedgerCommand.line("A1"))
      _ = try command.run("move", "A1", "--to", "é\u{301}")
      _ = try command.run("recall", "L1", "--reason", "'=1\u{7}")
      let export = try command.run("export", "--format", format)
      let import1 = try command.run(
        "import", "--format", format, input: export.output, ledger: "copy")
      #expect(import1.output == "4 events imported, 0 were there\n")
      let import2 = try command.run(
        "import", "--format", format, input: export.output, ledger: "copy")
      #expect(import2.output == "0 events imported, 4 were there\n")
      #expect(try command.run("export", "--format", format, ledger: "copy") == export)
      #expect(try command.run("verify", ledger: "copy") == command.run("verify"))
      let changed = try command.run(
        "import", "--format", format,
        input: export.output.replacing("dock", with: "dick")
          .replacing("received", with: "deceived").replacing("A1", with: "A7"), ledger: "other")
      #expect(changed.status == 1)
      let foreign = try command.run(
        "import", "--format", format,
        input: export.output.replacing(/"ledger":"../, with: #""ledger":"zz"#), ledger: "copy")
      #expect(format == "csv" || foreign.status == 1)
    }

    /// Command lines, and their exit status.
    static let failures: [([String], Int32)] = [
      (["unit", "A1"], 2), (["verify"], 2), (["stats"], 2), (["move", "A1", "--to", "x"], 2),
      (["export"], 2), (["intake"], 64), (["intake", "--location", ""], 64),
      (["intake", "--location", "d", "--batch", "0"], 64), (["unit"], 64),
      (["verify", "--known", "1:00"], 64), (["status", "A1", "--set", "refused"], 64),
      (["import"], 1), (["nonsense"], 64), (["recall", "--file", "none.csv"], 64),
    ]

    @Test(arguments: failures)
    func `what cannot be done has its exit status`(arguments: [String], status: Int32) throws {
      let command = try LedgerCommand()
      let process = command.process(arguments + ["--ledger", command.file("none")])
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == status)
    }

    @Test func `what is not there has exit status 1`() throws {
      let command = try LedgerCommand()
      _ = try command.run("intake", "--location", "d", input: LedgerCommand.line("A1"))
      for arguments in [["unit", "B"], ["lot", "B"], ["find", "B"], ["recall", "B"]] {
        #expect(try command.run(arguments[0], arguments[1]).status == 1)
      }
      #expect(try command.run("move", "B", "--to", "x").status == 1)
    }
  }
#endif
