#if Ledger
  import Foundation
  import Testing

  /// What a hostile label, a full limit or a moved file does to the commands.
  struct DangerTests {
    /// How the file goes away under an intake.
    static let exchanges: [(String, @Sendable (URL) throws -> Void)] = [
      ("removed", { try FileManager.default.removeItem(at: $0) }),
      (
        "renamed",
        { try FileManager.default.moveItem(at: $0, to: $0.appendingPathExtension("old")) }
      ),
      (
        "replaced",
        {
          let bytes = try Data(contentsOf: $0)
          try FileManager.default.removeItem(at: $0)
          try bytes.write(to: $0)
        }
      ),
      (
        "without its log",
        { try FileManager.default.removeItem(atPath: $0.path + "-wal") }
      ),
    ]

    @Test(arguments: exchanges.indices)
    func `nothing is acknowledged once the file is gone`(number: Int) throws {
      let command = try LedgerCommand()
      let process = command.process([
        "intake", "--ledger", command.file("ledger"), "--location", "d",
      ])
      let (input, output, errors) = (Pipe(), Pipe(), Pipe())
      process.standardInput = input
      process.standardOutput = output
      process.standardError = errors
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data(LedgerCommand.line("A1").utf8))
      let answer = output.fileHandleForReading.availableData
      #expect(String(decoding: answer, as: UTF8.self) == "event 1 received A1 lot L1\n")
      try Self.exchanges[number].1(URL(filePath: command.file("ledger")))
      try input.fileHandleForWriting.write(contentsOf: Data(LedgerCommand.line("A2").utf8))
      try input.fileHandleForWriting.close()
      #expect(try output.fileHandleForReading.readToEnd() ?? Data() == Data())
      let message = try errors.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
      #expect(process.terminationReason == .exit)
      #expect(String(decoding: message, as: UTF8.self).hasSuffix("[ledger.moved]\n"))
    }

    /// Runs a command with limits of the shell.
    static func run(_ command: LedgerCommand, _ limits: String, _ words: String...) throws
      -> (status: Int32, reason: Process.TerminationReason, errors: String)
    {
      let process = command.process([])
      let program = try #require(process.executableURL?.path)
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", "\(limits); exec \"$0\" \"$@\"", program] + words
      let (output, errors) = (command.file("out", ""), command.file("err", ""))
      process.standardInput = try FileHandle(forReadingFrom: URL(filePath: command.file("in")))
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
      process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
      try process.run()
      process.waitUntilExit()
      return (
        process.terminationStatus, process.terminationReason,
        try String(contentsOfFile: errors, encoding: .utf8)
      )
    }

    #if os(Linux)
      @Test func `a file that may not grow is a disk that is full`() throws {
        let command = try LedgerCommand()
        command.file("in", (0..<2_000).map { LedgerCommand.line("S\($0)") }.joined())
        let outcome = try Self.run(
          command, "ulimit -f 600", "intake", "--ledger", command.file("ledger"), "--location",
          "d", "--batch", "20")
        #expect(outcome.status == 2)
        #expect(outcome.reason == .exit)
        #expect(outcome.errors.contains("the disk"))
        #expect(try command.run("verify").status == 0)
      }

      @Test(arguments: ["ulimit -v 150000", "ulimit -v 250000", "ulimit -v 320000"])
      func `want of memory is told`(limit: String) throws {
        let command = try LedgerCommand()
        command.file("in", (0..<2_000).map { LedgerCommand.line("S\($0)") }.joined())
        for words in [["intake", "--location", "d"], ["verify"], ["export"], ["stats"]] {
          let outcome = try Self.run(
            command, limit, words[0], "--ledger", command.file("ledger"),
            words.count > 1 ? words[1] : "--format",
            words.count > 1 ? words[2] : words[0] == "export" ? "ndjson" : "text")
          #expect(outcome.reason == .exit)
          // 127: not even the libraries found room.
          #expect([0, 2, 127].contains(outcome.status))
          if outcome.status == 2 { #expect(!outcome.errors.isEmpty) }
        }
      }
    #endif

    @Test func `a serial that is longer than any index is recorded, marked and comes back`() throws
    {
      let command = try LedgerCommand()
      let serial = String(repeating: "K7", count: 1_360)
      let outcome = try command.run(
        "intake", "--location", "d", "--format", "json", input: LedgerCommand.line(serial))
      #expect(outcome.status == 0)
      #expect(outcome.output.contains(#""rule":"key.tooLong""#))
      #expect(try command.run("unit", serial).status == 0)
      let strict = try command.run(
        "intake", "--location", "d", "--strict", "--format", "json",
        input: LedgerCommand.line(serial),
        ledger: "other")
      #expect(strict.status == 1)
      #expect(strict.output.contains(#""outcome":"refused""#))
    }

    @Test(arguments: ["ndjson", "csv"])
    func `import reads the longest lines that export writes`(format: String) throws {
      let command = try LedgerCommand()
      // One byte of the input is six of the export.
      let serial = String(repeating: "\u{7F}", count: 1 << 20)
      #expect(
        try command.run("intake", "--location", "d", input: LedgerCommand.line(serial)).status == 0)
      let export = try command.run("export", "--format", format)
      #expect(export.output.utf8.count > 16 << 20)
      #expect(
        try command.run("import", "--format", format, input: export.output, ledger: "copy").output
          == "1 events imported, 0 were there\n")
      #expect(try command.run("export", "--format", format, ledger: "copy") == export)
    }

    @Test func `a line with a key twice is refused with its reason`() throws {
      let command = try LedgerCommand()
      let twice = LedgerCommand.line("A1").replacing(
        #""serial": "A1"}"#, with: #""serial": "A1", "serial": "B1"}"#)
      let outcome = try command.run("intake", "--location", "d", input: twice)
      #expect(
        outcome.output
          == "line 1 broken: expected each key once, not serial again at byte 41\n")
      #expect(outcome.status == 1)
      #expect(try command.serials() == [])
    }

    @Test func `a known image says that it was refused`() throws {
      let command = try LedgerCommand()
      let line = LedgerCommand.line(String(repeating: "9", count: 513), file: "gone.jpg")
      for (outcome, member) in [("refused", false), ("known", true)] {
        let answer = try command.run(
          "intake", "--location", "d", "--strict", "--format", "json", input: line)
        #expect(answer.status == 1)
        #expect(
          answer.output.hasPrefix(
            #"{"line":1,"outcome":"\#(outcome)","#
              + (member ? #""refused":true,"file":"gone.jpg","reason":"the same image was "# : "")))
      }
    }

    @Test func `verify repairs what is derived`() throws {
      let command = try LedgerCommand()
      _ = try command.run("intake", "--location", "d", input: LedgerCommand.line("A1"))
      let whole = try command.run("verify", "--repair")
      #expect(whole.status == 0)
      #expect(whole.output.hasPrefix("1 events hold; "))
      try SafetyTests.sql(command.file("ledger"), "UPDATE lot SET text = 'L7'")
      let broken = try command.run("verify")
      #expect(broken.status == 1)
      #expect(broken.output == "broken: lot L7 is not as its events say\n")
      let repaired = try command.run("verify", "--repair", "--format", "json")
      #expect(repaired.status == 0)
      #expect(repaired.output.contains(#""holds":true"#))
      #expect(repaired.output.contains(#""kept":"\#(command.file("ledger")).damaged""#))
      #expect(try command.run("verify").status == 0)
      #expect(try command.run("lot", "L1").status == 0)
    }

    @Test(.enabled(if: SafetyTests.canMount, "only root can mount a disk"))
    func `questions are answered on a disk that cannot be written`() throws {
      let disk = try #require(try SafetyTests.smallDisk())
      defer {
        _ = try? SafetyTests.run("umount", [disk.path])
        try? FileManager.default.removeItem(at: disk)
      }
      let command = try LedgerCommand()
      _ = try command.run("intake", "--location", "d", input: LedgerCommand.line("A1"))
      for name in ["ledger", "odd %?#é"] {
        try FileManager.default.copyItem(
          atPath: command.file("ledger"), toPath: disk.appending(path: name).path)
      }
      try FileManager.default.copyItem(
        atPath: command.file("ledger"), toPath: disk.appending(path: "behind").path)
      try Data([1]).write(to: disk.appending(path: "behind-wal"))
      #expect(try SafetyTests.run("mount", ["-o", "remount,ro", disk.path]))
      for name in ["ledger", "odd %?#é"] {
        for words in [["unit", "A1"], ["lot", "L1"], ["find", "A1"]] {
          #expect(
            try command.run(words[0], words[1], ledger: disk.appending(path: name).path).status == 0
          )
        }
        for verb in ["verify", "export", "stats"] {
          #expect(try command.run(verb, ledger: disk.appending(path: name).path).status == 0)
        }
      }
      let behind = try command.run("verify", ledger: disk.appending(path: "behind").path)
      #expect(behind.status == 2)
      #expect(behind.errors.contains("behind-wal"))
      #expect(
        try command.run("move", "A1", "--to", "x", ledger: disk.appending(path: "ledger").path)
          .status == 2)
    }
  }
#endif
