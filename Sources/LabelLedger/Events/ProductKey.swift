/// What tells the serials of one kind of product from those of another.
///
/// A GTIN is enough. Without it maker and model stand for the product, as far as the label gives
/// them.
public struct ProductKey: Hashable, Sendable {
  /// The Global Trade Item Number, or nothing.
  public var gtin: String
  /// The maker, or nothing; always nothing beside a GTIN.
  public var maker: String
  /// The model or part number, or nothing; always nothing beside a GTIN.
  public var model: String

  /// Creates a key.
  public init(gtin: String = "", maker: String = "", model: String = "") {
    self.gtin = gtin
    self.maker = gtin.isEmpty ? maker : ""
    self.model = gtin.isEmpty ? model : ""
  }

  /// Whether the keys are the same bytes, which is what the ledger's tables compare.
  public static func == (left: ProductKey, right: ProductKey) -> Bool {
    left.gtin.isExactly(right.gtin) && left.maker.isExactly(right.maker)
      && left.model.isExactly(right.model)
  }

  /// Hashes the bytes of the key.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ExactText(gtin))
    hasher.combine(ExactText(maker))
    hasher.combine(ExactText(model))
  }

  /// Whether nothing is known of the product.
  public var isEmpty: Bool { gtin.isEmpty && maker.isEmpty && model.isEmpty }

  /// The product for people: `GTIN 09506000134352`, `ACME X100`.
  public var text: String {
    if !gtin.isEmpty { return "GTIN \(gtin)" }
    if isEmpty { return "an unknown product" }
    return [maker, model].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
