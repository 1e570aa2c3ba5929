import LabelScan
import Testing

/// A line's base line and the height of its capitals, from its pieces of ink.
struct BaseLineFitTests {
  private static let tuning = PrintLocatingTuning()

  /// Letters 10 wide and 16 high at 14 apart, on a base line.
  private static func pieces(
    _ count: Int, heights: (Int) -> Int = { _ in 16 }, base: (Double) -> Double
  ) -> [InkPiece] {
    (0..<count).map { index in
      let x = 20 + index * 14
      let bottom = Int(base(Double(x) + 5).rounded())
      return InkPiece(
        minX: x, minY: bottom - heights(index), maxX: x + 9, maxY: bottom - 1, area: 90)
    }
  }

  @Test(arguments: [0.0, 0.1, -0.2])
  func `a straight base line`(slope: Double) throws {
    let pieces = Self.pieces(9) { 100 + slope * $0 }
    let line = try #require(BaseLineFit.line(of: pieces, ink: .dark, tuning: Self.tuning))
    #expect(abs(line.slope(at: 60) - slope) < 0.02)
    #expect(abs(line.base(at: 60) - (100 + slope * 60)) < 0.7)
    #expect(abs(line.capital - 16) < 1)
  }

  @Test func `a bent base line`() throws {
    let pieces = Self.pieces(12) { 100 + ($0 - 100) * ($0 - 100) * 0.002 }
    let line = try #require(BaseLineFit.line(of: pieces, ink: .dark, tuning: Self.tuning))
    #expect(abs(line.base(at: 30) - 109.8) < 1.2)
    #expect(abs(line.base(at: 100) - 100) < 1.2)
  }

  @Test func `tails do not lower the base line, small letters not the capitals`() throws {
    var pieces = Self.pieces(10, heights: { $0 < 4 ? 16 : 12 }, base: { _ in 100 })
    pieces[5].maxY += 5
    pieces[8].maxY += 5
    let line = try #require(BaseLineFit.line(of: pieces, ink: .light, tuning: Self.tuning))
    #expect(abs(line.base(at: 60) - 100) < 0.7)
    #expect(abs(line.capital - 16) < 1.5)
  }

  @Test func `no pieces, and pieces at any height, are no line`() {
    #expect(BaseLineFit.line(of: [], ink: .dark, tuning: Self.tuning) == nil)
    let loose = (0..<8).map { index in
      let y = [0, 11, 4, 19, 8, 25, 2, 15][index]
      return InkPiece(minX: index * 14, minY: y, maxX: index * 14 + 9, maxY: y + 12, area: 90)
    }
    #expect(BaseLineFit.line(of: loose, ink: .dark, tuning: Self.tuning) == nil)
  }
}
