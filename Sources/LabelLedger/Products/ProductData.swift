internal import LabelSyntax

/// What is known of a product whatever its labels say.
public struct ProductData: Hashable, Sendable {
  /// The longest shelf life and warranty: a hundred years, in days and months.
  static let longestLife = 36_525
  static let longestWarranty = 1_200

  /// The product: a GTIN, or maker and model.
  public var product: ProductKey
  /// Its name for people, or nothing.
  public var name: String
  /// The pattern that its serials have, as in a file of formats, or nothing.
  public var serialPattern: String
  /// The pattern that its lots have, or nothing.
  public var lotPattern: String
  /// Days from production to expiration, or `nil`.
  public var shelfLife: Int?
  /// Months of warranty from a sale, or `nil`.
  public var warranty: Int?

  /// Creates master data.
  public init(
    product: ProductKey, name: String = "", serialPattern: String = "", lotPattern: String = "",
    shelfLife: Int? = nil, warranty: Int? = nil
  ) {
    self.product = product.withWholeGTIN
    self.name = name
    self.serialPattern = serialPattern
    self.lotPattern = lotPattern
    self.shelfLife = shelfLife
    self.warranty = warranty
  }

  /// Takes a row of a statement; numbers out of their bounds are left out.
  init(row: [LedgerStatement.Value]) {
    let text = { (name: String) in LedgerStatement.text(name, in: row) ?? "" }
    let number = { (name: String, most: Int) in
      Int(text(name)).flatMap { (0...most).contains($0) ? $0 : nil }
    }
    self.init(
      product: ProductKey(gtin: text("gtin"), maker: text("maker"), model: text("model")),
      name: text("name"), serialPattern: text("serialPattern"), lotPattern: text("lotPattern"),
      shelfLife: number("shelfLifeDays", Self.longestLife),
      warranty: number("warrantyMonths", Self.longestWarranty))
  }

  /// The row of a statement.
  var row: [LedgerStatement.Value] {
    LedgerStatement.values([
      "gtin": product.gtin, "maker": product.maker, "model": product.model, "name": name,
      "serialPattern": serialPattern, "lotPattern": lotPattern,
      "shelfLifeDays": shelfLife.map(String.init), "warrantyMonths": warranty.map(String.init),
    ])
  }
}

extension ProductKey {
  /// The key with its GTIN to 14 digits, where its check digit is right: GTIN-8, -12 and -13 are the
  /// same number, GS1 General Specifications 3.3.2.
  var withWholeGTIN: ProductKey {
    guard gtin.utf8.count < 14, let whole = GTIN(gtin) else { return self }
    return ProductKey(gtin: whole.gtin14)
  }
}
