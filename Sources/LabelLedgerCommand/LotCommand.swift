#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger lot`: all units of a lot and where they are.
  struct LotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lot",
      abstract: "Lists the units of a lot and where they are.",
      discussion: """
        Several products may have a lot of that name; each is listed.

        EXIT STATUS: 0 found, 1 not found, 2 the ledger cannot be read, 64 usage.
        """)

    @Argument(help: "The lot.")
    var lot: String

    @OptionGroup var ledger: LedgerArguments
    @OptionGroup var query: QueryArguments

    func run() throws {
      let ledger = try ledger.open(.reading)
      let lots: [LotContents]
      do throws(LedgerError) {
        lots = try ledger.lots(lot)
      } catch {
        throw Failure.exit(error)
      }
      var answer = Answer(
        query, columns: ["lot", "expiry"] + UnitText.columns + ["event", "time"])
      for contents in lots {
        answer.add(text: Self.lines(contents), cells: Self.rows(contents)) { $0.write(contents) }
      }
      try answer.end()
      if lots.isEmpty { throw ExitCode(1) }
    }

    private static func lines(_ contents: LotContents) -> [String] {
      let expiry = contents.expiry.map { ", expires \($0)" } ?? ""
      let name = contents.name.map { " (\($0))" } ?? ""
      return [
        "lot \(contents.lot) of \(contents.product.text)\(name)\(expiry): "
          + "\(contents.units.count) units"
      ] + contents.units.map { "  " + UnitText.line($0) }
        + contents.labels.flatMap(EventText.lines)
    }

    private static func rows(_ contents: LotContents) -> [[String]] {
      contents.units.map {
        [contents.lot, contents.expiry ?? ""] + UnitText.cells($0)
          + [String($0.event), $0.time.text]
      }
    }
  }
#endif
