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
    let lines = (0..<20_000).map { "! \($0)!" }
    let outcome = try Command.run(
      "parse", "--format", "ndjson", input: Array(lines.joined(separator: "\n").utf8))
    #expect(outcome.output == lines.map { Self.raw($0) }.joined())
  }

  @Test(arguments: ["ndjson", "csv", "text"])
  func `each line is answered before the next is sent`(format: String) throws {
    let scratch = try Scratch()
    let session = try CommandSession(["parse", "--format", format], in: scratch.folder)
    if format == "csv" { #expect(try session.line()?.hasPrefix("payloads,") == true) }
    for number in 0..<3 {
      try session.send("! \(number)!")
      #expect(try session.line()?.contains("! \(number)!") == true)
    }
    // A line that has not ended keeps none before it back.
    try session.send(Array("!a!\n!b".utf8))
    #expect(try session.line()?.contains("!a!") == true)
    #expect(try session.end() == 0)
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

  /// Arguments, the fields in the text that they give, and the exit status.
  static let readings: [([String], String, Int32)] = [
    (["L2407A-00017"], "serial? L2407A-00017 (a bare value that no rule explains)", 0),
    (["--formats", "formats.json", "KIND-OF-A1"], "serial A1", 0),
    (
      ["--formats", "formats.json", #"{"payload": "KIND-OF-A1", "formats": ["kind"]}"#],
      "serial A1", 0
    ),
    (
      ["--formats", "formats.json", #"{"payload": "KIND-OF-A1", "formats": ["other"]}"#],
      "poNumber? IND-OF-A1 (K may be a data identifier: Purchase order of the customer); "
        + "serial? KIND-OF-A1 (a bare value that no rule explains); "
        + "warning unknownFormat: No format has the id other", 0
    ),
    ([#"{"payload": "SPF1A2B3C", "symbology": "code39", "printed": "(S)"}"#], "serial PF1A2B3C", 0),
    (
      ["--expect", "fmd", "]d20109506000134352"],
      "gtin 09506000134352; error missing:serial: No serial number of at most 20 characters; "
        + "error missing:lot: No lot of at most 20 characters; "
        + "error missing:expirationDate: No expiration date; "
        + "expected fmd not satisfied; "
        + "not decidable nationalNumber: Only some member states ask for it; "
        + "not decidable dataMatrix: The symbology is not known; "
        + "not decidable codingScheme: No symbol gives the serial number", 1
    ),
    (
      ["--expect", "logistic", "]C100006141411234567890"],
      "sscc 006141411234567890; expected logistic satisfied", 0
    ),
    (
      ["--expect", "logistic", "--together", "]C100006141411234567890", "]C10209506000134352"],
      "sscc 006141411234567890; contentGTIN 09506000134352; error gs1.requisite: (02) needs (37) "
        + "on the label; error missing:count: No count (37) beside the GTIN of the contents (02); "
        + "expected logistic not satisfied", 1
    ),
    (
      ["]C110A1"],
      "lot A1; warning gs1.requisite: (10) needs (01) or (02) or (03) or (8006) or (8026) on the label",
      0
    ),
    (["--ignore", "requisite", "]C110A1"], "lot A1", 0),
    (["]C10109506000134353"], "error gs1.checkDigit: (01) has a wrong check digit", 1),
    (
      ["--lenient", "gs1.checkDigit", "]C10109506000134353"],
      "gtin 09506000134353; warning gs1.checkDigit: (01) has a wrong check digit", 0
    ),
    (["https://a/01/9506000134352"], "error gs1.length: (01) has a value of the wrong length", 1),
    (["--allow-short-gtins", "https://a/01/9506000134352"], "gtin 09506000134352", 0),
    (["https://a/gtin/09506000134352"], "url https://a/gtin/09506000134352", 0),
    (["--allow-link-aliases", "https://a/gtin/09506000134352"], "gtin 09506000134352", 0),
    (["^4191234567890123"], "error gs1.unknownAI: (419) is no application identifier", 1),
    (["--allow-unknown-ais", "^4191234567890123"], "", 0),
  ]

  @Test(arguments: readings)
  func `options say how payloads are read`(
    arguments: [String], text: String, status: Int32
  ) throws {
    let scratch = try Scratch()
    scratch.file("formats.json", Array(FormatsTests.kind.utf8))
    let outcome = try Command.run(["parse"] + arguments, in: scratch.folder)
    let lines = outcome.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines.joined(separator: "; ") == text)
    #expect(outcome.status == status)
    #expect(outcome.errors == "")
  }

  @Test func `requirements are in the object`() throws {
    let outcome = try Command.run(
      "parse", "--format", "ndjson", "--expect", "logistic", "]C100006141411234567890")
    #expect(
      outcome.output.hasSuffix(
        #""issues": [], "requirements": [{"name": "sscc", "status": "satisfied", "#
          + #""message": "006141411234567890"}]}"# + "\n"))
    let together = try Command.run(
      "parse", "--format", "ndjson", "--together", "--expect", "logistic", "!!")
    #expect(
      together.output.hasSuffix(
        #""valid": false, "fields": {}, "details": [], "candidates": [], "issues": [{"code": "#
          + #""missing:sscc", "severity": "error", "message": "No SSCC of 18 digits"}], "#
          + #""requirements": [{"name": "sscc", "status": "missing", "#
          + #""message": "No SSCC of 18 digits"}]}"# + "\n"))
  }

  @Test(arguments: [
    ["--format", "xml"], ["--nonsense"], ["--expect", "none"], ["--ignore", "none"],
    ["--lenient", "none"], ["--ai-profile", "9z"], ["--ai-profile", ""],
    ["--formats", "missing.json"],
  ])
  func `a wrong command line is 64`(arguments: [String]) throws {
    #expect(try Command.run(["parse", "!!"] + arguments).status == 64)
  }
}
