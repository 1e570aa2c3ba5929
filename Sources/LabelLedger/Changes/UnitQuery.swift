/// What a person says to name a unit: its serial, and what tells it from others with that serial.
public struct UnitQuery: Hashable, Sendable {
  /// The serial.
  public var serial: String
  /// The GTIN, or `nil` for any.
  public var gtin: String?
  /// The model, or `nil` for any.
  public var model: String?

  /// Creates a query.
  public init(serial: String, gtin: String? = nil, model: String? = nil) {
    self.serial = serial
    self.gtin = gtin
    self.model = model
  }
}
