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

  @Test(arguments: [(14, 0.0), (20, 0.07), (36, -0.05), (60, 0)])
  func `a line of any size and slope is cut out`(capital: Int, slope: Double) throws {
    _ = try Self.raster(capital: capital, slope: slope)
  }

  @Test func `light print gives the raster of dark print`() throws {
    #expect(try Self.raster(capital: 20) == Self.raster(capital: 20, ground: 35, ink: 225))
    #expect(try Self.raster(capital: 20) != Self.raster(capital: 20, ink: 90))
  }
}
