#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger issued`: what makers say they made.
  struct IssuedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "issued",
      abstract: "Keeps lists of what makers say they made.",
      subcommands: [Import.self])

    /// `issued import`: a list from a file.
    struct Import: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes a list of serials, ranges and lots from a maker.",
        discussion: """
          The file is CSV with a header row, or JSON objects one a line, and is read as it
          comes: gtin, or maker and model, with serial, or from and to (of one length, whose
          ends are digits), or lot; status decommissioned, destroyed, withdrawn, stolen or
          inactive for what is no longer to be sold.

          The list lies beside the ledger as LEDGER.issued-..., 16 bytes a serial, and belongs
          to it: copy both. A label of a product whose serials a list has is an anomaly where
          the list has not the serial (serial.notIssued) or has it as decommissioned
          (serial.decommissioned); likewise its lots (lot.notIssued). Where several lists have
          a serial the newest decides.

          EXIT STATUS: 0 done, 2 the file or the ledger cannot be read or written, 64 usage, or
          a line that names nothing.
          """)

      @Argument(help: "The file.")
      var file: String

      @OptionGroup var ledger: LedgerArguments
      @OptionGroup var place: PlaceArguments

      func run() throws {
        let ledger = try ledger.open(.creating, signer: place.signer())
        let report: IssuedReport
        do throws(LedgerError) {
          let source = try IssuedFile(path: file)
          let name = file.split(separator: "/").last.map(String.init) ?? file
          report = try ledger.importIssued(source: name, by: place.place()) {
            () throws(LedgerError) in try source.next()
          }
        } catch {
          throw Failure.exit(error)
        }
        try Output.write(
          "event \(report.event) \(report.isKnown ? "known" : "issued") \(report.serials) serials, "
            + "\(report.ranges) ranges, \(report.lots) lots\n")
      }
    }
  }
#endif
