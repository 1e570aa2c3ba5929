/// A set of rules of GS1.
public struct GS1RuleSet: OptionSet, Hashable, Sendable {
  /// One bit a rule, by its raw value.
  public let rawValue: UInt64

  /// Creates a set from its bits.
  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Creates a set of one rule.
  public init(_ rule: GS1Rule) {
    self.init(rawValue: 1 << UInt64(rule.rawValue))
  }

  /// Creates a set of rules.
  public init(rules: [GS1Rule]) {
    self.init(rawValue: rules.reduce(0) { $0 | 1 << UInt64($1.rawValue) })
  }

  /// Whether `rule` is in the set.
  public func contains(_ rule: GS1Rule) -> Bool {
    rawValue & 1 << UInt64(rule.rawValue) != 0
  }
}
