/// A pattern that a whole text may have, written like that of a ``SerialFormat``.
public struct TextPattern: Hashable, Sendable {
  private let program: PatternProgram

  /// Reads a pattern: literals, `\d`, classes, groups, alternatives, bounded quantifiers.
  public init(_ pattern: String) throws(FormatError) {
    let (node, names) = try PatternParser.parse(pattern)
    program = try PatternProgram(node, groups: names.count)
  }

  /// Whether all of a text has the pattern.
  public func matches(_ text: String) -> Bool { program.match(Array(text.utf8)).groups != nil }
}
