import LabelSyntax
import Testing

struct GS1CarrierTests {
  @Test(arguments: [
    ("4006381333931", Symbology.ean13, "04006381333931"),
    ("0012345678905", .ean13, "00012345678905"),
    ("012345678905", .upca, "00012345678905"), ("0012345678905", .upca, "00012345678905"),
    ("96385074", .ean8, "00000096385074"), ("04252614", .upce, "00042100005264"),
    ("01234558", .upce, "00012345000058"), ("06543217", .upce, "00065100004327"),
    ("19506000134359", .itf, "19506000134359"), ("09506000134352", .databar, "09506000134352"),
    ("0109506000134352", .databar, "09506000134352"),
    ("0109506000134352", .databarLimited, "09506000134352"),
  ])
  func `reads a GTIN by its carrier`(text: String, symbology: Symbology, gtin: String) throws {
    let payload = Payload(bytes: Array(text.utf8), symbology: symbology)
    let reading = try #require(GS1.reading(of: payload, options: SyntaxOptions()))
    #expect(reading.syntax == .gtin)
    #expect(reading.elements == [])
    #expect(reading.details.map(\.field) == [.gtin])
    #expect(reading.details.map(\.value) == [gtin])
    #expect(reading.isValid)
  }

  @Test(arguments: [
    ("]E02112345678900", "02112345678900"), ("]E496385074", "00000096385074"),
    ("]E39506000134352", "09506000134352"), ("]E3950600013435212", "09506000134352"),
    ("]E3950600013435212345", "09506000134352"), ("]I119506000134359", "19506000134359"),
  ])
  func `reads a GTIN by its AIM identifier`(text: String, gtin: String) throws {
    let reading = try #require(
      GS1.reading(of: Payload(scanned: text), options: SyntaxOptions()))
    #expect(reading.syntax == .gtin)
    #expect(reading.details.map(\.value) == [gtin])
    #expect(reading.isValid)
  }

  @Test(arguments: [
    ("4006381333930", Symbology.ean13), ("012345678904", .upca), ("96385075", .ean8),
    ("04252615", .upce), ("0109506000134353", .databar),
  ])
  func `reports a wrong check digit`(text: String, symbology: Symbology) throws {
    let payload = Payload(bytes: Array(text.utf8), symbology: symbology)
    let reading = try #require(GS1.reading(of: payload, options: SyntaxOptions()))
    #expect(reading.issues.map(\.code.rawValue) == ["gs1.checkDigit"])
    #expect(reading.details == [])
    #expect(!reading.isValid)
  }

  @Test(arguments: [
    ("19506000134350", Symbology.itf), ("1234567890", .itf), ("12", .ean2), ("12345", .ean5),
    ("400638133393X", .ean13), ("123", .ean13), ("950600013435", .databar),
  ])
  func `leaves what is no GTIN alone`(text: String, symbology: Symbology) {
    let payload = Payload(bytes: Array(text.utf8), symbology: symbology)
    #expect(GS1.reading(of: payload, options: SyntaxOptions()) == nil)
  }

  @Test func `joins a composite component to its GTIN`() throws {
    let payload = Payload(scanned: "]E04006381333931|]e099COMPOSITE\u{1D}98XYZ")
    let reading = try #require(GS1.reading(of: payload, options: SyntaxOptions()))
    #expect(reading.syntax == .gs1)
    #expect(reading.elements.map(\.value) == ["COMPOSITE", "XYZ"])
    #expect(reading.elements.map(\.range) == [19..<28, 31..<34])
    #expect(reading.details.map(\.value) == ["04006381333931", "COMPOSITE", "XYZ"])
    #expect(reading.issues == [])
  }

  @Test func `joins a composite component to its element string`() throws {
    let payload = Payload(scanned: "]C10109506000134352|]e010ABC")
    let reading = try #require(GS1.reading(of: payload, options: SyntaxOptions()))
    #expect(reading.elements.map(\.value) == ["09506000134352", "ABC"])
    #expect(reading.issues == [])
  }

  @Test func `reads the element string in a part of a payload`() {
    let payload = Payload(
      bytes: Array("[)>\u{1E}05\u{1D}0105000456013482\u{1D}10A\u{1E}\u{4}".utf8))
    let reading = GS1.reading(of: payload, elementStringIn: 7..<27, options: SyntaxOptions())
    #expect(reading.elements.map(\.value) == ["05000456013482", "A"])
    #expect(reading.elements.map(\.range) == [9..<23, 26..<27])
    #expect(reading.issues == [])
    let outside = GS1.reading(of: payload, elementStringIn: 90..<99, options: SyntaxOptions())
    #expect(outside.issues.map(\.code.rawValue) == ["gs1.empty"])
  }

  @Test func `takes DataBar Expanded for GS1 without an identifier`() throws {
    let payload = Payload(bytes: Array("10ABC\u{1D}17251231".utf8), symbology: .databarExpanded)
    let reading = try #require(GS1.reading(of: payload, options: SyntaxOptions()))
    #expect(reading.elements.map(\.value) == ["ABC", "251231"])
  }

  @Test func `says that declared data is empty`() throws {
    let reading = try #require(GS1.reading(of: Payload(scanned: "]d2"), options: SyntaxOptions()))
    #expect(reading.issues.map(\.code.rawValue) == ["gs1.empty"])
    #expect(!reading.isValid)
  }

  @Test func `compares a GTIN of 13 digits with that of 14`() throws {
    let ean = try #require(GTIN("4006381333931"))
    #expect(ean == GTIN("04006381333931"))
    #expect(ean.gtin14 == "04006381333931")
    #expect(ean.gtin13 == "4006381333931")
    #expect(ean.gtin12 == nil)
    #expect(ean.gtin8 == nil)
    #expect(GTIN("96385074")?.gtin8 == "96385074")
    #expect(GTIN("012345678905")?.gtin12 == "012345678905")
    #expect(GTIN("14006381333938")?.gtin13 == nil)
    #expect(GTIN("4006381333930") == nil)
    #expect(GTIN("123") == nil)
    #expect(GTIN(upcE: "24252614") == nil)
    #expect(GTIN(upcE: "0425261") == nil)
  }
}
