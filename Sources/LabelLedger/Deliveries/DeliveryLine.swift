internal import LabelSyntax

/// One line of what is expected with a delivery.
public struct DeliveryLine: Hashable, Sendable {
  /// What a line names, as the ledger's file numbers it.
  public enum Kind: Int, CaseIterable, Hashable, Sendable {
    /// One unit, by its serial.
    case serial = 1
    /// So many items of a lot.
    case lot
    /// So many items of a product.
    case product
    /// A logistic unit, by its SSCC, GS1 General Specifications 2.2.1.
    case container
  }

  /// The most items of a line.
  public static let mostItems = 1_000_000_000

  /// What the line names.
  public var kind: Kind
  /// The product, as far as it is known.
  public var product: ProductKey
  /// The serial, lot or SSCC; nothing for a product.
  public var text: String
  /// The lot of a serial, or nothing.
  public var lot: String
  /// The expiration date, ISO 8601, or nothing.
  public var expiry: String
  /// The SSCC of what it comes in, or `nil`.
  public var container: String?
  /// How many items; 1 for a serial or an SSCC.
  public var quantity: Int

  /// Creates a line.
  public init(
    kind: Kind, product: ProductKey = ProductKey(), text: String, lot: String = "",
    expiry: String = "", container: String? = nil, quantity: Int = 1
  ) {
    self.kind = kind
    self.product = product.withWholeGTIN
    self.text = text.withoutNUL
    self.lot = kind == .lot ? self.text : lot.withoutNUL
    self.expiry = expiry
    self.container = container.flatMap { $0.isEmpty ? nil : $0.withoutNUL }
    self.quantity = kind == .serial || kind == .container ? 1 : quantity
  }

  /// Takes named values; `nil` where they name nothing.
  ///
  /// An SSCC beside a serial, lot or GTIN says what that comes in.
  init?(_ value: (String) -> String?) {
    func text(_ name: String) -> String? { value(name).flatMap { $0.isEmpty ? nil : $0 } }
    let product = ProductKey(
      gtin: text("gtin") ?? "", maker: text("maker") ?? "", model: text("model") ?? "")
    let (serial, lot, sscc) = (text("serial"), text("lot"), text("sscc"))
    let container = text("container")
    var quantity = 1
    if let given = text("quantity") {
      guard let number = Int(given), (1...Self.mostItems).contains(number) else { return nil }
      quantity = number
    }
    let kind: Kind
    if serial != nil {
      kind = .serial
    } else if lot != nil {
      kind = .lot
    } else if !product.isEmpty {
      kind = .product
    } else if sscc != nil {
      kind = .container
    } else {
      return nil
    }
    guard quantity == 1 || kind == .lot || kind == .product else { return nil }
    self.init(
      kind: kind, product: product, text: serial ?? lot ?? (kind == .container ? sscc ?? "" : ""),
      lot: lot ?? "", expiry: text("expirationDate") ?? "",
      container: kind == .container ? container : container ?? sscc, quantity: quantity)
  }

  /// Takes a row of a statement.
  init?(row: [LedgerStatement.Value]) {
    self.init { LedgerStatement.text($0, in: row) }
  }

  /// The row of a statement.
  var row: [LedgerStatement.Value] {
    let name = { (kind: Kind) in self.kind == kind ? text : nil }
    return LedgerStatement.values([
      "serial": name(.serial), "lot": lot, "sscc": name(.container), "gtin": product.gtin,
      "maker": product.maker, "model": product.model, "expirationDate": expiry,
      "container": container, "quantity": quantity == 1 ? nil : String(quantity),
    ])
  }

  /// What the line names, for people.
  public var title: String {
    let of = product.isEmpty ? "" : " of \(product.text)"
    switch kind {
    case .serial: return "serial \(text)\(of)" + (lot.isEmpty ? "" : ", lot \(lot)")
    case .lot: return "lot \(text)\(of)"
    case .product: return product.text
    case .container: return "SSCC \(text)"
    }
  }

  /// The label that the thing has, as far as the line says it: for what comes in unseen in a
  /// container.
  func label(count: Int) -> LabelRecord {
    let fields: KeyValuePairs<String, String> = [
      "gtin": product.gtin, "manufacturer": product.maker, "model": product.model, "lot": lot,
      "serial": kind == .serial ? text : "", "sscc": kind == .container ? text : "",
      "expirationDate": expiry, "count": count == 1 ? "" : String(count),
    ]
    return LabelRecord(
      fields: fields.compactMap { $0.value.isEmpty ? nil : .init(name: $0.key, value: $0.value) })
  }
}
