import LabelScan
import Testing

/// Four corners: their order, what they enclose, and what is no quadrilateral.
struct QuadrilateralTests {
  static let points = [
    Point(x: 0, y: 0), Point(x: 10, y: 1), Point(x: 11, y: 6), Point(x: 1, y: 5),
  ]

  @Test func `points come and go in the order of the corners`() throws {
    var corners = try #require(Quadrilateral(Self.points))
    #expect(Array(corners) == Self.points)
    #expect(corners.topRight == Self.points[1] && corners.bottomLeft == Self.points[3])
    for index in corners.indices { corners[index].x += 1 }
    #expect(corners.map(\.x) == [1, 11, 12, 2])
    #expect(Quadrilateral(Array(Self.points.prefix(3))) == nil)
    #expect(Quadrilateral([]) == nil)
  }

  @Test func `other points than four have an upright rectangle around them`() {
    let around = Quadrilateral(around: Array(Self.points.prefix(3)))
    #expect(around == Quadrilateral(x: 0...11, y: 0...6))
    #expect(Quadrilateral(around: Self.points) == Quadrilateral(Self.points))
    #expect(Quadrilateral(around: []) == nil)
    #expect(Quadrilateral(around: [Point(x: .nan, y: 0)]) == nil)
  }

  @Test func `place, area and mirror image`() throws {
    let corners = try #require(Quadrilateral(Self.points))
    #expect(corners.center == Point(x: 5.5, y: 3))
    #expect(corners.area == 49)
    #expect(corners.contains(Point(x: 5, y: 3)) && !corners.contains(Point(x: 0.5, y: 5)))
    #expect(Array(corners.transposed) == [0, 3, 2, 1].map { Self.points[$0] })
    #expect(
      Quadrilateral(columns: 4, rows: -1).mapCorners { Point(x: $0.y, y: $0.x) }
        == Quadrilateral([
          Point(x: 0, y: 0), Point(x: 0, y: 4), Point(x: 0, y: 4), Point(x: 0, y: 0),
        ]))
  }
}
