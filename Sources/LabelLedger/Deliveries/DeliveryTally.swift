#if Ledger
  internal import GRDB

  /// What came in with deliveries and does not stand in the tables yet.
  ///
  /// Three rows a label, each with a statement of its own, cost as much as a third of the whole rest
  /// of an intake: they are written together, at the latest at the end of the transaction.
  struct DeliveryTally {
    /// Arrivals that are kept before they are written: bounds the memory of a long replay.
    static let limit = 20_000
    private static let null = Array("null".utf8)

    /// What arrivals that are written by one statement have in common.
    private struct Group: Comparable {
      var delivery: Int
      var outcome: DeliveryOutcome
      var count: Int

      static func < (left: Group, right: Group) -> Bool {
        (left.delivery, left.outcome.rawValue, left.count)
          < (right.delivery, right.outcome.rawValue, right.count)
      }
    }

    private struct Arrival {
      var group: Group
      var event: Int
      var unit: Int?
    }

    private struct Unit: Hashable {
      var delivery: Int
      var unit: Int
    }

    private struct Lot: Hashable {
      var delivery: Int
      var gtin: ExactText
      var text: ExactText
    }

    private struct Counts {
      var received = 0
      var surplus = 0
      var unexpected = 0
      var doubled = 0
    }

    private var arrivals: [Arrival] = []
    /// Units of the first so many arrivals, filled once someone asks.
    private var units: Set<Unit> = []
    private var unitArrivals = 0
    private var lines: [Int: Int] = [:]
    private var counts: [Int: Counts] = [:]
    private var lots: [Lot: Counts] = [:]
    /// The lot of the last label, which mostly is that of the next.
    private var lot: (key: Lot, counts: Counts)?

    /// Whether so much is kept that it should be written.
    var isFull: Bool { arrivals.count >= Self.limit }

    /// Items of a line that are not in the tables.
    func received(ofLine id: Int) -> Int { lines[id] ?? 0 }

    /// Whether a unit came in, of which the tables do not say so.
    mutating func has(_ unit: Int, in delivery: Int) -> Bool {
      for arrival in arrivals[unitArrivals...] {
        guard let unit = arrival.unit else { continue }
        units.insert(Unit(delivery: arrival.group.delivery, unit: unit))
      }
      unitArrivals = arrivals.count
      return units.contains(Unit(delivery: delivery, unit: unit))
    }

    /// Adds a label that came in.
    mutating func add(_ match: DeliveryMatch, delivery: Int, event: Int, unit: Int?) {
      let group = Group(delivery: delivery, outcome: match.outcome, count: match.count)
      arrivals.append(Arrival(group: group, event: event, unit: unit))
      var sums = counts[delivery] ?? Counts()
      defer { counts[delivery] = sums }
      guard let line = match.line, match.outcome == .expected || match.outcome == .surplus else {
        if match.outcome == .double {
          sums.doubled += match.count
        } else {
          sums.unexpected += match.count
        }
        return
      }
      lines[line.id, default: 0] += match.count
      guard line.kind != .container else { return }
      let fitting = min(match.count, max(0, line.quantity - line.received))
      sums.received += fitting
      sums.surplus += match.count - fitting
      guard !line.lot.isEmpty else { return }
      let key = Lot(delivery: delivery, gtin: ExactText(line.gtin), text: ExactText(line.lot))
      if lot?.key != key { takeLot(key) }
      lot?.counts.received += fitting
      lot?.counts.surplus += match.count - fitting
    }

    /// Puts the last lot to the others and goes on with another.
    private mutating func takeLot(_ next: Lot?) {
      if let lot { lots[lot.key] = lot.counts }
      lot = next.map { ($0, lots[$0] ?? Counts()) }
    }

    /// Writes all of it.
    mutating func write(_ db: Database) throws {
      guard !arrivals.isEmpty else { return }
      takeLot(nil)
      try writeArrivals(db)
      try writeLines(db)
      for (delivery, counts) in counts {
        try db.cachedStatement(
          sql: """
            UPDATE delivery SET received = received + ?, surplus = surplus + ?,
              unexpected = unexpected + ?, doubled = doubled + ? WHERE id = ?
            """
        ).execute(arguments: [
          counts.received, counts.surplus, counts.unexpected, counts.doubled, delivery,
        ])
      }
      for (lot, counts) in lots {
        try db.cachedStatement(
          sql: """
            UPDATE expected_lot SET received = received + ?, surplus = surplus + ?
            WHERE delivery = ? AND gtin = ? AND lot = ?
            """
        ).execute(arguments: [
          counts.received, counts.surplus, lot.delivery, lot.gtin.text, lot.text.text,
        ])
      }
      self = DeliveryTally()
    }

    /// Writes the arrivals group by group: as a JSON object of events and their units or `null`.
    private mutating func writeArrivals(_ db: Database) throws {
      arrivals.sort { ($0.group, $0.event) < ($1.group, $1.event) }
      var rest = arrivals[...]
      while let group = rest.first?.group {
        let own = rest.prefix { $0.group == group }
        rest = rest.dropFirst(own.count)
        var writer = JSONWriter()
        writer.object { writer in
          for arrival in own {
            writer.key(String(arrival.event))
            if let unit = arrival.unit { writer.int(unit) } else { writer.raw(Self.null) }
          }
        }
        try db.cachedStatement(
          sql: """
            INSERT INTO arrival (event, delivery, unit, outcome, count)
            SELECT CAST(key AS INTEGER), ?, value, ?, ? FROM json_each(?)
            """
        ).execute(arguments: [
          group.delivery, group.outcome.rawValue, group.count,
          String(decoding: writer.bytes, as: UTF8.self),
        ])
      }
    }

    private func writeLines(_ db: Database) throws {
      var writer = JSONWriter()
      writer.array { writer in
        for id in lines.filter({ $0.value == 1 }).keys.sorted() { writer.int(id) }
      }
      try db.cachedStatement(
        sql: """
          UPDATE expected SET received = received + 1
          WHERE id IN (SELECT value FROM json_each(?))
          """
      ).execute(arguments: [String(decoding: writer.bytes, as: UTF8.self)])
      for (id, count) in lines where count != 1 {
        try db.cachedStatement(sql: "UPDATE expected SET received = received + ? WHERE id = ?")
          .execute(arguments: [count, id])
      }
    }
  }
#endif
