import LabelScan
import Testing

/// Which lines are read, and when.
struct ReadingOrderTests {
  private static let frame = PrintFrame(
    origin: Point(x: 0, y: 0), direction: Point(x: 1, y: 0), scale: 1, width: 400, height: 300)

  /// A line of so many characters, 10 pixels wide and `capital` high each.
  private static func line(
    _ count: Int, x: Int = 50, y: Int, capital: Int = 16, ink: TextLine.Ink = .dark
  ) -> LocatedLine {
    let pieces = (0..<count).map { index in
      InkPiece(
        minX: x + 12 * index, minY: y - capital, maxX: x + 12 * index + 9, maxY: y - 1, area: 60)
    }
    return LocatedLine(
      line: TextLine(
        pieces: pieces, base: [Double(y), 0, 0], middle: Double(x), capital: Double(capital),
        ink: ink), frame: frame)
  }

  @Test func `long lines first, and embossed ones after them`() {
    let lines = [
      Self.line(2, y: 40), Self.line(5, y: 80), Self.line(9, y: 120, ink: .relief),
      Self.line(8, y: 160), Self.line(1, y: 200),
    ]
    let order = ReadingOrder(lines, tuning: PrintLocatingTuning())
    #expect(order.long == [3, 1, 2])
    #expect(order.short == [0, 4])
  }

  @Test func `no more lines than are allowed`() {
    var tuning = PrintLocatingTuning()
    tuning.mostRead = 2
    let lines = (1...5).map { Self.line(6, y: 40 * $0) }
    #expect(ReadingOrder(lines, tuning: tuning).long.count == 2)
  }

  @Test(arguments: [
    // Above the beginning, before, and after it.
    (50, 80, 16, true), (10, 100, 16, true), (200, 100, 16, true), (50, 130, 12, true),
    // Too far off, and too high.
    (50, 20, 16, false), (340, 100, 16, false), (10, 100, 40, false), (10, 100, 6, false),
  ])
  func `a short line beside another`(x: Int, y: Int, capital: Int, expected: Bool) {
    let order = ReadingOrder([], tuning: PrintLocatingTuning())
    let long = Self.line(10, y: 100)
    #expect(order.isBeside(Self.line(2, x: x, y: y, capital: capital), long) == expected)
  }

  @Test func `a line turned over stands on its tops`() {
    let line = Self.line(3, x: 50, y: 100)
    let turned = line.turned
    let corners = turned.corners
    #expect(corners[0] == line.corners[2])
    #expect(corners[2] == line.corners[0])
    #expect(turned.line.pieces.map(\.minX) == turned.line.pieces.map(\.minX).sorted())
    #expect(turned.turned == line)
  }
}
