/// Why a ledger cannot be brought to a server.
public struct SyncError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  public enum Code: String, Hashable, Sendable {
    /// The connection string is malformed.
    case malformed = "server.malformed"
    /// No connection: the server is not there or does not let one in.
    case unreachable = "server.unreachable"
    /// The connection broke; what was committed stays, the rest is for the next time.
    case cut = "server.cut"
    /// The server's schema was made by a newer version.
    case newer = "server.newer"
    /// The server has other events of this ledger than the file.
    case diverged = "server.diverged"
    /// The server refuses.
    case refused = "server.refused"
    /// The ledger's file cannot be read.
    case ledger = "server.ledger"
  }

  /// The kind of trouble.
  public var code: Code
  /// One sentence in English; never with a password.
  public var message: String

  /// Whether it is the events that the server refuses, not their sender or all of them.
  var isAboutEvents = false
  /// Whether the server's user may not do what was asked.
  var isAboutRights = false

  /// Creates an error.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
