/// What names one unit: a serial of a product.
public struct UnitKey: Hashable, Sendable {
  /// The product.
  public var product: ProductKey
  /// The serial.
  public var serial: String

  /// Creates a key.
  public init(product: ProductKey, serial: String) {
    self.product = product
    self.serial = serial
  }
}
