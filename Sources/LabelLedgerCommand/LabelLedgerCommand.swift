import ArgumentParser

@main
struct LabelLedgerCommand: ParsableCommand {
  #if Ledger
    static let configuration = CommandConfiguration(
      commandName: "labelscan-ledger",
      abstract: "Keeps what came in: each label once, its unit and lot traceable both ways.",
      discussion: """
        labelscan scan --format ndjson photos/ \\
          | labelscan-ledger intake --ledger dock.sqlite --location dock-1
        labelscan-ledger unit --ledger dock.sqlite CROT4D
        labelscan-ledger verify --ledger dock.sqlite

        A ledger is one SQLite file. Several processes may write to it at once.
        """,
      version: "0.1.0",
      subcommands: [
        IntakeCommand.self, UnitCommand.self, LotCommand.self, RecallCommand.self,
        FindCommand.self, StatsCommand.self, MoveCommand.self, StatusCommand.self,
        VerifyCommand.self, ImportCommand.self, ExportCommand.self, SyncCommand.self,
        ExpectCommand.self, DeliveryCommand.self, ProductsCommand.self, IssuedCommand.self,
        CheckCommand.self, ServiceCommand.self, SaleCommand.self, TransferCommand.self,
        CorrectCommand.self, OperatorsCommand.self, AnchorCommand.self,
      ])

    static func main() {
      ProcessLimits.prepare()
      main(nil)
    }
  #else
    static let configuration = CommandConfiguration(
      commandName: "labelscan-ledger", version: "0.1.0")

    func run() throws {
      throw ValidationError("labelscan-ledger was built without the trait Ledger.")
    }
  #endif
}
