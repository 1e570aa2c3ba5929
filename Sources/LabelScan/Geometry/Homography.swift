/// A map from one plane to another that keeps straight lines straight.
package struct Homography: Hashable, Sendable {
  /// A place on either plane: what maps to what, and how much it counts.
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
    let scale = abs(w) > 1e-12 ? 1 / w : 0
    return Point(
      x: (a * point.x + b * point.y + c) * scale, y: (d * point.x + e * point.y + f) * scale)
  }

  /// The images of one step along x and one along y at `point`.
  package func steps(at point: Point) -> (x: Point, y: Point) {
    let w = g * point.x + h * point.y + i
    let scale = abs(w) > 1e-12 ? 1 / w : 0
    let p = map(point)
    return (
      Point(x: (a - g * p.x) * scale, y: (d - g * p.y) * scale),
      Point(x: (b - h * p.x) * scale, y: (e - h * p.y) * scale)
    )
  }

  /// Fits a map to at least four pairs by weighted least squares; `nil` where they do not span a
  /// plane.
  package init?(fitting pairs: [Pair]) {
    guard pairs.count >= 4 else { return nil }
    let from = Self.frame(pairs.map(\.from))
    let to = Self.frame(pairs.map(\.to))
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
    guard let s = Self.solve(&matrix, count: 8) else { return nil }
    // Undo both frames: to^-1 * S * from.
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

  private static func frame(_ points: [Point]) -> (x: Double, y: Double, scale: Double) {
    let count = Double(points.count)
    let x = points.reduce(0) { $0 + $1.x } / count
    let y = points.reduce(0) { $0 + $1.y } / count
    let spread = points.reduce(0) { $0 + abs($1.x - x) + abs($1.y - y) } / count
    return (x, y, spread > 0 ? 2 / spread : 1)
  }

  /// Solves `count` linear equations, each a row of `count` factors and the right side.
  package static func solve(_ m: inout [Double], count: Int) -> [Double]? {
    let columns = count + 1
    for k in 0..<count {
      var pivot = k
      for r in k..<count where abs(m[r * columns + k]) > abs(m[pivot * columns + k]) { pivot = r }
      let value = m[pivot * columns + k]
      guard abs(value) > 1e-12 else { return nil }
      if pivot != k {
        for s in k..<columns { m.swapAt(k * columns + s, pivot * columns + s) }
      }
      for r in k + 1..<max(count, k + 1) {
        let factor = m[r * columns + k] / value
        guard factor != 0 else { continue }
        for s in k..<columns { m[r * columns + s] -= factor * m[k * columns + s] }
      }
    }
    var result = [Double](repeating: 0, count: count)
    for k in stride(from: count - 1, through: 0, by: -1) {
      var sum = m[k * columns + count]
      for s in k + 1..<max(count, k + 1) { sum -= m[k * columns + s] * result[s] }
      result[k] = sum / m[k * columns + k]
    }
    return result
  }
}
