/// Everything the ledger knows of one unit.
public struct UnitHistory: Hashable, Sendable {
  /// Its present state.
  public var state: UnitState
  /// Its events, the oldest first.
  public var events: [RecordedEvent]
}
