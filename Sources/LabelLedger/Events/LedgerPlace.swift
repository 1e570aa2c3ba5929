/// Where an event happened and who recorded it.
public struct LedgerPlace: Hashable, Sendable {
  /// The location's name, such as `dock-1`.
  public var location: String?
  /// The station's name.
  public var station: String?
  /// Who worked there.
  public var `operator`: String?

  /// Creates a place.
  public init(location: String? = nil, station: String? = nil, operator: String? = nil) {
    self.location = location
    self.station = station
    self.operator = `operator`
  }
}
