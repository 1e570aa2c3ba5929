/// A square seen in perspective: maps the unit square to a quadrilateral.
package struct UnitSquareMap: Hashable, Sendable {
  /// The least perspective term at a corner: at -1 it lies at infinity.
  private static let minPerspective = -0.9

  private var a = 1.0
  private var b = 0.0
  private var c = 0.0
  private var d = 0.0
  private var e = 1.0
  private var f = 0.0
  private var g = 0.0
  private var h = 0.0

  /// Maps (0, 0), (1, 0), (1, 1), (0, 1) to four corners; `nil` where three are on one line.
  package init?(corners: Quadrilateral) {
    let (p, q) = (corners.topLeft, corners.topRight)
    let (r, s) = (corners.bottomRight, corners.bottomLeft)
    let sumX = p.x - q.x + r.x - s.x
    let sumY = p.y - q.y + r.y - s.y
    let x1 = q.x - r.x
    let y1 = q.y - r.y
    let x2 = s.x - r.x
    let y2 = s.y - r.y
    let determinant = x1 * y2 - x2 * y1
    guard abs(determinant) > GeometryTolerance.determinant else { return nil }
    g = (sumX * y2 - x2 * sumY) / determinant
    h = (x1 * sumY - sumX * y1) / determinant
    // All four corners must lie before the viewer.
    guard g > Self.minPerspective, h > Self.minPerspective, g + h > Self.minPerspective else {
      return nil
    }
    a = q.x - p.x + g * q.x
    b = s.x - p.x + h * s.x
    c = p.x
    d = q.y - p.y + g * q.y
    e = s.y - p.y + h * s.y
    f = p.y
  }

  /// The place of (`u`, `v`).
  package func map(_ u: Double, _ v: Double) -> Point {
    let scale = 1 / (g * u + h * v + 1)
    return Point(x: (a * u + b * v + c) * scale, y: (d * u + e * v + f) * scale)
  }
}
