import LabelSyntax
import Testing

struct RequirementTests {
  struct Row: Sendable {
    var profile: RequirementProfile
    var payloads: [Payload]
    var states: [String: Requirement.State]
  }

  static let envelope =
    "[)>\u{1E}06\u{1D}1PAB\u{1D}Q10\u{1D}10D2248\u{1D}1TL1\u{1D}4LUS\u{1E}\u{04}"
  static let medicine =
    "[)>\u{1E}06\u{1D}9N110375286414\u{1D}SA1\u{1D}1TL1\u{1D}D290300\u{1E}\u{04}"

  static let rows = [
    Row(
      profile: .dscsa, payloads: [qr("NDC: 12345-678-90 SERIAL: 1 LOT: A EXP: 2027-06-30")],
      states: [
        "ndc": .satisfied, "serial": .satisfied, "lot": .satisfied, "expirationDate": .satisfied,
        "dataMatrix": .notDecidable, "humanReadable": .notDecidable,
      ]),
    Row(
      profile: .dscsa,
      payloads: [matrix("NDC: 123-678-90 SERIAL: 123456789012345678901 EXP: 03/04/27")],
      states: [
        "ndc": .malformed, "serial": .malformed, "lot": .missing, "expirationDate": .malformed,
        "dataMatrix": .satisfied, "humanReadable": .notDecidable,
      ]),
    Row(
      profile: .dscsa,
      payloads: [matrix("NDC: 12345-678-90 GTIN: 00312345678906 SN: 1 LOT: A EXP: 2027-06")],
      states: [
        "ndc": .satisfied, "serial": .satisfied, "lot": .satisfied, "expirationDate": .satisfied,
        "dataMatrix": .satisfied, "humanReadable": .notDecidable,
      ]),
    Row(
      profile: .dscsa,
      payloads: [matrix("NDC: 12345-678-91 GTIN: 00312345678906 SN: 1 LOT: A EXP: 2027-02-30")],
      states: [
        "ndc": .malformed, "serial": .satisfied, "lot": .satisfied, "expirationDate": .malformed,
        "dataMatrix": .satisfied, "humanReadable": .notDecidable,
      ]),
    Row(
      profile: .fmd, payloads: [matrix(medicine)],
      states: [
        "productCode": .satisfied, "serial": .satisfied, "lot": .satisfied,
        "expirationDate": .satisfied, "nationalNumber": .satisfied, "dataMatrix": .satisfied,
        "codingScheme": .satisfied,
      ]),
    Row(
      profile: .fmd, payloads: [qr("SN: A1 EAN: 4006381333930")],
      states: [
        "productCode": .malformed, "serial": .satisfied, "lot": .missing,
        "expirationDate": .missing, "nationalNumber": .notDecidable, "dataMatrix": .missing,
        "codingScheme": .missing,
      ]),
    Row(
      profile: .fmd, payloads: [Payload(scanned: "]d2010950600013435221A1")],
      states: [
        "productCode": .satisfied, "serial": .satisfied, "lot": .missing,
        "expirationDate": .missing, "nationalNumber": .notDecidable, "dataMatrix": .satisfied,
        "codingScheme": .satisfied,
      ]),
    Row(
      profile: .fmd, payloads: [Payload(scanned: "]Q3010950600013435221A1")],
      states: [
        "productCode": .satisfied, "serial": .satisfied, "lot": .missing,
        "expirationDate": .missing, "nationalNumber": .notDecidable,
        "dataMatrix": .notDecidable, "codingScheme": .satisfied,
      ]),
    Row(
      profile: .udi, payloads: [code128("+E260PPAUXEMO19+"), code128("+$$8053290331260301104+$")],
      states: [
        "deviceIdentifier": .satisfied, "productionIdentifier": .satisfied,
        "printedIdentifiers": .notDecidable,
      ]),
    Row(
      profile: .udi, payloads: [code128("+A123BJC5D6E71H")],
      states: [
        "deviceIdentifier": .satisfied, "productionIdentifier": .missing,
        "printedIdentifiers": .notDecidable,
      ]),
    Row(
      profile: .udi, payloads: [code128("LOT: 7")],
      states: [
        "deviceIdentifier": .missing, "productionIdentifier": .satisfied,
        "printedIdentifiers": .notDecidable,
      ]),
    Row(
      profile: .eigp114, payloads: [matrix(envelope)],
      states: [
        "partNumber": .satisfied, "quantity": .satisfied, "dateCode": .satisfied,
        "lot": .satisfied, "countryOfOrigin": .satisfied, "dataIdentifiers": .satisfied,
      ]),
    Row(
      profile: .eigp114, payloads: [qr("PN: AB DC: 2260 COO: China QTY: some")],
      states: [
        "partNumber": .satisfied, "quantity": .malformed, "dateCode": .malformed, "lot": .missing,
        "countryOfOrigin": .malformed, "dataIdentifiers": .missing,
      ]),
    Row(
      profile: .logistic, payloads: [code128("8S003123450000000012")],
      states: ["sscc": .missing]),
    Row(
      profile: .logistic, payloads: [code128("8S003123450000000011")],
      states: ["sscc": .satisfied]),
  ]

  @Test(arguments: rows)
  func `a profile says of each requirement whether it is met`(row: Row) {
    let label = LabelReader().readLabel(row.payloads)
    let found = row.profile.check(label)
    #expect(
      Dictionary(uniqueKeysWithValues: found.map { ($0.name, $0.state) }) == row.states)
    #expect(
      row.profile.issues(of: label).count
        == row.states.values.filter {
          $0 == .missing || $0 == .malformed
        }.count)
  }

  @Test(
    arguments: [
      ([], .missing, "No value of a symbol was read in the print"),
      (["A1", "L7"], .satisfied, "The print agrees with 2 of 2 symbols"),
      (["A1", nil], .notDecidable, "The print agrees with 1 of 2 symbols"),
      (["A1", "(1T)"], .notDecidable, "The print agrees with 1 of 2 symbols"),
      ([nil, "1T"], .missing, "No value of a symbol was read in the print"),
      (["A1", "L8"], .malformed, "The print beside symbol 1 differs from it"),
      (["A2", "L8"], .malformed, "The print beside symbol 0 differs from it, and 1 more"),
    ] as [([String?], Requirement.State, String)])
  func `print that says what the symbols carry`(
    printed: [String?], state: Requirement.State, message: String
  ) {
    let label = LabelReader().readLabel(
      [code128("SA1"), code128("1TL7")],
      contexts: printed.map { ReadingContext(printed: $0) })
    let expected = Requirement(name: "print", state: state, message: message)
    #expect(RequirementProfile.print.check(label) == [expected])
  }

  @Test func `profiles have the names of the command`() {
    #expect(
      RequirementProfile.allCases.map(\.rawValue)
        == ["dscsa", "fmd", "udi", "eigp114", "logistic", "print"])
    #expect(RequirementProfile("DSCSA") == nil)
  }
}
