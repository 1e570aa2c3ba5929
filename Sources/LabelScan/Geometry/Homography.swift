/// A homography: the map from one plane to another that keeps straight lines straight.
package struct Homography: Hashable, Sendable {
  /// A correspondence: a point of either plane, and its weight.
  package struct Pair: Hashable, Sendable {
    package var from: Point
    package var to: Point
    package var weight: Double

    package init(_ from: Point, _ to: Point, weight: Double = 1) {
      self.from = from
      self.to = to
      self.weight = weight
    }
  }

  // x' = (a x + b y + c) / (g x + h y + i), y' = (d x + e y + f) / (g x + h y + i)
  private var a, b, c, d, e, f, g, h, i: Double

  /// The place that `point` maps to.
  package func map(_ point: Point) -> Point {
    let w = g * point.x + h * point.y + i
    let scale = abs(w) > GeometryTolerance.divisor ? 1 / w : 0
    return Point(
      x: (a * point.x + b * point.y + c) * scale, y: (d * point.x + e * point.y + f) * scale)
  }

  /// The images of one step along x and one along y at `point`.
  package func steps(at point: Point) -> (x: Point, y: Point) {
    let w = g * point.x + h * point.y + i
    let scale = abs(w) > GeometryTolerance.divisor ? 1 / w : 0
    let p = map(point)
    return (
      Point(x: (a - g * p.x) * scale, y: (d - g * p.y) * scale),
      Point(x: (b - h * p.x) * scale, y: (e - h * p.y) * scale)
    )
  }

  /// Fits a homography to at least four correspondences by weighted least squares (direct linear
  /// transformation, normalised); `nil` where they do not span a plane.
  package init?(fitting pairs: [Pair]) {
    guard pairs.count >= 4 else { return nil }
    let from = Self.normalization(pairs.map(\.from))
    let to = Self.normalization(pairs.map(\.to))
    var matrix = [Double](repeating: 0, count: 72)
    func add(_ row: [Double], _ weight: Double) {
      for r in 0..<8 where row[r] != 0 {
        for s in 0..<9 { matrix[r * 9 + s] += weight * row[r] * row[s] }
      }
    }
    for pair in pairs {
      let x = (pair.from.x - from.x) * from.scale
      let y = (pair.from.y - from.y) * from.scale
      let u = (pair.to.x - to.x) * to.scale
      let v = (pair.to.y - to.y) * to.scale
      add([x, y, 1, 0, 0, 0, -u * x, -u * y, u], pair.weight)
      add([0, 0, 0, x, y, 1, -v * x, -v * y, v], pair.weight)
    }
    guard let s = LinearSystem.solve(&matrix, count: 8) else { return nil }
    // Undo both normalisations: to^-1 * S * from.
    let k = from.scale
    func row(_ p: Double, _ q: Double, _ r: Double) -> (Double, Double, Double) {
      (p * k, q * k, r - p * k * from.x - q * k * from.y)
    }
    let top = row(s[0], s[1], s[2])
    let middle = row(s[3], s[4], s[5])
    let bottom = row(s[6], s[7], 1)
    a = top.0 / to.scale + to.x * bottom.0
    b = top.1 / to.scale + to.x * bottom.1
    c = top.2 / to.scale + to.x * bottom.2
    d = middle.0 / to.scale + to.y * bottom.0
    e = middle.1 / to.scale + to.y * bottom.1
    f = middle.2 / to.scale + to.y * bottom.2
    g = bottom.0
    h = bottom.1
    i = bottom.2
    guard [a, b, c, d, e, f, g, h, i].allSatisfy(\.isFinite) else { return nil }
  }

  /// The centroid of points, and the scale that makes their mean distance along both axes 2: keeps the
  /// normal equations well conditioned.
  private static func normalization(_ points: [Point]) -> (x: Double, y: Double, scale: Double) {
    let count = Double(points.count)
    let x = points.reduce(0) { $0 + $1.x } / count
    let y = points.reduce(0) { $0 + $1.y } / count
    let spread = points.reduce(0) { $0 + abs($1.x - x) + abs($1.y - y) } / count
    return (x, y, spread > 0 ? 2 / spread : 1)
  }
}
