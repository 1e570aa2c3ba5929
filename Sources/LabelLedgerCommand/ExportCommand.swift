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

        EXIT STATUS: 0 done, 2 the ledger cannot be read, 64 usage.
        """)

    @OptionGroup var ledger: LedgerArguments

    @Option(help: "ndjson or csv.")
    var format: ExchangeFormat = .ndjson

    func run() throws {
      let ledger = try ledger.open()
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
