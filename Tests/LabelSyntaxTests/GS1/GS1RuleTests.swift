import LabelSyntax
import Testing

struct GS1RuleTests {
  /// An AI with its value, the rule that it breaks, and the offending part of the value.
  struct Row: Sendable, CustomTestStringConvertible {
    var code: String
    var value: String
    var rule: GS1Rule?
    var part: String?

    init(_ code: String, _ value: String, _ rule: GS1Rule? = nil, _ part: String? = nil) {
      self.code = code
      self.value = value
      self.rule = rule
      self.part = part
    }

    var testDescription: String { "(\(code))\(value)" }
  }

  static let keys = [
    Row("01", "09506000134352"), Row("01", "09506000134353", .checkDigit, "3"),
    Row("01", "0950600013435A", .characterSet, "A"), Row("01", "0950600013435", .length),
    Row("00", "006141411234567890"), Row("00", "006141411234567891", .checkDigit, "1"),
    Row("414", "9520123456788"), Row("414", "9520123456789", .checkDigit, "9"),
    Row("8013", "1987654Ad4X4bL5ttr2310c2K"),
    Row("8013", "1987654Ad4X4bL5ttr2310cXK", .checkCharacters, "XK"),
    Row("8013", "12345_nopqrstuvwxyzP2"), Row("8013", "12345_!\"%&'()*+,-./LC"),
    Row("8013", "12345_0123456789:;<=>?62"), Row("8013", "00000!HV"),
    Row("8013", "2", .checkCharacters, "2"),
    Row("8014", "12345678901234567890123NT"),
    Row("8014", "1234567890123456789012342", .checkCharacters),
    Row("401", "1234ABC"), Row("401", "123ABC", .companyPrefix, "A"),
    Row("401", "123", .companyPrefix),
    Row("8004", "9876X"), Row("8004", "98X6", .companyPrefix, "X"),
    Row("8010", "1234-/#A"), Row("8010", "1234a", .characterSet, "a"),
    Row("8030", "ABC-_"), Row("8030", "AB="), Row("8030", "ABCD=="),
    Row("8030", "ABC=", .characterSet, "="), Row("8030", "AB==C", .characterSet),
    Row("8030", "AB+", .characterSet, "+"), Row("8030", "A====", .characterSet, "===="),
  ]

  static let dates = [
    Row("17", "240229"), Row("17", "230229", .date, "29"), Row("17", "000229"),
    Row("17", "250200"), Row("17", "251301", .date, "13"), Row("17", "250001", .date, "00"),
    Row("17", "250431", .date, "31"), Row("17", "000000", .dateGiven, "000000"),
    Row("7003", "2506011200"), Row("7003", "2506001200", .date, "00"),
    Row("7003", "2506012400", .time, "24"), Row("7003", "2506012360", .time, "60"),
    Row("4324", "2506002359"), Row("7006", "250630"), Row("7006", "250631", .date, "31"),
    Row("7007", "211225"), Row("7007", "211225211231"), Row("7007", "211225211331", .date, "13"),
    Row("7007", "21122521123", .length), Row("7011", "250101"), Row("7011", "2501011230"),
    Row("7011", "25010112", .length), Row("8008", "25010112"), Row("8008", "2501011230"),
    Row("8008", "250101123059"), Row("8008", "250101123060", .time, "60"),
    Row("8008", "25010124", .time, "24"), Row("8008", "250101126000", .time, "60"),
    Row("7250", "19991231"), Row("7250", "19990229", .date, "29"),
    Row("7250", "19991301", .date, "13"),
    Row("7250", "19991200", .date, "00"), Row("7251", "199912312359"),
    Row("7251", "199912312460", .time, "24"),
  ]

  static let lists = [
    Row("422", "276"), Row("422", "999", .country, "999"), Row("7030", "999ABC"),
    Row("7030", "998ABC", .country, "998"), Row("423", "528056"), Row("423", "5280", .length),
    Row("423", "528999", .country, "999"), Row("423", "276276276276276"),
    Row("4307", "DE"), Row("4307", "XX", .country, "XX"), Row("4307", "de", .country, "de"),
    Row("3932", "9781234"), Row("3932", "0001234", .currency, "000"), Row("3932", "978", .length),
    Row("7252", "0"), Row("7252", "9"), Row("7252", "3", .sex, "3"),
    Row("7241", "10"), Row("7241", "80"), Row("7241", "11", .codeList, "11"),
    Row("7241", "00", .codeList, "00"), Row("7041", "200"), Row("7041", "8"), Row("7041", "ZZ"),
    Row("7041", "APE"), Row("7041", "0A", .codeList, "0A"), Row("7041", "APEX", .codeList, "APEX"),
    Row("7040", "1AB-"), Row("7040", "1AB+", .codeList, "+"), Row("4321", "1"),
    Row("4321", "2", .codeList, "2"), Row("8001", "12345678901211"),
    Row("8001", "00005678901211", .zero, "0000"), Row("8001", "12345678901221", .codeList, "2"),
    Row("8001", "12345678901291"), Row("8001", "1234567890121", .length),
  ]

  static let contents = [
    Row("8007", "FR7630006000011234567890189"), Row("8007", "BE71096123456769"),
    Row("8007", "LC14BOSL123456789012345678901234"), Row("8007", "BE71096123456760", .iban, "71"),
    Row("8007", "XX361234567890", .iban, "XX"), Row("8007", "BE7109612x456769", .iban, "x"),
    Row("8007", "BE71", .iban, "BE71"),
    Row("4309", "18000000003600000000"), Row("4309", "18000000013600000000", .position),
    Row("4309", "18000000003600000001", .position), Row("8006", "123456789012310102"),
    Row("8006", "123456789012310201", .pieces, "0201"), Row("8006", "123456789012310001", .pieces),
    Row("8006", "123456789012310100", .pieces, "0100"),
    Row("7258", "1/3"), Row("7258", "3/3"), Row("7258", "3/1", .sequence),
    Row("7258", "0/1", .sequence),
    Row("7258", "123", .sequence), Row("7258", "12/", .sequence), Row("7258", "/12", .sequence),
    Row("8003", "09520123456788A"), Row("8003", "19520123456788A", .zero, "1"),
    Row("8011", "12"), Row("8011", "0"), Row("8011", "012", .zero, "0"),
    Row("4330", "001250"), Row("4330", "001250-"), Row("4330", "001250+", .sign, "+"),
    Row("4300", "A%20B"), Row("4300", "A%2", .percentEncoding, "%2"),
    Row("4300", "A%GGB", .percentEncoding, "%GG"), Row("4300", "A%", .percentEncoding, "%"),
    Row("10", "!\"%&'()*+,-./:;=>?_"), Row("10", "ABC~", .characterSet, "~"),
    Row("10", "A#", .characterSet, "#"), Row("10", "A\u{E9}", .characterSet),
    Row("10", "123456789012345678901", .length, "1"), Row("10", "", .length),
    Row("242", "1234567", .length, "7"), Row("242", "12A", .characterSet, "A"),
  ]

  static let coupons = [
    Row("8110", "012345612345611110123"), Row("8110", "712345678901231", .coupon, "7"),
    Row("8110", "01234561234561111012A", .coupon, "A"),
    Row("8110", "01234561234561", .coupon), Row("8110", "012345612345601", .coupon, "0"),
    Row("8110", "012345612345611115123", .coupon, "5"),
    Row("8110", "012345612345611110123101101230123456"),
    Row("8110", "012345612345611110123101101239"),
    Row("8110", "0123456123456111101231011012391", .coupon, "1"),
    Row("8110", "012345612345611110123141101239", .coupon, "4"),
    Row("8110", "012345612345611110123211012309123456", .coupon),
    Row("8110", "01234561234561111012321101239"),
    Row("8110", "0123456123456111101233251231"),
    Row("8110", "0123456123456111101233251331", .coupon, "251331"),
    Row("8110", "01234561234561111012332512314250101"),
    Row("8110", "01234561234561111012332501014251231", .coupon),
    Row("8110", "01234561234561111012350123456"),
    Row("8110", "0123456123456111101235112345", .coupon),
    Row("8110", "012345612345611110123611234567"),
    Row("8110", "01234561234561111012360123456", .coupon, "0"),
    Row("8110", "01234561234561111012390001"),
    Row("8110", "01234561234561111012393001", .coupon, "3"),
    Row("8110", "01234561234561111012390002", .coupon, "2"),
    Row("8112", "001234561234560123456"), Row("8112", "061234567890121234569123456789012345"),
    Row("8112", "201234561234560123456", .coupon, "2"),
    Row("8112", "0012345612345601234567", .coupon, "7"),
    Row("8112", "07", .coupon, "7"), Row("8112", "00123456123456", .coupon),
  ]

  @Test(arguments: keys + dates + lists + contents + coupons)
  func `checks the value of an AI`(row: Row) throws {
    let bytes = Array((row.code + row.value).utf8)
    var message = GS1Message()
    message.read(bytes.span)
    #expect(message.elements.count == 1)
    let element = try #require(message.elements.first)
    #expect(element.ai?.code == row.code)
    #expect(element.fault?.rule == row.rule)
    if let part = row.part, let fault = element.fault {
      #expect(String(decoding: bytes[fault.range], as: UTF8.self) == part)
    }
    if let rule = row.rule { #expect(message.brokenRules.contains(rule)) }
  }

  @Test func `has a name of its own for each rule`() {
    let codes = GS1Rule.allCases.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.hasPrefix("gs1.") })
  }
}
