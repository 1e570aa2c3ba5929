/// An event with the hash that the ledger gave it.
public struct RecordedEvent: Hashable, Sendable {
  /// The event.
  public var event: LedgerEvent
  /// The SHA-256 over the hash before it and the event's JSON.
  public var hash: [UInt8]

  /// Creates a recorded event.
  public init(event: LedgerEvent, hash: [UInt8]) {
    self.event = event
    self.hash = hash
  }
}
