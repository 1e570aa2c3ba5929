/// Where a unit is and what it is, after its last event.
public struct UnitState: Hashable, Sendable {
  /// The unit.
  public var unit: UnitKey
  /// Its lot, or `nil`.
  public var lot: String?
  /// Its status, such as `received`.
  public var status: String
  /// Its location, or `nil`.
  public var location: String?
  /// The event that gave it this state.
  public var event: Int
  /// When that was.
  public var time: UTCTime
  /// The product's name in the master data, or `nil`.
  public var name: String?
}
