import Foundation
import Testing

/// What comes from outside neither drives a terminal nor a spreadsheet, and hides nothing.
struct OutputSafetyTests {
  /// Controls, escape sequences, changes of direction, what has no width, what is no character.
  static let hostile =
    "\u{1B}[31m\u{7}\u{9B}2J\u{7F}\r\t\u{202E}\u{2066}\u{200B}\u{2060}\u{FEFF}\u{AD}\u{34F}\u{3164}"
    + "\u{2028}\u{FE0F}\u{FFFE}\u{E0041}"

  /// The same as it must be shown.
  static let visible =
    "\u{241B}[31m\u{2407}\\u{9B}2J\u{2421}\u{240D}\u{2409}\\u{202E}\\u{2066}\\u{200B}\\u{2060}"
    + "\\u{FEFF}\\u{AD}\\u{34F}\\u{3164}\\u{2028}\\u{FE0F}\\u{FFFE}\\u{E0041}"

  static func json(_ text: String) throws -> String {
    let data = try JSONSerialization.data(withJSONObject: [text])
    return String(decoding: data.dropFirst().dropLast(), as: UTF8.self)
  }

  /// The scalars of `text` that must not reach a terminal.
  static func raw(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      scalar != "\n" && hostile.unicodeScalars.contains(scalar)
        && !"[31m2J".unicodeScalars.contains(scalar)
    }
  }

  /// Command lines with hostile text in them; nothing of it is put out raw, and it is shown.
  static let lines: [[String]] = [
    ["parse", hostile], ["parse", "--together", hostile, "SERIAL: A\(hostile) LOT: 7"],
    ["parse", "]C110\(hostile)"], ["parse", "(21)A\(hostile)"],
    ["parse", "https://example.com/?serial=A\(hostile)"],
    ["parse", "{\"serial\": \"A\(hostile)\"}"],
    ["scan", hostile], ["formats", "lint", hostile], ["formats", "lint", "bad.json"],
    ["formats", "lint", "named.json"], ["parse", "--formats", "named.json", "A123"],
    ["parse", "--formats", hostile, "A"], ["scan", "--effort", hostile, "x"],
    ["scan", "--symbology", hostile, "x"], ["scan", "--expect", hostile, "x"],
    ["scan", "--ignore", hostile, "x"], ["scan", "--jobs", hostile, "x"],
    ["scan", "--format", hostile, "x"], ["scan", "--\(hostile)", "x"],
    ["parse", "--ai-profile", hostile, "x"], [hostile],
    ["scan", "--report", "none/\(hostile)", "x"],
    ["scan", "--annotate", "bad.json/\(hostile)", "x"],
  ]

  @Test(arguments: lines) func `text and messages show what they would hide`(
    arguments: [String]
  ) throws {
    let scratch = try Scratch()
    let id = try Self.json("a\(Self.hostile)")
    scratch.file(
      "named.json",
      Array(
        """
        {"version": 1, "formats": [{"id": \(id), "pattern": "(?<serial>A\\\\d{3})", \
        "examples": [{"payload": \(id)}]}]}
        """.utf8))
    scratch.file(
      "bad.json", Array("{\"version\": 1, \"formats\": [{\"id\": \"a\", \(id): 1}]}".utf8))
    let outcome = try Command.run(arguments, in: scratch.folder)
    let shown = outcome.output + outcome.errors
    #expect(Self.raw(shown) == [])
    #expect(shown.contains(Self.visible))
  }

  @Test func `what a line says of its payload is shown too`() throws {
    let name = try Self.json("a\(Self.hostile)")
    let outcome = try Command.run(
      "parse",
      input: Array("{\"payload\": \(name), \"symbology\": \(name), \"printed\": \(name)}\n".utf8))
    #expect(outcome.output.contains("[a\(Self.visible) raw]"))
    #expect(Self.raw(outcome.output) == [])
  }

  @Test func `the payload of a photo is shown, not sent`() throws {
    let scratch = try Scratch()
    scratch.file("a.pgm", HostileLabel.pgm)
    let outcome = try Command.run("scan", "a.pgm", in: scratch.folder)
    #expect(
      outcome.output == """
        a.pgm
          [code128 ]C0 raw] </script><b a="&'\u{241B}[31m\u{240D}\u{240A}

        """)
  }

  @Test func `JSON escapes what drives a terminal`() throws {
    let outcome = try Command.run("parse", "--format", "ndjson", "A\u{1B}\u{9B}\u{7F}\u{2028}\t")
    #expect(outcome.output.hasPrefix(#"{"payload": "A\u001b\u009b\u007f\u2028\t", "#))
  }

  /// A payload and its cell.
  static let cells: [(String, String)] = [
    ("A-1", "A-1"), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@A", "'@A"),
    ("  =1+1", "  '=1+1"), ("\u{A0}=1", "\u{A0}'=1"), ("\u{3000}@A", "\u{3000}'@A"),
    ("\t=1", "'\u{2409}=1"), ("\tA", "'\u{2409}A"), ("\r=1", "'\u{240D}=1"),
    ("\u{FEFF}=1", "\\u{FEFF}'=1"), ("\u{200B}-1", "\\u{200B}'-1"), ("\u{1}=1", "\u{2401}'=1"),
    ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FF0B}1", "'\u{FF0B}1"), ("\u{FF0D}1", "'\u{FF0D}1"),
    ("\u{FF20}A", "'\u{FF20}A"), ("\u{FE66}1", "'\u{FE66}1"), (" \u{FF1D}1", " '\u{FF1D}1"),
    ("A;=1", "A;'=1"), ("A; @B;C=1", "A; '@B;C=1"), ("=1;=2", "'=1;'=2"), ("1=1", "1=1"),
    ("A,=1", "\"A,=1\""), ("\"=1", "\"\"\"=1\""), (" ", " "), ("'=1", "'=1"),
  ]

  @Test(arguments: cells) func `a cell is never a formula`(payload: String, cell: String) throws {
    let outcome = try Command.run("parse", "--format", "csv", "--", payload)
    let row = outcome.output.split(separator: "\n").last ?? ""
    #expect(row.hasPrefix("\(cell),raw,true,"))
  }

  @Test func `raw cells are as they are`() throws {
    let outcome = try Command.run("parse", "--format", "csv", "--csv-raw", " =1;=2\t\u{FF1D}")
    #expect(outcome.output.hasSuffix("\n =1;=2\t\u{FF1D},raw,true,,,,,,,,,,,,,,\n"))
  }
}
