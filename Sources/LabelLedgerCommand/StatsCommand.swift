#if Ledger
  import ArgumentParser
  import LabelLedger

  /// `labelscan-ledger stats`: how much the ledger holds.
  struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats",
      abstract: "Counts events, units, lots, locations and anomalies.",
      discussion: "EXIT STATUS: 0 done, 2 the ledger cannot be read, 64 usage.")

    @OptionGroup var ledger: LedgerArguments
    @OptionGroup var query: QueryArguments

    func run() throws {
      let ledger = try ledger.open(.reading)
      let statistics: LedgerStatistics
      do throws(LedgerError) {
        statistics = try ledger.statistics()
      } catch {
        throw Failure.exit(error)
      }
      let totals = [
        ("events", statistics.events), ("units", statistics.units), ("lots", statistics.lots),
        ("products", statistics.products), ("recalls", statistics.recalls),
        ("bytes", statistics.bytes),
      ]
      let times = [("first", statistics.first), ("last", statistics.last)]
      let groups = [
        ("location", statistics.locations), ("status", statistics.statuses),
        ("anomaly", statistics.anomalies),
      ]
      let rows =
        totals.map { [$0.0, "", String($0.1)] } + times.map { [$0.0, "", $0.1?.text ?? ""] }
        + groups.flatMap { group, counts in counts.map { [group, $0.name, String($0.count)] } }
      var answer = Answer(query, columns: ["what", "name", "value"])
      answer.add(
        text: rows.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }, cells: rows
      ) { writer in
        writer.object { writer in
          for (name, value) in totals { writer.member(name, value) }
          for (name, time) in times { writer.member(name, optional: time?.text) }
          for (group, counts) in groups {
            writer.key(group)
            writer.object { writer in for count in counts { writer.member(count.name, count.count) }
            }
          }
        }
      }
      try answer.end()
    }
  }
#endif
