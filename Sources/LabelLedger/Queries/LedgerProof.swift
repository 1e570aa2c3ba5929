/// What checking a whole ledger gave.
public struct LedgerProof: Hashable, Sendable {
  /// Something that is not as the ledger wrote it.
  public struct Fault: Hashable, Sendable {
    /// The event that it is about, or `nil`.
    public var event: Int?
    /// One sentence in English.
    public var message: String

    /// Creates a fault.
    package init(event: Int?, message: String) {
      self.event = event
      self.message = message
    }
  }

  /// The events that were checked.
  public var events = 0
  /// The hash of the last event; it covers all before it.
  public var head: [UInt8]
  /// What is wrong: the first broken event, or what the tables beside the events say differently;
  /// what the file's own structure contradicts.
  public var faults: [Fault] = []
  /// Whether every event is as it was written: then all else can be made again from the events.
  public var recordHolds = true

  /// Creates the proof of a ledger without events.
  package init(head: [UInt8]) {
    self.head = head
  }

  /// Whether everything is as it was written.
  public var holds: Bool { faults.isEmpty }
}
