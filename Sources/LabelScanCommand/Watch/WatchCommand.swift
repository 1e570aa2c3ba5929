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
        labelscan watch --format ndjson --done done --failed failed \\
          --intake 'labelscan-ledger intake --ledger dock.sqlite --location dock-1 \\
            --format json' intake >> labels.ndjson
            a photo is moved to done once its label is recorded
        labelscan watch --poll 5 /mnt/share/intake
            a network folder, whose changes the system does not tell

      Photos that are there are read first, then each as soon as it has been
      written or moved there. A photo that is still being written is waited for:
      where the system does not tell who writes it (a file of another user, a
      network folder), until it is closed, or has stayed the same for --settle
      seconds. Each is read once; one that is written anew is another. Subfolders
      and names that begin with a dot are left out.

      With --done or --state a photo is marked after its result is written, on
      the disk where standard output is a file: after a restart the rest is read,
      and of what a crash interrupted nothing is lost; a result that was just being
      written may then come twice. With --failed, photos that cannot be read go to
      that folder, and beside each the reason in a file whose name has .json added.
      A file that failed and is still written is read again once it is complete,
      wherever it is. What cannot be moved stays, which is told once.

      --intake starts a command, hands each result to it as a line of JSON and
      waits for its answer, a line too: an object with "line", the number of the
      line, and "outcome". A photo moves to --done when that is received or known;
      any other goes to --failed, or, without that, to --done with a warning. The
      answer is printed as the result's member "intake". A command that ends is
      started again; until it answers the photo stays where it is.

      CSV that is appended to a file (>>) has the names of its columns once. It
      ends with SIGINT or SIGTERM (Ctrl-C), after the photos at work.

      EXIT STATUS
        0   it was asked to end
        2   the folder is not there any more, or the command of --intake does not
            answer as one that records labels
        64  the command line or the file of formats is wrong
        74  standard output could not be written, or no photo be marked
      """)

  @Argument(help: ArgumentHelp("The folder.", valueName: "folder"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      "Move photos to this folder once read; it is made if need be.", valueName: "folder"))
  var done: String?

  @Option(
    help: ArgumentHelp(
      """
      With --done, move photos that cannot be read, or not be recorded, to this folder, with the \
      reason beside each.
      """, valueName: "folder"))
  var failed: String?

  @Option(
    help: ArgumentHelp(
      "With --done or --state, hand each result to this command, which records it.",
      valueName: "command"))
  var intake: String?

  @Option(help: ArgumentHelp("Keep in this file which photos were read.", valueName: "file"))
  var state: String?

  @Option(
    help: ArgumentHelp(
      """
      List the folder every so many seconds instead of asking the system for its changes; a photo \
      is finished when it is the same twice.
      """, valueName: "seconds"))
  var poll: Double?

  @Option(
    help: ArgumentHelp(
      """
      How long a photo must stay the same where the system does not tell whether it is still being \
      written.
      """, valueName: "seconds"))
  var settle: Double = 2

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
    if !(settle >= 0 && settle <= 86_400) {
      throw ValidationError("--settle must be 0 to 86400.")
    }
    if failed != nil, done == nil { throw ValidationError("--failed needs --done.") }
    if intake != nil, done == nil, state == nil {
      throw ValidationError("--intake needs --done or --state.")
    }
    _ = try scan.options()
  }

  func run() async throws {
    let settings = try Worker.Settings(options: scan.options(), scan, isolation, jobs: jobs)
    guard FileKind(of: folder) == .folder else {
      throw UsageFailure.exit("\(folder) is no folder.")
    }
    guard let inbox = WatchInbox(), let stop = SystemCalls.catchStopSignals() else {
      throw UsageFailure.exit("The system gives no pipe.")
    }
    let marks = try marks(inbox)
    let watch = FolderWatch(
      folders: marks.folders, given: marks.known, inbox: inbox,
      interval: poll.map { .seconds($0) }, settle: .seconds(settle), stop: stop)
    let intake = intake.map { IntakeSession(command: $0, stop: stop) }
    var printer = ScanPrinter(
      output: output, showsProgress: false, profile: scan.reading.profile,
      showsIntake: intake != nil)
    try printer.begin(continues: SystemCalls.outputIsAppended)
    let results = OrderedWork(of: watch, jobs: jobs) {
      var worker = Worker(settings)
      return { image in (image, worker.result(of: image.entry)) }
    }
    do {
      for await (image, result) in results {
        try await take(image, result, intake, marks, &printer)
      }
    } catch IntakeSession.Failure.stopped {
      // What is not recorded stays.
    } catch let failure as IntakeSession.Failure {
      await intake?.end()
      throw Self.exit(failure)
    }
    await intake?.end()
    try printer.end()
    if await watch.isGone {
      WatchMarks.warn("\(folder) is gone")
      throw ExitCode(2)
    }
  }

  /// Records, prints and marks what an image gave.
  private func take(
    _ image: FolderWatch.Image, _ result: ScanResult, _ intake: IntakeSession?,
    _ marks: WatchMarks, _ printer: inout ScanPrinter
  ) async throws {
    let checked = CheckedResult(result, profile: scan.reading.profile)
    let answer = try await intake?.record(checked.json())
    try printer.print(checked, intake: answer)
    if done != nil || state != nil {
      guard SystemCalls.syncOutput() else { throw ResultOutput.failure() }
    }
    let isTaken = result.error == nil && answer?.isRecorded ?? true
    if let answer, !answer.isRecorded, failed == nil {
      WatchMarks.warn("\(image.path.shown) is not recorded: \(answer.text)")
    }
    var mayChange = false
    if case .image? = result.error { mayChange = true }
    do throws(WatchMarks.Failure) {
      try marks.finish(
        image, failure: isTaken ? nil : checked.json(answer) + "\n", mayChange: mayChange)
    } catch {
      WatchMarks.warn(error.message)
      throw ExitCode(74)
    }
  }

  private static func exit(_ failure: IntakeSession.Failure) -> ExitCode {
    switch failure {
    case .usage(let reason):
      UsageFailure.exit("The command of --intake cannot be used: \(reason).")
    case .foreign(let reason):
      UsageFailure.exit(
        "The command of --intake does not record labels: \(reason). labelscan-ledger intake needs "
          + "--format json.", status: 2)
    case .stopped: ExitCode(0)
    }
  }

  private func marks(_ inbox: WatchInbox) throws -> WatchMarks {
    func photoFolder(_ path: String) throws -> PhotoFolder {
      guard let folder = PhotoFolder(path, watched: folder) else {
        throw UsageFailure.exit("\(path) is no folder to move to on the disk of \(self.folder).")
      }
      return folder
    }
    if let done {
      return try WatchMarks(
        watched: folder, inbox: inbox, done: photoFolder(done), failed: failed.map(photoFolder))
    }
    guard let state else { return WatchMarks(watched: folder, inbox: inbox) }
    guard let marks = WatchMarks(watched: folder, inbox: inbox, file: state) else {
      throw UsageFailure.exit("\(state) cannot be read and written.")
    }
    return marks
  }
}
