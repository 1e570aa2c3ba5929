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
        labelscan parse --formats formats.json 'L2407A-00017'
            a serial number in a format of your own
        labelscan parse --expect fmd --together ']d20109506000134352' ']d221A1'
            what the rule asks and the label lacks
        scanner | labelscan parse --restore-separators --ai-profile 01,10,17,21
            GS1 data whose separators the scanner leaves out

      A line or argument that is a JSON object with a "payload" (text) or
      "payloadBase64" is that payload, with its "symbology" and "identifier", and
      with what you know about it: "formats", the ids of the serial formats to
      try; "printed", the text or the data identifier beside the symbol;
      "primary", the HIBC primary symbol that a secondary one belongs to;
      "structuredAppend", its place in a message of several symbols, as scan prints
      it: with --together the parts are joined. Anything else is a payload itself. To pass a payload that begins with -, put --
      before it.

      EXIT STATUS
        0   all payloads are valid
        1   some payload is not, or --expect is not satisfied
        64  the command line or the file of formats is wrong
        74  standard output could not be written
      """)

  @Argument(
    help: ArgumentHelp(
      "Payloads; without any, the lines of standard input.", valueName: "payload"))
  var payloads: [String] = []

  @OptionGroup var output: OutputOptions

  @Flag(help: "Make one label of all payloads.")
  var together = false

  @OptionGroup var reading: ReadingArguments

  func run() throws {
    let reader = try reading.reader()
    var printer = ParsePrinter(output: output, isTogether: together, profile: reading.profile)
    try printer.begin()
    var gathered: [PayloadInput] = []
    let together = together
    func take(_ input: PayloadInput) throws {
      if together {
        gathered.append(input)
      } else {
        try printer.print(reader.readLabel(input.payload, context: input.context))
      }
    }
    if payloads.isEmpty {
      var lines = InputLines()
      // Whoever waits for an answer to his last line gets it.
      while var line = try lines.next({ try printer.flush() }) {
        // Scanners end their lines with a carriage return too.
        if line.last == 0x0D { line.removeLast() }
        if !line.isEmpty { try take(PayloadInput(line)) }
      }
    } else {
      for text in payloads { try take(PayloadInput(Array(text.utf8))) }
    }
    if together, !gathered.isEmpty {
      try printer.print(
        reader.readLabel(
          gathered.map(\.payload), places: gathered.map(\.place), contexts: gathered.map(\.context))
      )
    }
    try printer.end()
    if printer.hasInvalid { throw ExitCode(1) }
  }
}
