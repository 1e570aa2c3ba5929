#if Ledger
  internal import GRDB

  extension Ledger {
    /// Takes a list of what a maker says it made, one thing after another until `next` gives none.
    ///
    /// The list lies beside the ledger, 16 bytes a thing, and an event names it by its SHA-256. It is
    /// whole on the disk before the event is recorded. A list that was imported before is made again
    /// where its file is missing, and recorded no second time.
    package func importIssued(
      source: String, by place: LedgerPlace = LedgerPlace(),
      _ next: () throws(LedgerError) -> IssuedEntry?
    ) throws(LedgerError) -> IssuedReport {
      let list = try IssuedListWriter(path: path + ".issued-new")
      while let entry = try next() { try list.add(entry) }
      let count = list.count
      guard count != IssuedListWriter.Count() else {
        throw LedgerError(.refused, "\(source): nothing that was issued is in it")
      }
      let hash = try list.finish(beside: path)
      let name = Hexadecimal.text(of: hash)
      let writer = try LedgerWriter(self)
      return try writer.write { db in
        var report = IssuedReport(
          list: hash, serials: count.serials, lots: count.lots, ranges: count.ranges, event: 0,
          isKnown: false)
        let known = try Int.fetchOne(
          db, sql: "SELECT event FROM issued WHERE digest = ?", arguments: [name])
        if let known {
          (report.event, report.isKnown) = (known, true)
          return report
        }
        let statement = LedgerStatement([
          "list": name, "source": source, "serials": String(count.serials),
          "lots": String(count.lots), "ranges": String(count.ranges),
        ])
        let event = writer.event(.statement(.issued, statement), at: place)
        _ = try EventRecorder(writer).record(event, db)
        report.event = event.id
        return report
      }
    }

    /// What of the lists beside the ledger is not what was imported, and which are missing: a copy of
    /// the ledger alone is whole, but answers no question for which it needs them.
    package func checkIssuedLists() throws(LedgerError)
      -> (faults: [LedgerProof.Fault], missing: [String])
    {
      let lists = try read { db in
        try Row.fetchAll(db, sql: "SELECT digest, event FROM issued ORDER BY event").map {
          (name: try $0.value(0) as String, event: try $0.number(1))
        }
      }
      var digest = try LedgerDigest()
      var faults: [LedgerProof.Fault] = []
      var missing: [String] = []
      for (name, event) in lists {
        let path = IssuedRegister.path(of: name, beside: path)
        let found = try FileDigest.digest(of: path, with: &digest)
        if let found, Hexadecimal.text(of: found) != name {
          faults.append(
            .init(
              event: event,
              message: "\(path): the list of what was issued is not what was imported"))
        }
        if found == nil { missing.append(path) }
      }
      return (faults, missing)
    }
  }
#endif
