#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger service`: units were serviced.
  struct ServiceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "service",
      abstract: "Records that units were serviced.",
      discussion: """
        EXIT STATUS: 0 done, 1 a unit is not found, 2 the ledger cannot be written, 64 usage.
        """)

    @OptionGroup var units: UnitArguments

    @Option(help: "What was done, in your own words.")
    var note: String = ""

    @Option(name: .customLong("part"), help: "A part that was changed; may be said again.")
    var parts: [String] = []

    @OptionGroup var ledger: LedgerArguments
    @OptionGroup var place: PlaceArguments
    @OptionGroup var query: QueryArguments

    func validate() throws {
      if note.isEmpty, parts.isEmpty { throw ValidationError("Give --note or --part.") }
    }

    func run() throws {
      try units.record(
        .service(note: note, parts: parts), in: ledger.open(signer: place.signer()),
        at: place.place(), query)
    }
  }
#endif
