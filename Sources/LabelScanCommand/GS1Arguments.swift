import ArgumentParser
import LabelSyntax

/// How a station reads GS1 data.
struct GS1Arguments: ParsableArguments {
  @Flag(
    help: """
      Divide GS1 data whose separators a scanner left out. Such a reading is marked \
      gs1.ambiguous; what else it may say is in its candidates.
      """)
  var restoreSeparators = false

  @Option(
    help: ArgumentHelp(
      "The AIs that the station meets, for data without separators and for plain text.",
      valueName: "ai,ai"))
  var aiProfile: String = GS1Options().stationProfile.joined(separator: ",")

  @Flag(
    name: .customLong("allow-unknown-ais"),
    help: "Take an AI that the GS1 dictionary lacks for an element, where its length is known.")
  var allowUnknownAIs = false

  @Flag(
    name: .customLong("allow-short-gtins"),
    help: "Take a GTIN of 8, 12 or 13 digits in a GS1 Digital Link.")
  var allowShortGTINs = false

  @Flag(help: "Take named keys in a GS1 Digital Link: /gtin/.../lot/.../ser/...")
  var allowLinkAliases = false

  @Option(
    help: ArgumentHelp(
      "Rules of GS1 that are not checked, by the code of their issues: requisite, checkDigit ...",
      valueName: "rule,rule"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      "Rules of GS1 that give a warning and leave the element valid.", valueName: "rule,rule"))
  var lenient: [String] = []

  func validate() throws { _ = try options() }

  /// The options that the arguments stand for.
  func options() throws -> GS1Options {
    let profile = Self.words(aiProfile)
    for code in profile where ApplicationIdentifier(code) == nil {
      throw ValidationError("--ai-profile: the GS1 dictionary has no AI '\(code)'.")
    }
    guard !profile.isEmpty else { throw ValidationError("--ai-profile needs an AI.") }
    return GS1Options(
      ignoredRules: try Self.rules("--ignore", ignore),
      lenientRules: try Self.rules("--lenient", lenient),
      permitsUnknownAIs: allowUnknownAIs, permitsShortGTINs: allowShortGTINs,
      permitsLinkAliases: allowLinkAliases, restoresLostSeparators: restoreSeparators,
      stationProfile: profile)
  }

  private static func rules(_ option: String, _ values: [String]) throws -> GS1RuleSet {
    var rules: [GS1Rule] = []
    for name in values.flatMap(words) {
      let code = name.hasPrefix("gs1.") ? name : "gs1." + name
      guard let rule = GS1Rule.allCases.first(where: { $0.code == code }) else {
        let known = GS1Rule.allCases.map { $0.code.dropFirst(4) }.joined(separator: " ")
        throw ValidationError("\(option) does not know '\(name)'. The rules: \(known).")
      }
      rules.append(rule)
    }
    return GS1RuleSet(rules: rules)
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0.filter { $0 != " " }) }
  }
}
