import Foundation
import Testing

/// `labelscan frames`: symbols that come into view and go out.
struct FramesTests {
  /// A frame with a symbol, 396 x 36 pixels.
  private static let symbol = Self.pixels(of: "binary8.pgm")
  private static let blank = [UInt8](repeating: 255, count: 396 * 36)
  private static let size = ["--width", "396", "--height", "36"]

  /// The pixels of a binary PGM file of the package.
  private static func pixels(of name: String) -> [UInt8] {
    let bytes = (try? Data(contentsOf: Scratch.kinds.appending(path: name))) ?? Data()
    return Array(bytes.suffix(396 * 36))
  }

  /// Frames as a text: `s` has the symbol, `.` has none.
  private static func frames(_ text: String, chroma: Int = 0, mark: String = "") -> [UInt8] {
    text.flatMap {
      Array(mark.utf8) + ($0 == "s" ? symbol : blank) + [UInt8](repeating: 128, count: chroma)
    }
  }

  /// The event's name and numbers: `appeared 1`, `gone 7 first 1 last 4`, `end 10 10 0`.
  private static func short(_ outcome: Command.Outcome) -> [String] {
    outcome.output.split(separator: "\n").compactMap { line in
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard let object, let event = object["event"] as? String else { return nil }
      let keys = ["frame", "time", "first", "last", "frames", "scanned", "dropped", "truncated"]
      let numbers = keys.compactMap { key in object[key].map { "\(key) \($0)" } }
      return ([event] + numbers + [object["payload"] as? String].compactMap(\.self))
        .joined(separator: " ")
    }
  }

  /// Frames, options and what is said.
  static let rows: [(String, String, [String])] = [
    ("", "", ["end frames 0 scanned 0 dropped 0"]),
    ("..", "", ["end frames 2 scanned 2 dropped 0"]),
    (
      ".ss.s....s", "--gone-after 3",
      [
        "appeared frame 1 KIND-OF-IMAGE", "gone frame 7 first 1 last 4 KIND-OF-IMAGE",
        "appeared frame 9 KIND-OF-IMAGE", "gone frame 9 first 9 last 9 KIND-OF-IMAGE",
        "end frames 10 scanned 10 dropped 0",
      ]
    ),
    (
      "s.........s", "",
      [
        "appeared frame 0 KIND-OF-IMAGE", "gone frame 10 first 0 last 10 KIND-OF-IMAGE",
        "end frames 11 scanned 11 dropped 0",
      ]
    ),
    ("ss", "--symbology qr", ["end frames 2 scanned 2 dropped 0"]),
  ]

  @Test(arguments: rows)
  func `symbols appear once and are gone once`(
    frames: String, options: String, said: [String]
  ) throws {
    let outcome = try Command.run(
      ["frames", "--every-frame"] + Self.size + options.split(separator: " ").map(String.init),
      input: Self.frames(frames))
    #expect(Self.short(outcome) == said)
    #expect(outcome.status == 0)
    let count = frames.count
    #expect(outcome.errors == "labelscan: \(count) frames, \(count) scanned, 0 dropped\n")
  }

  /// Arguments, header, mark and chroma bytes of the other forms of the same video.
  static let forms: [(String, String, String, Int)] = [
    ("--format yuv420p --width 396 --height 36", "", "", 2 * 198 * 18),
    ("--format y4m", "YUV4MPEG2 W396 H36 F25:1 Ip A1:1\n", "FRAME\n", 2 * 198 * 18),
    ("--format y4m", "YUV4MPEG2 H36 W396 F25:1 C420jpeg XA=B\n", "FRAME Ip\n", 2 * 198 * 18),
    ("--format y4m", "YUV4MPEG2 W396 H36 F25:1 C411\n", "FRAME\n", 2 * 99 * 36),
    ("--format y4m", "YUV4MPEG2 W396 H36 F25:1 C422\n", "FRAME\n", 2 * 198 * 36),
    ("--format y4m", "YUV4MPEG2 W396 H36 F25:1 C444\n", "FRAME\n", 2 * 396 * 36),
    ("--format y4m", "YUV4MPEG2 W396 H36 F25:1 Cmono\n", "FRAME\n", 0),
  ]

  @Test(arguments: forms)
  func `every form of video gives the same`(
    arguments: String, header: String, mark: String, chroma: Int
  ) throws {
    let words = arguments.split(separator: " ").map(String.init)
    let video = Array(header.utf8) + Self.frames(".s.s.", chroma: chroma, mark: mark)
    let outcome = try Command.run(["frames", "--every-frame"] + words, input: video)
    let time = header.isEmpty ? ["", ""] : ["time 0.04 ", "time 0.16 "]
    #expect(
      Self.short(outcome) == [
        "appeared frame 1 \(time[0])KIND-OF-IMAGE",
        "gone frame 4 \(time[1])first 1 last 3 KIND-OF-IMAGE",
        "end frames 5 scanned 5 dropped 0",
      ])
    #expect(outcome.status == 0)
    // A byte less, and the last frame is told to be cut.
    let cut = try Command.run(["frames", "--every-frame"] + words, input: video.dropLast())
    #expect(Self.short(cut).last == "end frames 4 scanned 4 dropped 0 truncated 1")
    #expect(
      cut.errors
        == "labelscan: 4 frames, 4 scanned, 0 dropped; the last frame is cut short\n")
    #expect(cut.status == 0)
  }

  @Test func `the newest frame wins, and the dropped are counted`() throws {
    let outcome = try Command.run(
      ["frames"] + Self.size,
      input: Self.frames(String(repeating: ".", count: 400) + "s"))
    let lines = Self.short(outcome)
    #expect(
      lines.dropLast() == [
        "appeared frame 400 KIND-OF-IMAGE", "gone frame 400 first 400 last 400 KIND-OF-IMAGE",
      ])
    let end = try #require(lines.last).split(separator: " ")
    let numbers = end.compactMap { Int($0) }
    #expect(numbers.count == 3)
    #expect(numbers.first == 401)
    #expect(numbers.dropFirst().reduce(0, +) == 401)
    #expect(try #require(numbers.last) > 0)
  }

  @Test func `a symbol is told as soon as its frame is there`() throws {
    let scratch = try Scratch()
    let session = try CommandSession(["frames"] + Self.size, in: scratch.folder)
    try session.send(Self.symbol)
    #expect(try session.line()?.hasPrefix(#"{"event": "appeared", "frame": 0, "#) == true)
    for _ in 0..<10 { try session.send(Self.blank) }
    #expect(try session.end() == 0)
    #expect(try session.line()?.hasPrefix(#"{"event": "gone", "#) == true)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `asked to end, it tells what is gone`(signal: Int32) throws {
    let scratch = try Scratch()
    let session = try CommandSession(["frames"] + Self.size, in: scratch.folder)
    try session.send(Self.symbol)
    #expect(try session.line()?.hasPrefix(#"{"event": "appeared", "frame": 0, "#) == true)
    #expect(session.end(by: signal) == 0)
    #expect(try session.line()?.hasPrefix(#"{"event": "gone", "frame": 0, "#) == true)
    #expect(
      try session.line() == #"{"event": "end", "frames": 1, "scanned": 1, "dropped": 0}"#)
    #expect(try session.line() == nil)
  }

  @Test func `for people`() throws {
    let outcome = try Command.run(
      ["frames", "--output", "text", "--every-frame"] + Self.size, input: Self.frames("s"))
    #expect(
      outcome.output == """
        frame 0  appeared  [code128 ]C0 raw] KIND-OF-IMAGE
          poNumber?         IND-OF-IMAGE  (K may be a data identifier: Purchase order of the \
        customer)
          serial?           KIND-OF-IMAGE  (a bare value that no rule explains)
        frame 0  gone  [code128 ]C0 raw] KIND-OF-IMAGE

        """)
  }

  /// Input that is not YUV4MPEG2, and why.
  static let broken: [(String, String)] = [
    ("", "The input is not YUV4MPEG2."),
    ("YUV4MPEG2 W4 H4", "The input is not YUV4MPEG2."),
    (String(repeating: "x", count: 20_000), "The input is not YUV4MPEG2."),
    ("P5 4 4 255\n", "The input is not YUV4MPEG2."),
    ("YUV4MPEG2 W4\n", "The YUV4MPEG2 header gives no size."),
    ("YUV4MPEG2 W4 H0\n", "The YUV4MPEG2 header gives no size."),
    ("YUV4MPEG2 W-4 H4\n", "The YUV4MPEG2 header gives no size."),
    ("YUV4MPEG2 W99999999999999999999 H4\n", "The YUV4MPEG2 header gives no size."),
    ("YUV4MPEG2 W65535 H65535\n", "The frames have more pixels than --max-megapixels allows."),
    ("YUV4MPEG2 W4 H4 C420p10\n", "YUV4MPEG2 of kind C420p10 is not read."),
    ("YUV4MPEG2 W4 H4 Cmono\nFRAM\n", "A YUV4MPEG2 frame does not begin with FRAME."),
    (
      "YUV4MPEG2 W4 H4 Cmono\nFRAME\n0123456789abcdefJUNK\n",
      "A YUV4MPEG2 frame does not begin with FRAME."
    ),
  ]

  @Test(arguments: broken)
  func `what is not YUV4MPEG2 is said`(input: String, message: String) throws {
    let outcome = try Command.run("frames", "--format", "y4m", input: Array(input.utf8))
    #expect(outcome.errors.hasSuffix("labelscan: \(message)\n"))
    #expect(outcome.status == 2)
  }

  @Test(arguments: [
    "", "--width 4", "--width 0 --height 4", "--width 4 --height 70000", "--width 4 --height -1",
    "--format y4m --width 4 --height 4", "--format mp4 --width 4 --height 4",
    "--width 4 --height 4 --gone-after 0", "--width 4 --height 4 --expect udi",
    "--width 60000 --height 60000",
  ])
  func `a wrong command line is 64`(arguments: String) throws {
    let words = arguments.split(separator: " ").map(String.init)
    #expect(try Command.run(["frames"] + words).status == 64)
  }
}
