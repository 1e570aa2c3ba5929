/// How much a ledger holds.
public struct LedgerStatistics: Hashable, Sendable {
  /// A name and how many have it.
  public struct Count: Hashable, Sendable {
    /// The name.
    public var name: String
    /// How many.
    public var count: Int

    /// Creates a count.
    package init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// Events.
  public var events = 0
  /// Units that came in.
  public var units = 0
  /// Lots.
  public var lots = 0
  /// Kinds of products.
  public var products = 0
  /// Entries of the recall list.
  public var recalls = 0
  /// When the first event was recorded, or `nil`.
  public var first: UTCTime?
  /// When the last event was recorded, or `nil`.
  public var last: UTCTime?
  /// Bytes of the file.
  public var bytes = 0
  /// Units by location, the most first.
  public var locations: [Count] = []
  /// Units by status, the most first.
  public var statuses: [Count] = []
  /// Events by anomaly rule, the most first.
  public var anomalies: [Count] = []

  /// Creates the statistics of nothing.
  package init() {}
}
