import LabelScan
import Testing

/// A line is cut out upright, dark on light, whatever its direction and size.
struct LineRasterTests {
  private static func raster(
    capital: Int, slope: Double = 0, ground: UInt8 = 220, ink: UInt8 = 30
  ) throws -> LineRaster {
    var text = BlockText(width: 600, height: 240, ground: ground)
    text.draw(6, x: 60, y: 130, capital: capital, slope: slope, ink: ink)
    let image = try text.image()
    let frame = try #require(
      PrintFrame(
        around: [], direction: Point(x: 1, y: 0), reach: (0, 0), width: 600, height: 240,
        maxPixels: 1_000_000))
    var finder = TextLineFinder()
    let line = try #require(
      finder.find(try image.view, frame: frame, masks: [], budget: ScanBudget()).first)
    return try #require(LineRaster(line, of: try image.view, tuning: LineRasterTuning()))
  }

  /// The rows that have ink in the first letter's stem.
  private static func inkRows(_ raster: LineRaster) -> ClosedRange<Int>? {
    let rows = (0..<raster.height).filter { raster.pixels[$0 * raster.width + 4] < 128 }
    guard let first = rows.first, let last = rows.last else { return nil }
    return first...last
  }

  @Test(arguments: [(14, 0.0), (20, 0.07), (36, -0.05), (60, 0)])
  func `capitals stand on the base line, all of one height`(capital: Int, slope: Double) throws {
    let tuning = LineRasterTuning()
    let raster = try Self.raster(capital: capital, slope: slope)
    #expect(raster.height == tuning.height)
    let rows = try #require(Self.inkRows(raster))
    #expect(abs(Double(rows.lowerBound) - (tuning.base - tuning.capital)) < 4)
    #expect(abs(Double(rows.upperBound + 1) - tuning.base) < 4)
  }

  @Test func `light print is turned dark`() throws {
    let raster = try Self.raster(capital: 20, ground: 40, ink: 210)
    #expect(Self.inkRows(raster) != nil)
    #expect(raster.pixels[0] > 128)
  }
}
