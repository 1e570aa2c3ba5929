import ArgumentParser
import CommandText

/// How answers are printed.
struct QueryArguments: ParsableArguments {
  @Option(help: "text, json (one array) or csv.")
  var format: OutputFormat = .text

  @Flag(
    help: """
      CSV cells as they are. Without it a cell that begins like a formula gets a leading \
      apostrophe, and control characters are shown as symbols.
      """)
  var csvRaw = false
}
