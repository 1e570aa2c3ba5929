import Foundation
import LabelScan
import Testing

/// A frame fitted to places on the three squares of a finder pattern.
struct FinderFrameFitTests {
  /// Places in 24 directions on the squares of a frame, of which `scale` says how far each is.
  private static func places(
    u: Point, v: Point, centre: Point, directions: Int = 24,
    scale: (_ c: Double, _ s: Double) -> Double
  ) -> FinderFrameFit {
    var places = FinderFrameFit()
    for number in 0..<directions {
      let (c, s) = (cos(Double(number) * .pi / 12), sin(Double(number) * .pi / 12))
      for ring in [1.5, 2.5, 3.5] {
        let (p, q) = (c * ring * scale(c, s), s * ring * scale(c, s))
        places.add(
          Float(centre.x + p * u.x + q * v.x), Float(centre.y + p * u.y + q * v.y), ring: ring)
      }
    }
    return places
  }

  private static func square(_ c: Double, _ s: Double) -> Double { 1 / max(abs(c), abs(s)) }

  @Test(arguments: [
    (0.0, 1.0, 1.0), (20, 1, 1), (45, 0.8, 1), (70, 1.2, 0.9), (10, 0.7, 1.1),
  ])
  func `squares give their frame`(angle: Double, width: Double, height: Double) throws {
    let radians = angle * .pi / 180
    let u = Point(x: width * cos(radians), y: width * sin(radians))
    let v = Point(x: -height * sin(radians), y: height * cos(radians))
    let centre = Point(x: 0.3, y: -0.2)
    let frame = try #require(
      Self.places(u: u, v: v, centre: centre, scale: Self.square).square())
    #expect(frame.centre.distance(to: centre) < 0.02)
    #expect(frame.misfit < 0.03 && !frame.isRound)
    let area = frame.u.x * frame.v.y - frame.u.y * frame.v.x
    #expect(abs(area - width * height) < 0.03)
    // Any of four axes may be the first.
    let axes = [u, v, Point(x: -u.x, y: -u.y), Point(x: -v.x, y: -v.y)]
    #expect(axes.contains { $0.distance(to: frame.u) < 0.03 })
  }

  @Test func `circles are round`() throws {
    let one = Point(x: 1, y: 0)
    let other = Point(x: 0, y: 1)
    let frame = try #require(
      Self.places(u: one, v: other, centre: Point(x: 0, y: 0)) { _, _ in 1 }.square())
    #expect(frame.isRound)
    #expect(abs(frame.u.x * frame.v.y - frame.u.y * frame.v.x - 1) < 0.1)
  }

  @Test func `few places and places on one line give none`() {
    let (u, v, centre) = (Point(x: 1, y: 0), Point(x: 0, y: 1), Point(x: 0, y: 0))
    var places = Self.places(u: u, v: v, centre: centre, directions: 11, scale: Self.square)
    #expect(places.square() == nil)
    places = Self.places(
      u: Point(x: 1, y: 1), v: Point(x: 1, y: 1), centre: centre, scale: Self.square)
    #expect(places.square() == nil)
    places = Self.places(u: u, v: v, centre: centre, scale: Self.square)
    #expect(places.square() != nil)
    places.removeAll()
    #expect(places.square() == nil)
  }
}
