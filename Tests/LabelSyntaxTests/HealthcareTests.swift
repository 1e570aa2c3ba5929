import LabelSyntax
import Testing

struct HealthcareTests {
  @Test(arguments: [
    (
      "+EHWD3551419/$$900100F",
      [
        "labeler": "EHWD", "productCode": "355141", "packagingLevel": "9",
        "udiDI": "EHWD3551419", "quantity": "100",
      ]
    ),
    (
      "+J123AQ3451/25330BC34567/S4012X",
      [
        "labeler": "J123", "productCode": "AQ345", "packagingLevel": "1", "udiDI": "J123AQ3451",
        "expirationDate": "2025-11-26", "lot": "BC34567", "serial": "4012",
      ]
    ),
    ("+25330BC34567T2", ["expirationDate": "2025-11-26", "lot": "BC34567", "link": "T"]),
    ("+$$52001510X3GD", ["expirationDate": "2020-01-15", "lot": "10X3", "link": "G"]),
    // A telephone number, an expression, a patient.
    ("+491701234567", [:]), ("+1", [:]), ("+", [:]),
    ("+$SR%WOFEZ ", [:]), ("+4JT%7C4ZYO157.3-PL", [:]), ("+a", [:]),
  ])
  func `HIBC is read by its own rules`(payload: String, expected: [String: String]) {
    #expect(fields([code128(payload)]) == expected)
  }

  @Test(arguments: [
    ("+A999ABC123DE1/$+1234567Y", ["checkDigit"]), ("+A123BJC5D6E71H", ["checkDigit"]),
    ("+A123BJC5D6E71G", []),
    ("+A99912345/$$52136610X3/Q1.", ["invalidDate"]),
  ])
  func `what is wrong with HIBC is reported`(payload: String, expected: [String]) {
    let found = codes(LabelReader().readLabel([code128(payload)]))
    #expect(found.isSuperset(of: expected))
    #expect(!expected.isEmpty || found.isEmpty)
  }

  @Test func `HIBC symbols of one label pair by the link character`() {
    let primary = code128("+E260PPAUXEMO19+")
    let secondary = code128("+$$8053290331260301104+$")
    let other = code128("+$$52001510X3GD")
    #expect(HIBC.pairs(primary: primary, secondary: secondary))
    #expect(!HIBC.pairs(primary: primary, secondary: other))
    #expect(!HIBC.pairs(primary: secondary, secondary: primary))
    let label = LabelReader().readLabel([primary, secondary])
    #expect(label.issues == [])
    #expect(label[.udiDI] == "E260PPAUXEMO19")
    #expect(label[.lot] == "260301104")
    let joined = LabelReader().readLabel([primary, other])
    #expect(joined.issues.map(\.code.rawValue) == ["linkMismatch"])
    let context = ReadingContext(primary: primary)
    let read = LabelReader().read(other, context: context)
    #expect(read.issues.map(\.code.rawValue) == ["linkMismatch"])
  }

  @Test func `the printed form of HIBC is read where asked for`() {
    let label = LabelReader().readLabel([HIBC.payload(printed: "*+$$52001510X3+_*")])
    #expect(fields(label) == ["expirationDate": "2020-01-15", "lot": "10X3", "link": "+"])
  }

  @Test(
    arguments: [
      ("=)1TE123456A&)RZ12345678", ["udiDI": "1TE123456A", "lot": "RZ12345678"], []),
      ("=>014032", ["expirationDate": "2014-02-01"], []),
      ("=>014400", [:], ["invalidDate"]),
      ("=A99971312345600", ["donationId": "A99971312345600"], []),
      ("=+02000=,000025", ["serial": "000025"], ["structureCount"]),
      ("=,00002", [:], []), ("=O99971312345600", [:], []), ("=1+1", [:], []),
    ] as [(String, [String: String], Set<String>)])
  func `ISBT 128 structures have fixed lengths`(
    payload: String, expected: [String: String], issues: Set<String>
  ) {
    let label = LabelReader().readLabel([code128(payload)])
    #expect(fields(label) == expected)
    #expect(codes(label) == issues)
  }

  @Test(
    arguments: [
      (code39("-03752864"), ["pzn": "03752864"], []),
      (code39("-03752865"), ["pzn": "03752865"], ["checkDigit"]),
      (code39("-1234562"), ["pzn": "1234562"], []),
      (code128("-03752864"), [:], []), (code39("-0375286"), ["pzn": "0375286"], ["checkDigit"]),
      (code39("-037528641"), [:], []),
    ] as [(Payload, [String: String], Set<String>)])
  func `a PZN is a minus and its digits in Code 39`(
    payload: Payload, expected: [String: String], issues: Set<String>
  ) {
    let label = LabelReader().readLabel([payload])
    #expect(fields(label) == expected)
    #expect(codes(label) == issues)
  }

  @Test(
    arguments: [
      (code39("0CSSBD"), "012345676", nil), (code39("UUFLTY"), nil, "900123454"),
      (code39("140089"), nil, "037749001"), (code39("0CSSBF"), nil, nil),
      (code39("0ASSBD"), nil, nil), (code128("0CSSBD"), nil, nil),
    ] as [(Payload, String?, String?)])
  func `an Italian code is nine digits in base 32`(
    payload: Payload, field: String?, candidate: String?
  ) {
    let name = FieldName(rawValue: "aic")
    let label = LabelReader().readLabel([payload])
    #expect(label[name] == field)
    #expect(label.candidates.first { $0.field == name }?.value == candidate)
  }

  @Test func `the number inside a Pharmacy Product Number is a field`() {
    let payload = "[)>\u{1E}06\u{1D}9N110375286414\u{1D}SA1\u{1E}\u{04}"
    let label = LabelReader().readLabel([matrix(payload)])
    #expect(fields(label) == ["ppn": "110375286414", "pzn": "03752864", "serial": "A1"])
    #expect(label.candidates == [])
    #expect(label.issues == [])
  }
}
