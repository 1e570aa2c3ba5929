/// What of a label names the unit, its product and its lot.
struct LabelIdentity: Hashable {
  /// The fields that name a unit, the strongest first.
  static let serials = [
    "serial", "imei", "meid", "vin", "uii", "donationId", "sscc", "licensePlate",
  ]
  /// The fields that name a maker, the strongest first.
  static let makers = ["manufacturer", "labeler", "cage"]
  /// The fields that name a model, the strongest first.
  static let models = ["model", "partNumber", "mpn", "ndc", "ppn", "pzn", "productCode"]

  var product: ProductKey
  var serial: String?
  var lot: String?
  /// The model, also where a GTIN names the product.
  var model: String?
  /// The expiration date, ISO 8601 to its own precision.
  var expiry: String?

  init(_ label: LabelRecord) {
    let first = { (names: [String]) in
      names.lazy.compactMap { label[$0] }.first { !$0.isEmpty }?.withoutNUL
    }
    model = first(Self.models)
    product = ProductKey(
      gtin: label["gtin"]?.withoutNUL ?? "", maker: first(Self.makers) ?? "", model: model ?? "")
    serial = first(Self.serials)
    lot = first(["lot"])
    expiry = first(["expirationDate"])
  }

  /// Bytes of UTF-8 that a serial, a lot or a name of the product may have before it is told to be
  /// too long: ten times what the longest element of GS1 holds, a fifth of what PostgreSQL indexes.
  static let longest = 512

  /// What is longer than any serial, lot or name of a product that is printed, or `nil`.
  var longKey: String? {
    longKey("serial", serial) ?? longKey("lot", lot) ?? longKey("GTIN", product.gtin)
      ?? longKey("maker", product.maker) ?? longKey("model", product.model)
  }

  private func longKey(_ name: StaticString, _ text: String?) -> String? {
    guard let count = text?.utf8.count, count > Self.longest else { return nil }
    return "the \(name) has \(count) bytes, more than the \(Self.longest) that any needs"
  }

  /// The unit, where the label names one.
  var unit: UnitKey? { serial.map { UnitKey(product: product, serial: $0) } }
}
