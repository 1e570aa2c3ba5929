/// A lot of one product, and its units.
public struct LotContents: Hashable, Sendable {
  /// The lot.
  public var lot: String
  /// The product.
  public var product: ProductKey
  /// The product's name in the master data, or `nil`.
  public var name: String?
  /// The expiration date that the first label gave, or `nil`.
  public var expiry: String?
  /// The units that some label put into the lot, by serial.
  public var units: [UnitState]
  /// Labels of the lot that name no unit.
  public var labels: [RecordedEvent]
}
