/// What is wrong with an element: the rule, and where.
public struct GS1Fault: Hashable, Sendable {
  /// The rule that is broken.
  public var rule: GS1Rule
  /// The offending bytes of the data.
  public var range: Range<Int>

  init(_ rule: GS1Rule, _ range: Range<Int>) {
    self.rule = rule
    self.range = range
  }
}
