#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger status`: units get another status.
  struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status",
      abstract: "Records what became of units.",
      discussion: """
        A status is any word. A unit that is shipped, sold, returned, scrapped, destroyed,
        consumed or lost is no longer here: when it comes in again, that is no second unit.

        All of the units get the status, or, where one is not found, none.

        EXIT STATUS: 0 done, 1 a unit is not found, 2 the ledger cannot be written, 64 usage.
        """)

    @Option(
      name: .customLong("set"), help: ArgumentHelp("What they are now.", valueName: "status"))
    var status: String

    @Option(help: "Why, in your own words.")
    var note: String = ""

    @OptionGroup var units: UnitArguments

    func validate() throws {
      try PlaceArguments.check(status, "--set")
      if status == "refused" {
        throw ValidationError("--set: refused is what intake --strict leaves, choose another.")
      }
    }

    func run() throws { try units.record { _ in .status(status, note: note) } }
  }
#endif
