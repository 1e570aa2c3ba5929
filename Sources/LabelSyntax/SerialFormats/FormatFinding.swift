/// Something that a user's formats should not do.
public struct FormatFinding: Hashable, Sendable {
  /// The kinds of findings.
  public enum Code: String, Hashable, Sendable {
    /// A format does not match its own example.
    case exampleFails = "formats.exampleFails"
    /// A format reads other fields in its example than it says.
    case exampleDiffers = "formats.exampleDiffers"
    /// A format matches what it should not.
    case rejectMatches = "formats.rejectMatches"
    /// A format matches the example of another.
    case acceptsOther = "formats.acceptsOther"
    /// Two segments of varying length meet: the payload does not say where one ends.
    case openBoundary = "formats.openBoundary"
    /// A format has no example.
    case noExample = "formats.noExample"
  }

  /// The kind of finding.
  public var code: Code
  /// How much it matters.
  public var severity: Issue.Severity
  /// The format's id.
  public var format: String
  /// One sentence in English.
  public var message: String
}
