/// Everything the ledger knows of one unit.
public struct UnitHistory: Hashable, Sendable {
  /// Its present state.
  public var state: UnitState
  /// Its events, the oldest first.
  public var events: [RecordedEvent]
  /// Who owns it, by the last sale or transfer, or `nil`.
  public var owner: String?
  /// The last day of its warranty, ISO 8601, or `nil`.
  public var warrantyUntil: String?

  /// The events that later ones correct, with the first that does.
  public var corrections: [Int: Int] {
    var found: [Int: Int] = [:]
    for recorded in events {
      guard case .statement(.correction, let statement) = recorded.event.content,
        let event = statement["corrects"].flatMap(Int.init)
      else { continue }
      found[event] = found[event] ?? recorded.event.id
    }
    return found
  }
}
