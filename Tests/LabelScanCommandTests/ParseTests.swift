import Foundation
import Testing

/// `labelscan parse`: its output and exit status.
struct ParseTests {
  /// The object of a payload in no known language.
  static func raw(
    _ payload: String, base64: String? = nil, symbology: String? = nil, identifier: String? = nil
  ) -> String {
    let quote = { (text: String?) in text.map { "\"\($0)\"" } ?? "null" }
    return "{\"payload\": \"\(payload)\", "
      + (base64.map { "\"payloadBase64\": \"\($0)\", " } ?? "")
      + "\"symbology\": \(quote(symbology)), \"identifier\": \(quote(identifier)), "
      + "\"syntax\": \"raw\", \"valid\": true, \"elements\": [], \"fields\": {}, \"details\": [], "
      + "\"candidates\": [], \"issues\": []}\n"
  }

  /// Payloads as they are written, and their objects.
  static let payloads: [(String, String)] = [
    ("!!", raw("!!")),
    ("]C0!!", raw("!!", identifier: "]C0")),
    ("]", raw("]")),
    ("\u{1B}[0m \"\\\u{7F}", raw(#"\u001b[0m \"\\\u007f"#)),
    (#"{"payload": "!!"}"#, raw("!!")),
    (#"{"payload": "]X0!!"}"#, raw("!!", identifier: "]X0")),
    (
      #"{"payload": "]C", "symbology": "qr", "identifier": "]Q1", "corners": [[1, 2]]}"#,
      raw("]C", symbology: "qr", identifier: "]Q1")
    ),
    (#"{"payload": "?", "payloadBase64": "//8="}"#, raw("\u{FFFD}\u{FFFD}", base64: "//8=")),
    (#"{"payload": "a\u0000b"}"#, raw(#"a\u0000b"#)),
  ]

  @Test(arguments: payloads)
  func `a payload is an argument or a line`(payload: String, object: String) throws {
    let argument = try Command.run("parse", "--format", "ndjson", "--", payload)
    #expect(argument == Command.Outcome(output: object, status: 0))
    let line = try Command.run("parse", "--format", "ndjson", input: Array(payload.utf8))
    #expect(line == Command.Outcome(output: object, status: 0))
  }

  @Test func `lines may hold any byte`() throws {
    let input: [UInt8] = [0x21, 0x00, 0x21, 0x0D, 0x0A, 0x0A, 0x21, 0xFF, 0x21, 0x0A]
    let outcome = try Command.run("parse", "--format", "ndjson", input: input)
    #expect(outcome.output == Self.raw("!\\u0000!") + Self.raw("!\u{FFFD}!", base64: "If8h"))
    #expect(outcome.status == 0)
  }

  @Test func `many lines come out in order`() throws {
    let lines = (0..<20_000).map { "!\($0)!" }
    let outcome = try Command.run(
      "parse", "--format", "ndjson", input: Array(lines.joined(separator: "\n").utf8))
    #expect(outcome.output == lines.map { Self.raw($0) }.joined())
  }

  @Test func `nothing gives nothing`() throws {
    #expect(try Command.run("parse", "--format", "json").output == "[]\n")
    #expect(try Command.run("parse", "--format", "ndjson").output == "")
    #expect(try Command.run("parse", "--together").status == 0)
  }

  @Test func `json is one array`() throws {
    let outcome = try Command.run("parse", "--format", "json", "!!", "??")
    let first = Self.raw("!!").dropLast()
    #expect(outcome.output == "[\n\(first),\n\(Self.raw("??"))]\n")
  }

  @Test func `together makes one label`() throws {
    let outcome = try Command.run("parse", "--together", "--format", "ndjson", "!!", "]C0??")
    #expect(
      outcome.output == """
        {"payloads": [{"payload": "!!", "symbology": null, "identifier": null, "syntax": "raw", \
        "valid": true, "elements": []}, {"payload": "??", "symbology": null, "identifier": "]C0", \
        "syntax": "raw", "valid": true, "elements": []}], "valid": true, "fields": {}, \
        "details": [], "candidates": [], "issues": []}

        """)
  }

  @Test func `text shows control characters as pictures`() throws {
    let outcome = try Command.run("parse", "!\u{1D}\u{1B}!", "!\u{202E}!")
    #expect(outcome.output == "!\u{241D}\u{241B}!  [raw]\n!\\u{202E}!  [raw]\n")
  }

  /// Payloads and their cells, made safe and as they are.
  static let cells: [(String, String, String)] = [
    ("=!", "'=!", "=!"), ("+!", "'+!", "+!"), ("-!", "'-!", "-!"), ("@!", "'@!", "@!"),
    ("\t=!", "'\u{2409}=!", "\t=!"), ("!=", "!=", "!="), ("!,\"!", "\"!,\"\"!\"", "\"!,\"\"!\""),
    ("=\"!\"", "\"'=\"\"!\"\"\"", "\"=\"\"!\"\"\""), ("!\u{1D}!", "!\u{241D}!", "!\u{1D}!"),
  ]

  @Test(arguments: cells)
  func `a csv cell is never a formula`(payload: String, cell: String, rawCell: String) throws {
    let header =
      "payloads,syntax,valid,serial,lot,model,series,partNumber,gtin,sscc,count,quantity,"
      + "expirationDate,bestBeforeDate,productionDate,otherFields,issues\n"
    let rest = ",raw,true,,,,,,,,,,,,,,\n"
    #expect(
      try Command.run("parse", "--format", "csv", "--", payload).output == header + cell + rest)
    #expect(
      try Command.run("parse", "--format", "csv", "--csv-raw", "--", payload).output
        == header + rawCell + rest)
  }

  @Test(arguments: [["--format", "xml"], ["--nonsense"]])
  func `a wrong command line is 64`(arguments: [String]) throws {
    #expect(try Command.run(["parse", "!!"] + arguments).status == 64)
  }
}
