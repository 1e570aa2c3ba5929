import Foundation
import Testing

/// Every line that a command prints is JSON, whatever it was given.
struct StrictJSONTests {
  @Test(arguments: [
    ("{}", true), (#"{"a": [1, -0.5e+3, "\u00e9\n", null, {"b": true}]}"#, true),
    (#" {"a": 1}"#, false), (#"{"a": 01}"#, false), (#"{"a": 1.}"#, false), (#"{"a": +1}"#, false),
    ("{\"a\": \"\t\"}", false), (#"{"a": "\x"}"#, false), (#"{"a": 1,}"#, false), ("[]", false),
    (#"{"a": 1} x"#, false), (#"{"a": "\u12g4"}"#, false), (#"{a: 1}"#, false), ("", false),
  ]) func `what is checked with knows JSON`(text: String, isJSON: Bool) {
    #expect(StrictJSON.isObject(Array(text.utf8)) == isJSON)
  }

  private static func expectJSON(_ output: [UInt8], count: Int? = nil) {
    let lines = output.split(separator: 0x0A)
    for line in lines {
      #expect(
        StrictJSON.isObject(Array(line)), "\(String(decoding: line.prefix(300), as: UTF8.self))")
    }
    if let count { #expect(lines.count == count) } else { #expect(!lines.isEmpty) }
  }

  /// Texts that an unwary printer of JSON passes on.
  static let texts: [[UInt8]] =
    [
      "0001", "-", "1e", "NaN", "\"", "\\", "a\"b\\c", "\u{7F}\u{9B}31m", "\u{2028}\u{2029}",
      "\t\u{1}",
      "]C1\u{1D}0109506000134352\u{1D}21A\"\u{1}", #"{"serial": "A1", "lot": 007, "x": 1e999}"#,
      #"{"a": "\ud800"}"#, #"{"payload": "\ud83d"}"#, "SN: \u{0}1",
      "https://id.gs1.org/01/%00%FF?17=\"",
      "[)>\u{1E}06\u{1D}S\"\\\u{1D}1T\u{8}\u{1E}\u{4}", "(21)\"(10)\\", "é\u{301}\u{202E}",
      #"{"id": 1, "payload": 2}"#, String(repeating: "[", count: 5_000),
    ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0x53, 0x4E, 0x3A, 0xC3], [0xED, 0xA0, 0x80]]

  /// Values that a request may have for its id, right or wrong.
  static let ids = [
    "0001", "-01", "00", "-0", "0", "1.", ".5", "1e5", "1E+", "0x1F", "+1", "1e999",
    "123456789012345678901",
    "-", "nul", "null", "tru", "True", "\"\\ud800\"", "\"\\u0000\"", "\"a\u{9B}\"", "[1]", "{}",
    "1 2", "\"\t\"",
    "0e0", "0.0e-0", "01e1", "0.00", "-0.0", "\"", "1,", "NaN", "Infinity",
  ]

  @Test func `parse`() throws {
    for text in Self.texts {
      let outcome = try Command.run("parse", "--format", "ndjson", input: text)
      Self.expectJSON(Array(outcome.output.utf8))
    }
    let together = Array(Self.texts.joined(separator: [0x0A]))
    let outcome = try Command.run("parse", "--together", "--format", "ndjson", input: together)
    Self.expectJSON(Array(outcome.output.utf8), count: 1)
  }

  @Test(arguments: [[], ["--isolate"]]) func `worker`(options: [String]) throws {
    let scratch = try WorkerTests.folder()
    scratch.file("hostile.pgm", HostileLabel.pgm)
    var lines = Self.ids.flatMap { id in
      [
        #"{"id": \#(id), "path": "blank.pgm"}"#,
        #"{"id": \#(id), "path": "missing", "file": "\u0001"}"#,
        #"{"path": "hostile.pgm", "id": \#(id)}"#, #"{"id":\#(id)"#,
        #"{"id": \#(id), "x": \#(id)}"#,
      ].map { Array($0.utf8) }
    }
    lines += Self.texts.map { $0.filter { $0 != 0x0A } }
    let input = Array(lines.joined(separator: [0x0A])) + [0x0A]
    let outcome = try Command.run(
      ["worker", "--max-line-bytes", "4000"] + options, input: input, in: scratch.folder)
    Self.expectJSON(Array(outcome.output.utf8), count: lines.count)
    #expect(outcome.status == 0)
  }

  @Test func `worker, with lines that chance makes`() throws {
    let scratch = try WorkerTests.folder()
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededNumbers(state: seed)
    let base = Array(
      #"{"id": 0.5e1, "path": "blank.pgm", "effort": "fast", "file": "\u00e9"}"#.utf8)
    let letters = Array("\"\\{}[]:,.0129eE+-u \t\u{1}truefalsn".utf8) + [0xC3, 0x80, 0xFF]
    var lines: [[UInt8]] = []
    for _ in 0..<3_000 {
      var line = base
      for _ in 0...Int(random.next() % 3) {
        let place = Int(random.next() % UInt64(line.count))
        let letter = letters[Int(random.next() % UInt64(letters.count))]
        switch random.next() % 3 {
        case 0: line[place] = letter
        case 1: line.insert(letter, at: place)
        default: if line.count > 1 { line.remove(at: place) }
        }
      }
      lines.append(line)
    }
    let input = Array(lines.joined(separator: [0x0A])) + [0x0A]
    let outcome = try Command.run("worker", input: input, in: scratch.folder)
    Self.expectJSON(Array(outcome.output.utf8), count: lines.count)
    #expect(outcome.status == 0, "seed \(seed)")
  }

  @Test func `scan and watch, with names as files have them`() throws {
    let scratch = try Scratch()
    var names = Self.texts.filter { !$0.contains(0) && !$0.contains(0x2F) && $0.count < 200 }
    names = names.map { $0 + Array(".pgm".utf8) }
    for name in names {
      let place = Array(
        scratch.file("in/a.pgm", HostileLabel.pgm).deletingLastPathComponent().path.utf8)
      let path = (place + [0x2F] + name).map(CChar.init(bitPattern:)) + [0]
      let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      try #require(descriptor >= 0)
      _ = write(descriptor, HostileLabel.pgm, HostileLabel.pgm.count)
      close(descriptor)
    }
    let scanned = try Command.run("scan", "--format", "ndjson", "in", in: scratch.folder)
    Self.expectJSON(Array(scanned.output.utf8), count: names.count + 1)
    let session = try CommandSession(
      ["watch", "--format", "ndjson", "--state", "state", "in"], in: scratch.folder)
    for _ in 0...names.count {
      Self.expectJSON(Array((try session.line() ?? "").utf8), count: 1)
    }
    #expect(session.end(by: SIGTERM) == 0)
    let state = try Data(contentsOf: scratch.folder.appending(path: "state"))
    Self.expectJSON(Array(state), count: names.count + 1)
  }

  @Test func `frames`() throws {
    let pixels = HostileLabel.pgm.drop { $0 != 0x0A }.dropFirst()
    let header = try #require(
      String(validating: HostileLabel.pgm.prefix { $0 != 0x0A }, as: UTF8.self))
    let words = header.split(separator: " ").map(String.init)
    let outcome = try Command.run(
      "frames", "--every-frame", "--width", words[1], "--height", words[2],
      input: Array(pixels) + Array(pixels))
    Self.expectJSON(Array(outcome.output.utf8), count: 3)
  }

  /// Numbers that a seed makes (xorshift).
  private struct SeededNumbers {
    var state: UInt64

    mutating func next() -> UInt64 {
      if state == 0 { state = 88_172_645_463_325_252 }
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }
}
