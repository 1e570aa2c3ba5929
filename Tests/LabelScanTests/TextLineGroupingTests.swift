import LabelScan
import Testing

/// Pieces of ink are joined to lines.
struct TextLineGroupingTests {
  private static func letters(
    _ count: Int, x: Int, y: Int, height: Int = 16
  ) -> [InkPiece] {
    (0..<count).map { index in
      let left = x + index * (height * 7 / 8)
      return InkPiece(
        minX: left, minY: y, maxX: left + height * 5 / 8, maxY: y + height - 1,
        area: height * height / 4)
    }
  }

  private static func counts(_ pieces: [InkPiece]) -> [Int] {
    TextLineGrouping.lines(
      of: pieces, ink: .dark, width: 600, tuning: PrintLocatingTuning(), budget: ScanBudget()
    ).map(\.pieces.count).sorted()
  }

  @Test func `neighbours are a line, what is above or far off is not`() {
    #expect(Self.counts(Self.letters(6, x: 20, y: 20)) == [6])
    #expect(
      Self.counts(Self.letters(6, x: 20, y: 20) + Self.letters(5, x: 20, y: 50)) == [5, 6])
    #expect(
      Self.counts(Self.letters(6, x: 20, y: 20) + Self.letters(5, x: 300, y: 20)) == [5, 6])
  }

  @Test func `print twice as high is another line`() {
    #expect(
      Self.counts(
        Self.letters(6, x: 20, y: 20) + Self.letters(5, x: 120, y: 4, height: 32)) == [5, 6])
  }

  @Test func `a colon belongs to the line and joins its parts`() {
    let colon = [
      InkPiece(minX: 124, minY: 25, maxX: 126, maxY: 27, area: 9),
      InkPiece(minX: 124, minY: 33, maxX: 126, maxY: 35, area: 9),
    ]
    let parts = Self.letters(6, x: 20, y: 20) + Self.letters(5, x: 150, y: 20)
    #expect(Self.counts(parts + colon).last.map { $0 >= 11 } == true)
    #expect(Self.counts(parts + colon).count == 1)
  }

  @Test func `rules, specks and pictures are no lines`() {
    #expect(Self.counts([InkPiece(minX: 0, minY: 9, maxX: 500, maxY: 11, area: 1_500)]).isEmpty)
    #expect(Self.counts([InkPiece(minX: 9, minY: 9, maxX: 9, maxY: 9, area: 1)]).isEmpty)
    #expect(Self.counts([InkPiece(minX: 9, minY: 9, maxX: 40, maxY: 40, area: 500)]).isEmpty)
    #expect(Self.counts([]).isEmpty)
  }
}
