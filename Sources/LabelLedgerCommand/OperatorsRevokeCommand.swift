#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger operators revoke`: a key is no longer good.
  struct OperatorsRevokeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke",
      abstract: "Ends an operator's keys from here on.",
      discussion: """
        What they signed before stays good.

        EXIT STATUS: 0 done, 1 there is no such key, 2 the ledger cannot be written, 64 usage.
        """)

    @Argument(help: "The operator's name.")
    var name: String

    @Option(help: ArgumentHelp("Only this public key, 64 hexadecimal digits.", valueName: "key"))
    var key: String?

    @Option(help: "Why, in your own words.")
    var note: String = ""

    @OptionGroup var ledger: LedgerArguments
    @OptionGroup var place: PlaceArguments

    func validate() throws {
      if let key, PublicKeyText.key(in: key) == nil {
        throw ValidationError("--key is 64 hexadecimal digits.")
      }
    }

    func run() throws {
      let ledger = try ledger.open(signer: place.signer())
      let events: [Int]
      do throws(LedgerError) {
        events = try ledger.revokeOperator(
          name, key: key.flatMap(PublicKeyText.key), note: note, at: place.place())
      } catch {
        throw Failure.exit(error)
      }
      for event in events { try Output.write("event \(event) revokes a key of \(name)\n") }
    }
  }
#endif
