/// What bringing a ledger to a server came to.
public struct SyncReport: Hashable, Sendable {
  /// Events of the ledger that the server had before.
  public var known = 0
  /// Events that the server took now.
  public var pushed = 0
}
