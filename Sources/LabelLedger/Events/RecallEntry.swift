/// One line of the recall list.
public struct RecallEntry: Hashable, Sendable {
  /// What the entry names.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A lot.
    case lot
    /// The serial of a unit.
    case serial
  }

  /// What is named.
  public var kind: Kind
  /// The lot or serial.
  public var text: String
  /// The GTIN that it is limited to, or nothing.
  public var gtin: String
  /// Why, or nothing.
  public var reason: String

  /// Creates an entry.
  public init(kind: Kind, text: String, gtin: String = "", reason: String = "") {
    self.kind = kind
    self.text = text
    self.gtin = gtin
    self.reason = reason
  }
}
