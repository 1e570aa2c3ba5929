import LabelSyntax
import Testing

/// What carriers print in MaxiCode.
struct CarrierMessageTests {
  private static let header = "[)>\u{1E}01\u{1D}96"

  private static func label(_ payload: String, _ identifier: String = "]U1") -> Label {
    LabelReader().readLabel([
      Payload(scanned: identifier + payload, symbology: .maxicode)
    ])
  }

  private static func message(_ fields: [String]) -> String {
    header + fields.joined(separator: "\u{1D}") + "\u{1E}\u{04}"
  }

  @Test(arguments: [
    // UPS: shipper and service make the number whole.
    (
      [
        "841706672", "840", "003", "1Z34455669", "UPSN", "4K77W2", "187", "", "1/1", "10", "Y",
        "1 MAIN ST", "TOWN", "NY",
      ],
      [
        "shipToPostCode": "841706672", "countryCode": "840", "serviceClass": "003",
        "trackingNumber": "1Z4K77W20334455669", "carrier": "UPS",
      ], []
    ),
    // A wrong check digit gives no number.
    (
      ["841706672", "840", "003", "1Z34455660", "UPSN", "4K77W2", "187", "", "1/1"],
      ["shipToPostCode": "841706672", "countryCode": "840", "serviceClass": "003"], ["checkDigit"]
    ),
    // A postal code of less than six characters, and a number of another carrier.
    (
      ["B105  ", "056", "999", "AB12345678901234", "ACME"],
      [
        "shipToPostCode": "B105", "countryCode": "056", "serviceClass": "999",
        "trackingNumber": "AB12345678901234",
      ], []
    ),
    (
      ["12345", "840", "001"],
      ["shipToPostCode": "12345", "countryCode": "840", "serviceClass": "001"], []
    ),
  ])
  func `messages of format 01`(
    fields: [String], expected: [String: String], issues: [String]
  ) {
    let label = Self.label(Self.message(fields))
    for (name, value) in expected { #expect(label[FieldName(rawValue: name)] == value) }
    for name in ["shipToPostCode", "countryCode", "serviceClass", "trackingNumber", "carrier"] {
      #expect(label[FieldName(rawValue: name)] == expected[name])
    }
    #expect(label.issues.map(\.code.rawValue) == issues)
    #expect(label.readings[0].syntax.rawValue == "iso15434-01")
  }

  @Test func `a country that is none leaves the message unread`() {
    let label = Self.label(Self.message(["12345", "84", "001", "AB12345678901234"]))
    #expect(label[.shipToPostCode] == nil && label[.trackingNumber] == nil)
  }

  @Test(arguments: [
    ("12345\u{1D}840\u{1D}001\u{1D}HELLO", "]U1", "12345"),
    ("B1050 \u{1D}056\u{1D}999\u{1D}TEXT\u{1D}MORE", "]U3", "B1050"),
    ("12345\u{1D}840\u{1D}001\u{1D}", "]U1", "12345"),
    // No structured carrier message, and not three fields.
    ("12345\u{1D}840\u{1D}001\u{1D}HELLO", "]U0", nil), ("12345\u{1D}840\u{1D}HELLO", "]U1", nil),
  ])
  func `carrier messages without envelope`(payload: String, identifier: String, code: String?) {
    let label = Self.label(payload, identifier)
    #expect(label[.shipToPostCode] == code)
    #expect((label.readings[0].syntax == .carrierMessage) == (code != nil))
  }
}
