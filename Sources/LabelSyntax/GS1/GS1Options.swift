/// How GS1 data is read.
public struct GS1Options: Hashable, Sendable {
  /// Rules that are not checked.
  public var ignoredRules: GS1RuleSet
  /// Rules that, when broken, give a warning and leave the element valid.
  public var lenientRules: GS1RuleSet
  /// Whether an AI that the dictionary lacks is an element like any other, where its length is
  /// known: in brackets, in links, and after a prefix whose AIs all have one length.
  public var permitsUnknownAIs: Bool
  /// Whether a link may carry a GTIN of 8, 12 or 13 digits.
  public var permitsShortGTINs: Bool
  /// Whether a link may name its keys: `/gtin/.../lot/.../ser/...`.
  public var permitsLinkAliases: Bool
  /// Whether data that has lost its separators is divided again, in the AIs of
  /// ``stationProfile``; the reading is then marked ambiguous and has candidates.
  public var restoresLostSeparators: Bool
  /// The AIs that a station meets: what plain text may be, and what data without separators is
  /// divided into.
  public var stationProfile: [String]

  /// Creates options.
  public init(
    ignoredRules: GS1RuleSet = [], lenientRules: GS1RuleSet = [], permitsUnknownAIs: Bool = false,
    permitsShortGTINs: Bool = false, permitsLinkAliases: Bool = false,
    restoresLostSeparators: Bool = false,
    stationProfile: [String] = ["00", "01", "10", "11", "15", "17", "21"]
  ) {
    self.ignoredRules = ignoredRules
    self.lenientRules = lenientRules
    self.permitsUnknownAIs = permitsUnknownAIs
    self.permitsShortGTINs = permitsShortGTINs
    self.permitsLinkAliases = permitsLinkAliases
    self.restoresLostSeparators = restoresLostSeparators
    self.stationProfile = stationProfile
  }

  /// How much breaking `rule` matters, `nil` where it is not checked.
  func severity(of rule: GS1Rule) -> Issue.Severity? {
    if ignoredRules.contains(rule) { return nil }
    if lenientRules.contains(rule), rule.severity == .error { return .warning }
    return rule.severity
  }
}
