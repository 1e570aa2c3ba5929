#if Ledger
  import ArgumentParser
  import LabelLedger

  /// Who records an event, and at which station.
  struct PlaceArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The station.", valueName: "name"))
    var station: String?

    @Option(help: ArgumentHelp("Who works there.", valueName: "name"))
    var `operator`: String?

    func validate() throws {
      for (option, name) in [("--station", station), ("--operator", `operator`)] {
        try Self.check(name, option)
      }
    }

    /// The place with a location.
    func place(at location: String? = nil) -> LedgerPlace {
      LedgerPlace(location: location, station: station, operator: `operator`)
    }

    /// Refuses a name that is empty.
    static func check(_ name: String?, _ option: String) throws {
      guard let name else { return }
      if name.isEmpty { throw ValidationError("\(option) needs a name.") }
    }
  }
#endif
