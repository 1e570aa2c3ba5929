#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger unit`: the whole history of a serial.
  struct UnitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "unit",
      abstract: "Tells the whole history of a unit.",
      discussion: """
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
          text: [UnitText.line(history.state)] + history.events.flatMap(EventText.lines),
          cells: history.events.map { UnitText.cells(history.state) + EventText.cells($0) }
        ) { writer in
          writer.write(history.state) { writer in
            writer.key("events")
            writer.array { writer in for event in history.events { writer.write(event) } }
          }
        }
      }
      try answer.end()
      if histories.isEmpty { throw ExitCode(1) }
    }
  }
#endif
