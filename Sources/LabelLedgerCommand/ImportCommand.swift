#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger import`: a whole record, back into a file.
  struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Makes a ledger of what export printed.",
      discussion: """
        EXAMPLE
          labelscan-ledger export --ledger dock.sqlite \\
            | labelscan-ledger import --ledger copy.sqlite

        The file must be missing, empty, or an earlier state of the same ledger: events
        that are there are passed, so that an import that was cut can be repeated. An
        event that does not have the hash that it carries ends the import.

        EXIT STATUS: 0 done, 1 a line is not what export prints or an event was changed,
        2 the ledger cannot be opened or written, 64 usage.
        """)

    /// Events that are recorded at once.
    private static let batch = 1_000

    @OptionGroup var ledger: LedgerArguments

    @Option(help: "ndjson or csv.")
    var format: ExchangeFormat = .ndjson

    func run() throws {
      var source = ExchangeSource(format: format)
      var count = LedgerImport.Count()
      do {
        let id = try source.ledger()
        let ledger = try Ledger(path: ledger.path, opening: .creating, id: id)
        guard ledger.id == id else {
          throw LedgerError(.refused, "\(ledger.path): holds another ledger")
        }
        let taking = try LedgerImport(ledger)
        var events: [RecordedEvent] = []
        while let event = try source.next() {
          events.append(event)
          if events.count == Self.batch { try Self.take(&events, taking, &count) }
        }
        try Self.take(&events, taking, &count)
      } catch let error as LedgerError {
        let exit = Failure.exit(error)
        throw error.code == .refused ? ExitCode(1) : exit
      } catch let error as LabelLine.Failure {
        Failure.say("line \(source.number): \(error.message)")
        throw ExitCode(1)
      }
      try Output.write("\(count.added) events imported, \(count.known) were there\n")
    }

    private static func take(
      _ events: inout [RecordedEvent], _ taking: LedgerImport, _ count: inout LedgerImport.Count
    ) throws {
      let taken = try taking.take(events)
      count.added += taken.added
      count.known += taken.known
      events = []
    }
  }
#endif
