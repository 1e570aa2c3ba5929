import Foundation
import Testing

/// `labelscan worker`: one answer a line, whatever the line.
struct WorkerTests {
  /// The answer to a bad request.
  static func failed(_ head: String, _ code: String, _ message: String) -> String {
    #"{\#(head)"error": {"code": "\#(code)", "message": "\#(message)"}}"#
  }

  static func folder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.image("grey8.png", as: "good.png")
    try scratch.image("grey8.png", as: "{odd.png")
    scratch.file("blank.pgm", Scratch.blank)
    try addPipe(to: scratch)
    return scratch
  }

  /// A named pipe that nobody writes, and a link to it.
  static func addPipe(to scratch: Scratch) throws {
    let pipe = scratch.folder.appending(path: "pipe").path
    try #require(mkfifo(pipe, 0o600) == 0)
    try #require(symlink(pipe, scratch.folder.appending(path: "link-to-pipe.png").path) == 0)
  }

  /// The error of what is no regular file.
  static func notRegular(_ file: String) -> String {
    ScanTests.error(
      file, "file.notRegular", "The path names a pipe, a device or a socket, not a file.")
  }

  static let blank = ScanTests.blank
  static let base64 = Data(Scratch.blank).base64EncodedString()

  /// A line and the answer to it.
  static let lines: [(String, String)] = [
    ("good.png", ScanTests.read("good.png")),
    ("good.png\r", ScanTests.read("good.png")),
    ("./{odd.png", ScanTests.read("./{odd.png")),
    (#"{"path": "good.png"}"#, ScanTests.read("good.png")),
    (#"{"path": "{odd.png"}"#, ScanTests.read("{odd.png")),
    (#"{"path": "good.png", "file": "a"}"#, ScanTests.read("a")),
    (#"{"path": "blank.pgm", "id": 7}"#, #"{"id": 7, "# + blank.dropFirst()),
    (#"{"path": "blank.pgm", "id": 1e400}"#, #"{"id": 1e400, "# + blank.dropFirst()),
    (#"{"path": "blank.pgm", "id": "a\"\n"}"#, #"{"id": "a\"\n", "# + blank.dropFirst()),
    (#"{"path": "blank.pgm", "id": null}"#, #"{"id": null, "# + blank.dropFirst()),
    (#"{"path": "blank.pgm", "id": false}"#, #"{"id": false, "# + blank.dropFirst()),
    (#"{"file": "blank.pgm", "image": "\#(base64)"}"#, blank),
    (#"{"id": 1, "image": "\#(base64)"}"#, #"{"id": 1, "file": "", "# + blank.dropFirst(22)),
    (#"{"path": "good.png", "symbologies": ["code128"]}"#, ScanTests.read("good.png")),
    (#"{"path": "good.png", "effort": "fast"}"#, ScanTests.read("good.png")),
    (
      #"{"path": "good.png", "symbologies": ["qr"]}"#,
      #"{"file": "good.png", "width": 396, "height": 36, "fields": {}, "symbols": [], "#
        + #""details": [], "candidates": [], "issues": []}"#
    ),
    ("missing.png", ScanTests.error("missing.png", "file.missing", "There is no such file.")),
    (".", ScanTests.error(".", "file.isFolder", "The path names a folder.")),
    ("/dev/zero", notRegular("/dev/zero")),
    (#"{"id": 8, "path": "/dev/null"}"#, #"{"id": 8, "# + notRegular("/dev/null").dropFirst()),
    ("pipe", notRegular("pipe")),
    ("link-to-pipe.png", notRegular("link-to-pipe.png")),
    (
      #"{"id": 2, "image": "AAAA"}"#,
      #"{"id": 2, "file": "", "error": {"code": "image.unknownKind", "message": "#
        + #""The bytes are no image of a known kind."}}"#
    ),
    (
      #"{"id": 3, "image": "!"}"#,
      failed(#""id": 3, "#, "request.badImage", "'image' is not base64.")
    ),
    (
      #"{"path": "good.png", "image": ""}"#,
      failed(
        #""file": "good.png", "#, "request.noImage", "A request has either 'path' or 'image'.")
    ),
    (
      #"{"id": 4}"#,
      failed(#""id": 4, "#, "request.noImage", "A request has either 'path' or 'image'.")
    ),
    (
      #"{"id": [4], "path": "good.png"}"#,
      failed("", "request.malformed", "'id' is a text, a number, true, false or null.")
    ),
    (
      #"{"id": 0001, "path": "good.png"}"#,
      failed("", "request.malformed", "'id' is a text, a number, true, false or null.")
    ),
    (
      #"{"id": -00.5, "path": "good.png"}"#,
      failed("", "request.malformed", "'id' is a text, a number, true, false or null.")
    ),
    (#"{"path": "blank.pgm", "id": -0.50e+01}"#, #"{"id": -0.50e+01, "# + blank.dropFirst()),
    (
      #"{"id": 1, "id": 2, "path": "good.png"}"#,
      failed("", "request.malformed", "'id' is there twice.")
    ),
    (
      #"{"id": 3, "path": "good.png", "path": "blank.pgm"}"#,
      failed(#""id": 3, "#, "request.malformed", "'path' is there twice.")
    ),
    (
      #"{"id": 5, "path": "good.png", "symbologies": ["pharmacodeTwoTrack"]}"#,
      failed(
        #""id": 5, "file": "good.png", "#, "request.badOption",
        "'symbologies' names one that this version cannot read.")
    ),
    (
      #"{"path": "good.png", "symbologies": [1, "qr"]}"#,
      failed(
        #""file": "good.png", "#, "request.badOption",
        "'symbologies' names one that this version cannot read.")
    ),
    (
      #"{"path": "good.png", "effort": "none"}"#,
      failed(
        #""file": "good.png", "#, "request.badOption", "'effort' is fast, balanced or thorough.")
    ),
    (
      #"{"path": "good.png", "efort": "fast", "id": 6}"#,
      failed(
        #""id": 6, "file": "good.png", "#, "request.badOption",
        "'efort' is not known, or not of its type.")
    ),
    (
      #"{"path": 1}"#, failed("", "request.badOption", "'path' is not known, or not of its type.")
    ),
    ("{", failed("", "request.malformed", "The line is not JSON: byte 1 is out of place.")),
    (
      String(repeating: "[", count: 2_000),
      ScanTests.error(
        String(repeating: "[", count: 2_000), "file.unreadable",
        "The file cannot be read (system error 36).")
    ),
    (
      #"{"id": "# + String(repeating: "[", count: 2_000),
      failed("", "request.malformed", "The line is not JSON: byte 38 is out of place.")
    ),
  ]

  @Test(arguments: lines)
  func `a line has its answer`(line: String, answer: String) throws {
    let scratch = try Self.folder()
    let outcome = try Command.run("worker", input: Array(line.utf8), in: scratch.folder)
    #expect(ScanTests.steady(outcome) == answer + "\n")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  @Test(arguments: [1, 2, 5])
  func `answers come in the order of the requests, whatever went wrong`(jobs: Int) throws {
    let rows = Self.lines + Self.lines.reversed()
    let scratch = try Self.folder()
    let outcome = try Command.run(
      "worker", "--jobs", String(jobs), input: Array(rows.map(\.0).joined(separator: "\n").utf8),
      in: scratch.folder)
    #expect(ScanTests.steady(outcome) == rows.map { $0.1 + "\n" }.joined())
    #expect(outcome.status == 0)
  }

  @Test func `a path that is not UTF-8, an empty line and no line`() throws {
    let scratch = try Self.folder()
    let folder = scratch.folder
    #expect(
      try Command.run("worker", input: [0x61, 0xFF, 0x0A, 0x7B, 0xFF, 0x7D], in: folder).output
        == """
        {"file": "a\u{FFFD}", "error": {"code": "request.malformed", "message": "The path is not \
        UTF-8."}}
        {"error": {"code": "request.malformed", "message": "The line is not UTF-8."}}

        """)
    #expect(
      try Command.run("worker", input: Array("\n\r\n\n".utf8), in: folder)
        == Command.Outcome(output: "", status: 0))
    #expect(try Command.run("worker", in: folder) == Command.Outcome(output: "", status: 0))
  }

  @Test(arguments: ["\n", ""])
  func `a line that is too long is answered and passed over`(end: String) throws {
    let scratch = try Self.folder()
    let answer = Self.failed("", "request.tooLong", "The line is longer than 20 bytes.") + "\n"
    let long = String(repeating: "x", count: 300_000)
    let outcome = try Command.run(
      "worker", "--max-line-bytes", "20",
      input: Array("\(long)\nblank.pgm\n\(String(repeating: "y", count: 21))\n\(long)\(end)".utf8),
      in: scratch.folder)
    #expect(outcome.steady == answer + Self.blank + "\n" + answer + answer)
    #expect(outcome.status == 0)
    let exact = try Command.run(
      "worker", "--max-line-bytes", "9", input: Array("blank.pgm\nblank.pgm".utf8),
      in: scratch.folder)
    #expect(exact.steady == Self.blank + "\n" + Self.blank + "\n")
  }

  /// The rows of a part of a message as zint makes it; the parity is that of `ONE PART, TWO`.
  private static func part(_ text: String, _ number: Int) throws -> [[UInt8]] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/zint")
    let parity = "ONE PART, TWO".utf8.reduce(0, ^)
    process.arguments = ["-b", "58", "-d", text, "--structapp=\(number),2,\(parity)", "--dump"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let dump = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let rows = dump.split(separator: "\n").map { line in
      line.compactMap(\.hexDigitValue).flatMap { digit in
        [8, 4, 2, 1].map { digit & $0 != 0 ? UInt8(20) : 230 }
      }
    }
    // Rows are padded to whole digits; four modules a side are the quiet zone.
    let blank = [UInt8](repeating: 230, count: rows.count + 8)
    let quiet = [UInt8](repeating: 230, count: 4)
    let blanks = [[UInt8]](repeating: blank, count: 4)
    return blanks + rows.map { quiet + $0.prefix(rows.count) + quiet } + blanks
  }

  /// A PGM file of rows of modules, four pixels each.
  private static func picture(_ rows: [[UInt8]]) -> [UInt8] {
    let pixels = rows.flatMap { row in
      let wide = row.flatMap { [UInt8](repeating: $0, count: 4) }
      return (0..<4).flatMap { _ in wide }
    }
    return Array("P5 \(4 * (rows.first?.count ?? 0)) \(4 * rows.count) 255\n".utf8) + pixels
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/zint")),
    arguments: [1, 2])
  func `a message is joined within an image, never over requests`(jobs: Int) throws {
    let (one, two) = (try Self.part("ONE PART", 1), try Self.part(", TWO", 2))
    let scratch = try Scratch()
    scratch.file("one.pgm", Self.picture(one))
    scratch.file("two.pgm", Self.picture(two))
    scratch.file("both.pgm", Self.picture(zip(one, two).map { $0 + $1 }))
    let outcome = try Command.run(
      "worker", "--jobs", String(jobs), input: Array("one.pgm\ntwo.pgm\nboth.pgm\n".utf8),
      in: scratch.folder)
    let answers = outcome.output.split(separator: "\n")
    #expect(answers.map { $0.contains("structuredAppend.missing") } == [true, true, false])
    #expect(answers.map { $0.contains(#""messages": "#) } == [false, false, true])
    #expect(answers.last?.contains(#""payload": "ONE PART, TWO""#) == true)
  }

  @Test func `an answer does not wait for the next request`() throws {
    let scratch = try Self.folder()
    let session = try CommandSession(["worker", "--jobs", "3"], in: scratch.folder)
    for _ in 0..<5 {
      try session.send("blank.pgm")
      let line = try #require(try session.line())
      #expect(Command.Outcome(output: line, status: 0).steady == Self.blank)
    }
    #expect(try session.end() == 0)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/task")))
  func `no more is read ahead than what is at work`() throws {
    let scratch = try Self.folder()
    let session = try CommandSession(["worker", "--isolate"], in: scratch.folder)
    try session.send("blank.pgm")
    #expect(try session.line() != nil)
    // A child that does not go on holds up the one worker.
    let child = try #require(session.children().first)
    session.hold(child)
    let written = try session.sendAll("good.png\n", then: "blank.pgm\n", atMost: 100_000)
    // What fits into the pipe, one read, and the lines at work.
    #expect(written < 40_000)
    kill(child, SIGCONT)
    #expect(try session.line()?.contains("\"file\": \"good.png\"") == true)
    session.abandon()
  }

  @Test(arguments: ["", "--isolate"])
  func `its own input is no image`(option: String) throws {
    let scratch = try Self.folder()
    try #require(symlink("/dev/stdin", scratch.folder.appending(path: "in.png").path) == 0)
    let session = try CommandSession(
      ["worker", "--jobs", "2"] + option.split(separator: " ").map(String.init), in: scratch.folder)
    let paths = ["/dev/stdin", "/proc/self/fd/0", "/dev/fd/0", "in.png", "blank.pgm"]
    for number in 0..<40 {
      let path = paths[number % paths.count]
      try session.send(path)
      let line = try #require(try session.line())
      #expect(
        Command.Outcome(output: line, status: 0).steady
          == (path == "blank.pgm" ? Self.blank : Self.notRegular(path)))
    }
    #expect(try session.end() == 0)
  }

  @Test func `an image without the memory for it is an error`() throws {
    let scratch = try Self.folder()
    scratch.file("large.pgm", Array("P5 9000 9000 255\n".utf8))
    let error = ScanTests.error(
      "large.pgm", "image.outOfMemory", "There is not enough memory for the image.")
    let free = try Command.run("worker", input: Array("large.pgm".utf8), in: scratch.folder)
    #expect(free.output.contains("image.truncated"))
    for options in [["--max-memory-mib", "400"], ["--isolate", "--max-memory-mib", "400"]] {
      let outcome = try Command.run(
        ["worker"] + options, input: Array("large.pgm\nblank.pgm\n".utf8), in: scratch.folder)
      #expect(outcome.steady == error + "\n" + Self.blank + "\n")
      #expect(outcome.status == 0)
    }
    let script = "ulimit -v 500000; exec \"$0\" worker"
    let outcome = try Command.shell(
      script, input: Array("large.pgm\nblank.pgm\n".utf8), in: scratch.folder)
    #expect(outcome.steady == error + "\n" + Self.blank + "\n")
    #expect(outcome.status == 0)
  }

  @Test func `a file of results that may not grow ends it with its reason`() throws {
    let scratch = try Self.folder()
    let lines = String(repeating: "missing\n", count: 2_000)
    let outcome = try Command.shell(
      "ulimit -f 1; exec \"$0\" worker > results", input: Array(lines.utf8), in: scratch.folder)
    #expect(
      outcome
        == Command.Outcome(
          output: "", status: 74, errors: "labelscan: standard output cannot be written\n"))
  }

  @Test func `expectations and formats are as in scan`() throws {
    let scratch = try ScanTests.folder()
    let arguments = ["--formats", "formats.json", "--expect", "logistic"]
    let scanned = try Command.run(
      ["scan", "--format", "ndjson"] + arguments + ["good.png"], in: scratch.folder)
    let answered = try Command.run(
      ["worker"] + arguments, input: Array("good.png\n".utf8), in: scratch.folder)
    #expect(answered.steady == scanned.steady)
    #expect(answered.output.contains("\"requirements\""))
    #expect(answered.status == 0)
  }

  @Test func `output that cannot be written ends it`() throws {
    let outcome = try Command.run(
      "worker", input: Array("x\ny\n".utf8), output: "/dev/full")
    #expect(outcome.status == 74)
    #expect(outcome.errors == "labelscan: standard output cannot be written\n")
  }

  @Test func `a reader that goes away ends it`() throws {
    let scratch = try Self.folder()
    let session = try CommandSession(["worker"], in: scratch.folder)
    try session.send("blank.pgm")
    #expect(try session.line() != nil)
    session.closeOutput()
    try session.send("blank.pgm")
    #expect(try session.end() == 74)
  }

  @Test(arguments: [
    "--jobs 0", "--max-line-bytes 0", "--symbology pharmacodeTwoTrack", "--effort none",
    "photo.png",
    "--max-megapixels 0", "--timeout 1", "--max-memory-mib 0", "--isolate --timeout 0",
    "--expect none",
    "--formats missing.json",
  ])
  func `a wrong command line is 64`(arguments: String) throws {
    let words = arguments.split(separator: " ").map(String.init)
    #expect(try Command.run(["worker"] + words).status == 64)
  }
}
