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

    @Option(help: "What was done, in your own words.")
    var note: String = ""

    @Option(name: .customLong("part"), help: "A part that was changed; may be said again.")
    var parts: [String] = []

    @OptionGroup var units: UnitArguments

    func validate() throws {
      if note.isEmpty, parts.isEmpty { throw ValidationError("Give --note or --part.") }
    }

    func run() throws { try units.record { _ in .service(note: note, parts: parts) } }
  }
#endif
