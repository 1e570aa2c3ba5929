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

        EXIT STATUS: 0 done, 2 the ledger cannot be read, 64 usage.
        """)

    @OptionGroup var ledger: LedgerArguments

    @Option(help: "ndjson, csv or epcis.")
    var format: ExportFormat = .ndjson

    @OptionGroup(title: "EPCIS") var epcis: EPCISArguments

    func validate() throws {
      guard format == .epcis || epcis.isEmpty else {
        throw ValidationError("--location-uri and --commissioning are for --format epcis.")
      }
      guard epcis.options != nil else {
        throw ValidationError("--location-uri is a location's name, = and its URI.")
      }
    }

    func run() throws {
      let ledger = try ledger.open(.reading)
      if format == .epcis { return try EPCISOutput.write(ledger, epcis.options) }
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
