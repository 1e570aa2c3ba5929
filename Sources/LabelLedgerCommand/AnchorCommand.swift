#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger anchor`: the last event's hash, for a place elsewhere.
  struct AnchorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "anchor",
      abstract: "Prints the last event's hash with its time, to be kept elsewhere.",
      discussion: """
        Whoever can write the file could write all of it anew; not so what is noted
        elsewhere. Keep the line, or the printed symbol, where others can see it, and give
        verify a file of such lines with --anchors.

        EXIT STATUS: 0 done, 2 the ledger cannot be read, 64 usage.
        """)

    @OptionGroup var ledger: LedgerArguments

    @Flag(help: "Print a QR symbol of the line too.")
    var qr = false

    func run() throws {
      let ledger = try ledger.open(.reading)
      let anchor: LedgerAnchor
      do throws(LedgerError) {
        anchor = try ledger.anchor()
      } catch {
        throw Failure.exit(error)
      }
      try Output.write(anchor.text + "\n")
      if qr { try Output.write(QRText.lines(of: anchor.text)) }
    }
  }
#endif
