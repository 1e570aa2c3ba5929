#if Ledger
  internal import GRDB

  /// What a delivery has within a logistic unit, at any depth.
  struct DeliveryContents {
    /// Logistic units in each other that are opened: pallet, case, inner pack and more than that.
    private static let depth = 8

    let delivery: Int

    /// The lines within an SSCC of which something has not come in, with how much; a container comes
    /// before what it holds.
    func lines(in sscc: String, _ db: Database) throws -> [(line: DeliveryLine, count: Int)] {
      var found: [(DeliveryLine, Int)] = []
      var seen: Set<ExactText> = [ExactText(sscc)]
      var level = [sscc]
      for _ in 0..<Self.depth where !level.isEmpty {
        var next: [String] = []
        for container in level {
          for (line, received) in try lines(directlyIn: container, db) {
            if line.kind == .container, seen.insert(ExactText(line.text)).inserted {
              next.append(line.text)
            }
            if received < line.quantity { found.append((line, line.quantity - received)) }
          }
        }
        level = next
      }
      return found
    }

    private func lines(
      directlyIn container: String, _ db: Database
    ) throws -> [(line: DeliveryLine, received: Int)] {
      try Row.fetchAll(
        db.cachedStatement(
          sql: DeliveryReport.Line.columns + " WHERE delivery = ? AND container = ? ORDER BY id"),
        arguments: [delivery, container]
      ).map(DeliveryReport.Line.line)
    }
  }
#endif
