#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger find`: the events that mention a text.
  struct FindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "find",
      abstract: "Finds the events in whose payloads, values or file's path a text occurs.",
      discussion: """
        The text is sought as it is written; the newest events come first.

        EXIT STATUS: 0 found, 1 not found, 2 the ledger cannot be read, 64 usage.
        """)

    @Argument(help: "A part of a payload, of a value or of a file's path.")
    var text: String

    @Option(help: ArgumentHelp("The most events that are given.", valueName: "n"))
    var limit: Int = 100

    @OptionGroup var ledger: LedgerArguments
    @OptionGroup var query: QueryArguments

    func validate() throws {
      if text.isEmpty { throw ValidationError("Give a text to find.") }
      if limit < 1 { throw ValidationError("--limit must be at least 1.") }
    }

    func run() throws {
      let ledger = try ledger.open(.reading)
      let events: [RecordedEvent]
      do throws(LedgerError) {
        events = try ledger.find(text, limit: limit)
      } catch {
        throw Failure.exit(error)
      }
      var answer = Answer(query, columns: EventText.columns)
      for event in events {
        answer.add(text: EventText.lines(event), cells: [EventText.cells(event)]) {
          $0.write(event)
        }
      }
      try answer.end()
      if events.isEmpty { throw ExitCode(1) }
    }
  }
#endif
