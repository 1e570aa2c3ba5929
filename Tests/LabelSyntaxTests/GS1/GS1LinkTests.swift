import LabelSyntax
import Testing

struct GS1LinkTests {
  private static let permissive = GS1Options(permitsShortGTINs: true, permitsLinkAliases: true)

  @Test(arguments: [
    (
      "https://a/gtin/9506000134352/lot/A%2FB/ser/S?17=251231", ["01", "10", "21", "17"],
      ["09506000134352", "A/B", "S", "251231"]
    ),
    ("https://a/01/96385074", ["01"], ["00000096385074"]),
    ("http://a.example/x/y/sscc/006141411234567890?z=1#frag", ["00"], ["006141411234567890"]),
    ("https://a/8004/1234A/7040/1ABC", ["8004", "7040"], ["1234A", "1ABC"]),
    ("https://id.gs1.org/stem/401/1234A", ["401"], ["1234A"]),
    ("https://a/414/9520123456788?99=a+b%2B", ["414", "99"], ["9520123456788", "a b+"]),
  ])
  func `reads links`(link: String, codes: [String], values: [String]) throws {
    let options = SyntaxOptions(gs1: Self.permissive)
    let reading = try #require(GS1.reading(of: Payload(scanned: link), options: options))
    #expect(reading.syntax == .gs1DigitalLink)
    #expect(reading.elements.map(\.code) == codes)
    #expect(reading.elements.map(\.value) == values)
  }

  @Test(arguments: [
    ("https://a/01/09520123456788/21/X/10/A", ["gs1.linkPath"]),
    ("https://a/01/09520123456788/235/X/10/A", ["gs1.linkPath"]),
    ("https://a/01/09520123456788/", ["gs1.linkPath"]),
    ("https://a/01/09520123456789", ["gs1.checkDigit"]),
    ("https://a/01/9520123456788", ["gs1.length"]),
    ("https://a/01/09520123456788?10=A", ["gs1.linkAttribute"]),
    ("https://a/01/09520123456788?8040=123456789012345", ["gs1.linkAttribute"]),
    ("https://a/01/09520123456788?17=251231&17=251231", ["gs1.linkDuplicate"]),
    ("https://a/01/09520123456788?999=A", ["gs1.unknownAI"]),
    ("https://a/01/09520123456788?17=251331", ["gs1.date"]),
    ("https://a/01/09520123456788/10/A%00B", ["gs1.linkCharacter"]),
    ("https://a/01/09520123456788/10/A%4", ["gs1.linkCharacter"]),
    ("https://a/01/09520123456788/10/A<B", ["gs1.linkCharacter"]),
    ("https://example.com/AQnYUc1gmiCNV4JGYvo", ["gs1.linkCompressed"]),
  ])
  func `reports what is wrong with a link`(link: String, codes: [String]) throws {
    let reading = try #require(
      GS1.reading(of: Payload(scanned: link), options: SyntaxOptions()))
    #expect(reading.syntax == .gs1DigitalLink)
    #expect(reading.issues.map(\.code.rawValue) == codes)
    #expect(!reading.isValid)
  }

  @Test func `gives the places of escaped values`() throws {
    let payload = Payload(scanned: "https://a/01/09520123456788/10/A%2FB?17=251331")
    let reading = try #require(GS1.reading(of: payload, options: SyntaxOptions()))
    #expect(reading.elements.map(\.range) == [13..<27, 31..<36, 40..<46])
    #expect(reading.issues.map(\.range) == [42..<44])
  }

  @Test func `names the key of a compressed link as a candidate`() throws {
    let payload = Payload(scanned: "https://example.com/AQnYUc1gmiCNV4JGYvo")
    let reading = try #require(GS1.reading(of: payload, options: SyntaxOptions()))
    #expect(reading.elements == [])
    #expect(reading.candidates.map(\.field) == [.gtin])
    #expect(reading.candidates.map { GTIN($0.value)?.gtin14 } == reading.candidates.map(\.value))
  }

  @Test(arguments: [
    "https://example.com/AQnYUc1gmiCNV4JGYvp!", "https://example.com/AQnY",
    "https://a/watch/AAAAAAAAAAB",
    "https://youtu.be/dQw4w9WgXcQ", "https://example.com/AQnZUc1gmiCNV4JGYvo",
  ])
  func `takes no other path for a compressed link`(link: String) {
    #expect(GS1.reading(of: Payload(scanned: link), options: SyntaxOptions()) == nil)
  }

  @Test func `writes links with a stem`() {
    let elements = [("01", "09520123456788"), ("17", "251231"), ("10", "A/B"), ("3922", "99")]
    let writer = GS1Writer(elements: elements.map { GS1Writer.Element(code: $0.0, value: $0.1) })
    #expect(
      writer.link(stem: "https://brand.example/p/")
        == "https://brand.example/p/01/09520123456788/10/A%2FB?17=251231&3922=99")
  }

  @Test(arguments: [
    [("10", "A")], [("89", "A")], [("01", "09520123456788"), ("01", "09506000134352")],
    [("01", "09520123456788"), ("235", "A"), ("21", "B")], [],
  ])
  func `writes no link for what has no place in one`(elements: [(String, String)]) {
    let writer = GS1Writer(elements: elements.map { GS1Writer.Element(code: $0.0, value: $0.1) })
    #expect(writer.link() == nil)
  }
}
