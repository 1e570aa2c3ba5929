#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger operators`: who may record what.
  struct OperatorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "operators",
      abstract: "Keeps the keys of those who may record something.",
      subcommands: [
        OperatorsAddCommand.self, OperatorsListCommand.self, OperatorsRevokeCommand.self,
        OperatorsRequireCommand.self,
      ])
  }
#endif
