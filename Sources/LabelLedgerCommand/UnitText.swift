#if Ledger
  import LabelLedger

  /// Units for people.
  enum UnitText {
    /// The columns of a unit in a table.
    static let columns = ["serial", "gtin", "maker", "model", "unitLot", "unitStatus", "place"]

    /// A unit's state in one line.
    static func line(_ state: UnitState) -> String {
      let name = state.name.map { " (\($0))" } ?? ""
      var line = "\(state.unit.serial) of \(state.unit.product.text)\(name): \(state.status)"
      if let location = state.location { line += " at \(location)" }
      if let lot = state.lot { line += ", lot \(lot)" }
      return line + ", \(state.time.text)"
    }

    /// A unit's cells.
    static func cells(_ state: UnitState) -> [String] {
      let product = state.unit.product
      return [
        state.unit.serial, product.gtin, product.maker, product.model, state.lot ?? "",
        state.status, state.location ?? "",
      ]
    }
  }
#endif
