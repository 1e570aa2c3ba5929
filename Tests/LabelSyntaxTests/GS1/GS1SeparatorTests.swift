import LabelSyntax
import Testing

struct GS1SeparatorTests {
  /// What stands between `(10)ABC` and `(21)X`.
  @Test(arguments: [
    "\u{1D}\u{1D}", "<GS>", "{GS}", "[GS]", "<FNC1>", "\\F", "~d029", "\u{241D}", "\u{FFFD}", " ",
    "|", "#", "^", "~", "\u{E8}", "$", "<GS><GS>", "^]", "\r\n",
  ])
  func `recognises what stands for a separator`(disguise: String) {
    let payload = Payload(scanned: "]d201095060001343521725123110ABC\(disguise)21X")
    let reading = GS1.reading(of: payload, options: SyntaxOptions())
    #expect(reading?.elements.map(\.code) == ["01", "17", "10", "21"])
    #expect(reading?.elements.map(\.value) == ["09506000134352", "251231", "ABC", "X"])
    #expect(reading?.isValid == true)
    #expect(reading?.issues.map(\.code.rawValue) == ["gs1.separatorsRestored"])
    #expect(reading?.issues.first?.severity == .warning)
  }

  @Test(arguments: ["\u{1D}", "{GS}", "\u{FFFD}", "^", " ", "\u{1D}\u{1D}"])
  func `recognises what stands for a first FNC1`(disguise: String) {
    let payload = Payload(scanned: "]d2\(disguise)0109506000134352")
    let reading = GS1.reading(of: payload, options: SyntaxOptions())
    #expect(reading?.elements.map(\.value) == ["09506000134352"])
    #expect(reading?.isValid == true)
  }

  @Test func `leaves a separator as it is`() {
    let payload = Payload(scanned: "]d2010950600013435210ABC\u{1D}21X")
    let reading = GS1.reading(of: payload, options: SyntaxOptions())
    #expect(reading?.elements.map(\.value) == ["09506000134352", "ABC", "X"])
    #expect(reading?.issues == [])
  }

  /// Characters of CSET 82 are data; what no AI follows is no separator.
  @Test(arguments: [
    ("10ABC%1D21X", "ABC%1D21X", true), ("10ABC<21X", "ABC<21X", true),
    ("10ABC<GS>X", "ABC<GS>X", true), ("10ABC~", "ABC~", false), ("10ABC|", "ABC|", false),
    ("10ABC#X", "ABC#X", false), ("10ABC|17251399", "ABC|17251399", false),
    ("10ABC|1725", "ABC|1725", false), ("10ABC|21", "ABC|21", false),
  ])
  func `takes nothing else for a separator`(element: String, value: String, isValid: Bool) {
    let payload = Payload(scanned: "]d20109506000134352\(element)")
    let reading = GS1.reading(of: payload, options: SyntaxOptions())
    #expect(reading?.elements.map(\.value) == ["09506000134352", value])
    #expect(reading?.isValid == isValid)
    #expect(reading?.issues.contains { $0.code == .gs1(.separatorsRestored) } == false)
  }

  @Test(arguments: ["\r\n", "\r", "{GS}", "\u{1D}", " ", "\u{4}"])
  func `leaves what a scanner adds at the end out of the value`(ending: String) {
    let payload = Payload(scanned: "]C1010950600013435210ABC\(ending)")
    let reading = GS1.reading(of: payload, options: SyntaxOptions())
    #expect(reading?.elements.map(\.value) == ["09506000134352", "ABC"])
    #expect(reading?.isValid == true)
  }
}
