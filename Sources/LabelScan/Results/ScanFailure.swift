/// A file that gives no answer, and why.
public struct ScanFailure: Error, Hashable, Sendable {
  /// The file's path, as given.
  public var file: String
  /// Why there is no answer.
  public var error: ScanError

  /// Creates a failure.
  public init(file: String, error: ScanError) {
    self.file = file
    self.error = error
  }
}
