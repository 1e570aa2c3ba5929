/// How far a delivery has come, in items.
public struct DeliveryCounts: Hashable, Sendable {
  /// The delivery.
  public var delivery: String
  /// What its lines name: a serial is one item, a container none.
  public var expected = 0
  /// Expected items that came in.
  public var received = 0
  /// Items that no line names.
  public var unexpected = 0
  /// Items that came in a second time.
  public var double = 0
  /// Items of lots and products beyond what was expected.
  public var surplus = 0
  /// The event that closed it, or `nil`.
  public var closed: Int?

  /// Expected items that have not come in.
  public var missing: Int { expected - received }
  /// Whether nothing is missing.
  public var isComplete: Bool { missing <= 0 }
  /// Whether the delivery is `closed`, `complete` or `open`, in a word.
  package var state: String { closed != nil ? "closed" : isComplete ? "complete" : "open" }
}
