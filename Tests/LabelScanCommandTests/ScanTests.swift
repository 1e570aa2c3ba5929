import Foundation
import Testing

/// `labelscan scan`: its output and exit status.
struct ScanTests {
  /// The object of a small image that is read, without its timing.
  static func read(_ file: String) -> String {
    """
    {"file": "\(file)", "width": 396, "height": 36, "fields": {}, "symbols": [{"symbology": \
    "code128", "payload": "KIND-OF-IMAGE", "identifier": "]C0", "corners": CORNERS, "syntax": \
    "raw"}], "details": [], "candidates": \(unexplained), "issues": []}
    """
  }

  static let unexplained = """
    [{"field": "poNumber", "value": "IND-OF-IMAGE", "symbol": 0, "reason": "K may be a data \
    identifier: Purchase order of the customer"}, {"field": "serial", "value": "KIND-OF-IMAGE", \
    "symbol": 0, "reason": "a bare value that no rule explains"}]
    """

  /// The output without timing and places: where a symbol is found is not the command's matter.
  static func steady(_ outcome: Command.Outcome) -> String {
    outcome.steady.replacing(/"corners": \[\[.*?\]\]/, with: "\"corners\": CORNERS")
  }

  static let blank = """
    {"file": "blank.pgm", "width": 64, "height": 64, "fields": {}, "symbols": [], "details": [], \
    "candidates": [], "issues": []}
    """

  static func error(_ file: String, _ code: String, _ message: String) -> String {
    #"{"file": "\#(file)", "error": {"code": "\#(code)", "message": "\#(message)"}}"#
  }

  /// A folder with an image of each fate.
  static func folder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.image("grey8.png", as: "good.png")
    try scratch.image("binary8.pgm", as: "name-of-text.txt")
    try scratch.image("grey8.png", as: "cut.png", prefix: 0.5)
    scratch.file("blank.pgm", Scratch.blank)
    scratch.file("empty.jpg", [])
    scratch.file("text.jpg", Array("SERIAL: A1\n".utf8))
    scratch.file("huge.ppm", Array("P6 60000 60000 255\n".utf8))
    scratch.file("formats.json", Array(FormatsTests.kind.utf8))
    return scratch
  }

  @Test func `bad files are told in their place, and the others go on`() throws {
    let scratch = try Self.folder()
    let outcome = try Command.run(
      "scan", "--format", "ndjson", "empty.jpg", "good.png", "cut.png", "text.jpg", "missing.png",
      "huge.ppm", "name-of-text.txt", "blank.pgm", in: scratch.folder)
    #expect(
      Self.steady(outcome)
        == [
          Self.error("empty.jpg", "image.empty", "There are no bytes."),
          Self.read("good.png"),
          Self.error(
            "cut.png", "image.truncated",
            "The PNG file ends before its image does (Read Error)."),
          Self.error(
            "text.jpg", "image.unknownKind", "The bytes are no image of a known kind."),
          Self.error("missing.png", "file.missing", "There is no such file."),
          Self.error(
            "huge.ppm", "image.tooLarge",
            "The image is 60000 x 60000 pixels; the limit is 100000000 pixels."),
          Self.read("name-of-text.txt"),
          Self.blank,
        ].map { $0 + "\n" }.joined())
    #expect(outcome.status == 2)
    #expect(outcome.errors == "")
  }

  /// Arguments and the exit status that they must give.
  static let statuses: [(String, Int32)] = [
    ("good.png", 0), ("good.png name-of-text.txt", 0), ("good.png blank.pgm", 1),
    ("blank.pgm", 1), ("cut.png", 2), ("cut.png blank.pgm", 2), ("missing", 2),
    ("good.png --max-megapixels 0.01", 2), ("good.png --symbology qr", 1),
    ("good.png --max-seconds 0.0001", 1), ("good.png --max-seconds 0", 0),
    ("good.png --max-symbols 1 --max-regions 50 --max-file-mib 1 --max-payload 13", 0),
    ("good.png --max-regions 0", 64), ("good.png --max-symbols 0", 64),
    ("good.png --max-seconds -1", 64), ("good.png --max-file-mib 0", 64),
    ("good.png --max-payload=-1", 64),
    ("good.png --symbology qr code128", 0), ("--symbology code128 good.png", 0),
    ("good.png --symbology qr,code128", 0), ("good.png --effort thorough", 0),
    ("good.png --code39-full-ascii", 0),
    ("good.png --expect logistic", 3), ("blank.pgm cut.png good.png --expect logistic", 3),
    ("cut.png --expect logistic", 2), ("good.png --formats formats.json --expect fmd", 3),
    ("good.png --expect none", 64), ("good.png --formats cut.png", 64),
    ("good.png --formats missing.json", 64), ("good.png --ignore nonsense", 64),
    ("", 64), ("good.png --symbology nonsense", 64),
    ("good.png --symbology", 64), ("good.png --jobs 0", 64), ("good.png --format xml", 64),
    ("good.png --max-megapixels 0", 64), ("good.png --effort none", 64),
    ("good.png --nonsense", 64),
  ]

  @Test(arguments: statuses)
  func `the exit status says how it went`(arguments: String, status: Int32) throws {
    let scratch = try Self.folder()
    let words = arguments.split(separator: " ").map(String.init)
    #expect(try Command.run(["scan"] + words, in: scratch.folder).status == status)
  }

  @Test func `formats of the user and requirements are in the object`() throws {
    let scratch = try Self.folder()
    let outcome = try Command.run(
      "scan", "--format", "ndjson", "--formats", "formats.json", "--expect", "logistic",
      "good.png", in: scratch.folder)
    #expect(
      Self.steady(outcome) == """
        {"file": "good.png", "width": 396, "height": 36, "fields": {"serial": "IMAGE"}, \
        "symbols": [{"symbology": "code128", "payload": "KIND-OF-IMAGE", "identifier": "]C0", \
        "corners": CORNERS, "syntax": "template:kind"}], "details": [{"field": "serial", \
        "value": "IMAGE", "raw": "IMAGE", "symbol": 0, "syntax": "template:kind", "key": \
        "serial", "range": [8, 13]}], "candidates": [], "issues": [{"code": "missing:sscc", \
        "severity": "error", "message": "No SSCC of 18 digits"}], "requirements": [{"name": \
        "sscc", "status": "missing", "message": "No SSCC of 18 digits"}]}

        """)
  }

  @Test func `a symbology that is not known is named`() throws {
    let outcome = try Command.run("scan", "x.png", "--symbology", "nonsense")
    #expect(outcome.errors.contains("--symbology does not know 'nonsense'."))
    #expect(outcome.output == "")
  }

  @Test func `json is one array`() throws {
    let scratch = try Self.folder()
    let outcome = try Command.run(
      "scan", "--format", "json", "good.png", "blank.pgm", in: scratch.folder)
    #expect(Self.steady(outcome) == "[\n\(Self.read("good.png")),\n\(Self.blank)\n]\n")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    #expect((object as? [Any])?.count == 2)
  }

  @Test func `text is for people`() throws {
    let scratch = try Self.folder()
    let outcome = try Command.run(
      "scan", "good.png", "blank.pgm", "empty.jpg", in: scratch.folder)
    #expect(
      outcome.output == """
        good.png
          poNumber?         IND-OF-IMAGE  (K may be a data identifier: Purchase order of the customer)
          serial?           KIND-OF-IMAGE  (a bare value that no rule explains)
          [code128 ]C0 raw] KIND-OF-IMAGE
        blank.pgm
          no symbol read
        empty.jpg
          cannot be read    There are no bytes. [image.empty]

        """)
  }

  @Test func `csv is a table`() throws {
    let scratch = try Self.folder()
    let outcome = try Command.run(
      "scan", "--format", "csv", "good.png", "blank.pgm", "empty.jpg", in: scratch.folder)
    #expect(
      outcome.output == """
        file,symbols,serial,lot,model,series,partNumber,gtin,sscc,count,quantity,expirationDate,\
        bestBeforeDate,productionDate,otherFields,issues,payloads,error
        good.png,1,,,,,,,,,,,,,,,KIND-OF-IMAGE,
        blank.pgm,0,,,,,,,,,,,,,,,,
        empty.jpg,,,,,,,,,,,,,,,,,image.empty

        """)
  }

  @Test func `timing is in milliseconds`() throws {
    let scratch = try Self.folder()
    let outcome = try Command.run("scan", "--format", "ndjson", "good.png", in: scratch.folder)
    let numbers = #""load": [\d.]+, "locate": [\d.]+, "decode": [\d.]+, "parse": [\d.]+"#
    let timing = try Regex(#""timing": \{"# + numbers + #"(, "print": [\d.]+)?\}\}\n$"#)
    #expect(outcome.output.contains(timing))
  }

  @Test func `a folder is walked, its images told by content or name`() throws {
    let scratch = try Self.folder()
    try scratch.image("grey8.png", as: "deep/er/without-extension")
    try scratch.image("grey8.png", as: ".hidden.png")
    try scratch.image("grey8.png", as: ".git/object.png")
    scratch.file("notes.txt", Array("P5 but not an image".utf8))
    scratch.file("deep/readme", Array("text".utf8))
    try FileManager.default.createSymbolicLink(
      at: scratch.folder.appending(path: "deep/loop"), withDestinationURL: scratch.folder)
    let outcome = try Command.run(
      "scan", "--format", "ndjson", scratch.folder.path(percentEncoded: false))
    let names = outcome.output.split(separator: "\n").map { line in
      line.prefix { $0 != "," }.split(separator: "/").drop { !$0.hasPrefix("labelscan") }
        .dropFirst().joined(separator: "/").dropLast()
    }
    #expect(
      names == [
        "blank.pgm", "cut.png", "deep/er/without-extension", "empty.jpg", "good.png", "huge.ppm",
        "name-of-text.txt", "text.jpg",
      ])
  }

  @Test func `a folder without images is told`() throws {
    let scratch = try Scratch()
    scratch.file("sub/notes.txt", Array("nothing".utf8))
    let outcome = try Command.run("scan", "--format", "ndjson", "sub", in: scratch.folder)
    #expect(
      outcome.output
        == Self.error("sub", "file.noImages", "The folder holds no image files.") + "\n")
    #expect(outcome.status == 2)
  }

  @Test func `a dash takes paths from standard input`() throws {
    let scratch = try Self.folder()
    let outcome = try Command.run(
      "scan", "--format", "ndjson", "blank.pgm", "-", "good.png",
      input: Array("good.png\n\nempty.jpg".utf8), in: scratch.folder)
    #expect(
      Self.steady(outcome)
        == [
          Self.blank, Self.read("good.png"),
          Self.error("empty.jpg", "image.empty", "There are no bytes."), Self.read("good.png"),
        ].map { $0 + "\n" }.joined())
  }

  @Test(arguments: [1, 2, 7]) func `results keep the order of the input`(jobs: Int) throws {
    let scratch = try Scratch()
    // A slow image first, then quick ones.
    let slow =
      Array("P5 2000 1500 255\n".utf8) + (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 * $0) }
    scratch.file("0.pgm", slow)
    var expected = ["0.pgm"]
    for index in 1..<40 {
      let name = "\(index).pgm"
      scratch.file(name, index % 3 == 0 ? [] : Scratch.blank)
      expected.append(name)
    }
    let outcome = try Command.run(
      ["scan", "--format", "csv", "--jobs", String(jobs)] + expected, in: scratch.folder)
    let names = outcome.output.split(separator: "\n").dropFirst()
      .map { String($0.prefix { $0 != "," }) }
    #expect(names == expected)
  }

  @Test func `control characters of a file name are shown, not sent`() throws {
    let scratch = try Scratch()
    let name = "a\u{1B}[31m\u{9B}b\n.png"
    scratch.file(name, [])
    let text = try Command.run("scan", name, in: scratch.folder)
    #expect(
      text.output == """
        a\u{241B}[31m\\u{9B}b\u{240A}.png
          cannot be read    There are no bytes. [image.empty]

        """)
    let json = try Command.run("scan", "--format", "ndjson", name, in: scratch.folder)
    #expect(
      json.output
        == Self.error(
          #"a\u001b[31m\u009bb\n.png"#, "image.empty", "There are no bytes.") + "\n")
  }

  #if os(Linux)
    @Test func `a name that is not UTF-8 is told`() throws {
      let scratch = try Scratch()
      let folder = Array(scratch.folder.path(percentEncoded: false).utf8)
      let path = folder + [0x2F, 0xE4] + Array(".png".utf8)
      #expect(open((path + [0]).map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o600) >= 0)
      let error = Self.error("./\u{FFFD}.png", "file.badName", "The file's name is not UTF-8.")
      let walked = try Command.run("scan", "--format", "ndjson", ".", in: scratch.folder)
      #expect(walked == Command.Outcome(output: error + "\n", status: 2))
      let listed = try Command.run(
        "scan", "--format", "ndjson", "-", input: [0x2E, 0x2F, 0xE4] + Array(".png".utf8),
        in: scratch.folder)
      #expect(listed == Command.Outcome(output: error + "\n", status: 2))
    }

    @Test func `output that cannot be written is no success`() throws {
      let scratch = try Self.folder()
      let outcome = try Command.run("scan", "good.png", in: scratch.folder, output: "/dev/full")
      #expect(outcome.status == 74)
      #expect(outcome.errors == "labelscan: standard output cannot be written\n")
    }
  #endif

  @Test(arguments: ["scan", "parse", "formats lint"]) func `help teaches with examples`(
    command: String
  ) throws {
    let outcome = try Command.run(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(outcome.output.contains("EXAMPLES\n"))
    #expect(outcome.output.contains("EXIT STATUS\n"))
    #expect(outcome.status == 0)
  }
}
