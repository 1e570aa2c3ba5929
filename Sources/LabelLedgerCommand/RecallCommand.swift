#if Ledger
  import ArgumentParser
  import CommandText
  import LabelLedger

  /// `labelscan-ledger recall`: puts lots and serials on the recall list and finds their units.
  struct RecallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "recall",
      abstract: "Puts lots or serials on the recall list and finds the units that are affected.",
      discussion: """
        EXAMPLES
          labelscan-ledger recall --ledger dock.sqlite L2407 --reason 'cracked seal'
          labelscan-ledger recall --ledger dock.sqlite --file recalled.csv --format csv
          labelscan-ledger recall --ledger dock.sqlite L2407 --dry-run
          labelscan-ledger recall --ledger dock.sqlite
              the recall list

        A label of what is on the list is an anomaly of intake: recall.listed. The file
        has a header row with lot or serial, and gtin and reason where there are any.

        EXIT STATUS: 0 some unit or label is affected, 1 none is, 2 the ledger cannot be
        read or written, 64 usage.
        """)

    @Argument(help: "Lots.")
    var lots: [String] = []

    @Option(parsing: .upToNextOption, help: "Serials.")
    var serial: [String] = []

    @Option(help: ArgumentHelp("Lots and serials in a table.", valueName: "csv"))
    var file: String?

    @Option(help: ArgumentHelp("Only units of this product.", valueName: "n"))
    var gtin: String = ""

    @Option(help: "Why, in your own words.")
    var reason: String = ""

    @Flag(help: "Only look, change nothing.")
    var dryRun = false

    @Flag(help: "Take off the list.")
    var lift = false

    @OptionGroup var ledger: LedgerArguments
    @OptionGroup var place: PlaceArguments
    @OptionGroup var query: QueryArguments

    func validate() throws {
      if dryRun, lift { throw ValidationError("--dry-run and --lift exclude each other.") }
      if (lots + serial).contains(where: \.isEmpty) { throw ValidationError("A name is empty.") }
    }

    func run() throws {
      var entries = lots.map { RecallEntry(kind: .lot, text: $0, gtin: gtin, reason: reason) }
      entries += serial.map { RecallEntry(kind: .serial, text: $0, gtin: gtin, reason: reason) }
      if let file { entries += try RecallFile.entries(at: file, gtin: gtin, reason: reason) }
      let ledger = try ledger.open(
        dryRun || entries.isEmpty ? .reading : .existing, signer: place.signer())
      var answer = Answer(
        query,
        columns: ["recalled", "name", "reason"] + UnitText.columns + ["event", "time"])
      var isFound = false
      do throws(LedgerError) {
        if entries.isEmpty, file == nil {
          let listed = try ledger.recalls()
          isFound = !listed.isEmpty
          for entry in listed { Self.add(entry, to: &answer) }
        }
        for report in try ledger.recall(
          entries, dryRun ? .look : lift ? .lift : .list, by: place.place())
        {
          if !report.units.isEmpty || !report.labels.isEmpty { isFound = true }
          Self.add(report, to: &answer)
        }
      } catch {
        throw Failure.exit(error)
      }
      try answer.end()
      if !isFound { throw ExitCode(1) }
    }

    private static func head(_ entry: RecallEntry) -> String {
      "\(entry.kind.rawValue) \(entry.text)" + (entry.gtin.isEmpty ? "" : " of GTIN \(entry.gtin)")
        + (entry.reason.isEmpty ? "" : " (\(entry.reason))")
    }

    private static func add(_ entry: RecallEntry, to answer: inout Answer) {
      answer.add(
        text: [head(entry)], cells: [[entry.kind.rawValue, entry.text, entry.reason]]
      ) { writer in
        writer.object { $0.members(entry) }
      }
    }

    private static func add(_ report: RecallReport, to answer: inout Answer) {
      let entry = report.entry
      let cells = [entry.kind.rawValue, entry.text, entry.reason]
      answer.add(
        text: ["\(head(entry)): \(report.units.count) units"]
          + report.places.map {
            "  \($0.units) \($0.status)" + ($0.location.isEmpty ? "" : " at \($0.location)")
          }
          + report.units.map { "  " + UnitText.line($0) }
          + report.labels.flatMap(EventText.lines),
        cells: report.units.map {
          cells + UnitText.cells($0) + [String($0.event), $0.time.text]
        }
      ) { writer in
        writer.object { writer in
          writer.members(entry)
          if let event = report.event { writer.member("event", event) }
          writer.member("count", report.units.count)
          writer.key("places")
          writer.array { writer in
            for place in report.places {
              writer.object { writer in
                if !place.location.isEmpty { writer.member("location", place.location) }
                writer.member("status", place.status)
                writer.member("units", place.units)
              }
            }
          }
          writer.key("units")
          writer.array { writer in for unit in report.units { writer.write(unit) } }
          writer.key("labels")
          writer.array { writer in for event in report.labels { writer.write(event) } }
        }
      }
    }
  }
#endif
