/// What of a label names the unit, its product and its lot.
struct LabelIdentity: Hashable {
  /// The fields that name a unit, the strongest first.
  private static let serials = [
    "serial", "imei", "meid", "vin", "uii", "donationId", "sscc", "licensePlate",
  ]
  private static let makers = ["manufacturer", "labeler", "cage"]
  private static let models = ["model", "partNumber", "mpn", "ndc", "ppn", "pzn", "productCode"]

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

  /// The unit, where the label names one.
  var unit: UnitKey? { serial.map { UnitKey(product: product, serial: $0) } }
}
