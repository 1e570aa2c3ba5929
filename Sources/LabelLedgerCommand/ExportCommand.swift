#if Ledger
  import ArgumentParser
  import CommandText
  import LabelLedger

  /// `labelscan-ledger export`: the whole record, out of the file.
  struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Prints all events; import makes the same ledger of them again.",
      discussion: """
        In NDJSON the first line names the ledger and each further one has a hash and a
        record: the hash is the SHA-256 over the hash before it (the ledger's id before
        the first) and the record's bytes as they stand there. In CSV the last columns
        have the same, the others are for people.

        In EPCIS each intake is an ObjectEvent: OBSERVE, receiving, with the GS1 Digital
        Link URI of the unit, or of its lot or product where the label names no unit. Lot
        and expiration date are gs1:hasBatchLotNumber and gs1:expirationDate, since ilmd
        is for the action ADD alone; with --commissioning the first intake of a unit is
        ADD, commissioning, with both in ilmd. What has no GS1 key is left out and counted
        on standard error; refused labels, moves, statuses and recalls are not told; a
        location is told by its --location-uri. The creationDate is the time of the last
        event: the same events give the same bytes.

        EPCIS 1.2 (epcis12) is XML. It names things by EPC URNs, which part the company's
        prefix from the rest: with --company-prefix those that begin with it get theirs,
        others keep their GS1 Digital Link URIs. With --event-hash the ID of an event is the
        hash of CBV 2.0, which two labels of one lot at one moment share. With --shipping a
        unit that got the status shipped is told (shipping), and what came in within a
        logistic unit as an AggregationEvent.

        EXIT STATUS: 0 done, 2 the ledger cannot be read, 64 usage.
        """)

    @OptionGroup var ledger: LedgerArguments

    @Option(help: "ndjson, csv, epcis (2.0) or epcis12.")
    var format: ExportFormat = .ndjson

    @OptionGroup(title: "EPCIS") var epcis: EPCISArguments

    func validate() throws {
      guard isEPCIS || epcis.isEmpty else {
        throw ValidationError("--location-uri and --commissioning are for --format epcis.")
      }
      guard epcis.options(.json20) != nil else {
        throw ValidationError(
          "--location-uri is a location's name, = and its URI; --company-prefix 4 to 12 digits.")
      }
    }

    private var isEPCIS: Bool { format == .epcis || format == .epcis12 }

    func run() throws {
      let ledger = try ledger.open(.reading)
      if isEPCIS {
        let options = epcis.options(format == .epcis ? .json20 : .xml12) ?? EPCISOptions()
        return try EPCISOutput.write(ledger, options)
      }
      let id = Hexadecimal.text(of: ledger.id)
      let csv = CSVRow(isRaw: false)
      var bytes =
        format == .csv
        ? Array(csv.line(EventText.columns.dropLast() + ["ledger", "hash", "record"]).utf8)
        : ExchangeLine.ledger(ledger.id).json + [0x0A]
      var isBroken = false
      do {
        try ledger.events { event in
          if format == .csv {
            let record = String(decoding: event.event.json, as: UTF8.self)
            let hash = Hexadecimal.text(of: event.hash)
            bytes += csv.line(EventText.cells(event).dropLast() + [id, hash, record]).utf8
          } else {
            bytes += ExchangeLine.event(event).json
            bytes.append(0x0A)
          }
          if bytes.count > 1 << 20 {
            guard StandardStreams.write(bytes, to: 1) else {
              isBroken = true
              throw LedgerError(.failed, "standard output cannot be written")
            }
            bytes.removeAll(keepingCapacity: true)
          }
        }
      } catch {
        let exit = Failure.exit(error)
        throw isBroken ? ExitCode(74) : exit
      }
      try Output.write(bytes)
    }
  }
#endif
