import ArgumentParser
import CommandText
import LabelScan
import LabelSyntax

/// `labelscan formats lint`: tries a file of serial formats.
struct FormatsLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Runs the examples of serial formats and finds formats that get in each other's way.",
    discussion: """
      Every example must be matched and give the fields that it says, no reject may
      be matched, and no format should match the example of another. That a format
      has no example is a remark, no finding.

      EXAMPLES
        labelscan formats lint formats.json
        labelscan formats lint --format ndjson formats.json

      EXIT STATUS
        0   nothing was found
        1   something was found
        64  the file cannot be used, or the command line is wrong
        74  standard output could not be written
      """)

  @Argument(help: ArgumentHelp("A file of serial formats (JSON).", valueName: "file"))
  var file: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let findings = try FormatFile.formats(at: file).lint()
    let output = ResultOutput(output, columns: ["format", "severity", "code", "message"])
    try output.begin()
    for finding in findings {
      let severity = finding.severity.rawValue
      let code = finding.code.rawValue
      try output.write(
        json: { writer in
          writer.object { writer in
            writer.member("format", finding.format)
            writer.member("severity", severity)
            writer.member("code", code)
            writer.member("message", finding.message)
          }
        },
        text: VisibleText.line("\(finding.format): \(severity): \(finding.message) [\(code)]")
          + "\n",
        cells: [finding.format, severity, code, finding.message])
    }
    try output.end()
    if findings.contains(where: { $0.severity != .info }) { throw ExitCode(1) }
  }
}
