#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger sale`: units were sold.
  struct SaleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sale",
      abstract: "Records that units were sold, which begins their warranty.",
      discussion: """
        Their status is sold then. Without --warranty-months the master data of the product
        gives the warranty, if any.

        EXIT STATUS: 0 done, 1 a unit is not found, 2 the ledger cannot be written, 64 usage.
        """)

    @Option(help: ArgumentHelp("The new owner.", valueName: "name"))
    var to: String?

    @Option(help: ArgumentHelp("When they were sold; without it, today.", valueName: "yyyy-mm-dd"))
    var date: String?

    @Option(help: ArgumentHelp("Months of warranty.", valueName: "n"))
    var warrantyMonths: Int?

    @Option(help: "Anything else, in your own words.")
    var note: String = ""

    @OptionGroup var units: UnitArguments

    func validate() throws {
      try PlaceArguments.check(to, "--to")
      if let date, UTCTime(date + "T00:00:00.000Z") == nil {
        throw ValidationError("--date is a day such as 2026-11-30.")
      }
      if let warrantyMonths, !(0...1_200).contains(warrantyMonths) {
        throw ValidationError("--warranty-months is a number from 0 to 1200.")
      }
    }

    func run() throws {
      try units.record { ledger in
        .sale(to: to, date: date ?? ledger.today, months: warrantyMonths, note: note)
      }
    }
  }
#endif
