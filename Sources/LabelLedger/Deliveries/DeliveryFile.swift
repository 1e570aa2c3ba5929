#if Ledger
  /// What a file says is expected with a delivery.
  package enum DeliveryFile {
    /// The lines of a file, all of them, or why one is none.
    package static func lines(at path: String) throws(LedgerError) -> [DeliveryLine] {
      let table = try TableFile(path: path)
      var lines: [DeliveryLine] = []
      while let row = try table.next() {
        guard let line = DeliveryLine({ row[$0] }) else {
          throw table.failure(
            "a line has serial, lot, gtin or sscc, and quantity where it is not of one unit")
        }
        lines.append(line)
      }
      return lines
    }
  }
#endif
