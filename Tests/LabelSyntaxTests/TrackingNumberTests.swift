import LabelSyntax
import Testing

struct TrackingNumberTests {
  @Test(arguments: [
    // UPS: modulo 10, letters as digits.
    ("1Z4K77W20334455669", ["trackingNumber": "1Z4K77W20334455669", "carrier": "UPS"]),
    ("1z 4k7 7w2 03 3445 5669", ["trackingNumber": "1Z4K77W20334455669", "carrier": "UPS"]),
    ("1Z4K77W20334455660", [:]), ("1Z4K77W20334455", [:]),
    // USPS: the postal code is another field.
    (
      "420100199400111899560334682047",
      ["trackingNumber": "9400111899560334682047", "carrier": "USPS", "shipToPostCode": "10019"]
    ),
    (
      "4201001900019400111899560334682047",
      [
        "trackingNumber": "9400111899560334682047", "carrier": "USPS",
        "shipToPostCode": "100190001",
      ]
    ),
    ("9400111899560334682047", ["trackingNumber": "9400111899560334682047", "carrier": "USPS"]),
    ("420100199400111899560334682048", [:]), ("9400111899560334682048", [:]),
    // FedEx.
    ("9611020123456700000015", ["trackingNumber": "123456700000015", "carrier": "FedEx"]),
    ("9611020123456700000014", [:]),
    ("1001234500001234567800123456789012", ["trackingNumber": "123456789012", "carrier": "FedEx"]),
    ("1001234500001234567800123456789017", [:]),
    // DPD: modulo 37, 36.
    (
      "001060501505000035672136276P",
      [
        "trackingNumber": "01505000035672", "carrier": "DPD", "shipToPostCode": "0010605",
        "serviceClass": "136", "countryCode": "276",
      ]
    ),
    ("001060501505000035672136276Q", [:]),
    ("01505000035672T", ["trackingNumber": "01505000035672", "carrier": "DPD"]),
    ("01505000035672U", [:]),
    ("%001060501505000035672136999", [:]),
    // DHL has no check digit, but letters of its own.
    ("JJD014600001234567890", ["trackingNumber": "JJD014600001234567890", "carrier": "DHL"]),
    ("JJD0146", [:]),
    // A postal item: modulo 11.
    ("EE876543216DE", ["trackingNumber": "EE876543216DE"]), ("EE876543217DE", [:]),
    ("EE876543216XX", [:]),
    // Plain numbers are anything.
    ("986578788855", [:]), ("3318810025", [:]),
  ])
  func `a carrier's number is known by form and check digit`(
    payload: String, expected: [String: String]
  ) {
    #expect(fields([code128(payload)]) == expected)
  }

  @Test(arguments: [
    "1Z4K77W20334455669", "1Z4K77W20334455660", "EE876543217DE", "420100199400111899560334682048",
    "1001234500001234567800123456789017", "JJD014600001234567890", "TBA123456789012",
  ])
  func `it is no serial number, right or wrong`(payload: String) {
    #expect(LabelReader().read(code128(payload)).candidates.allSatisfy { $0.field != .serial })
  }

  @Test func `GS1 that a carrier uses has it too`() {
    let label = LabelReader().readLabel([
      Payload(scanned: "]C142010019\u{1D}9400111899560334682047", symbology: .code128)
    ])
    #expect(label[.trackingNumber] == "9400111899560334682047")
    #expect(label[.carrier] == "USPS")
    #expect(label[FieldName(rawValue: "shipToPost")] == "10019")
    let joined = LabelReader().readLabel([
      Payload(scanned: "]C1420100199400111899560334682047", symbology: .code128)
    ])
    #expect(joined[.trackingNumber] == "9400111899560334682047")
    #expect(joined[.shipToPostCode] == "10019")
    let other = LabelReader().readLabel([
      Payload(scanned: "]C142010019\u{1D}9400111899560334682048", symbology: .code128)
    ])
    #expect(other[.trackingNumber] == nil)
  }

  @Test(arguments: [
    ("Tracking Number: 1Z4K77W20334455669", "1Z4K77W20334455669", "UPS", []),
    ("Tracking #: 1Z 4K7 7W2 03 3445 5669", "1Z4K77W20334455669", "UPS", []),
    ("Sendungsnummer: 201298452277", "201298452277", nil, []),
    ("运单号：SF1234567890123", "SF1234567890123", nil, []),
    ("TRK#: 1Z4K77W20334455660", "1Z4K77W20334455660", nil, ["checkDigit"]),
  ])
  func `a key names one`(payload: String, number: String, carrier: String?, issues: [String]) {
    let label = LabelReader().readLabel([qr(payload)])
    #expect(label[.trackingNumber] == number)
    #expect(label[.carrier] == carrier)
    #expect(codes(label) == Set(issues))
  }

  @Test func `a number knows its bytes`() throws {
    let payload = code128("420100199400111899560334682047")
    let details = LabelReader().read(payload).details
    let texts = details.map { String(decoding: payload.bytes[$0.range], as: UTF8.self) }
    #expect(texts == ["9400111899560334682047", "9400111899560334682047", "10019"])
  }
}
