#if Ledger
  internal import LabelSyntax

  /// A file of master data.
  package enum ProductFile {
    /// The products of a file, all of them, or why one is none.
    package static func products(at path: String) throws(LedgerError) -> [ProductData] {
      let table = try TableFile(path: path)
      var products: [ProductData] = []
      while let row = try table.next() {
        let key = ProductKey(
          gtin: row["gtin"] ?? "", maker: row["maker"] ?? "", model: row["model"] ?? "")
        guard !key.isEmpty else { throw table.failure("a product has gtin, or maker and model") }
        if !key.gtin.isEmpty, GTIN(key.gtin) == nil {
          throw table.failure("\(key.gtin.shortened) is no GTIN")
        }
        for name in ["serialPattern", "lotPattern"] {
          guard let pattern = row[name] else { continue }
          do throws(FormatError) {
            _ = try TextPattern(pattern)
          } catch {
            throw table.failure("\(name): \(error.message)")
          }
        }
        products.append(
          ProductData(
            product: key, name: row["name"] ?? "", serialPattern: row["serialPattern"] ?? "",
            lotPattern: row["lotPattern"] ?? "",
            shelfLife: try number("shelfLifeDays", ProductData.longestLife, row, table),
            warranty: try number("warrantyMonths", ProductData.longestWarranty, row, table)))
      }
      return products
    }

    private static func number(
      _ name: String, _ most: Int, _ row: TableRow, _ table: TableFile
    ) throws(LedgerError) -> Int? {
      guard let text = row[name] else { return nil }
      guard let number = Int(text), (0...most).contains(number) else {
        throw table.failure("\(name) is a number from 0 to \(most)")
      }
      return number
    }
  }
#endif
