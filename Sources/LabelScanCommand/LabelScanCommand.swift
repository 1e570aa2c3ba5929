import ArgumentParser

@main
struct LabelScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labelscan", abstract: "Reads the identifiers on product labels.")
}
