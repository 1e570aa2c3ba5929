#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger move`: units get another location.
  struct MoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "move",
      abstract: "Records that units were brought to another location.",
      discussion: """
        All of the units are moved, or, where one is not found, none.

        EXIT STATUS: 0 done, 1 a unit is not found, 2 the ledger cannot be written, 64 usage.
        """)

    @Option(help: ArgumentHelp("Where they are now.", valueName: "name"))
    var to: String

    @OptionGroup var units: UnitArguments

    func validate() throws { try PlaceArguments.check(to, "--to") }

    func run() throws { try units.record(at: to) { _ in .move } }
  }
#endif
