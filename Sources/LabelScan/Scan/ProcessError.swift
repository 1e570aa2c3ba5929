/// Why a process of its own gave no answer for an image.
public struct ProcessError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  public enum Code: String, Hashable, Sendable {
    /// The process ended before it answered.
    case crashed = "process.crashed"
    /// The process took longer than allowed, and was ended.
    case timeout = "process.timeout"
    /// The system starts no process.
    case unavailable = "process.unavailable"
  }

  /// The kind of trouble.
  public var code: Code
  /// One sentence in English, without the file's name.
  public var message: String

  /// Creates an error.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
