import LabelScan
import Testing

/// The modules of columns on the lines of a raster.
struct PDF417ProfilesTests {
  private static let patterns = [
    PDF417Patterns.cluster0[0], PDF417Patterns.cluster3[417], PDF417Patterns.cluster6[928],
  ]
  /// A row of each cluster, a codeword and an address pattern wide.
  private static let drawing = StackedDrawing(
    rows: patterns.map {
      StackedDrawing.modules($0, 17) + StackedDrawing.modules(PDF417Patterns.sides[4], 10)
    })

  @Test(arguments: 0..<3)
  func `bits are those of the patterns`(row: Int) throws {
    let raster = try Self.drawing.raster()
    let profiles = PDF417Profiles(
      Self.drawing.boundaries([17, 10]), widths: [17, 10], on: raster)
    #expect((profiles.columns, profiles.lines) == (2, Self.drawing.height))
    let line = Self.drawing.line(row)
    #expect(profiles.bits(column: 0, line: line) == Int(Self.patterns[row]))
    #expect(profiles.bits(column: 1, line: line) == Int(PDF417Patterns.sides[4]))
    // Above the symbol all is light.
    #expect(profiles.bits(column: 0, line: 2) == 0)
  }

  @Test func `the mean is that of its lines`() throws {
    let raster = try Self.drawing.raster()
    let profiles = PDF417Profiles(
      Self.drawing.boundaries([17, 10]), widths: [17, 10], on: raster)
    let line = Self.drawing.line(0)
    let luma = StackedDrawing.modules(Self.patterns[0], 17).map { $0 ? Float(20) : 220 }
    let mean = profiles.mean(column: 0, weights: [(line, 1), (line + 1, 0.3)])
    #expect(mean.map { $0.rounded() } == luma)
    // A light line of a third of the weight.
    let lighter = profiles.mean(column: 0, weights: [(line, 1), (2, 0.5)])
    #expect(lighter.map { (3 * $0).rounded() } == luma.map { 2 * $0 + 220 })
    #expect(
      profiles.mean(column: 1, weights: []) == [Float](repeating: 0, count: 10))
    #expect(
      profiles.mean(column: 1, weights: [(line, 0)]) == [Float](repeating: 0, count: 10))
  }

  @Test(arguments: [([17, 10], 2), ([17], 0), ([17, 10, 17], 0), ([], 0)])
  func `takes one boundary more than columns`(widths: [Int], columns: Int) throws {
    let raster = try Self.drawing.raster()
    let profiles = PDF417Profiles(
      Self.drawing.boundaries([17, 10]), widths: widths, on: raster)
    #expect(profiles.columns == columns)
  }

  @Test func `boundaries outside of the raster and no numbers give no bits`() throws {
    let raster = try Self.drawing.raster()
    for offset in [-1e6, 1e9, .nan, .infinity] {
      let profiles = PDF417Profiles(
        [BoundaryCurve(offset: offset), BoundaryCurve(offset: offset + 68)], widths: [17],
        on: raster)
      #expect(profiles.bits(column: 0, line: Self.drawing.line(1)) == 0)
    }
  }
}
