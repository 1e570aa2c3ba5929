#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger unit`: the whole history of a serial.
  struct UnitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "unit",
      abstract: "Tells the whole history of a unit.",
      discussion: """
        The first line is its present state, with its owner and warranty where a sale or
        transfer gave them; below it stand its events, the oldest first.

        Units of several products may have the serial; each has its own history.

        EXIT STATUS: 0 found, 1 not found, 2 the ledger cannot be read, 64 usage.
        """)

    @Argument(help: "The serial.")
    var serial: String

    @OptionGroup var ledger: LedgerArguments
    @OptionGroup var query: QueryArguments

    func run() throws {
      let ledger = try ledger.open(.reading)
      let histories: [UnitHistory]
      do throws(LedgerError) {
        histories = try ledger.units(serial: serial)
      } catch {
        throw Failure.exit(error)
      }
      var answer = Answer(query, columns: UnitText.columns + EventText.columns)
      for history in histories {
        answer.add(
          text: Self.lines(history),
          cells: history.events.map { UnitText.cells(history.state) + EventText.cells($0) }
        ) { $0.write(history) }
      }
      try answer.end()
      if histories.isEmpty { throw ExitCode(1) }
    }

    private static func lines(_ history: UnitHistory) -> [String] {
      var head = UnitText.line(history.state)
      if let owner = history.owner { head += ", owner \(owner)" }
      if let date = history.warrantyUntil { head += ", warranty until \(date)" }
      let corrections = history.corrections
      return [head]
        + history.events.flatMap { recorded in
          EventText.lines(recorded)
            + (corrections[recorded.event.id].map { ["    corrected by event \($0)"] } ?? [])
        }
    }
  }
#endif
