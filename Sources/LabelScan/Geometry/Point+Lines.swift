extension Point {
  /// The point `distance` steps of `direction` away.
  package func moved(_ direction: Point, _ distance: Double) -> Point {
    Point(x: x + direction.x * distance, y: y + direction.y * distance)
  }

  /// The sum of the distances along both axes.
  package func manhattanDistance(to other: Point) -> Double {
    abs(x - other.x) + abs(y - other.y)
  }

  /// The intersection of the line through `a` and `b` with the line through `c` and `d`; `nil` where
  /// they are parallel.
  package static func crossing(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Point? {
    let abx = b.x - a.x
    let aby = b.y - a.y
    let cdx = d.x - c.x
    let cdy = d.y - c.y
    let determinant = abx * cdy - aby * cdx
    guard abs(determinant) > GeometryTolerance.determinant else { return nil }
    let t = ((c.x - a.x) * cdy - (c.y - a.y) * cdx) / determinant
    return Point(x: a.x + t * abx, y: a.y + t * aby)
  }
}
