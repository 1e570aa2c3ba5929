/// A delivery beside what came in.
public struct DeliveryReport: Hashable, Sendable {
  /// A lot of a product in the delivery.
  public struct Lot: Hashable, Sendable {
    /// The GTIN, or nothing.
    public var gtin: String
    /// The lot.
    public var lot: String
    /// Items that were expected.
    public var expected: Int
    /// Those of them that came in.
    public var received: Int
    /// Items beyond.
    public var surplus: Int

    /// Items that have not come in.
    public var short: Int { expected - received }
  }

  /// A line with what came in of it.
  public struct Line: Hashable, Sendable {
    /// The line.
    public var line: DeliveryLine
    /// Items that came in.
    public var received: Int
    /// The product's name, or `nil`.
    public var name: String?
  }

  /// The counts.
  public var counts: DeliveryCounts
  /// Lots that are short or over.
  public var lots: [Lot] = []
  /// Lines of which something is missing.
  public var missing: [Line] = []
  /// Containers, received or not.
  public var containers: [Line] = []
  /// Labels that no line names.
  public var unexpected: [RecordedEvent] = []
  /// Labels of what came in before.
  public var double: [RecordedEvent] = []
}
