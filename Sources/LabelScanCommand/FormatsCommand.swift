import ArgumentParser

/// `labelscan formats`: what can be done with files of serial formats.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "Works on files of serial formats.",
    subcommands: [FormatsLintCommand.self])
}
