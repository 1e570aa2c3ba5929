import LabelSyntax
import Testing

struct GS1ValueTests {
  @Test(arguments: [
    ("17", "260228", "2026-02-28", nil), ("17", "260200", "2026-02-28", nil),
    ("17", "240200", "2024-02-29", nil), ("11", "760101", "2076-01-01", nil),
    ("11", "770101", "1977-01-01", nil), ("7003", "2506011205", "2025-06-01T12:05", nil),
    ("7007", "211225211231", "2021-12-25/2021-12-31", nil), ("7007", "211225", "2021-12-25", nil),
    ("7011", "250101", "2025-01-01", nil), ("7011", "2501011230", "2025-01-01T12:30", nil),
    ("8008", "25010112", "2025-01-01T12", nil),
    ("8008", "250101123059", "2025-01-01T12:30:59", nil),
    ("7250", "19991231", "1999-12-31", nil), ("7251", "199912312359", "1999-12-31T23:59", nil),
    ("3103", "001250", "1.250", "kg"), ("3100", "001250", "1250", "kg"),
    ("3105", "000001", "0.00001", "kg"), ("3202", "000250", "2.50", "lb"),
    ("3376", "", nil, nil), ("3371", "000015", "1.5", "kg/m²"), ("3922", "0299", "2.99", nil),
    ("3922", "1", "0.01", nil), ("3932", "9781234", "12.34", "EUR"), ("3910", "84099", "99", "USD"),
    ("3912", "84099", "0.99", "USD"), ("3941", "0125", "12.5", "%"), ("37", "0012", "12", nil),
    ("30", "7", "7", nil), ("422", "276", "DE", nil), ("423", "528056", "NL,BE", nil),
    ("4331", "000425-", "-4.25", "°C"), ("4330", "000000-", "0.00", "°F"),
    ("4309", "02790858483600000000", "-62.0914152,0.0000000", nil),
    ("4309", "14141421350014142135", "51.4142135,1.4142135", nil),
    ("4309", "14141421353585857865", "51.4142135,-1.4142135", nil),
    ("01", "09506000134352", "09506000134352", nil),
    ("00", "006141411234567890", "006141411234567890", nil),
    ("21", "A-1", "A-1", nil), ("17", "000000", nil, nil), ("17", "251301", nil, nil),
    ("01", "09506000134353", nil, nil), ("3932", "0001234", nil, nil),
  ])
  func `gives values in their canonical form`(
    code: String, text: String, expected: String?, unit: String?
  ) {
    let value = ApplicationIdentifier(code).flatMap { GS1Value(text, of: $0, currentYear: 2026) }
    #expect(value?.text == expected)
    #expect(value?.unit == unit)
  }

  @Test(arguments: [
    (26, 2026, 2026), (76, 2026, 2076), (77, 2026, 1977), (0, 2026, 2000), (99, 2026, 1999),
    (0, 1999, 2000), (48, 1999, 2048), (49, 1999, 2049), (50, 1999, 1950), (1, 2060, 2101),
    (10, 2060, 2110), (11, 2060, 2011), (60, 2060, 2060),
  ])
  func `places years around the current one`(digits: Int, current: Int, year: Int) {
    #expect(GS1Date.year(ofTwoDigits: digits, currentYear: current) == year)
  }

  @Test func `knows leap years`() {
    #expect(GS1Date(year: 2000, month: 2, day: 29)?.text == "2000-02-29")
    #expect(GS1Date(year: 1900, month: 2, day: 29) == nil)
    #expect(GS1Date(year: 2024, month: 2, day: 30) == nil)
    #expect(GS1Date(year: 2024, month: 13, day: 1) == nil)
    #expect(GS1Date(year: 2024, month: 1, day: 0) == nil)
  }

  @Test func `gives typed values`() throws {
    let weight = try #require(ApplicationIdentifier("3103"))
    #expect(
      GS1Value("001250", of: weight, currentYear: 2026)
        == .decimal(GS1Decimal(digits: 1250, scale: 3), unit: "kg"))
    let price = try #require(ApplicationIdentifier("3932"))
    #expect(
      GS1Value("9781234", of: price, currentYear: 2026)
        == .money(GS1Decimal(digits: 1234, scale: 2), currency: "EUR"))
    let gtin = try #require(ApplicationIdentifier("01"))
    let number = try #require(GTIN("9506000134352"))
    #expect(GS1Value("09506000134352", of: gtin, currentYear: 2026) == .gtin(number))
    let expiry = try #require(ApplicationIdentifier("17"))
    let date = try #require(GS1Date(year: 2026, month: 2, day: 28))
    #expect(GS1Value("260200", of: expiry, currentYear: 2026) == .date(date))
  }

  @Test func `gives fields with their provenance`() throws {
    let payload = Payload(scanned: "]C101095060001343523103001250\u{1D}39329781234\u{1D}10L1")
    let reading = try #require(GS1.reading(of: payload, options: SyntaxOptions()))
    #expect(
      reading.details == [
        Reading.Detail(
          field: .gtin, value: "09506000134352", raw: "09506000134352", syntax: .gs1, key: "01",
          range: 2..<16),
        Reading.Detail(
          field: FieldName(rawValue: "netWeight"), value: "1.250", raw: "001250", unit: "kg",
          syntax: .gs1, key: "3103", range: 20..<26),
        Reading.Detail(
          field: FieldName(rawValue: "price"), value: "12.34", raw: "9781234", unit: "EUR",
          syntax: .gs1, key: "3932", range: 31..<38),
        Reading.Detail(
          field: .lot, value: "L1", raw: "L1", syntax: .gs1, key: "10", range: 41..<43),
      ])
    #expect(
      reading.elements.map { GS1Value($0, currentYear: 2026)?.text }
        == ["09506000134352", "1.250", "12.34", "L1"])
    #expect(reading.elements.map(\.title) == ["GTIN", "NET WEIGHT (kg)", "PRICE", "BATCH/LOT"])
  }
}
