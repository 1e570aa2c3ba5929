import ArgumentParser
import CommandText
import LabelScan

/// `labelscan watch`: the labels on photos as they arrive in a folder.
struct WatchCommand: AsyncParsableCommand, ParallelCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Reads the labels on photos as they arrive in a folder.",
    discussion: """
      EXAMPLES
        labelscan watch --format ndjson --done intake/done intake
            each photo is moved to intake/done once its result is written
        labelscan watch --format csv --state intake.state intake >> labels.csv
            photos stay; what was read is kept in the file intake.state
        labelscan watch --poll 5 /mnt/share/intake
            a network folder, whose changes the system does not tell

      Photos that are there are read first, then each as soon as it has been
      written or moved there. A photo that is still being written is waited for.
      Each is read once; one that is written anew is another. Subfolders and
      names that begin with a dot are left out.

      With --done or --state a photo is marked after its result is written: after
      a restart the rest is read, and of what a crash interrupted nothing is lost;
      a result that was just being written may then come twice. CSV that is
      appended to a file (>>) has the names of its columns once. It ends with
      SIGINT or SIGTERM (Ctrl-C), after the photos at work.

      EXIT STATUS
        0   it was asked to end
        2   the folder is not there any more
        64  the command line or the file of formats is wrong
        74  standard output could not be written, or a photo not be marked
      """)

  @Argument(help: ArgumentHelp("The folder.", valueName: "folder"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      "Move photos to this folder once read; it is made if need be.", valueName: "folder"))
  var done: String?

  @Option(help: ArgumentHelp("Keep in this file which photos were read.", valueName: "file"))
  var state: String?

  @Option(
    help: ArgumentHelp(
      """
      List the folder every so many seconds instead of asking the system for its changes; a photo \
      is finished when it is the same twice.
      """, valueName: "seconds"))
  var poll: Double?

  @OptionGroup var output: OutputOptions

  @Option(help: "Images at work at once; results come in the order of arrival.")
  var jobs: Int = SystemCalls.processorCount

  @OptionGroup var isolation: IsolationArguments

  @OptionGroup var scan: ScanArguments

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    if done != nil, state != nil { throw ValidationError("Give --done or --state, not both.") }
    if let poll, !(poll > 0 && poll <= 86_400) {
      throw ValidationError("--poll must be more than 0 and at most 86400.")
    }
    _ = try scan.options()
  }

  func run() async throws {
    let settings = try Worker.Settings(options: scan.options(), scan, isolation)
    guard FileKind(of: folder) == .folder else {
      throw UsageFailure.exit("\(folder) is no folder.")
    }
    let ledger = try ledger()
    guard let stop = SystemCalls.catchStopSignals() else {
      throw UsageFailure.exit("The system gives no pipe.")
    }
    let watch = FolderWatch(
      folder: folder, given: ledger.known, interval: poll.map { .seconds($0) },
      stop: stop)
    var printer = ScanPrinter(
      output: output, showsProgress: false, profile: scan.reading.profile)
    try printer.begin(continues: SystemCalls.outputIsAppended)
    let results = OrderedWork(of: watch, jobs: jobs) {
      var worker = Worker(settings)
      return { image in (image, worker.result(of: image.entry)) }
    }
    for await (image, result) in results {
      try printer.print(result)
      if let trouble = ledger.finish(image) {
        _ = SystemCalls.write("labelscan: \(VisibleText.line(trouble))\n", to: 2)
        throw ExitCode(74)
      }
    }
    try printer.end()
    if await watch.isGone {
      _ = SystemCalls.write("labelscan: \(VisibleText.line(folder)) is gone\n", to: 2)
      throw ExitCode(2)
    }
  }

  private func ledger() throws -> WatchLedger {
    if let done {
      guard let ledger = WatchLedger(folder: done, watched: folder) else {
        throw UsageFailure.exit("\(done) is no folder on the disk of \(folder).")
      }
      return ledger
    }
    guard let state else { return WatchLedger() }
    guard let ledger = WatchLedger(file: state) else {
      throw UsageFailure.exit("\(state) cannot be read and written.")
    }
    return ledger
  }
}
