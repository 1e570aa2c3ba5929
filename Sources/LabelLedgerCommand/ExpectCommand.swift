#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger expect`: what a delivery shall bring.
  struct ExpectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "expect",
      abstract: "Records what is expected with a delivery.",
      discussion: """
        The file is a table (CSV with a header row, JSON objects one a line, or a JSON array)
        or an EPCIS document (1.2 or 2.0, XML or JSON) whose shipping and aggregation events
        are taken. A line of a table names one of
          serial             one unit, with gtin (or maker and model), lot, expirationDate
          lot, quantity      so many items of a lot, with gtin
          gtin, quantity     so many items of a product
          sscc               a logistic unit
        and sscc beside a serial, lot or gtin, or container, what it comes in. All of a file
        is recorded, or nothing; what the delivery has already is passed.

        EXIT STATUS: 0 done, 2 the file or the ledger cannot be read or written, 64 usage,
        or a line of the file that names nothing.
        """)

    @Argument(help: "The file.")
    var file: String

    @Option(help: ArgumentHelp("The delivery's name.", valueName: "name"))
    var delivery: String

    @OptionGroup var ledger: LedgerArguments
    @OptionGroup var place: PlaceArguments

    func validate() throws { try PlaceArguments.check(delivery, "--delivery") }

    func run() throws {
      do throws(LedgerError) {
        let lines = try DeliveryFile.lines(at: file)
        guard !lines.isEmpty else {
          throw LedgerError(.refused, "\(file): nothing is expected in it")
        }
        let signer = try? place.signer()
        if place.keyFile != nil, signer == nil { throw LedgerError(.refused, "--sign: no key") }
        let ledger = try Ledger(path: ledger.path, opening: .creating, signer: signer)
        let new = try ledger.expect(lines, of: delivery, by: place.place())
        let counts = try ledger.counts(ofDelivery: delivery)
        _ = StandardStreams.write(
          Array("\(new) lines expected, \(DeliveryText.line(counts))\n".utf8), to: 1)
      } catch {
        throw Failure.exit(error)
      }
    }
  }
#endif
