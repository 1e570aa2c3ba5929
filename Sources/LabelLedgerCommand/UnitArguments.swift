#if Ledger
  import ArgumentParser
  import LabelLedger

  /// Which units a command changes, in which ledger, and who says so.
  struct UnitArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("The serials.", valueName: "serial"))
    var serials: [String]

    @Option(help: ArgumentHelp("The GTIN, where several products have the serial.", valueName: "n"))
    var gtin: String?

    @Option(
      help: ArgumentHelp("The model, where several products have the serial.", valueName: "name"))
    var model: String?

    @OptionGroup var ledger: LedgerArguments
    @OptionGroup var place: PlaceArguments
    @OptionGroup var query: QueryArguments

    /// Records a change of the units, which may be brought to a location, and prints their new
    /// states.
    func record(at location: String? = nil, _ change: (Ledger) -> UnitChange) throws {
      let ledger = try ledger.open(signer: place.signer())
      let queries = serials.map { UnitQuery(serial: $0, gtin: gtin, model: model) }
      let states: [UnitState]
      do throws(LedgerError) {
        states = try ledger.record(
          change(ledger), of: queries, at: place.place(at: location))
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
