/// One thing that a maker says it made.
public enum IssuedEntry: Hashable, Sendable {
  /// A unit, by its serial.
  case serial(UnitKey, isDecommissioned: Bool)
  /// Units with the serials from one to another of the same length, whose ends are digits.
  case range(ProductKey, from: String, to: String, isDecommissioned: Bool)
  /// A lot.
  case lot(ProductKey, String)

  /// Words for a status in which a unit is no longer to be sold.
  private static let gone: Set<String> = [
    "decommissioned", "destroyed", "withdrawn", "stolen", "inactive",
  ]

  /// Takes named values; `nil` where they name nothing.
  init?(_ value: (String) -> String?) {
    func text(_ name: String) -> String? {
      value(name).flatMap { $0.isEmpty ? nil : $0.withoutNUL }
    }
    let product = ProductKey(
      gtin: text("gtin") ?? "", maker: text("maker") ?? "", model: text("model") ?? ""
    ).withWholeGTIN
    guard !product.isEmpty else { return nil }
    let isGone = Self.gone.contains((text("status") ?? "").lowercased())
    if let serial = text("serial") {
      self = .serial(UnitKey(product: product, serial: serial), isDecommissioned: isGone)
    } else if let from = text("from"), let to = text("to") {
      guard IssuedRange(product: product, from: from, to: to) != nil else { return nil }
      self = .range(product, from: from, to: to, isDecommissioned: isGone)
    } else if let lot = text("lot") {
      self = .lot(product, lot)
    } else {
      return nil
    }
  }
}
