import LabelSyntax
import Testing

struct GS1BracketedTextTests {
  @Test(arguments: [
    ("(01)09506000134352(10)ABC", ["01", "10"], ["09506000134352", "ABC"]),
    ("(01) 09506000134352\n(10) ABC\r\n", ["01", "10"], ["09506000134352", "ABC"]),
    (" (01) 09506000134352 (10) ABC ", ["01", "10"], ["09506000134352", "ABC"]),
    ("GTIN (01) 09506000134352\nBATCH/LOT (10) ABC", ["01", "10"], ["09506000134352", "ABC"]),
    ("(01)09506000134352 BATCH/LOT (10)ABC", ["01", "10"], ["09506000134352", "ABC"]),
    ("NET WEIGHT (kg) (3103) 001250", ["3103"], ["001250"]),
    ("(10)A\\(12)B(17)251231", ["10", "17"], ["A(12)B", "251231"]),
    ("(10)A\\(B\\(1)C)", ["10"], ["A(B(1)C)"]),
    ("(01)09506000134352|(10)ABC", ["01", "10"], ["09506000134352", "ABC"]),
    (
      "(01)09506000134352(10)ABC\u{1D}(17)251231", ["01", "10", "17"],
      ["09506000134352", "ABC", "251231"]
    ),
  ])
  func `reads bracketed text`(text: String, codes: [String], values: [String]) throws {
    let reading = try #require(
      GS1.reading(of: Payload(scanned: text), options: SyntaxOptions()))
    #expect(reading.elements.map(\.code) == codes)
    #expect(reading.elements.map(\.value) == values)
    #expect(reading.isValid)
  }

  @Test(arguments: [
    ("(17)9(90)217", ["gs1.length"]), ("(01)9506000134352", ["gs1.length"]),
    ("(12345)12345", ["gs1.unknownAI"]), ("(1A)12345", ["gs1.unknownAI"]),
    ("(89)ABC", ["gs1.unknownAI"]), ("(01)09506000134352(89)ABC", ["gs1.unknownAI"]),
    ("(10)A B", ["gs1.characterSet"]), ("(10)", nil), ("(17)251331(10)A", ["gs1.date"]),
    ("(10)A(B(1)C)", ["gs1.bracket"]), ("(10)A(", ["gs1.bracket"]),
    ("(10)A(12345)7(17)251231", ["gs1.bracket"]), ("(10)A(X", ["gs1.bracket"]),
  ])
  func `reports what is wrong with bracketed text`(text: String, codes: [String]?) {
    let reading = GS1.reading(of: Payload(scanned: text), options: SyntaxOptions())
    #expect(reading?.issues.map(\.code.rawValue) == codes)
    #expect(reading?.isValid != true)
  }

  @Test(arguments: ["(01)09506000134352", "(17)251231(10)A", "GTIN (01) 09506000134352"])
  func `reads bracketed text in a symbol`(text: String) {
    let payload = Payload(bytes: Array(text.utf8), symbology: .qr)
    #expect(GS1.reading(of: payload, options: SyntaxOptions())?.isValid == true)
  }

  @Test func `gives the places of values`() throws {
    let payload = Payload(scanned: "(01) 09506000134352 (10) A\\(B (17) 251331")
    let reading = try #require(GS1.reading(of: payload, options: SyntaxOptions()))
    #expect(reading.elements.map(\.range) == [5..<19, 25..<29, 35..<41])
    #expect(reading.issues.map(\.range) == [37..<39])
  }
}
