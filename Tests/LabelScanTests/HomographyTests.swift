import LabelScan
import Testing

struct HomographyTests {
  static let square = QRCamera.square(at: 0, 0, side: 10)
  static let tilted = [
    Point(x: 80, y: 40), Point(x: 270, y: 70), Point(x: 240, y: 260), Point(x: 60, y: 230),
  ]

  @Test func `maps four places exactly and straight lines to straight lines`() throws {
    let map = try #require(
      Homography(fitting: zip(Self.square, Self.tilted).map { Homography.Pair($0, $1) }))
    for (from, to) in zip(Self.square, Self.tilted) {
      let place = map.map(from)
      #expect(abs(place.x - to.x) < 1e-6 && abs(place.y - to.y) < 1e-6)
    }
    let line = [0.0, 3, 10].map { map.map(Point(x: $0, y: 5)) }
    let area =
      (line[1].x - line[0].x) * (line[2].y - line[0].y)
      - (line[2].x - line[0].x) * (line[1].y - line[0].y)
    #expect(abs(area) < 1e-6)
  }

  @Test func `its steps are its slopes`() throws {
    let map = try #require(
      Homography(fitting: zip(Self.square, Self.tilted).map { Homography.Pair($0, $1) }))
    let steps = map.steps(at: Point(x: 4, y: 7))
    let here = map.map(Point(x: 4, y: 7))
    let right = map.map(Point(x: 4.0001, y: 7))
    #expect(abs((right.x - here.x) * 10_000 - steps.x.x) < 0.01)
    #expect(abs((right.y - here.y) * 10_000 - steps.x.y) < 0.01)
  }

  @Test func `places on one line give none`() {
    let line = [0.0, 1, 2, 3].map { Point(x: $0, y: $0) }
    #expect(Homography(fitting: zip(line, Self.tilted).map { Homography.Pair($0, $1) }) == nil)
    #expect(Homography(fitting: []) == nil)
  }

  @Test(
    arguments: [
      ([2, 1, 5, 1, -1, 1], [2, 1]),
      // The first pivot is 0.
      ([0, 2, 6, 3, 0, 9], [3, 3]),
      ([4, 8], [2]),
      // The second equation is the first, doubled; the third unknown is in none.
      ([1, 2, 3, 2, 4, 6], nil), ([1, 0, 0, 1, 0, 1, 0, 2, 0, 0, 0, 0], nil),
    ] as [([Double], [Double]?)])
  func `linear equations are solved, or have no one solution`(
    equations: [Double], solution: [Double]?
  ) {
    var matrix = equations
    let count = Int(Double(equations.count).squareRoot())
    let found = Homography.solve(&matrix, count: count)
    #expect(found.map { $0.map { ($0 * 1e9).rounded() / 1e9 } } == solution)
  }

  @Test func `pairs that agree outweigh one that does not`() throws {
    var pairs = zip(Self.square, Self.tilted).map { Homography.Pair($0, $1) }
    let map = try #require(Homography(fitting: pairs))
    let middle = Point(x: 5, y: 5)
    pairs.append(Homography.Pair(middle, Point(x: 0, y: 0), weight: 1e-9))
    let weighted = try #require(Homography(fitting: pairs))
    #expect(weighted.map(middle).distance(to: map.map(middle)) < 0.01)
    pairs[4].weight = 1
    let pulled = try #require(Homography(fitting: pairs))
    #expect(pulled.map(middle).distance(to: map.map(middle)) > 10)
  }
}
