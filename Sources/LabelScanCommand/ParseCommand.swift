import ArgumentParser
import LabelScan
import LabelSyntax

/// `labelscan parse`: payloads in, their fields out.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Reads payloads that a scanner delivered; no image is needed.",
    discussion: """
      EXAMPLES
        labelscan parse ']C10109506000134352'
            a payload with its AIM identifier
        labelscan parse '^010950600013435217281231^21A1'
            FNC1 written as ^
        labelscan parse --together 'SERIAL: A1' 'LOT: 7'
            one label of several payloads
        scanner | labelscan parse --format ndjson
            one payload a line on standard input
        echo '{"payload": "0109506000134352", "identifier": "]d2"}' | labelscan parse

      A line or argument that is a JSON object with a "payload" (text) or "payloadBase64" is that
      payload, with its "symbology" and "identifier"; anything else is a payload itself. To pass a
      payload that begins with -, put -- before it.

      EXIT STATUS
        0   all payloads are valid
        1   some payload is not
        64  the command line is wrong
        74  standard output could not be written
      """)

  @Argument(
    help: ArgumentHelp(
      "Payloads; without any, the lines of standard input.", valueName: "payload"))
  var payloads: [String] = []

  @OptionGroup var output: OutputOptions

  @Flag(help: "Make one label of all payloads.")
  var together = false

  func run() throws {
    let reader = LabelReader(options: SyntaxOptions(currentYear: SystemCalls.currentYear))
    var printer = ParsePrinter(output: output, isTogether: together)
    try printer.begin()
    var gathered: [Payload] = []
    func take(_ payload: Payload) throws {
      if together {
        gathered.append(payload)
      } else {
        try printer.print(reader.readLabel([payload]))
      }
    }
    if payloads.isEmpty {
      for var line in InputLines() {
        // Scanners end their lines with a carriage return too.
        if line.last == 0x0D { line.removeLast() }
        if !line.isEmpty { try take(PayloadInput.payload(of: line)) }
      }
    } else {
      for text in payloads { try take(PayloadInput.payload(of: Array(text.utf8))) }
    }
    if together, !gathered.isEmpty { try printer.print(reader.readLabel(gathered)) }
    try printer.end()
    if printer.hasInvalid { throw ExitCode(1) }
  }
}
