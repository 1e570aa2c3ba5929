#if Ledger
  internal import GRDB

  /// Compares the tables beside the events with what the events give.
  struct ProjectionCheck {
    private let replay: ProjectionReplay
    private let limit: Int

    init(replay: ProjectionReplay, limit: Int) {
      self.replay = replay
      self.limit = limit
    }

    /// What the tables say differently, at most so much.
    func faults(_ db: Database) throws -> [LedgerProof.Fault] {
      var faults: [LedgerProof.Fault] = []
      try checkUnits(db, &faults)
      try checkLots(db, &faults)
      try checkForms(db, &faults)
      try checkLists(db, &faults)
      return Array(faults.prefix(limit))
    }

    private func checkUnits(_ db: Database, _ faults: inout [LedgerProof.Fault]) throws {
      var count = 0
      let rows = try Row.fetchCursor(db, sql: Ledger.stateColumns + " ORDER BY unit.id")
      while let row = try rows.next(), faults.count < limit {
        count += 1
        let state = Ledger.state(row)
        let unit = ProjectionReplay.Unit(
          key: state.unit, lot: state.lot, status: state.status, location: state.location,
          event: state.event)
        if replay.units[row[0]] != unit {
          faults.append(
            .init(event: nil, message: "unit \(state.unit.serial) is not as its events say"))
        }
      }
      if faults.isEmpty, count != replay.units.count {
        faults.append(.init(event: nil, message: "\(replay.units.count - count) units are missing"))
      }
    }

    private func checkLots(_ db: Database, _ faults: inout [LedgerProof.Fault]) throws {
      for row in try Row.fetchAll(db, sql: "SELECT id, text, expiry FROM lot") {
        let expiry: String? = row[2]
        if replay.expiries[row[0]] != expiry {
          let name: String = row[1]
          faults.append(.init(event: nil, message: "lot \(name) is not as its events say"))
        }
      }
    }

    private func checkForms(_ db: Database, _ faults: inout [LedgerProof.Fault]) throws {
      var forms: [ProductKey: [SerialForm: Int]] = [:]
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT gtin, maker, model, length, classes, units
          FROM form JOIN product ON product.id = form.product
          """)
      for row in rows {
        let form = SerialForm(length: row[3], classes: SerialForm.Classes(rawValue: row[4]))
        forms[ProductKey(gtin: row[0], maker: row[1], model: row[2]), default: [:]][form] = row[5]
      }
      if forms != replay.forms {
        faults.append(.init(event: nil, message: "the forms of serials are not as the events say"))
      }
    }

    private func checkLists(_ db: Database, _ faults: inout [LedgerProof.Fault]) throws {
      var anomalies: [String: Set<Int>] = [:]
      let found = try Row.fetchAll(
        db, sql: "SELECT text, event FROM anomaly JOIN name ON name.id = anomaly.rule")
      for row in found { anomalies[row[0], default: []].insert(row[1]) }
      if anomalies != replay.anomalies {
        faults.append(.init(event: nil, message: "the anomalies are not as the events say"))
      }
      var recalls: [RecallEntry: Int] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT kind, text, gtin, event FROM recall") {
        let kind: String = row[0]
        recalls[
          RecallEntry(kind: kind == "lot" ? .lot : .serial, text: row[1], gtin: row[2])] = row[3]
      }
      if recalls != replay.recalls {
        faults.append(.init(event: nil, message: "the recall list is not as the events say"))
      }
    }
  }
#endif
