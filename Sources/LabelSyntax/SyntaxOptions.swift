/// How payloads are read.
public struct SyntaxOptions: Hashable, Sendable {
  /// The year that two-digit years are placed around: 49 years back, 50 years ahead
  /// (GS1 General Specifications 7.12).
  public var currentYear: Int

  /// Creates options.
  public init(currentYear: Int = 2026) {
    self.currentYear = currentYear
  }
}
