import LabelScan
import LabelSyntax
import Testing

/// Payloads found in print, with the keys beside them.
struct PrintMatcherTests {
  /// A line of print with capitals 16 pixels high, its first letter at (`x`, `y`).
  private static func line(_ text: String, x: Int, y: Int) throws -> ReadLine {
    let pieces = text.unicodeScalars.enumerated().filter { $0.element != " " }.map { place, _ in
      InkPiece(minX: x + place * 13, minY: y, maxX: x + place * 13 + 9, maxY: y + 15, area: 80)
    }
    let line = try #require(
      BaseLineFit.line(of: pieces, ink: .dark, tuning: PrintLocatingTuning()))
    let frame = PrintFrame(
      origin: Point(x: 0, y: 0), direction: Point(x: 1, y: 0), scale: 1, width: 600, height: 400)
    return ReadLine(LocatedLine(line: line, frame: frame), LineAlignmentTests.reading(text))
  }

  private static func matcher(
    _ payload: String, _ lines: [(text: String, x: Int, y: Int)]
  ) throws -> PrintMatcher {
    let symbol = Symbol(
      payload: Payload(bytes: Array(payload.utf8), symbology: .code128),
      corners: [
        Point(x: 20, y: 100), Point(x: 300, y: 100), Point(x: 300, y: 140), Point(x: 20, y: 140),
      ])
    let label = LabelReader().readLabel([symbol.payload])
    return PrintMatcher(
      try lines.map { try line($0.text, x: $0.x, y: $0.y) }, [symbol], label.readings,
      tuning: PrintMatchTuning(), budget: ScanBudget())
  }

  @Test(
    arguments: [
      ("AXUPOD5WIL", [("S/N: AXUPOD5WIL", 20, 70)], "serial"),
      ("AXUPOD5WIL", [("S/N", 20, 46), ("AXUPOD5WIL", 20, 70)], "serial"),
      ("AXUPOD5WIL", [("MODEL", 20, 70), ("AXUPOD5WIL", 110, 70)], "model"),
      ("AXUPOD5WIL", [("SERIAL NO. AXUP0D5W1L", 20, 150)], "serial"),
      ("AXUPOD5WIL", [("(S) AXUPOD5WIL", 20, 150)], "serial"),
      ("AXUPOD5WIL", [("BATCH NO.: AXUPOD5WIL", 20, 300)], "lot"),
      ("250", [("QTY: 250", 20, 70)], "quantity"),
    ] as [(String, [(text: String, x: Int, y: Int)], String)])
  func `a key names a payload`(
    payload: String, lines: [(text: String, x: Int, y: Int)], field: String
  ) throws {
    let name = try Self.matcher(payload, lines).name(ofSymbol: 0)
    #expect(name?.key.field.rawValue == field)
    #expect(name?.rivals.isEmpty == true)
  }

  @Test(
    arguments: [
      ("AXUPOD5WIL", [("S/N: ZXKPQQ5WWL", 20, 70)]),
      ("AXUPOD5WIL", [("S/N: AXUPOD5WIL7", 20, 70)]),
      ("AXUPOD5WIL", [("AXUPOD5WIL", 20, 70)]),
      ("AXUPOD5WIL", [("COLOUR: AXUPOD5WIL", 20, 70)]),
      ("250", [("QTY: 250", 20, 320)]),
      ("250", [("QTY: 2500", 20, 70)]),
    ] as [(String, [(text: String, x: Int, y: Int)])])
  func `what does not name it`(payload: String, lines: [(text: String, x: Int, y: Int)]) throws {
    #expect(try Self.matcher(payload, lines).name(ofSymbol: 0) == nil)
  }

  @Test func `two keys are rivals`() throws {
    let name = try Self.matcher(
      "AXUPOD5WIL", [("S/N: AXUPOD5WIL", 20, 70), ("MODEL: AXUPOD5WIL", 20, 150)]
    ).name(ofSymbol: 0)
    let fields = [name?.key.field] + (name?.rivals.map { $0.field } ?? [])
    #expect(Set(fields) == [.serial, .model])
  }

  @Test func `a data identifier is the payload's where its value is printed`() throws {
    let matcher = try Self.matcher("S4711XK82", [("(S) SERIAL NO: 4711XK82", 20, 70)])
    #expect(matcher.identifier(ofSymbol: 0) == "S")
    let other = try Self.matcher("S4711XK82", [("SERIAL NO: S4711XK82", 20, 70)])
    #expect(other.identifier(ofSymbol: 0) == nil)
    #expect(other.name(ofSymbol: 0)?.key.field == .serial)
  }

  @Test func `keys with values that no symbol has`() throws {
    let lines = [
      try Self.line("MODEL: X100", x: 20, y: 20), try Self.line("LOT", x: 20, y: 60),
      try Self.line("B7731", x: 20, y: 84), try Self.line("MAX. 47 V", x: 20, y: 130),
      try Self.line("EXP:2027-05", x: 20, y: 170),
    ]
    let layout = PrintLayout(lines: lines, symbols: [])
    let found = PrintedFields.found(in: layout, tuning: PrintMatchTuning())
      .map { "\($0.key.field.rawValue)=\($0.text)" }
    // Where letters stand beside, a digit may be one that looks like it.
    let models = ["X100", "X1O0", "X10O", "X1OO", "XI00"].map { "model=\($0)" }
    #expect(found == models + ["lot=B7731", "expirationDate=2027-05"])
  }
}
