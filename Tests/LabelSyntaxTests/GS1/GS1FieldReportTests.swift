import LabelSyntax
import Testing

/// Payloads in the shape of public bug reports: what a label says, and what is said about it.
@Suite struct GS1FieldReportTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var payload: String
    var options = GS1Options()
    /// All fields, in their order.
    var fields: [String]
    /// The codes of all issues.
    var issues: [String] = []
    /// All candidates, in their order.
    var candidates: [String] = []
    var isValid = true
    var testDescription: String { payload }
  }

  private static let restoring = GS1Options(restoresLostSeparators: true)

  static let lost = [
    Row(
      payload: "01035960104943371731042610P212940211210428",
      fields: [
        "gtin 03596010494337", "expirationDate 2031-04-26", "lot P2129402",
        "productionDate 2021-04-28",
      ],
      issues: ["gs1.ambiguous", "gs1.notDeclared"], candidates: ["lot P212940211210428"]),
    Row(
      payload: "01035960104943371731042610P212940211210428",
      options: GS1Options(
        restoresLostSeparators: true, stationProfile: ["01", "10", "11", "17"]),
      fields: [
        "gtin 03596010494337", "expirationDate 2031-04-26", "lot P2129402",
        "productionDate 2021-04-28",
      ],
      issues: ["gs1.ambiguous"], candidates: ["lot P212940211210428"]),
    // No date of these years, or none of the calendar: the lot stays as it is.
    Row(
      payload: "0103596010494337" + "10P212940211710428",
      fields: ["gtin 03596010494337", "lot P212940211710428"], issues: ["gs1.notDeclared"]),
    Row(
      payload: "0103596010494337" + "10P212940211211328",
      fields: ["gtin 03596010494337", "lot P212940211211328"], issues: ["gs1.notDeclared"]),
    // What declares itself has its separators.
    Row(
      payload: "]d2010950600013435210ABC17251231",
      fields: ["gtin 09506000134352", "lot ABC17251231"]),
    Row(
      payload: "]d2010950600013435210ABC17251231", options: restoring,
      fields: ["gtin 09506000134352", "lot ABC", "expirationDate 2025-12-31"],
      issues: ["gs1.ambiguous"], candidates: ["lot ABC17251231"]),
    Row(
      payload: "0104046963351946172401011019A21G8345",
      fields: ["gtin 04046963351946", "expirationDate 2024-01-01", "lot 19A21G8345"],
      issues: ["gs1.notDeclared"]),
    // A disputed lot is a candidate.
    Row(
      payload: "0104046963351946172401011019A21G8345", options: restoring,
      fields: ["gtin 04046963351946", "expirationDate 2024-01-01"], issues: ["gs1.ambiguous"],
      candidates: ["lot 19A", "serial G8345", "lot 19A21G8345"]),
    Row(
      payload: "1021072911172405310100693570007182", options: restoring,
      fields: ["lot 21072911", "expirationDate 2024-05-31", "gtin 00693570007182"],
      issues: ["gs1.ambiguous"], candidates: ["lot 2107291117240531"]),
  ]

  static let hints = [
    Row(
      payload: "0104062102661608112405271727112710S2400424282400522010301NNN003", fields: [],
      issues: ["gs1.separatorsLost"]),
    Row(
      payload: "1021072911172405310100693570007182", fields: [], issues: ["gs1.separatorsLost"]),
    Row(
      payload: "01087151310160672193220152971117250131101149213A", fields: [],
      issues: ["gs1.separatorsLost"]),
  ]

  static let written =
    ["\\u001d", "\\x1D", "%1D", "%1d", "&#29;", "<GS>", "{GS}", "[GS]", "\u{241D}"]
    .map { separator in
      Row(
        payload: "01095060001343521728123110LOT77\(separator)21S123",
        fields: ["gtin 09506000134352", "expirationDate 2028-12-31", "lot LOT77", "serial S123"],
        issues: ["gs1.separatorsRestored", "gs1.notDeclared"])
    } + [
      Row(
        payload: "]d201095060001343521728123110LOT77%1D21S123",
        fields: ["gtin 09506000134352", "expirationDate 2028-12-31", "lot LOT77%1D21S123"],
        issues: ["gs1.separatorDoubtful"]),
      Row(
        payload: "0109506000134352" + "10LOT77%1DX",
        fields: ["gtin 09506000134352", "lot LOT77%1DX"], issues: ["gs1.notDeclared"]),
    ]

  static let elements = [
    Row(
      payload: "(00)006141411234567890(02)09506000134352(37)5(30)7",
      fields: ["sscc 006141411234567890", "contentGTIN 09506000134352", "count 5", "varCount 7"]),
    Row(
      payload: "(00)006141411234567890(4324)2601019999",
      fields: ["sscc 006141411234567890", "notBefDelDt 2026-01-01"], issues: ["gs1.timeMissing"]),
    Row(
      payload: "(01)09506000134352(7003)2601019999", fields: ["gtin 09506000134352"],
      issues: ["gs1.time"], isValid: false),
    Row(
      payload: "(01)09506000134352(21)AB(12345)7", fields: ["gtin 09506000134352"],
      issues: ["gs1.bracket"], isValid: false),
    Row(
      payload: "(01)09506000134352(21)AB\\(12345)7",
      fields: ["gtin 09506000134352", "serial AB(12345)7"]),
    Row(
      payload: "(01)09506000134352(3932)926199(30)1",
      fields: ["gtin 09506000134352", "price 1.99", "varCount 1"]),
    Row(
      payload: "(01)09506000134352(3932)931199(30)1",
      fields: ["gtin 09506000134352", "varCount 1"], issues: ["gs1.currency"], isValid: false),
  ]

  static let options = [
    Row(
      payload: "(01)09506000134352(10)A(10)B", fields: ["gtin 09506000134352", "lot A"],
      issues: ["gs1.repeated", "conflictingField"], isValid: false),
    Row(
      payload: "(01)09506000134352(10)A(10)B",
      options: GS1Options(lenientRules: GS1RuleSet(.repeated)),
      fields: ["gtin 09506000134352", "lot A"], issues: ["gs1.repeated", "conflictingField"]),
    Row(
      payload: "(01)09506000134352(10)A(10)B",
      options: GS1Options(ignoredRules: GS1RuleSet(.repeated)),
      fields: ["gtin 09506000134352", "lot A"]),
    Row(
      payload: "(01)09506000134352(89)A(89)B", options: GS1Options(permitsUnknownAIs: true),
      fields: ["gtin 09506000134352"], issues: ["gs1.repeated"], isValid: false),
    Row(
      payload: "(01)09506000134352(89)A(89)A", options: GS1Options(permitsUnknownAIs: true),
      fields: ["gtin 09506000134352"]),
    Row(
      payload: "(01)09506000134352(3103)001250(3106)001250",
      options: GS1Options(permitsUnknownAIs: true),
      fields: ["gtin 09506000134352", "netWeight 1.250"], issues: ["gs1.exclusive"],
      isValid: false),
    Row(
      payload: "(01)09506000134352(800)1(399)2(4199)3(419)4(319)5",
      options: GS1Options(permitsUnknownAIs: true), fields: ["gtin 09506000134352"],
      issues: [
        "gs1.unknownAI", "gs1.unknownAI", "gs1.unknownAI", "gs1.length", "gs1.unknownAI",
      ], isValid: false),
    Row(
      payload: "https://a/01/09520123456788?99=X&89=A",
      options: GS1Options(permitsUnknownAIs: true),
      fields: ["gtin 09520123456788", "internal99 X"]),
    Row(
      payload: "https://a/01/09520123456788?89=A&89=A",
      options: GS1Options(permitsUnknownAIs: true),
      fields: ["gtin 09520123456788"], issues: ["gs1.linkDuplicate"], isValid: false),
    Row(
      payload: "https://a/01/9520123456788", options: GS1Options(permitsShortGTINs: true),
      fields: ["gtin 09520123456788"]),
  ]

  static let links = [
    Row(
      payload: "https://id.gs1.org/01/09520123456788/235/XYZ?10=ABC123",
      fields: ["gtin 09520123456788", "tpx XYZ", "lot ABC123"]),
    Row(
      payload: "https://id.gs1.org/01/09520123456788/22/2A?10=ABC123",
      fields: ["gtin 09520123456788", "cpv 2A"], issues: ["gs1.linkAttribute"], isValid: false),
    Row(
      payload: "https://a/8004/9520614141234567?01=9520123456788",
      fields: ["giai 9520614141234567", "gtin 09520123456788"]),
    Row(
      payload: "https://a/stem/401/12345678?99=ABC", fields: ["ginc 12345678", "internal99 ABC"]),
    Row(
      payload: "https://user@example.com/01/09520123456788/10/ABC",
      fields: ["gtin 09520123456788", "lot ABC"], issues: ["gs1.linkHost"], isValid: false),
    Row(
      payload: "https://my_host/01/09520123456788", fields: ["gtin 09520123456788"],
      issues: ["gs1.linkHost"], isValid: false),
    Row(
      payload: "https://[2001:db8::1]:8080/01/09520123456788", fields: ["gtin 09520123456788"]),
    Row(
      payload: "https://id.gs1.org/01/09520123456788/EIAA4hKS8A", fields: ["gtin 09520123456788"],
      issues: ["gs1.linkCompressed"], isValid: false),
    Row(
      payload: "https://example.com/01/09520123456788/reviews", fields: ["gtin 09520123456788"],
      issues: ["gs1.linkPath"], isValid: false),
  ]

  static let carriers = [
    Row(
      payload: "]E0123456789012", fields: ["gtin 00123456789012"], issues: ["gs1.carrierDigits"]),
    Row(
      payload: "]E02112345678900", fields: ["gtin 02112345678900"], issues: ["gs1.storeNumber"]),
    Row(payload: "]E00212345678909", fields: ["gtin 00212345678909"], issues: ["gs1.storeNumber"]),
    Row(payload: "]E09506000134352", fields: ["gtin 09506000134352"]),
    Row(payload: "]E402345673", fields: ["gtin 00000002345673"], issues: ["gs1.storeNumber"]),
    Row(
      payload: "]E0425261", fields: [], issues: ["gs1.carrierDigits"],
      candidates: ["gtin 00042100005264"]),
    Row(
      payload: "]E004252614", fields: [], issues: ["gs1.carrierDigits"],
      candidates: ["gtin 00042100005264"]),
  ]

  @Test(arguments: lost + hints + written + elements + options + links + carriers)
  func `says what a payload is`(row: Row) {
    let reader = LabelReader(options: SyntaxOptions(currentYear: 2026, gs1: row.options))
    let label = reader.readLabel([Payload(scanned: row.payload)])
    #expect(label.fields.map { "\($0.name.rawValue) \($0.value)" } == row.fields)
    #expect(label.issues.map(\.code.rawValue) == row.issues)
    if !row.candidates.isEmpty {
      #expect(label.candidates.map { "\($0.field.rawValue) \($0.value)" } == row.candidates)
    }
    #expect(!label.issues.contains { $0.severity == .error } == row.isValid)
  }

  @Test func `an unknown AI with two values on one label is named`() {
    let payloads = [
      Payload(scanned: "]C10109506000134352"), Payload(scanned: "(89)A"), Payload(scanned: "(89)B"),
    ]
    let options = SyntaxOptions(gs1: GS1Options(permitsUnknownAIs: true))
    let label = LabelReader(options: options).readLabel(payloads)
    #expect(label.issues.map { "\($0.code) \($0.symbol ?? -1)" } == ["gs1.repeated 2"])
  }
}
