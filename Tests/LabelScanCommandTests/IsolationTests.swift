import Foundation
import Testing

/// `--isolate`: what happens to a child process happens to one image.
struct IsolationTests {
  static func crashed(_ file: String) -> String {
    ScanTests.error(
      file, "process.crashed", "The process that scanned the image ended by signal 9.")
  }

  static func late(_ file: String) -> String {
    ScanTests.error(
      file, "process.timeout", "The image takes longer than it may; its process was ended.")
  }

  /// A scan of the paths that are sent, and its child, which is held.
  private static func held(
    _ options: [String], in scratch: Scratch, through script: String? = nil
  ) throws -> (session: CommandSession, child: pid_t) {
    let session = try CommandSession(
      ["scan", "--isolate", "--jobs", "1", "--format", "ndjson"] + options + ["-"],
      in: scratch.folder, through: script)
    try session.send("good.png")
    #expect(try session.line() != nil)
    let child = try #require(session.children().first)
    session.hold(child)
    return (session, child)
  }

  private static func steady(_ line: String?) -> String? {
    line.map { ScanTests.steady(Command.Outcome(output: $0, status: 0)) }
  }

  @Test func `the output is that of a scan without`() throws {
    let scratch = try ScanTests.folder()
    let arguments = [
      "--formats", "formats.json", "--expect", "logistic", "--symbology", "code128", "qr",
      "--max-megapixels", "0.02", "--effort", "fast", "--format", "ndjson", "good.png",
      "missing.png", ".",
    ]
    let plain = try Command.run(["scan"] + arguments, in: scratch.folder)
    let isolated = try Command.run(["scan", "--isolate"] + arguments, in: scratch.folder)
    #expect(isolated.steady == plain.steady)
    #expect(isolated.status == plain.status)
    #expect(isolated.errors == "")
    #expect(plain.output.contains("KIND-OF-IMAGE"))
    #expect(plain.output.contains("image.truncated"))
  }

  @Test func `payloads of every photo come through a child`() throws {
    let photos = Scratch.kinds.deletingLastPathComponent().appending(path: "labels").path
    let plain = try Command.run("scan", "--format", "ndjson", photos)
    let isolated = try Command.run("scan", "--isolate", "--format", "ndjson", photos)
    #expect(plain.output.split(separator: "\n").count == 36)
    #expect(isolated.steady == plain.steady)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/task")))
  func `a child that dies costs its image`() throws {
    let scratch = try ScanTests.folder()
    let (session, child) = try Self.held([], in: scratch)
    // Ctrl-C in a terminal must not reach it.
    #expect(getpgid(child) == child)
    try session.send("name-of-text.txt")
    session.awaitInput(of: child)
    #expect(kill(child, SIGKILL) == 0)
    for line in ["blank.pgm", "good.png"] { try session.send(line) }
    #expect(Self.steady(try session.line()) == Self.crashed("name-of-text.txt"))
    #expect(Self.steady(try session.line()) == ScanTests.blank)
    #expect(Self.steady(try session.line()) == ScanTests.read("good.png"))
    #expect(try session.end() == 2)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd")))
  func `a child has no descriptor but its own`() throws {
    let scratch = try ScanTests.folder()
    let (session, child) = try Self.held(
      [], in: scratch, through: "exec 9< good.png; exec \"$0\" \"$@\"")
    let own = try FileManager.default.contentsOfDirectory(
      atPath: "/proc/\(session.process.processIdentifier)/fd")
    #expect(own.contains("9"))
    let names = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(child)/fd")
    let targets = names.compactMap {
      try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/\(child)/fd/\($0)")
    }
    #expect(!targets.contains { $0.hasSuffix("good.png") })
    #expect(Set(["0", "1", "2"]).isSubset(of: names))
    let limits = try String(contentsOfFile: "/proc/\(child)/limits", encoding: .utf8)
    let memory = limits.split(separator: "\n").first { $0.hasPrefix("Max data size") }
    #expect(memory?.contains("unlimited") == false)
    kill(child, SIGCONT)
    #expect(try session.end() == 0)
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/task")),
    arguments: ["path", "image"])
  func `a child that died between images costs none`(kind: String) throws {
    let scratch = try ScanTests.folder()
    // Its base64 is more than a pipe holds.
    let image = Array("P5 300 300 255\n".utf8) + [UInt8](repeating: 200, count: 90_000)
    scratch.file("wide.pgm", image)
    let base64 = Data(image).base64EncodedString()
    let request = kind == "path" ? "wide.pgm" : #"{"file": "wide.pgm", "image": "\#(base64)"}"#
    let answer = ScanTests.blank.replacing("blank.pgm", with: "wide.pgm")
      .replacing("64", with: "300")
    let session = try CommandSession(["worker", "--isolate"], in: scratch.folder)
    var children: Set<pid_t> = []
    for _ in 0..<3 {
      try session.send(request)
      let line = try #require(try session.line())
      #expect(ScanTests.steady(Command.Outcome(output: line, status: 0)) == answer)
      let child = try #require(session.children().first)
      children.insert(child)
      #expect(kill(child, SIGKILL) == 0)
      session.awaitEnd(of: child)
    }
    #expect(children.count == 3)
    #expect(try session.end() == 0)
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/task")))
  func `an image that takes too long is given up, and the next is read`() throws {
    let scratch = try ScanTests.folder()
    let (session, _) = try Self.held(["--timeout", "1.5"], in: scratch)
    for line in ["name-of-text.txt", "missing.png"] { try session.send(line) }
    #expect(Self.steady(try session.line()) == Self.late("name-of-text.txt"))
    #expect(try session.line()?.contains("file.missing") == true)
    #expect(try session.end() == 2)
  }

  @Test func `a worker answers from children too`() throws {
    let scratch = try ScanTests.folder()
    try WorkerTests.addPipe(to: scratch)
    let rows = WorkerTests.lines.filter { !$0.0.contains("{odd") }
    let outcome = try Command.run(
      "worker", "--isolate", "--timeout", "60", "--jobs", "2",
      input: Array(rows.map(\.0).joined(separator: "\n").utf8), in: scratch.folder)
    #expect(ScanTests.steady(outcome) == rows.map { $0.1 + "\n" }.joined())
    #expect(outcome.status == 0)
  }
}
