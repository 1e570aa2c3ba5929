import ArgumentParser
import CommandText

@main
struct LabelScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labelscan",
    abstract: "Reads the identifiers on product labels: serial number, lot, model, GTIN, dates.",
    discussion: """
      labelscan scan photo.jpg
      labelscan scan --format ndjson photos/ > labels.ndjson
      find photos/ -name '*.jpg' | labelscan worker
      labelscan watch --done intake/done intake
      ffmpeg -i belt.mp4 -f yuv4mpegpipe - | labelscan frames --format y4m
      labelscan parse ']C10109506000134352' 'SERIAL: A1 LOT: 7'
      """,
    version: VersionText.text,
    subcommands: [
      ScanCommand.self, WorkerCommand.self, WatchCommand.self, FramesCommand.self,
      ParseCommand.self, FormatsCommand.self,
    ])

  /// Runs the command.
  ///
  /// What the parser of arguments says on standard error quotes them, and they may drive a
  /// terminal: they are shown, not sent.
  @MainActor static func main() async {
    SystemCalls.ignoreBrokenPipes()
    SystemCalls.ignoreFileLimit()
    do {
      try await run(parsed())
    } catch {
      let status = exitCode(for: error)
      if status == .success { exit(withError: error) }
      let message = fullMessage(for: error)
      if !message.isEmpty { _ = SystemCalls.write(VisibleText.lines(message) + "\n", to: 2) }
      exit(withError: status)
    }
  }

  /// The command that the arguments ask for.
  ///
  /// Called on the main thread: any other has a heap of its own already.
  private nonisolated static func parsed() throws -> sending any ParsableCommand {
    let command = try parseAsRoot()
    SystemCalls.limitHeaps(to: (command as? any ParallelCommand)?.jobs ?? 1)
    return command
  }

  /// Runs a command away from the main thread, which is the one that takes signals.
  private nonisolated static func run(_ command: sending any ParsableCommand) async throws {
    var command = command
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      try command.run()
    }
  }
}
