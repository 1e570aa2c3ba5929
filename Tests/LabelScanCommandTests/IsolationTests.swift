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

  /// A folder with the images of `ScanTests` and a named pipe that nobody writes.
  private static func folder() throws -> Scratch {
    let scratch = try ScanTests.folder()
    try #require(mkfifo(scratch.folder.appending(path: "pipe.pgm").path, 0o600) == 0)
    return scratch
  }

  /// Waits until the child reads the named pipe, and holds it there.
  private static func openPipe(_ scratch: Scratch) throws -> Int32 {
    let path = scratch.folder.appending(path: "pipe.pgm").path
    for _ in 0..<60_000 {
      let writer = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
      if writer >= 0 { return writer }
      usleep(1_000)
    }
    throw CocoaError(.fileReadUnknown)
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
    let scratch = try Self.folder()
    let session = try CommandSession(
      [
        "scan", "--isolate", "--jobs", "1", "--format", "ndjson", "good.png", "pipe.pgm",
        "blank.pgm", "good.png",
      ], in: scratch.folder)
    #expect(try session.line() != nil)
    let writer = try Self.openPipe(scratch)
    defer { close(writer) }
    let child = try #require(session.children().first)
    // Ctrl-C in a terminal must not reach it.
    #expect(getpgid(child) == child)
    #expect(kill(child, SIGKILL) == 0)
    var lines: [String] = []
    while let line = try session.line() {
      lines.append(ScanTests.steady(Command.Outcome(output: line, status: 0)))
    }
    #expect(lines == [Self.crashed("pipe.pgm"), ScanTests.blank, ScanTests.read("good.png")])
    #expect(try session.end() == 2)
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/task")),
    arguments: ["path", "image"])
  func `a child that died between images costs none`(kind: String) throws {
    let scratch = try Self.folder()
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

  @Test func `an image that takes too long is given up, and the next is read`() throws {
    let scratch = try Self.folder()
    let outcome = try Command.run(
      "scan", "--isolate", "--timeout", "1.5", "--jobs", "1", "--format", "ndjson", "pipe.pgm",
      "blank.pgm", "pipe.pgm", in: scratch.folder)
    #expect(
      outcome.steady
        == [Self.late("pipe.pgm"), ScanTests.blank, Self.late("pipe.pgm"), ""]
        .joined(separator: "\n"))
    #expect(outcome.status == 2)
  }

  @Test func `a worker answers from children too`() throws {
    let scratch = try Self.folder()
    let rows =
      WorkerTests.lines.filter { !$0.0.contains("{odd") } + [
        (#"{"id": 9, "path": "pipe.pgm"}"#, #"{"id": 9, "# + Self.late("pipe.pgm").dropFirst())
      ]
    let outcome = try Command.run(
      "worker", "--isolate", "--timeout", "5", "--jobs", "2",
      input: Array(rows.map(\.0).joined(separator: "\n").utf8), in: scratch.folder)
    #expect(ScanTests.steady(outcome) == rows.map { $0.1 + "\n" }.joined())
    #expect(outcome.status == 0)
  }
}
