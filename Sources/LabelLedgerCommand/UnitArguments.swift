#if Ledger
  import ArgumentParser
  import LabelLedger

  /// Which units a command is about.
  struct UnitArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("The serials.", valueName: "serial"))
    var serials: [String]

    @Option(help: ArgumentHelp("The GTIN, where several products have the serial.", valueName: "n"))
    var gtin: String?

    @Option(
      help: ArgumentHelp("The model, where several products have the serial.", valueName: "name"))
    var model: String?

    /// Records a change of the units and prints their new states.
    func record(
      _ change: UnitChange, in ledger: Ledger, at place: LedgerPlace, _ query: QueryArguments
    ) throws {
      let queries = serials.map { UnitQuery(serial: $0, gtin: gtin, model: model) }
      let states: [UnitState]
      do throws(LedgerError) {
        states = try ledger.record(change, of: queries, at: place)
      } catch {
        throw Failure.exit(error)
      }
      var answer = Answer(query, columns: UnitText.columns + ["event", "time"])
      for state in states {
        answer.add(
          text: ["event \(state.event) \(UnitText.line(state))"],
          cells: [UnitText.cells(state) + [String(state.event), state.time.text]]
        ) { $0.write(state) }
      }
      try answer.end()
    }
  }
#endif
