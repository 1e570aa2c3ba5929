#if Ledger
  import Foundation
  import Testing

  /// The commands of deliveries, products, issued lists, history and operators.
  struct DeliveryCommandTests {
    private static let gtin = "09506000134352"

    private static func label(_ serial: String) -> String {
      #"{"fields": {"gtin": "\#(gtin)", "serial": "\#(serial)"}, "symbols": [{"payload": "#
        + #""21\#(serial)", "syntax": "gs1"}], "details": []}"# + "\n"
    }

    @Test func `a delivery is incomplete until all is there`() throws {
      let command = try LedgerCommand()
      let file = command.file("d.csv", "gtin,serial\n\(Self.gtin),A1\n\(Self.gtin),A2\n")
      #expect(
        try command.run("expect", "--delivery", "D", file).output
          == "2 lines expected, delivery D open: 0 of 2, 2 missing\n")
      #expect(
        try command.run("expect", "--delivery", "D", file).output
          == "0 lines expected, delivery D open: 0 of 2, 2 missing\n")
      let taken = try command.run(
        "intake", "--location", "d", "--delivery", "D", input: Self.label("A1"))
      #expect(taken.status == 0)
      // Standard error is a file: no count is shown.
      #expect(taken.errors == "")
      let first = try command.run("delivery", "D")
      #expect(first.status == 1)
      #expect(
        first.lines == [
          "delivery D open: 1 of 2, 1 missing", "  missing serial A2 of GTIN 09506000134352",
        ])
      #expect(try command.run("delivery", "D", "--limit", "0").lines.count == 1)
      _ = try command.run(
        "intake", "--location", "d", "--delivery", "D", input: Self.label("A2"))
      #expect(try command.run("delivery", "D").status == 0)
      #expect(try command.run("delivery").lines == ["delivery D complete: 2 of 2, 0 missing"])
      #expect(try command.run("delivery", "D", "--close").lines[0].contains("closed"))
      let late = try command.run(
        "intake", "--location", "d", "--delivery", "D", input: Self.label("A3"))
      #expect(late.status == 64)
      #expect(late.errors.contains("[ledger.refused]"))
      #expect(try command.run("verify").status == 0)
    }

    /// Command lines that are wrong, and their exit statuses.
    static let wrong: [(String, Int32)] = [
      ("delivery X", 1), ("delivery --close", 64), ("intake --location d --contents", 64),
      ("intake --location d --delivery X", 1), ("expect --delivery D /nonexistent", 2),
      ("service A1", 64), ("sale A1 --date yesterday", 64), ("sale Z9", 1),
      ("correct 99 --note n", 1), ("move A1 --to x --sign /nonexistent", 64),
      ("verify --anchors /nonexistent", 64),
    ]

    @Test(arguments: wrong)
    func `what cannot be done has its exit status`(line: String, status: Int32) throws {
      let words = line.split(separator: " ").map(String.init)
      let command = try LedgerCommand()
      _ = try command.run("intake", "--location", "d", input: Self.label("A1"))
      let process = command.process(
        [words[0], "--ledger", command.file("ledger")] + words.dropFirst())
      process.standardInput = try FileHandle(
        forReadingFrom: URL(filePath: command.file("in", Self.label("A2"))))
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == status)
    }

    @Test func `a unit's history tells owner, warranty and corrections`() throws {
      let command = try LedgerCommand()
      _ = try command.run("intake", "--location", "d", input: Self.label("A1"))
      for words in [
        ["sale", "A1", "--to", "bob", "--date", "2026-01-31", "--warranty-months", "24"],
        ["service", "A1", "--note", "oil", "--part", "F1"], ["transfer", "A1", "--to", "eve"],
        ["correct", "4", "--note", "wrong"],
      ] {
        let process = command.process(
          [words[0], "--ledger", command.file("ledger")] + words.dropFirst())
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      let lines = try command.run("unit", "A1").lines
      #expect(lines[0].hasSuffix(", owner bob, warranty until 2028-01-31"))
      #expect(lines.contains("    corrected by event 5"))
      #expect(lines.contains { $0.hasSuffix(" service part F1 (oil)") })
      let json = try command.run("unit", "A1", "--format", "json").output
      #expect(
        json.contains(
          #""owner":"bob","warrantyUntil":"2028-01-31","corrections":[{"event":4,"by":5}]"#))
    }

    @Test func `a key file is its owner's alone, and never written over`() throws {
      let command = try LedgerCommand()
      let key = command.file("anna.pem")
      let ledger = command.file("ledger")
      let add = { (name: String) -> Int32 in
        let process = command.process([
          "operators", "add", name, "--ledger", ledger, "--roles", "intake,admin", "--key-file",
          key,
        ])
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
      }
      #expect(try add("anna") == 0)
      let attributes = try FileManager.default.attributesOfItem(atPath: key)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      let text = try String(contentsOfFile: key, encoding: .utf8)
      #expect(try add("bob") == 2)
      #expect(try String(contentsOfFile: key, encoding: .utf8) == text)
      let taken = try command.run(
        "intake", "--location", "d", "--sign", key, input: Self.label("A1"))
      #expect(taken.status == 0)
      #expect(try command.run("unit", "A1").output.contains(" by anna signed"))
      #expect(try command.run("verify").status == 0)
    }

    @Test func `an anchor holds, and is a symbol`() throws {
      let command = try LedgerCommand()
      _ = try command.run("intake", "--location", "d", input: Self.label("A1"))
      let anchor = try command.run("anchor").output
      let file = command.file("anchors", anchor)
      #expect(try command.run("verify", "--anchors", file).status == 0)
      let lines = try command.run("anchor", "--qr").lines
      // Version 7: 45 modules and the quiet zones, two rows a line.
      #expect(lines.count == 1 + 27)
      #expect(lines.dropFirst().allSatisfy { $0.count == 53 })
      let other = command.file("other", anchor.replacing(" 1 ", with: " 2 "))
      let broken = try command.run("verify", "--anchors", other)
      #expect(broken.status == 1)
      #expect(broken.output.contains("broken: event 2: the event is missing"))
    }
  }
#endif
