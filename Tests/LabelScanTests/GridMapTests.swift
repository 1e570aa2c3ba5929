import LabelScan
import Testing

/// A perspective with what it leaves over at the places of a lattice.
struct GridMapTests {
  private static let scaled = Homography(
    fitting: zip(QRCamera.square(at: 0, 0, side: 10), QRCamera.square(at: 100, 50, side: 50)).map {
      Homography.Pair($0, $1)
    })
  /// A lattice over modules 0, 5 and 10; its middle is moved by (4, -2) pixels.
  private static let middle = (0..<9).map { $0 == 4 ? Point(x: 4, y: -2) : Point(x: 0, y: 0) }

  private static func map(_ rest: [Point] = middle) throws -> GridMap {
    GridMap(try #require(scaled), xs: [0, 5, 10], ys: [0, 5, 10], residuals: rest)
  }

  private static func expectClose(_ place: Point, _ x: Double, _ y: Double) {
    #expect(abs(place.x - x) < 1e-6 && abs(place.y - y) < 1e-6, "\(place)")
  }

  // Five pixels a module.
  @Test(arguments: [
    (0.0, 0.0, 100.0, 50.0), (10, 10, 150, 100), (5, 5, 129, 73), (2.5, 5, 114.5, 74),
    (5, 7.5, 127, 86.5), (2.5, 2.5, 113.5, 62), (-2, 3, 88.4, 65.6), (7, 5, 137.4, 73.8),
  ])
  func `places are moved in proportion between those of the lattice`(
    x: Double, y: Double, atX: Double, atY: Double
  ) throws {
    // Left of the lattice its first cell goes on: there it bends the other way.
    let rest = x < 0 ? Point(x: 4 * x / 5 * 0.6, y: -2 * x / 5 * 0.6) : Point(x: 0, y: 0)
    let place = try Self.map().map(x, y)
    if x < 0 {
      Self.expectClose(place, 100 + 5 * x + rest.x, 50 + 5 * y + rest.y)
    } else {
      Self.expectClose(place, atX, atY)
    }
  }

  @Test func `a lattice that lacks values is none`() throws {
    Self.expectClose(try Self.map(Array(Self.middle.dropLast())).map(5, 5), 125, 75)
    Self.expectClose(GridMap(try #require(Self.scaled)).map(5, 5), 125, 75)
  }

  @Test func `a pull moves one place and holds what is at 3.5`() throws {
    var map = try Self.map((0..<9).map { _ in Point(x: 0, y: 0) })
    map.warp(10, from: FinderPattern.darkRadius, by: Point(x: 6.5, y: 13))
    Self.expectClose(map.map(10, 10), 156.5, 113)
    // At (5, 10) it is 1.5 of 6.5 modules.
    Self.expectClose(map.map(5, 10), 126.5, 103)
    var flat = GridMap(try #require(Self.scaled))
    flat.warp(10, from: FinderPattern.darkRadius, by: Point(x: 6.5, y: 13))
    Self.expectClose(flat.map(10, 10), 150, 100)
  }

  @Test func `a bend adds to every place of the lattice`() throws {
    var map = try Self.map()
    map.displace { x, y in Point(x: x / 10, y: -y / 10) }
    Self.expectClose(map.map(5, 5), 129.5, 72.5)
    Self.expectClose(map.map(10, 0), 151, 50)
  }

  @Test func `a moved map takes places from beside them`() throws {
    let moved = try Self.map().moved(side: 10) { _, _ in Point(x: 1, y: 0) }
    let map = try Self.map()
    for (x, y) in [(0.0, 0.0), (3, 4), (5, 5), (8.75, 10)] {
      let expected = map.map(x + 1, y)
      let place = moved.map(x, y)
      #expect(place.distance(to: expected) < 0.5)
    }
  }
}
