/// Follows the modules of a symbol over a surface that is not flat.
///
/// Modules are sampled best in their middles: there the samples of a few modules differ most. From
/// the finder patterns outwards each place of a lattice is moved to where they do.
package struct GridTracker: Sendable {
  private let places: [Double]
  private let count: Int
  /// How far each lattice place is off the fit it began with, in modules; `nil` while unknown.
  private var shifts: [Point?]

  private static let reach = 3

  /// Tracks the modules of `fit` on the image.
  package init(
    _ fit: QRFit, fixed: [Int8], seeds: [(place: Point, at: Point)], plane: LumaView, shrink: Double
  ) {
    let side = Double(fit.layout.side)
    let spacing = fit.layout.side > 90 ? 6.0 : 3.5
    count = max(3, Int(((side - 7) / spacing).rounded()) + 1)
    let step = (side - 7) / Double(count - 1)
    places = (0..<count).map { 3.5 + Double($0) * step }
    shifts = [Point?](repeating: nil, count: count * count)
    let last = count - 1
    for (place, at) in seeds {
      let column = max(0, min(last, Int(((place.x - 3.5) / step).rounded())))
      let row = max(0, min(last, Int(((place.y - 3.5) / step).rounded())))
      let (p, u, v) = Self.frame(fit, place.x, place.y)
      shifts[row * count + column] = Self.modules(Point(x: at.x - p.x, y: at.y - p.y), u, v)
    }
    let order = (0..<count * count).map { k in
      (k, Self.distance(k, to: [0, last, last * count], count: count))
    }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    for (k, _) in order where shifts[k] == nil {
      let expected = predicted(k)
      shifts[k] = Self.best(
        fit, fixed, Point(x: places[k % count], y: places[k / count]), expected, plane: plane,
        shrink: shrink)
    }
    smooth()
  }

  /// The map of `fit` with the lattice's shifts added.
  package func map(of fit: QRFit) -> ModuleMap {
    let homography = fit.map.homography
    let rest = shifts.indices.map { k in
      let x = places[k % count]
      let y = places[k / count]
      let (p, u, v) = Self.frame(fit, x, y)
      let shift = shifts[k] ?? Point(x: 0, y: 0)
      let flat = homography.map(Point(x: x, y: y))
      return Point(
        x: p.x + shift.x * u.x + shift.y * v.x - flat.x,
        y: p.y + shift.x * u.y + shift.y * v.y - flat.y)
    }
    return ModuleMap(homography, xs: places, ys: places, rest: rest)
  }

  private static func distance(_ k: Int, to seeds: [Int], count: Int) -> Int {
    seeds.map { seed in
      let dx = k % count - seed % count
      let dy = k / count - seed / count
      return dx * dx + dy * dy
    }.min() ?? 0
  }

  /// A place on the image and the steps of one module there.
  private static func frame(_ fit: QRFit, _ x: Double, _ y: Double) -> (Point, Point, Point) {
    let p = fit.map.map(x, y)
    let a = fit.map.map(x + 0.5, y)
    let b = fit.map.map(x - 0.5, y)
    let c = fit.map.map(x, y + 0.5)
    let d = fit.map.map(x, y - 0.5)
    return (p, Point(x: a.x - b.x, y: a.y - b.y), Point(x: c.x - d.x, y: c.y - d.y))
  }

  private static func modules(_ p: Point, _ u: Point, _ v: Point) -> Point {
    let area = u.x * v.y - u.y * v.x
    guard abs(area) > 1e-9 else { return Point(x: 0, y: 0) }
    return Point(x: (p.x * v.y - p.y * v.x) / area, y: (p.y * u.x - p.x * u.y) / area)
  }

  /// What the known neighbours say of a lattice place: straight on where there are two in a row.
  private func predicted(_ k: Int) -> Point {
    let row = k / count
    let column = k % count
    var sum = Point(x: 0, y: 0)
    var weights = 0.0
    func shift(_ r: Int, _ c: Int) -> Point? {
      guard (0..<count).contains(r), (0..<count).contains(c) else { return nil }
      return shifts[r * count + c]
    }
    for r in -1...1 {
      for c in -1...1 where r != 0 || c != 0 {
        guard let near = shift(row + r, column + c) else { continue }
        let weight = r == 0 || c == 0 ? 1.0 : 0.5
        var value = near
        if let further = shift(row + 2 * r, column + 2 * c) {
          value.x += (near.x - further.x) * 0.7
          value.y += (near.y - further.y) * 0.7
        }
        sum.x += value.x * weight
        sum.y += value.y * weight
        weights += weight
      }
    }
    if weights > 0 { return Point(x: sum.x / weights, y: sum.y / weights) }
    return Point(x: 0, y: 0)
  }

  /// The shift near `expected` at which the modules around a place differ most.
  private static func best(
    _ fit: QRFit, _ layout: [Int8], _ place: Point, _ expected: Point, plane: LumaView,
    shrink: Double
  ) -> Point {
    let (p, u, v) = frame(fit, place.x, place.y)
    let side = fit.layout.side
    // Whole modules around the place, inside the symbol.
    let column = Int(place.x)
    let row = Int(place.y)
    let left = max(0, column - reach)
    let right = min(side - 1, column + reach)
    let top = max(0, row - reach)
    let bottom = min(side - 1, row + reach)
    let ux = Float(u.x * shrink)
    let uy = Float(u.y * shrink)
    let vx = Float(v.x * shrink)
    let vy = Float(v.y * shrink)
    let x0 = Float(p.x * shrink)
    let y0 = Float(p.y * shrink)
    var fixed = [Float](repeating: 0, count: (bottom - top + 1) * (right - left + 1))
    var index = 0
    for r in top...bottom {
      for c in left...right {
        let value = Float(layout[r * side + c])
        fixed[index] = fit.isInverted ? value : -value
        index += 1
      }
    }
    let known = fixed.reduce(0) { $0 + abs($1) }
    let bias = known > 0 ? fixed.reduce(0, +) / known : 0

    func contrast(_ s: Float, _ t: Float) -> Float {
      var sum: Float = 0
      var squares: Float = 0
      var agreement: Float = 0
      var seen: Float = 0
      var k = 0
      for r in top...bottom {
        let q = Float(Double(r) + 0.5 - place.y) + t
        for c in left...right {
          let o = Float(Double(c) + 0.5 - place.x) + s
          let value = plane.luma(atX: x0 + o * ux + q * vx, y: y0 + o * uy + q * vy)
          sum += value
          squares += value * value
          let sign = fixed[k]
          if sign != 0 {
            agreement += (sign - bias) * value
            seen += 1
          }
          k += 1
        }
      }
      let n = Float(k)
      let variance = max(squares - sum * sum / n, 0) / n
      var result = variance
      // Modules that are known count by sign too, which other modules' places cannot give.
      if seen > 4 { result += agreement / seen * variance.squareRoot() }
      return result
    }

    var best = (value: -Float.infinity, s: Float(expected.x), t: Float(expected.y))
    let atExpected = contrast(best.s, best.t)
    for t in -2...2 {
      for s in -2...2 {
        let far = Float(s * s + t * t) / 8
        let here = (Float(expected.x) + Float(s) * 0.28, Float(expected.y) + Float(t) * 0.28)
        let value = contrast(here.0, here.1) * (1 - 0.15 * far)
        if value > best.value { best = (value, here.0, here.1) }
      }
    }
    // Blank or blinded there: nothing to go by.
    guard best.value > 25 else { return expected }
    best.value = contrast(best.s, best.t)
    for step: Float in [0.14, 0.07] {
      let middle = (best.s, best.t)
      for (s, t) in [(-1, 0), (1, 0), (0, -1), (0, 1)] as [(Float, Float)] {
        let value = contrast(middle.0 + s * step, middle.1 + t * step)
        if value > best.value { best = (value, middle.0 + s * step, middle.1 + t * step) }
      }
    }
    if best.value < atExpected * 1.02 { return expected }
    return Point(x: Double(best.s), y: Double(best.t))
  }

  /// Draws each place towards the middle of its neighbours.
  private mutating func smooth() {
    let before = shifts
    for k in shifts.indices {
      let row = k / count
      let column = k % count
      guard let own = before[k] else { continue }
      var sum = Point(x: own.x * 2, y: own.y * 2)
      var weights = 2.0
      for (r, c) in [(-1, 0), (1, 0), (0, -1), (0, 1)] {
        // Only pairs across the place: an edge keeps its slope.
        guard (0..<count).contains(row + r), (0..<count).contains(column + c),
          (0..<count).contains(row - r), (0..<count).contains(column - c),
          let near = before[(row + r) * count + column + c]
        else { continue }
        sum.x += near.x * 0.5
        sum.y += near.y * 0.5
        weights += 0.5
      }
      shifts[k] = Point(x: sum.x / weights, y: sum.y / weights)
    }
  }
}
