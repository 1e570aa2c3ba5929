import ArgumentParser

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
    version: "0.1.0",
    subcommands: [
      ScanCommand.self, WorkerCommand.self, WatchCommand.self, FramesCommand.self,
      ParseCommand.self, FormatsCommand.self,
    ])

  static func main() async {
    SystemCalls.ignoreBrokenPipes()
    await main(nil)
  }
}
