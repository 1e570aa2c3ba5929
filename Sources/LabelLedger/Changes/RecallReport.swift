/// What a recall finds.
public struct RecallReport: Hashable, Sendable {
  /// What is recalled.
  public var entry: RecallEntry
  /// The event that put it on the recall list or took it off, where one is recorded.
  public var event: Int?
  /// The affected units, by serial.
  public var units: [UnitState]
  /// Labels of the lot that name no unit.
  public var labels: [RecordedEvent]

  /// How many units are where, by location and status.
  public var places: [(location: String, status: String, units: Int)] {
    var counts: [[String]: Int] = [:]
    for unit in units { counts[[unit.location ?? "", unit.status], default: 0] += 1 }
    return counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { ($0.key[0], $0.key[1], $0.value) }
  }
}
