import LabelSyntax
import Testing

struct SeparatorRecoveryTests {
  private static let restoring = SyntaxOptions(gs1: GS1Options(restoresLostSeparators: true))

  @Test func `divides data that has lost its separators`() throws {
    let payload = Payload(scanned: "01087151310160672193220152971117250131101149213A")
    #expect(GS1.reading(of: payload, options: SyntaxOptions()) == nil)
    let reading = try #require(GS1.reading(of: payload, options: Self.restoring))
    #expect(reading.elements.map(\.code) == ["01", "21", "17", "10"])
    #expect(
      reading.elements.map(\.value) == ["08715131016067", "932201529711", "250131", "1149213A"])
    #expect(reading.isValid)
  }

  @Test func `marks divided data with other ways as ambiguous`() throws {
    let payload = Payload(scanned: "]d2010950600013435210ABC17251231")
    let plain = try #require(GS1.reading(of: payload, options: SyntaxOptions()))
    #expect(plain.elements.map(\.value) == ["09506000134352", "ABC17251231"])
    #expect(plain.issues == [])
    #expect(plain.candidates == [])
    let reading = try #require(GS1.reading(of: payload, options: Self.restoring))
    #expect(reading.elements.map(\.value) == ["09506000134352", "ABC", "251231"])
    #expect(reading.issues.map(\.code.rawValue) == ["gs1.ambiguous"])
    #expect(
      reading.candidates.map { "\($0.field.rawValue) \($0.value)" } == ["lot ABC17251231"])
  }

  @Test func `knows only the AIs of the station`() throws {
    let payload = Payload(scanned: "]d2010950600013435221ABCDEFGHIJKLMNOP3012241X99")
    let narrow = try #require(GS1.reading(of: payload, options: Self.restoring))
    #expect(!narrow.isValid)
    var options = Self.restoring
    options.gs1.stationProfile += ["30", "241"]
    let wide = try #require(GS1.reading(of: payload, options: options))
    #expect(wide.isValid)
    #expect(wide.issues.contains { $0.code == .gs1(.ambiguous) })
  }

  @Test func `leaves data with one reading alone`() throws {
    let payload = Payload(scanned: "]d201095060001343521725123110ABC")
    let reading = try #require(GS1.reading(of: payload, options: Self.restoring))
    #expect(reading == GS1.reading(of: payload, options: SyntaxOptions()))
  }

  @Test func `gives up on data with too many divisions`() {
    var options = Self.restoring
    options.gs1.stationProfile = ApplicationIdentifier.all.map(\.code)
    let text = "]d2" + String(repeating: "10212224091929394", count: 12)
    let reading = GS1.reading(of: Payload(scanned: text), options: options)
    #expect(reading?.issues.contains { $0.code == .gs1(.ambiguous) } == false)
  }
}
