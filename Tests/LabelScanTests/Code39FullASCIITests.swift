import LabelScan
import LabelSyntax
import Testing

/// Full ASCII in Code 39: every pair and no other, and only when asked for.
struct Code39FullASCIITests {
  private static func payload(
    _ text: String, _ symbology: Symbology = .code39, _ identifier: String = "]A0"
  ) -> Payload {
    Payload(
      bytes: Array(text.utf8), symbology: symbology, identifier: SymbologyIdentifier(identifier))
  }

  /// Encoded, and what it stands for; `nil` where that is nothing.
  @Test(arguments: [
    ("LOT-2407", "LOT-2407"), ("", ""), ("A1. -", "A1. -"), ("+A+A-1234", "aa-1234"),
    ("12+A+B", "12ab"), ("E+X+T+E+N+D+E+D /A%J/J/C", "Extended !?*#"), ("/O/Z", "/:"),
    ("%A%E$A$Z", "\u{1B}\u{1F}\u{1}\u{1A}"), ("%F%J%K%O%P%S", ";?[_{~"),
    ("%U%V%W", "\0@`"), ("%T%X%Y%Z", "\u{7F}\u{7F}\u{7F}\u{7F}"), ("+Z/L", "z,"),
    ("A$", nil), ("+", nil), ("LOT-2407/1", nil), ("A/MB", nil), ("/P", nil), ("++A", nil),
    ("% A", nil), ("+a", nil), ("A$-B", nil),
  ])
  func `pairs stand for characters`(encoded: String, text: String?) {
    let plain = Self.payload(encoded)
    #expect(
      Code39FullASCII.converted(plain) == text.map { Self.payload($0, .code39, "]A4") } ?? plain)
  }

  @Test func `other symbologies have no pairs`() {
    for payload in [Self.payload("+A", .code128, "]C0"), Self.payload("+A", .code93, "]G0")] {
      #expect(Code39FullASCII.converted(payload) == payload)
    }
  }

  @Test(arguments: [("SN +A+B%V", "SN ab@", "]A4"), ("LOT+1", "LOT+1", "]A0")])
  func `a scan converts them when asked to`(encoded: String, text: String, identifier: String)
    throws
  {
    let (canvas, _) = BarCanvas.drawing(LinearSymbol.code39(encoded).widths)
    let image = try canvas.image()
    for effort in ScanOptions.Effort.allCases {
      var scanner = LabelScanner(options: ScanOptions(effort: effort, code39FullASCII: true))
      #expect(try scanner.scan(image).map(\.payload) == [Self.payload(text, .code39, identifier)])
      var plain = LabelScanner(options: ScanOptions(effort: effort))
      #expect(try plain.scan(image).map(\.payload) == [Self.payload(encoded)])
    }
  }
}
