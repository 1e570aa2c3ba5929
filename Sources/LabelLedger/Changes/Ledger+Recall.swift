#if Ledger
  internal import GRDB

  extension Ledger {
    /// What is done with the recall list.
    public enum RecallAction: Sendable {
      /// Entries are put on it, those that are on it already are left.
      case list
      /// Entries are taken off it.
      case lift
      /// Nothing; the affected units are looked up.
      case look
    }

    /// Recalls lots and serials and finds the units that they affect.
    public func recall(
      _ entries: [RecallEntry], _ action: RecallAction, by place: LedgerPlace = LedgerPlace()
    ) throws(LedgerError) -> [RecallReport] {
      var events: [Int?] = entries.map { _ in nil }
      if action != .look {
        let writer = try LedgerWriter(self)
        events = try writer.write { db in
          let recorder = EventRecorder(writer)
          return try entries.map { entry in
            let known = try Self.event(of: entry, db)
            guard (known == nil) == (action == .list) else { return known }
            let event = writer.event(action == .list ? .recall(entry) : .lift(entry), at: place)
            _ = try recorder.record(event, db)
            return event.id
          }
        }
      }
      return try read { db in
        try zip(entries, events).map { entry, event in
          try report(entry, event: event ?? (try Self.event(of: entry, db)), db)
        }
      }
    }

    /// The recall list.
    public func recalls() throws(LedgerError) -> [RecallEntry] {
      try read { db in
        try Row.fetchAll(db, sql: "SELECT kind, text, gtin, event FROM recall ORDER BY event")
          .map { row in
            var (entry, event) = try RecallEntry.entry(in: row)
            if case .recall(let recorded) = try EventReader().event(event, db)?.content {
              entry.reason = recorded.reason
            }
            return entry
          }
      }
    }

    /// The number of the event that put an entry on the recall list, or `nil`.
    private static func event(of entry: RecallEntry, _ db: Database) throws -> Int? {
      try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT event FROM recall WHERE kind = ? AND text = ? AND gtin = ?"),
        arguments: [entry.kind.rawValue, entry.text, entry.gtin])
    }

    private func report(_ entry: RecallEntry, event: Int?, _ db: Database) throws -> RecallReport {
      var report = RecallReport(entry: entry, event: event, units: [], labels: [])
      let names = ProductNames()
      if entry.kind == .serial {
        report.units = try Row.fetchAll(
          db, sql: Self.stateColumns + " WHERE unit.serial = ?1 AND (?2 = '' OR gtin = ?2)",
          arguments: [entry.text, entry.gtin]
        ).map { try Self.state($0, names, db) }
        return report
      }
      let lots = try Int.fetchAll(
        db,
        sql: """
          SELECT lot.id FROM lot JOIN product ON product.id = lot.product
          WHERE lot.text = ?1 AND (?2 = '' OR gtin = ?2)
          """, arguments: [entry.text, entry.gtin])
      for lot in lots {
        report.units += try Self.units(ofLot: lot, db)
        report.labels += try recorded(
          db, EventReader(), "WHERE event.lot = ? AND event.unit IS NULL ORDER BY event.id", [lot])
      }
      return report
    }
  }

  extension RecallEntry {
    /// The entry and its event in a row's columns kind, text, gtin and event.
    static func entry(in row: Row) throws(LedgerError) -> (entry: RecallEntry, event: Int) {
      guard let kind = Kind(rawValue: try row.value(0)) else { throw row.damaged(0, event: nil) }
      let entry = RecallEntry(kind: kind, text: try row.value(1), gtin: try row.value(2))
      return (entry, try row.number(3))
    }
  }
#endif
