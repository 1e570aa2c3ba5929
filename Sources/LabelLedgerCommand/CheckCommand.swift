#if Ledger
  import ArgumentParser
  import CommandText
  import LabelLedger

  /// `labelscan-ledger check`: what the ledger says of a label, without recording it.
  struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Says what the ledger knows of a label, without recording it.",
      discussion: """
        EXAMPLES
          labelscan-ledger check --ledger dock.sqlite --gtin 09506000134352 CROT4D
          labelscan scan --format ndjson photo.jpg | labelscan-ledger check --ledger dock.sqlite

        Without a serial the labels come on standard input as labelscan scan or parse prints
        them as NDJSON, and one line answers each: whether the unit came in before, whether
        its maker lists it, whether it is recalled or expired, its owner and warranty, and
        the anomalies that an intake would find, but for serial.twoUnits.

        EXIT STATUS: 0 nothing speaks against the label, 1 something does or a line is no
        label, 2 the ledger cannot be read, 64 usage.
        """)

    @Argument(help: "The serial.")
    var serial: String?

    @Option(help: ArgumentHelp("The product's GTIN.", valueName: "n"))
    var gtin: String?

    @Option(help: ArgumentHelp("The product's model, where it has no GTIN.", valueName: "name"))
    var model: String?

    @Option(help: ArgumentHelp("The product's maker, where it has no GTIN.", valueName: "name"))
    var maker: String?

    @Option(help: ArgumentHelp("The lot.", valueName: "name"))
    var lot: String?

    @OptionGroup var ledger: LedgerArguments

    @Option(help: "text or json (one object a line).")
    var format: IntakeFormat = .text

    func run() throws {
      let ledger = try ledger.open(.reading)
      var isFlagged = false
      do {
        let check = try LedgerCheck(ledger)
        if let serial {
          let fields: KeyValuePairs = [
            "gtin": gtin, "manufacturer": maker, "model": model, "lot": lot, "serial": serial,
          ]
          let label = LabelRecord(
            fields: fields.compactMap { name, value in
              value.flatMap { $0.isEmpty ? nil : .init(name: name, value: $0) }
            })
          let answer = try check.answer(label)
          isFlagged = !answer.anomalies.isEmpty
          try Output.write(line(answer))
        } else {
          var batches = InputBatches(count: nil, longest: LabelLine.maxCount)
          while let lines = batches.next() {
            var bytes: [UInt8] = []
            for line in lines.map({ IntakeLine($0) }) {
              guard let label = line.label else {
                isFlagged = true
                Failure.say("line \(line.number): no label")
                continue
              }
              let answer = try check.answer(label)
              if !answer.anomalies.isEmpty { isFlagged = true }
              bytes += self.line(answer)
            }
            try Output.write(bytes)
          }
        }
      } catch let error as LedgerError {
        throw Failure.exit(error)
      }
      if isFlagged { throw ExitCode(1) }
    }

    private func line(_ answer: CheckAnswer) -> [UInt8] {
      (format == .json ? CheckText.json(answer) : Array(CheckText.line(answer).utf8)) + [0x0A]
    }
  }
#endif
