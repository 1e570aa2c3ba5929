import Foundation
import LabelScan
import Testing

/// Luma along the lines of a frame.
struct StackedRasterTests {
  /// Luma that grows by 2 from column to column and by 3 from line to line, of 40 x 30 pixels.
  private static func sampled(
    axis: Point = Point(x: 1, y: 0), length: ClosedRange<Double> = 0...10,
    height: ClosedRange<Double> = 0...5, stepT: Double = 1, stepS: Double = 1
  ) throws -> StackedRaster {
    let pixels: [UInt8] = (0..<30).flatMap { y in (0..<40).map { x in UInt8(2 * x + 3 * y) } }
    let image = try LumaImage(width: 40, height: 30, pixels: pixels)
    var pyramid = LumaPyramid()
    pyramid.build(from: image.view)
    var raster = StackedRaster()
    // The middle of the pixel in column 20 of line 15, whose luma is 85.
    raster.sample(
      image.view, pyramid, frame: StackedFrame(origin: Point(x: 20.5, y: 15.5), axis: axis),
      length: length, height: height, stepT: stepT, stepS: stepS)
    return raster
  }

  /// An axis, a line and a column, and the luma there.
  private static let places: [(axis: Point, line: Int, column: Float, luma: Float)] = [
    (Point(x: 1, y: 0), 0, 0, 85), (Point(x: 1, y: 0), 2, 3, 97),
    (Point(x: 1, y: 0), 1, 2.5, 93), (Point(x: -1, y: 0), 2, 3, 73),
    (Point(x: 0, y: 1), 2, 3, 90), (Point(x: 0, y: -1), 2, 3, 80),
    // Past the ends, and no number.
    (Point(x: 1, y: 0), 0, -4, 85), (Point(x: 1, y: 0), 0, 99, 103),
    (Point(x: 1, y: 0), 0, .nan, 85), (Point(x: 1, y: 0), 0, .infinity, 103),
  ]

  /// Bars that lean by so much, and lean in the frame of a mirror the other way.
  @Test(arguments: [-0.08, -0.02, 0, 0.05, 0.1], [false, true])
  func `tells the lean of bars`(lean: Double, isMirrored: Bool) throws {
    var pixels: [UInt8] = []
    for y in 0..<60 {
      for x in 0..<90 {
        let place = Double(x) - 45 - lean * Double(y - 30)
        pixels.append(UInt8(128 + 100 * sin(place / 2)))
      }
    }
    let image = try LumaImage(width: 90, height: 60, pixels: pixels)
    var pyramid = LumaPyramid()
    pyramid.build(from: image.view)
    var raster = StackedRaster()
    let region = StackedRegion(
      frame: StackedFrame(origin: Point(x: 45.5, y: 30.5), axis: Point(x: 1, y: 0)),
      length: -40...40, height: -24...24, level: 0)
    let found = raster.lean(of: isMirrored ? region.mirrored : region, image.view, pyramid)
    #expect(abs(found - (isMirrored ? -lean : lean)) < 0.01)
  }

  @Test(arguments: places)
  func `samples along its axis`(axis: Point, line: Int, column: Float, luma: Float) throws {
    let raster = try Self.sampled(axis: axis)
    #expect((raster.lines, raster.columns) == (6, 11))
    #expect(abs(raster.luma(line: line, at: column) - luma) < 0.01)
  }

  @Test func `lines and places are those of its steps`() throws {
    let raster = try Self.sampled(
      length: -4...4, height: -2...3, stepT: 0.5, stepS: 2)
    #expect((raster.lines, raster.columns) == (3, 17))
    #expect((raster.firstT, raster.firstS, raster.stepT, raster.stepS) == (-4, -2, 0.5, 2))
    // Luma 85 - 4 x 2 - 2 x 3 and on by a half column's.
    let line = raster.line(0)
    #expect((0..<3).map { line[$0] } == [71, 72, 73])
    #expect(raster.point(column: 8, line: 1) == Point(x: 20.5, y: 15.5))
    #expect(raster.point(column: 0, line: 0) == Point(x: 16.5, y: 13.5))
  }

  @Test(
    arguments: [
      (1, 1, 11, 6), (0, 1, 0, 0), (1, 0, 0, 0), (-1, -1, 0, 0), (.nan, 1, 0, 0), (1, .nan, 0, 0),
      (1e-9, 1, 0, 0), (1, 1e-9, 0, 0), (20, 1, 0, 0), (.infinity, 1, 0, 0),
    ] as [(Double, Double, Int, Int)])
  func `steps that sample nothing leave it empty`(
    stepT: Double, stepS: Double, columns: Int, lines: Int
  ) throws {
    let raster = try Self.sampled(stepT: stepT, stepS: stepS)
    #expect((raster.columns, raster.lines) == (columns, lines))
  }

  @Test func `too many samples are taken in wider steps`() throws {
    let raster = try Self.sampled(stepT: 1e-3, stepS: 1e-3)
    // 50 million samples are some two million.
    #expect(raster.columns * raster.lines <= 1 << 22)
    #expect(raster.columns * raster.lines >= 1 << 20)
    #expect(raster.stepT == raster.stepS)
    #expect(raster.stepT > 1e-3)
  }
}
