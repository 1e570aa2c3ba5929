import ArgumentParser

/// How results are printed.
struct OutputOptions: ParsableArguments {
  @Option(help: "text, json (one array), ndjson (one object a line) or csv.")
  var format: OutputFormat = .text

  @Flag(
    help: """
      CSV cells as they are. Without it a cell that begins like a formula gets a leading \
      apostrophe, and control characters are shown as symbols.
      """)
  var csvRaw = false
}
