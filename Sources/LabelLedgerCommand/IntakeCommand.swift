#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger intake`: labels in, one line for each.
  struct IntakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "intake",
      abstract: "Records the labels that labelscan scan or parse prints as NDJSON.",
      discussion: """
        EXAMPLES
          labelscan scan --format ndjson photos/ \\
            | labelscan-ledger intake --ledger dock.sqlite --location dock-1
          labelscan parse --together --format ndjson ']d20109506000134352' ']d221A1' \\
            | labelscan-ledger intake --ledger dock.sqlite --location dock-1 --operator anna

        A line is printed for each label once it is on the disk. The same image again
        records nothing new. What does not fit is an anomaly: recorded, shown, and with
        --strict a reason to record the label as refused instead of received.

        With --delivery each label is compared with what expect recorded of it: what no
        line names, what came in twice and what is more than was expected are anomalies.
        With --contents the label of a logistic unit (SSCC) takes in all that the delivery
        has within it. On a terminal the count is shown as it goes.

        EXIT STATUS
          0   done
          1   --strict refused a label, a line was not what labelscan prints, or nothing is
            expected under the name of the delivery
          2   the ledger cannot be opened or written
          64  the command line is wrong
          74  standard output could not be written
        """)

    @OptionGroup var ledger: LedgerArguments

    @Option(help: ArgumentHelp("Where the labels came in.", valueName: "name"))
    var location: String

    @OptionGroup var place: PlaceArguments

    @Flag(help: "Do not take in a label that has an anomaly.")
    var strict = false

    @Option(help: ArgumentHelp("The delivery that the labels come with.", valueName: "name"))
    var delivery: String?

    @Flag(help: "An SSCC takes in what the delivery has within it.")
    var contents = false

    @Option(
      help: ArgumentHelp(
        "Record so many labels at once; without it, what is waiting.", valueName: "n"))
    var batch: Int?

    @Option(help: "text or json (one object a line).")
    var format: IntakeFormat = .text

    func validate() throws {
      if let batch, batch < 1 { throw ValidationError("--batch must be at least 1.") }
      try PlaceArguments.check(location, "--location")
      try PlaceArguments.check(delivery, "--delivery")
      if contents, delivery == nil { throw ValidationError("--contents needs --delivery.") }
    }

    func run() throws {
      let ledger = try ledger.open(.creating, signer: place.signer())
      let live = delivery.flatMap { DeliveryProgress($0, ledger) }
      var batches = InputBatches(count: batch, longest: LabelLine.maxCount)
      var printer = IntakePrinter(format: format)
      do {
        let intake = try LedgerIntake(
          ledger, at: place.place(at: location), isStrict: strict, delivery: delivery,
          receivesContents: contents)
        while let lines = batches.next() {
          let read = lines.map { IntakeLine($0) }
          var answers = try intake.record(read.compactMap { $0.label })[...]
          for line in read {
            printer.add(line, answer: line.label == nil ? nil : answers.popFirst())
          }
          live?.clear()
          try printer.flush()
          try live?.show()
        }
        live?.end()
      } catch let error as LedgerError {
        throw Failure.exit(error)
      }
      if printer.hasFlags { throw ExitCode(1) }
    }
  }
#endif
