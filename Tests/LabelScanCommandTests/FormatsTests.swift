import Foundation
import Testing

/// `labelscan formats lint`, and files of formats that cannot be used.
struct FormatsTests {
  /// A file of one format, for the small images of the package.
  static let kind = file(
    """
    {"id": "kind", "pattern": "KIND-OF-(?<serial>[A-Z0-9]{2,8})",
     "examples": [{"payload": "KIND-OF-A1", "expect": {"serial": "A1"}}], "rejects": ["KIND-OF"]}
    """)

  static func file(_ formats: String) -> String {
    "{\"version\": 1, \"formats\": [\n\(formats)\n]}\n"
  }

  /// Files, and what is found in them.
  static let files: [(String, String, Int32)] = [
    (kind, "", 0),
    (
      file(#"{"id": "a", "pattern": "(?<serial>\\d{4})"}"#),
      "a: info: It has no example [formats.noExample]\n", 0
    ),
    (
      file(
        #"{"id": "a", "pattern": "(?<serial>\\d{4})", "rejects": ["1234"], "examples": "#
          + #"[{"payload": "123", "expect": {}}, {"payload": "1235", "expect": {"lot": "1"}}]}"#),
      """
      a: error: It does not match its example 123 [formats.exampleFails]
      a: error: In 1235 lot is missing, not 1 [formats.exampleDiffers]
      a: error: It matches 1234 [formats.rejectMatches]

      """, 1
    ),
    (
      file(
        #"{"id": "a", "pattern": "(?<serial>\\d{4})", "examples": "#
          + #"[{"payload": "1234", "expect": {}}]}, {"id": "b", "pattern": "(?<lot>\\d{3,5})", "#
          + #""examples": [{"payload": "123", "expect": {}}]}"#),
      "b: warning: It matches the example 1234 of a [formats.acceptsOther]\n", 1
    ),
  ]

  @Test(arguments: files)
  func `lint runs examples and rejects`(file: String, output: String, status: Int32) throws {
    let scratch = try Scratch()
    scratch.file("formats.json", Array(file.utf8))
    let outcome = try Command.run("formats", "lint", "formats.json", in: scratch.folder)
    #expect(outcome == Command.Outcome(output: output, status: status))
  }

  @Test func `findings are objects too`() throws {
    let scratch = try Scratch()
    scratch.file("formats.json", Array(Self.files[1].0.utf8))
    let outcome = try Command.run(
      "formats", "lint", "--format", "ndjson", "formats.json", in: scratch.folder)
    #expect(
      outcome.output == """
        {"format": "a", "severity": "info", "code": "formats.noExample", "message": "It has no \
        example"}

        """)
  }

  /// Files that cannot be used, and why.
  static let broken: [(String, String)] = [
    ("", ":1:1: The file is not JSON [formats.notJSON]"),
    ("{}", ": The file has no array formats [formats.schema]"),
    (
      file(#"{"id": "a", "patern": "A"}"#),
      ":2:24: format a: patern is no part of a format [formats.schema]"
    ),
    (
      file(#"{"id": "a", "pattern": "(?<serial>A+)"}"#),
      ": format a, byte 11 of the pattern: A quantifier has no upper bound "
        + "[formats.unboundedQuantifier]"
    ),
  ]

  @Test(arguments: broken)
  func `a file that cannot be used is told with the place`(file: String, why: String) throws {
    let scratch = try Scratch()
    scratch.file("formats.json", Array(file.utf8))
    let expected = Command.Outcome(
      output: "", status: 64, errors: "labelscan: formats.json\(why)\n")
    for command in [
      ["formats", "lint", "formats.json"], ["parse", "--formats", "formats.json", "x"],
    ] {
      #expect(try Command.run(command, in: scratch.folder) == expected)
    }
  }

  @Test func `a file that is not there is told`() throws {
    let outcome = try Command.run("formats", "lint", "missing.json")
    #expect(
      outcome
        == Command.Outcome(
          output: "", status: 64,
          errors: "labelscan: missing.json: There is no such file. [file.missing]\n"))
  }
}
