#if Ledger
  import ArgumentParser
  import LabelLedger

  /// Which ledger a command works on.
  struct LedgerArguments: ParsableArguments {
    @Option(name: .customLong("ledger"), help: ArgumentHelp("The ledger.", valueName: "file"))
    var path: String

    /// Opens the ledger; why it cannot be used is said on standard error.
    func open(
      _ opening: Ledger.Opening = .existing, signer: SigningKey? = nil
    ) throws(ExitCode) -> Ledger {
      do throws(LedgerError) {
        return try Ledger(path: path, opening: opening, signer: signer)
      } catch {
        throw Failure.exit(error)
      }
    }
  }
#endif
