#if Ledger
  internal import GRDB

  extension Ledger {
    /// Counts what the ledger holds.
    public func statistics() throws(LedgerError) -> LedgerStatistics {
      try read { db in
        let count = { (sql: String) in try Int.fetchOne(db, sql: sql) ?? 0 }
        let counts = { (sql: String) in
          try Row.fetchAll(db, sql: sql).map {
            LedgerStatistics.Count(name: try $0.value(0), count: try $0.value(1))
          }
        }
        let time = { (order: String) in
          try Row.fetchOne(db, sql: "SELECT time, id FROM event ORDER BY id \(order) LIMIT 1")
            .map { try $0.time(0, event: try $0.number(1)) }
        }
        var statistics = LedgerStatistics()
        statistics.events = try count("SELECT coalesce(max(id), 0) FROM event")
        statistics.units = try count("SELECT count(*) FROM unit")
        statistics.lots = try count("SELECT count(*) FROM lot")
        statistics.products = try count(
          "SELECT count(*) FROM product WHERE gtin <> '' OR maker <> '' OR model <> ''")
        statistics.recalls = try count("SELECT count(*) FROM recall")
        statistics.first = try time("ASC")
        statistics.last = try time("DESC")
        let (bytes, overflows) = try count("PRAGMA page_count")
          .multipliedReportingOverflow(by: count("PRAGMA page_size"))
        statistics.bytes = overflows ? 0 : bytes
        statistics.locations = try counts(
          """
          SELECT coalesce(text, ''), count(*) FROM unit LEFT JOIN name ON name.id = location
          GROUP BY location ORDER BY count(*) DESC, text
          """)
        statistics.statuses = try counts(
          """
          SELECT text, count(*) FROM unit JOIN name ON name.id = status
          GROUP BY status ORDER BY count(*) DESC, text
          """)
        statistics.anomalies = try counts(
          """
          SELECT text, count(*) FROM anomaly JOIN name ON name.id = rule
          GROUP BY rule ORDER BY count(*) DESC, text
          """)
        return statistics
      }
    }
  }
#endif
