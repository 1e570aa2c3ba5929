import LabelScan
import Testing

/// Parts of images turned upright.
struct UprightPlaneTests {
  /// 4 columns and 3 rows, each pixel ten times its place.
  private static let pixels: [UInt8] = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110]

  @Test(arguments: [
    (
      Point(x: 0, y: 0), Point(x: 1, y: 0), 4, 3, [0, 10, 20, 20, 40, 50, 60, 60, 80, 90, 100, 100]
    ),
    // Half a turn, and a quarter; on the edge the pixel before it.
    (
      Point(x: 4, y: 3), Point(x: -1, y: 0), 4, 3,
      [100, 100, 90, 80, 60, 60, 50, 40, 20, 20, 10, 0]
    ),
    (Point(x: 4, y: 0), Point(x: 0, y: 1), 3, 2, [30, 70, 70, 20, 60, 60]),
    // Between pixels, and beyond the edges.
    (Point(x: 0.5, y: 0), Point(x: 1, y: 0), 3, 1, [5, 15, 25]),
    (Point(x: -2, y: 0), Point(x: 1, y: 0), 8, 1, [0, 0, 0, 10, 20, 20, 20, 20]),
    (Point(x: 0, y: -7), Point(x: 1, y: 0), 2, 1, [5, 5]),
  ])
  func `pixels along a direction`(
    origin: Point, direction: Point, width: Int, height: Int, expected: [UInt8]
  ) throws {
    let image = try LumaImage(width: 4, height: 3, pixels: Self.pixels)
    var plane = UprightPlane()
    let frame = PrintFrame(
      origin: origin, direction: direction, scale: 1, width: width, height: height)
    plane.take(try image.view, frame: frame, budget: ScanBudget())
    let rows = (0..<height).flatMap { y in
      let row = plane.row(y)
      return row.indices.map { row[$0] }
    }
    #expect(rows == expected)
  }

  @Test func `half of the size`() throws {
    let image = try LumaImage(width: 4, height: 3, pixels: Self.pixels)
    var plane = UprightPlane()
    let frame = PrintFrame(
      origin: Point(x: 0, y: 0), direction: Point(x: 1, y: 0), scale: 1, width: 4, height: 2)
    plane.take(try image.view, frame: frame, budget: ScanBudget())
    var half = UprightPlane()
    half.halve(plane)
    let row = half.row(0)
    #expect(row.count == 2)
  }
}
