/// Where the time of one image went, on one thread.
public struct ScanTiming: Hashable, Sendable {
  /// Reading and decoding its file; zero where its pixels were given.
  public var load = Duration.zero
  /// Finding where symbols are.
  public var locate = Duration.zero
  /// Sampling and decoding them.
  public var decode = Duration.zero
  /// Reading their payloads as one label.
  public var parse = Duration.zero
  /// Reading the print beside them; `nil` where it was not read.
  public var print: Duration?

  /// Creates a timing of nothing.
  public init() {}

  /// The sum of all parts.
  public var total: Duration { load + locate + decode + parse + (print ?? .zero) }
}
