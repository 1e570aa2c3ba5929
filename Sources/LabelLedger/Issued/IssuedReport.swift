/// What a list of issued things gave.
public struct IssuedReport: Hashable, Sendable {
  /// The SHA-256 of the list as it lies beside the ledger.
  public var list: [UInt8]
  /// Serials in the list.
  public var serials: Int
  /// Lots in the list.
  public var lots: Int
  /// Ranges of serials in the list.
  public var ranges: Int
  /// The event that the ledger has of it.
  public var event: Int
  /// Whether the ledger had the list before.
  public var isKnown: Bool
}
