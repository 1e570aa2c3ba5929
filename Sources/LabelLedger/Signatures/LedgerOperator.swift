/// An operator's key as the ledger has it.
public struct LedgerOperator: Hashable, Sendable {
  /// The operator's name.
  public var name: String
  /// The public key, 32 bytes.
  public var key: [UInt8]
  /// What the operator may record.
  public var roles: [OperatorRole]
  /// The event that made the key known.
  public var event: Int
  /// The event from which on the key is no longer good, or `nil`.
  public var revoked: Int?
}
