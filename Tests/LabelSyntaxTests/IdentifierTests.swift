import LabelSyntax
import Testing

struct IdentifierTests {
  @Test(arguments: [
    ("490154203237518", ["imei": "490154203237518"]), ("123456789012345", [:]),
    ("527001182992806", [:]), ("0EBEC5BD025A22751", [:]),
    ("00:1A:2B:3C:4D:5E", ["mac": "00:1A:2B:3C:4D:5E"]),
    ("00-1a-2b-3c-4d-5e", ["mac": "00:1A:2B:3C:4D:5E"]),
    ("001A.2B3C.4D5E", ["mac": "00:1A:2B:3C:4D:5E"]), ("001A2B3C4D5E", [:]),
    ("00:1A:2B:3C:4D", [:]), ("00:1A-2B:3C:4D:5E", [:]), ("00:00:00:00:00:00", [:]),
    ("02:00:5E:FF:FE:00:53:AF", ["mac": "02:00:5E:FF:FE:00:53:AF"]),
    ("89001012012341234012345678901224", ["eid": "89001012012341234012345678901224"]),
    ("89001012012341234012345678901225", [:]),
    ("1HGCM82633A004352", ["vin": "1HGCM82633A004352"]), ("1HGCM82643A004352", [:]),
    ("WVWZZZ1JZXW000001", ["vin": "WVWZZZ1JZXW000001"]), ("XXXZZZ1JZXW000001", [:]),
    // The label of an imported vehicle.
    ("I1HGCM82633A004352", ["vin": "1HGCM82633A004352"]), ("I1HGCM82643A004352", [:]),
    ("IWVWZZZ1JZXW000001", [:]),
    ("012345678905", [:]), ("4006381333931", [:]), ("8901260390012345679", [:]),
  ])
  func `one check digit alone is no evidence`(payload: String, expected: [String: String]) {
    #expect(fields([code128(payload)]) == expected)
  }

  @Test(arguments: [
    ("012345678905", ["gtin": "00012345678905", "serial": "012345678905"]),
    ("001A2B3C4D5E", ["mac": "00:1A:2B:3C:4D:5E", "serial": "001A2B3C4D5E"]),
    ("A0000000002329", ["meid": "A0000000002329", "serial": "A0000000002329"]),
    ("CROT4D", ["serial": "CROT4D"]), ("Hello, world", [:]),
    ("A7-99/B.1_#2", ["serial": "A7-99/B.1_#2"]), ("ABC", [:]), ("AB12$5", [:]),
    ("<b>A1B2</b>", [:]),
    ("a1@example.com", [:]), ("----", [:]), ("1234567890123456789012345678901", [:]),
  ])
  func `what a value may be is a candidate`(payload: String, expected: [String: String]) {
    let candidates = LabelReader().read(code128(payload)).candidates
    #expect(
      Dictionary(candidates.map { ($0.field.rawValue, $0.value) }, uniquingKeysWith: { a, _ in a })
        == expected)
  }

  @Test(arguments: [
    ("VIN: I1HGCM82633A004352", "1HGCM82633A004352"),
    ("VIN: 1hgcm82633a004352", "1HGCM82633A004352"),
    ("VIN *1HGCM82633A004352*", "1HGCM82633A004352"),
    ("VIN: I1HGCM82643A004352", "I1HGCM82643A004352"),
  ])
  func `a vehicle's number behind its key is in its own form`(payload: String, vin: String) {
    #expect(LabelReader().readLabel([qr(payload)])[.vin] == vin)
  }

  @Test func `an imported vehicle's number knows its bytes`() {
    let reading = LabelReader().read(code39("I1HGCM82633A004352"))
    #expect(reading.details.map(\.range) == [1..<18])
    #expect(reading.details.map(\.key) == ["I"])
    #expect(reading.elements.map(\.kind) == [.di])
  }

  @Test func `a phone's box gives all its numbers`() {
    let label = LabelReader().readLabel([
      code128("490154203237518"), code128("356938035643809"), code128("8912230000000000000"),
      code128("89001012012341234012345678901224"), code128("490154203237518"),
    ])
    #expect(
      fields(label) == [
        "imei": "490154203237518", "imei2": "356938035643809", "iccid": "8912230000000000000",
        "eid": "89001012012341234012345678901224",
      ])
    #expect(label.issues == [])
    #expect(fields([code128("8912230000000000000")]) == [:])
  }

  @Test(arguments: [
    (
      "https://i.siemens.com/1P6ES7131-6BF00-0CA0+SC-P4TM3526",
      ["partNumber": "6ES7131-6BF00-0CA0", "serial": "C-P4TM3526"]
    ),
    ("https://x.io?1P=A%2F1&S=7X", ["partNumber": "A/1", "serial": "7X"]),
    ("https://x.io/?s=shoes", [:]), ("https://x.io/S123", [:]), ("https://x.io/1P", [:]),
    ("https://x.io/1PA1+1PA2", [:]),
  ])
  func `an identification link has data identifiers`(
    payload: String, expected: [String: String]
  ) {
    var fields = fields([qr(payload)])
    #expect(fields.removeValue(forKey: "url") == payload)
    #expect(fields == expected)
  }

  @Test(arguments: [
    ("S/N: A1B2", "SN:A1B2", PrintedText.Comparison.equal), ("A1B2", "A1B2", .equal),
    ("(S) PF1A", "SPF1A", .equal), ("*A1B2*", "A1B2", .equal), ("A1 B2", "A1B2", .equal),
    ("AlB2", "A1B2", .equalAfterConfusableFold), ("CROT40", "CROT4O", .equalAfterConfusableFold),
    ("A1B3", "A1B2", .different), ("", "A1B2", .different),
  ])
  func `printed text is compared`(
    printed: String, payload: String, expected: PrintedText.Comparison
  ) {
    let compared = PrintedText.compare(
      printed, with: code128(payload), options: SyntaxOptions())
    #expect(compared == expected)
  }

  @Test(arguments: [
    ("A1B2", []), ("A1BZ", ["printedText.equalAfterConfusableFold"]),
    ("XY", ["printedText.different"]),
  ])
  func `printed text that differs is an issue`(printed: String, expected: [String]) {
    let reading = LabelReader().read(code128("SN:A1B2"), context: ReadingContext(printed: printed))
    #expect(reading.issues.map(\.code.rawValue) == expected)
    #expect(reading.details.map(\.value) == ["A1B2"])
  }
}
