/// Where the time of one scan went, in milliseconds.
public struct ScanTiming: Hashable, Sendable {
  /// Finding where symbols are.
  public package(set) var locate = 0.0
  /// Sampling and decoding them.
  public package(set) var decode = 0.0

  /// Creates a timing of nothing.
  public init() {}

  package static func milliseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) * 1e-15
  }
}
