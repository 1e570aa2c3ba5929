/// Why a ledger cannot be used.
public struct LedgerError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  public enum Code: String, Hashable, Sendable {
    /// There is no such file.
    case missing = "ledger.missing"
    /// The file is something else.
    case notALedger = "ledger.notALedger"
    /// The file was made by a newer version.
    case newer = "ledger.newer"
    /// The file may not be read or written.
    case notPermitted = "ledger.notPermitted"
    /// The disk is full.
    case full = "ledger.full"
    /// The file is no longer where its path says.
    case moved = "ledger.moved"
    /// Another process kept the file locked for too long.
    case busy = "ledger.busy"
    /// The file's content contradicts itself.
    case damaged = "ledger.damaged"
    /// What was asked for does not fit what the ledger holds.
    case refused = "ledger.refused"
    /// The ledger has nothing of that name.
    case unknown = "ledger.unknown"
    /// Anything else.
    case failed = "ledger.failed"
  }

  /// The kind of trouble.
  public var code: Code
  /// One sentence in English.
  public var message: String

  /// Creates an error.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
