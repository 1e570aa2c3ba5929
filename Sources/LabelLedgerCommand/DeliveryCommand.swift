#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger delivery`: what came in beside what was expected.
  struct DeliveryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "delivery",
      abstract: "Compares what came in with a delivery with what was expected.",
      discussion: """
        Without a name all deliveries are listed. Of each list of one delivery the first
        --limit things are shown; the counts are of all. Closing a delivery ends it, complete
        or not: nothing can come in with it or be added to it any more.

        EXIT STATUS: 0 nothing is missing, 1 something is, or no delivery has the name, 2 the
        ledger cannot be read or written, 64 usage.
        """)

    @Argument(help: "The delivery's name.")
    var delivery: String?

    @Flag(help: "Close the delivery.")
    var close = false

    @Option(help: ArgumentHelp("The most things that are shown of a list.", valueName: "n"))
    var limit = 100

    @OptionGroup var ledger: LedgerArguments
    @OptionGroup var place: PlaceArguments
    @OptionGroup var query: QueryArguments

    func validate() throws {
      if close, delivery == nil { throw ValidationError("--close needs the delivery's name.") }
      if limit < 0 { throw ValidationError("--limit must be at least 0.") }
    }

    func run() throws {
      guard let delivery else { return try list() }
      let ledger = try ledger.open(close ? .existing : .reading, signer: place.signer())
      let report: DeliveryReport
      do throws(LedgerError) {
        if close { _ = try ledger.close(delivery: delivery, by: place.place()) }
        report = try ledger.delivery(delivery, limit: limit)
      } catch {
        throw Failure.exit(error)
      }
      var answer = Answer(query, columns: DeliveryText.faultColumns)
      answer.add(text: DeliveryText.lines(report), cells: DeliveryText.rows(report)) {
        $0.write(report)
      }
      try answer.end()
      if !report.counts.isComplete { throw ExitCode(1) }
    }

    private func list() throws {
      let ledger = try ledger.open(.reading)
      let deliveries: [DeliveryCounts]
      do throws(LedgerError) {
        deliveries = try ledger.deliveries()
      } catch {
        throw Failure.exit(error)
      }
      var answer = Answer(query, columns: DeliveryText.columns)
      for counts in deliveries {
        answer.add(text: [DeliveryText.line(counts)], cells: [DeliveryText.cells(counts)]) {
          $0.object { $0.members(counts) }
        }
      }
      try answer.end()
      if deliveries.contains(where: { !$0.isComplete && $0.closed == nil }) { throw ExitCode(1) }
    }
  }
#endif
