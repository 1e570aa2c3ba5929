#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger operators require`: each event must be signed.
  struct OperatorsRequireCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "require",
      abstract: "Requires that each event is signed, from here on.",
      discussion: """
        It is said with --sign, by an operator with the role admin.

        EXIT STATUS: 0 done, 2 the ledger cannot be written, 64 usage.
        """)

    @Flag(help: "No longer.")
    var off = false

    @OptionGroup var ledger: LedgerArguments
    @OptionGroup var place: PlaceArguments

    func run() throws {
      let ledger = try ledger.open(signer: place.signer())
      let event: Int
      do throws(LedgerError) {
        event = try ledger.requireSignatures(!off, at: place.place())
      } catch {
        throw Failure.exit(error)
      }
      try Output.write("event \(event) signatures \(off ? "optional" : "required")\n")
    }
  }
#endif
