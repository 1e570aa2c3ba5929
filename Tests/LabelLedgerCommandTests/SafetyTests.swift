#if Ledger
  import Foundation
  import Testing

  /// What survives: the end of a process, many processes, a full disk.
  struct SafetyTests {
    @Test func `a line is answered before the next is there`() throws {
      let command = try LedgerCommand()
      let process = command.process([
        "intake", "--ledger", command.file("ledger"), "--location", "d",
      ])
      let (input, output) = (Pipe(), Pipe())
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      for number in 1...3 {
        try input.fileHandleForWriting.write(
          contentsOf: Data(LedgerCommand.line("A\(number)").utf8))
        let answer = output.fileHandleForReading.availableData
        #expect(
          String(decoding: answer, as: UTF8.self) == "event \(number) received A\(number) lot L1\n")
        #expect(try command.run("unit", "A\(number)").status == 0)
      }
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }

    @Test(arguments: [1, 37, 80])
    func `a kill loses nothing that was acknowledged`(kills: Int) throws {
      let command = try LedgerCommand()
      let labels = (0..<100).map { LedgerCommand.line("S\($0)", file: "in/\($0).jpg") }
      let process = command.process([
        "intake", "--ledger", command.file("ledger"), "--location", "d",
      ])
      let (input, output) = (Pipe(), Pipe())
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      var acknowledged = ""
      for (number, label) in labels.enumerated() {
        try input.fileHandleForWriting.write(contentsOf: Data(label.utf8))
        if number < kills {
          acknowledged += String(
            decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        }
        if number == kills + 10 { break }
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      acknowledged += String(
        decoding: (try output.fileHandleForReading.readToEnd()) ?? Data(), as: UTF8.self)
      #expect(process.terminationReason == .uncaughtSignal)
      let promised = acknowledged.split(separator: "\n").map { $0.split(separator: " ")[3] }
      #expect(promised.count >= kills)
      #expect(try command.run("verify").status == 0)
      let kept = try command.serials()
      #expect(kept.starts(with: promised.map(String.init)))
      // The whole delivery again: what is there stays as it is, the rest comes in.
      let again = try command.run("intake", "--location", "d", input: labels.joined())
      #expect(again.lines.count { $0.contains(" known ") } == kept.count)
      #expect(try command.serials() == (0..<100).map { "S\($0)" })
      #expect(try command.run("verify").status == 0)
    }

    @Test func `four processes record every label once`() throws {
      let command = try LedgerCommand()
      let count = 500
      var processes: [Process] = []
      for station in 0..<4 {
        // Each also brings labels that its neighbour brings.
        let labels = (0..<count).map { number in
          let serial = "\((station + (number % 10 == 0 ? 1 : 0)) % 4)-\(number)"
          return LedgerCommand.line(serial, file: "in/\(serial).jpg")
        }
        let process = command.process([
          "intake", "--ledger", command.file("ledger"), "--location", "d", "--station",
          "s\(station)", "--batch", "7",
        ])
        process.standardInput = try FileHandle(
          forReadingFrom: URL(filePath: command.file("\(station).in", labels.joined())))
        process.standardOutput = FileHandle.nullDevice
        processes.append(process)
      }
      for process in processes { try process.run() }
      for process in processes {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      let expected = Set((0..<4).flatMap { station in (0..<count).map { "\(station)-\($0)" } })
      let serials = try command.serials()
      #expect(serials.count == expected.count)
      #expect(Set(serials) == expected)
      #expect(try command.run("verify").status == 0)
    }

    /// A small disk of its own, or `nil` where none may be made.
    static func smallDisk() throws -> URL? {
      guard geteuid() == 0 else { return nil }
      let place = FileManager.default.temporaryDirectory
        .appending(path: "labelledger-disk-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      guard try run("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", place.path]) else {
        try? FileManager.default.removeItem(at: place)
        return nil
      }
      return place
    }

    /// Whether a small disk may be made here.
    static let canMount: Bool = {
      guard let disk = try? smallDisk() else { return false }
      _ = try? run("umount", [disk.path])
      try? FileManager.default.removeItem(at: disk)
      return true
    }()

    /// Changes a ledger's file behind the commands' backs.
    static func sql(_ path: String, _ sql: String) throws {
      let script =
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2])"
      guard try run("python3", ["-c", script, path, sql]) else {
        throw CocoaError(.executableLoad)
      }
    }

    static func run(_ name: String, _ arguments: [String]) throws -> Bool {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [name] + arguments
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus == 0
    }

    @Test(.enabled(if: canMount, "only root can mount a small disk to fill"))
    func `a full disk is told and leaves the ledger whole`() throws {
      let disk = try #require(try Self.smallDisk())
      defer {
        _ = try? Self.run("umount", [disk.path])
        try? FileManager.default.removeItem(at: disk)
      }
      let command = try LedgerCommand()
      let ledger = disk.appending(path: "ledger").path
      let input = command.file(
        "in", (0..<5_000).map { LedgerCommand.line("S\($0)", lot: "L\($0)") }.joined())
      let process = command.process([
        "intake", "--ledger", ledger, "--location", "d", "--batch", "20",
      ])
      process.standardInput = try FileHandle(forReadingFrom: URL(filePath: input))
      let (output, errors) = (command.file("out", ""), command.file("err", ""))
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
      process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
      let message = try String(contentsOfFile: errors, encoding: .utf8)
      #expect(message.hasPrefix("labelscan-ledger: \(ledger): the disk"))
      let acknowledged = try String(contentsOfFile: output, encoding: .utf8)
        .split(separator: "\n").count
      #expect(acknowledged > 0)
      // The copy has room to be looked at.
      for name in ["ledger", "ledger-wal"] {
        try? FileManager.default.copyItem(
          at: disk.appending(path: name), to: command.folder.appending(path: name))
      }
      #expect(try command.run("verify").status == 0)
      #expect(try command.serials().count == acknowledged)
    }
  }
#endif
