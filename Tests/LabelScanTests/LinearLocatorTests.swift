import Foundation
import LabelScan
import Testing

/// Where rows of bars are found, and which way they lie.
struct LinearLocatorTests {
  /// Bars and spaces of two modules each.
  private static let fence = [Double](repeating: 2, count: 41)

  /// The angle between two directions in degrees, 0 to 90: which end is first does not count.
  private static func angle(_ a: Point, _ b: Point) -> Double {
    let cross = abs(a.x * b.y - a.y * b.x)
    return atan2(cross, abs(a.x * b.x + a.y * b.y)) * 180 / .pi
  }

  private static func direction(_ degrees: Double) -> Point {
    Point(x: cos(degrees * .pi / 180), y: sin(degrees * .pi / 180))
  }

  @Test(arguments: [0.0, 12, 30, 45, 60, 90, 101, 135, 170], [(4, 2), (8, 8), (8, 2)])
  func `a cell's gradient lies across the bars`(angle: Double, cells: (side: Int, period: Int))
    throws
  {
    let (canvas, _) = BarCanvas.drawing(Self.fence, angle: angle, module: 2.3, height: 120)
    let image = try canvas.image()
    let view = image.view
    var field = StructureTensorGrid()
    field.measure(view, side: cells.side, period: cells.period)
    #expect(field.width == image.width / cells.side)
    #expect(field.height == image.height / cells.side)
    let middle = field.height / 2 * field.width + field.width / 2
    let twice = atan2(Double(field.sine[middle]), Double(field.cosine[middle]))
    #expect(Self.angle(Self.direction(twice * 90 / .pi), Self.direction(angle)) < 5)
    let square =
      field.cosine[middle] * field.cosine[middle] + field.sine[middle] * field.sine[middle]
    #expect(square > 0.8 * field.energy[middle] * field.energy[middle])
    #expect(field.energy[0] == 0)
  }

  /// Steps between black and white are the steepest gradients there are, falling or rising.
  @Test(arguments: 0..<4)
  func `the steepest edges have the most energy`(turn: Int) throws {
    var pixels: [UInt8] = []
    for y in 0..<64 {
      for x in 0..<64 {
        let isLight = [x < 32, x >= 32, y < 32, y >= 32][turn]
        pixels.append(isLight ? 255 : 0)
      }
    }
    let view = try LumaView(pixels: pixels.span, width: 64, height: 64, stride: 64)
    var field = StructureTensorGrid()
    field.measure(view, side: 8, period: 2)
    let middle = 4 * field.width + 4
    // Two pixels either side of the edge change by half of 255, on 24 rows.
    let full: Float = 2 * 24 * 127.5 * 127.5
    #expect(abs(field.energy[middle] / full - 1) < 0.02)
    #expect(abs(field.cosine[middle] / full - (turn < 2 ? 1 : -1)) < 0.02)
    #expect(abs(field.sine[middle] / full) < 0.02)
  }

  @Test(arguments: [(1, 1), (11, 400), (400, 11), (2, 2)])
  func `a plane of under three cells has none`(width: Int, height: Int) throws {
    let pixels = [UInt8](repeating: 9, count: width * height)
    let view = try LumaView(pixels: pixels.span, width: width, height: height, stride: width)
    var field = StructureTensorGrid()
    field.measure(view, side: 4, period: 2)
    #expect(field.width == 0)
    #expect(field.height == 0)
  }

  @Test(arguments: [0.0, 12, 30, 45, 60, 90, 101, 135, 170], [0, 1, 2])
  func `a row of bars is one region`(angle: Double, level: Int) throws {
    let scale = Double(1 << level)
    let (canvas, _) = BarCanvas.drawing(Self.fence, angle: angle, module: 2.3, height: 120)
    let image = try canvas.image()
    let view = image.view
    var locator = LinearLocator()
    var regions: [LinearRegion] = []
    locator.locate(view, level: level, into: &regions)
    try #require(regions.count == 1)
    let region = regions[0]
    #expect(region.level == level)
    #expect(Self.angle(region.axis, Self.direction(angle)) < 5)
    #expect(Self.angle(region.bars, Self.direction(angle + 90)) < 5)
    #expect(hypot(region.axis.x, region.axis.y) > 0.999)
    #expect(hypot(region.barsPerPixel.x, region.barsPerPixel.y) < 0.001)
    let middle = (region.length.lowerBound + region.length.upperBound) / 2
    let center = region.point(middle, 0)
    #expect(abs(center.x - scale * Double(image.width) / 2) < 8 * scale)
    #expect(abs(center.y - scale * Double(image.height) / 2) < 8 * scale)
    // Smoothing widens it by a cell; its corners count at their full reach.
    let cell = level == 0 ? 8.0 : 4
    let length = (region.length.upperBound - region.length.lowerBound) / scale
    #expect(abs(length - 82 * 2.3) < 7 * cell)
    #expect(abs(2 * region.halfHeight / scale - 120) < 7 * cell)
    #expect(region.coherence > 0.8)
  }

  @Test func `regions come largest first`() throws {
    var canvas = BarCanvas(width: 600, height: 500)
    for (y, height) in [(60.0, 40.0), (180, 100), (380, 160)] {
      canvas.draw(
        BarCanvas.Bars(
          widths: Self.fence, center: Point(x: 300, y: y), module: 2.3, height: height))
    }
    let image = try canvas.image()
    let view = image.view
    var locator = LinearLocator()
    var regions: [LinearRegion] = []
    locator.locate(view, level: 0, into: &regions)
    #expect(
      regions.map { Int(($0.center.y / 60).rounded()) } == [6, 3, 1])
  }

  @Test func `no region without several edges side by side`() throws {
    var locator = LinearLocator()
    var regions: [LinearRegion] = []
    var canvas = BarCanvas(width: 400, height: 400)
    let blank = try canvas.image()
    let blankView = blank.view
    locator.locate(blankView, level: 0, into: &regions)
    #expect(regions.isEmpty)
    // A step, a line, and a shade.
    canvas.fill(200..<400, 0..<400, luma: 30)
    canvas.fill(40..<43, 0..<400, luma: 30)
    canvas.shade(from: 0.7, to: 1)
    let image = try canvas.image()
    let view = image.view
    locator.locate(view, level: 0, into: &regions)
    locator.locate(view, level: 2, into: &regions)
    #expect(regions.isEmpty)
  }
}
