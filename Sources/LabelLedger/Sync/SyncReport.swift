/// What bringing a ledger to a server came to.
public struct SyncReport: Hashable, Sendable {
  /// An event that the server refuses.
  public struct Aside: Hashable, Sendable {
    /// The event's number.
    public var event: Int
    /// One sentence of the server's.
    public var reason: String
  }

  /// Events of the ledger that the server had before.
  public var known = 0
  /// Events that the server took now.
  public var pushed = 0
  /// Events that the server refuses and that were set aside; of very many the first.
  public var aside: [Aside] = []
  /// How many events are set aside.
  public var asideCount = 0
}
