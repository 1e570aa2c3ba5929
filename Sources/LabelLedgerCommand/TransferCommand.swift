#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger transfer`: units get another owner.
  struct TransferCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "transfer",
      abstract: "Records that units have another owner.",
      discussion: """
        EXIT STATUS: 0 done, 1 a unit is not found, 2 the ledger cannot be written, 64 usage.
        """)

    @Option(help: ArgumentHelp("The new owner.", valueName: "name"))
    var to: String

    @Option(help: "Why, in your own words.")
    var note: String = ""

    @OptionGroup var units: UnitArguments

    func validate() throws { try PlaceArguments.check(to, "--to") }

    func run() throws { try units.record { _ in .transfer(to: to, note: note) } }
  }
#endif
