#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger correct`: an event was wrong.
  struct CorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "correct",
      abstract: "Records that an earlier event was wrong, and why.",
      discussion: """
        Events are never changed: the correction is an event of its own, which names the one
        it corrects and stands beside it in the unit's history. A service, sale or transfer
        that is corrected no longer counts for owner and warranty; what a move or status said
        is put right by another move or status.

        EXIT STATUS: 0 done, 1 there is no such event, 2 the ledger cannot be written, 64 usage.
        """)

    @Argument(help: "The event's number.")
    var event: Int

    @Option(help: "What was wrong, in your own words.")
    var note: String

    @OptionGroup var ledger: LedgerArguments
    @OptionGroup var place: PlaceArguments

    func validate() throws { if note.isEmpty { throw ValidationError("--note says what.") } }

    func run() throws {
      let ledger = try ledger.open(signer: place.signer())
      let made: Int
      do throws(LedgerError) {
        made = try ledger.correct(event: event, note: note, at: place.place())
      } catch {
        throw Failure.exit(error)
      }
      try Output.write("event \(made) corrects event \(event)\n")
    }
  }
#endif
