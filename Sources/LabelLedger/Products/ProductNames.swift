#if Ledger
  internal import GRDB

  /// The names that master data gives to products, each looked up once.
  final class ProductNames {
    private var names: [ProductKey: String?] = [:]

    /// The name of a product, or `nil`.
    func name(of product: ProductKey, _ db: Database) throws -> String? {
      guard !product.isEmpty else { return nil }
      if let known = names[product] { return known }
      let key = product.withWholeGTIN
      let name = try String.fetchOne(
        db.cachedStatement(
          sql: "SELECT name FROM master WHERE gtin = ? AND maker = ? AND model = ? AND name <> ''"),
        arguments: [key.gtin, key.maker, key.model])
      names[product] = .some(name)
      return name
    }
  }
#endif
