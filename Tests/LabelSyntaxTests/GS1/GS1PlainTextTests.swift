import LabelSyntax
import Testing

struct GS1PlainTextTests {
  @Test(arguments: [
    "10D9T", "300450549108", "", "A", "0", "01", "SN12345", "21ABC", "10D2319", "17251231",
    "0109506000134353", "0109506000134352X", "01095060001343521725133110ABC", "HELLO WORLD",
    "(089) 123-4567", "(0351) 12345", "()", "(", "(01", "(01)", "^", "^1", "^AB", "]C", "\u{1D}",
    "\u{1D}hello", "https://example.com/hello", "https://example.com/", "https://example.com",
    "https://example.com/2024/01/15", "https://example.com/00/1", "https://example.com/01/abc",
    "https://shop.example/item/01/12345?color=red", "https://forum.example/t/topic/401/1234",
    "https://example.com/a/b/8004/2024-report", "https://bit.ly/3xYzAbC", "http://", "https://",
    "https:///01/09506000134352", "ftp://id.gs1.org/01/09506000134352",
    "HtTp://a/00/006141411234567890",
  ])
  func `leaves plain text alone`(text: String) {
    let payload = Payload(bytes: Array(text.utf8))
    #expect(GS1.reading(of: payload, options: SyntaxOptions()) == nil)
    for symbology in [Symbology.code128, .qr, .datamatrix, .code39, .code93, .codabar] {
      let payload = Payload(bytes: Array(text.utf8), symbology: symbology)
      #expect(GS1.reading(of: payload, options: SyntaxOptions()) == nil)
    }
  }

  @Test(arguments: ["(21) 5555-1234", "(11) 98765-4321", "(10)ABC", "(240) 555 0100", "(89)ABC"])
  func `leaves a lone number after brackets in a symbol alone`(text: String) {
    let payload = Payload(bytes: Array(text.utf8), symbology: .qr)
    #expect(GS1.reading(of: payload, options: SyntaxOptions()) == nil)
  }

  @Test(arguments: ["]C0HELLO", "]Q1TESTING", "]d110D9T", "]A00109506000134352", "]E112", "]z0ABC"])
  func `leaves text of other carriers alone`(text: String) {
    #expect(GS1.reading(of: Payload(scanned: text), options: SyntaxOptions()) == nil)
  }

  @Test(arguments: [Symbology.code128, .qr, .datamatrix, nil])
  func `reads undeclared data that is GS1 beyond chance`(symbology: Symbology?) throws {
    let payload = Payload(
      bytes: Array("01095060001343521725123110ABC".utf8), symbology: symbology)
    let reading = try #require(GS1.reading(of: payload, options: SyntaxOptions()))
    #expect(reading.elements.map(\.value) == ["09506000134352", "251231", "ABC"])
    #expect(reading.issues.map(\.code.rawValue) == ["gs1.notDeclared"])
    #expect(reading.issues.map(\.severity) == [.info])
  }

  @Test(arguments: [
    ("10D9T", ["lot D9T"]), ("10D2319", ["lot D2319"]),
    ("21ABC\u{1D}10X", ["serial ABC", "lot X"]),
    ("012345678905", ["gtin 00012345678905"]), ("300450549108", []), ("HELLO", []), ("", []),
    ("4006381333931", ["gtin 04006381333931"]), ("4006381333930", []),
    ("17251231", ["expirationDate 2025-12-31"]), ("17251331", []),
  ])
  func `has what plain text would say as candidates`(text: String, expected: [String]) {
    let payload = Payload(bytes: Array(text.utf8), symbology: .code128)
    let candidates = GS1.candidates(of: payload, options: SyntaxOptions())
    #expect(candidates.map { "\($0.field.rawValue) \($0.value)" } == expected)
  }
}
