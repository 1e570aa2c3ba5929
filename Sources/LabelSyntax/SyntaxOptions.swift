/// How payloads are read.
public struct SyntaxOptions: Hashable, Sendable {
  /// The year that two-digit years are placed around: 49 years back, 50 years ahead
  /// (GS1 General Specifications 7.12).
  public var currentYear: Int
  /// How GS1 data is read.
  public var gs1: GS1Options
  /// The most bytes of a payload that are read; a longer one is `raw`, with the issue
  /// `payload.tooLong`.
  public var maxPayloadBytes: Int

  /// The most bytes of a payload that are read where nothing else is said.
  public static let defaultMaxPayloadBytes = 65_536

  /// Options for what tells no date.
  static let anyYear = SyntaxOptions(currentYear: 2000)

  /// Creates options.
  public init(
    currentYear: Int, gs1: GS1Options = GS1Options(),
    maxPayloadBytes: Int = SyntaxOptions.defaultMaxPayloadBytes
  ) {
    self.currentYear = currentYear
    self.gs1 = gs1
    self.maxPayloadBytes = maxPayloadBytes
  }
}
