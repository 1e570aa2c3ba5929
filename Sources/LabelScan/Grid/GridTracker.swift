/// Tracks the modules of a symbol over a surface that is not flat.
///
/// The variance of the samples of a few modules is largest where they are taken in the modules'
/// middles. From the seeds outwards each node of a lattice is moved to the local maximum, by a grid
/// search and coordinate descent, then smoothed.
package struct GridTracker: Sendable {
  /// A grid of modules laid over an image, before it is bent.
  package struct Sheet {
    /// The map from its modules to the image.
    package var map: GridMap
    /// Modules in a row.
    package var columns: Int
    /// Rows.
    package var rows: Int
    /// The modules that never depend on the data, row after row: 1 where dark, -1 where light.
    package var fixed: [Int8]
    /// `true` for light on dark.
    package var isInverted: Bool

    package init(map: GridMap, columns: Int, rows: Int, fixed: [Int8], isInverted: Bool) {
      self.map = map
      self.columns = columns
      self.rows = rows
      self.fixed = fixed
      self.isInverted = isInverted
    }

    /// A place on the image and the steps of one module there.
    fileprivate func frame(_ x: Double, _ y: Double) -> (Point, Point, Point) {
      let p = map.map(x, y)
      let a = map.map(x + 0.5, y)
      let b = map.map(x - 0.5, y)
      let c = map.map(x, y + 0.5)
      let d = map.map(x, y - 0.5)
      return (p, Point(x: a.x - b.x, y: a.y - b.y), Point(x: c.x - d.x, y: c.y - d.y))
    }
  }

  private let sheet: Sheet
  private let xs: [Double]
  private let ys: [Double]
  /// The shift of each node from the sheet's map, in modules; `nil` while unknown.
  private var shifts: [Point?]

  /// Tracks the modules of `sheet` on a plane.
  ///
  /// The lattice begins `inset` modules inside the symbol; `seeds` are the places that are known.
  package init(
    _ sheet: Sheet, inset: Double, seeds: [(place: Point, at: Point)], plane: LumaView,
    shrink: Double
  ) {
    self.sheet = sheet
    xs = Self.places(sheet.columns, inset: inset)
    ys = Self.places(sheet.rows, inset: inset)
    let width = xs.count
    shifts = [Point?](repeating: nil, count: width * ys.count)
    var known: [(column: Int, row: Int)] = []
    for (place, at) in seeds {
      let column = Self.nearest(xs, place.x)
      let row = Self.nearest(ys, place.y)
      let (p, u, v) = sheet.frame(place.x, place.y)
      shifts[row * width + column] = Self.modules(Point(x: at.x - p.x, y: at.y - p.y), u, v)
      known.append((column, row))
    }
    let order = shifts.indices.map { k in
      let far = known.map { seed in
        let dx = k % width - seed.column
        let dy = k / width - seed.row
        return dx * dx + dy * dy
      }
      // Without seeds from the sides inwards: there most modules are known.
      let row = k / width
      let column = k % width
      return (
        node: k, distance: far.min() ?? min(row, column, ys.count - 1 - row, width - 1 - column)
      )
    }.sorted { ($0.distance, $0.node) < ($1.distance, $1.node) }
    for (k, _) in order where shifts[k] == nil {
      let expected = predicted(k)
      shifts[k] = Self.best(
        sheet, Point(x: xs[k % width], y: ys[k / width]), expected, plane: plane, shrink: shrink)
    }
    smooth()
  }

  /// The sheet's map with the lattice's shifts added.
  package var map: GridMap {
    let homography = sheet.map.homography
    let residuals = shifts.indices.map { k in
      let x = xs[k % xs.count]
      let y = ys[k / xs.count]
      let (p, u, v) = sheet.frame(x, y)
      let shift = shifts[k] ?? Point(x: 0, y: 0)
      let flat = homography.map(Point(x: x, y: y))
      return Point(
        x: p.x + shift.x * u.x + shift.y * v.x - flat.x,
        y: p.y + shift.x * u.y + shift.y * v.y - flat.y)
    }
    return GridMap(homography, xs: xs, ys: ys, residuals: residuals)
  }

  /// The nodes along a side of `count` modules.
  private static func places(_ count: Int, inset: Double) -> [Double] {
    let length = Double(count) - 2 * inset
    let spacing =
      count > ModuleGridTuning.wideLattice
      ? ModuleGridTuning.wideLatticeSpacing : ModuleGridTuning.latticeSpacing
    let parts = max(2, (length / spacing).rounded())
    return (0...Int(parts)).map { inset + Double($0) * length / parts }
  }

  private static func nearest(_ places: [Double], _ place: Double) -> Int {
    places.indices.min { abs(places[$0] - place) < abs(places[$1] - place) } ?? 0
  }

  private static func modules(_ p: Point, _ u: Point, _ v: Point) -> Point {
    let area = u.x * v.y - u.y * v.x
    guard abs(area) > GeometryTolerance.determinant else { return Point(x: 0, y: 0) }
    return Point(x: (p.x * v.y - p.y * v.x) / area, y: (p.y * u.x - p.x * u.y) / area)
  }

  /// The shift of a node extrapolated from its known neighbours: linearly where there are two in a
  /// row.
  private func predicted(_ k: Int) -> Point {
    let width = xs.count
    let row = k / width
    let column = k % width
    var sum = Point(x: 0, y: 0)
    var weights = 0.0
    func shift(_ r: Int, _ c: Int) -> Point? {
      guard ys.indices.contains(r), xs.indices.contains(c) else { return nil }
      return shifts[r * width + c]
    }
    for r in -1...1 {
      for c in -1...1 where r != 0 || c != 0 {
        guard let near = shift(row + r, column + c) else { continue }
        let weight = r == 0 || c == 0 ? 1.0 : 0.5
        var value = near
        if let further = shift(row + 2 * r, column + 2 * c) {
          value.x += (near.x - further.x) * ModuleGridTuning.slopeShare
          value.y += (near.y - further.y) * ModuleGridTuning.slopeShare
        }
        sum.x += value.x * weight
        sum.y += value.y * weight
        weights += weight
      }
    }
    if weights > 0 { return Point(x: sum.x / weights, y: sum.y / weights) }
    return Point(x: 0, y: 0)
  }

  /// The shift near `expected` with the largest variance of the modules around a node.
  private static func best(
    _ sheet: Sheet, _ place: Point, _ expected: Point, plane: LumaView, shrink: Double
  ) -> Point {
    let (p, u, v) = sheet.frame(place.x, place.y)
    // Whole modules around the place, inside the symbol.
    let column = Int(place.x)
    let row = Int(place.y)
    let left = max(0, column - ModuleGridTuning.trackerReach)
    let right = min(sheet.columns - 1, column + ModuleGridTuning.trackerReach)
    let top = max(0, row - ModuleGridTuning.trackerReach)
    let bottom = min(sheet.rows - 1, row + ModuleGridTuning.trackerReach)
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
        let value = Float(sheet.fixed[r * sheet.columns + c])
        fixed[index] = sheet.isInverted ? value : -value
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
      if seen > ModuleGridTuning.minKnownModules {
        result += agreement / seen * variance.squareRoot()
      }
      return result
    }

    var best = (value: -Float.infinity, s: Float(expected.x), t: Float(expected.y))
    let atExpected = contrast(best.s, best.t)
    for t in -2...2 {
      for s in -2...2 {
        let far = Float(s * s + t * t) / 8
        let here = (
          Float(expected.x) + Float(s) * ModuleGridTuning.trackerStep,
          Float(expected.y) + Float(t) * ModuleGridTuning.trackerStep
        )
        let value = contrast(here.0, here.1) * (1 - ModuleGridTuning.trackerDistancePenalty * far)
        if value > best.value { best = (value, here.0, here.1) }
      }
    }
    // Blank or blinded there: nothing to go by.
    guard best.value > ModuleGridTuning.minTrackerVariance else { return expected }
    best.value = contrast(best.s, best.t)
    for step in ModuleGridTuning.trackerFineSteps {
      let middle = (best.s, best.t)
      for (s, t) in [(-1, 0), (1, 0), (0, -1), (0, 1)] as [(Float, Float)] {
        let value = contrast(middle.0 + s * step, middle.1 + t * step)
        if value > best.value { best = (value, middle.0 + s * step, middle.1 + t * step) }
      }
    }
    if best.value < atExpected * ModuleGridTuning.minTrackerGain { return expected }
    return Point(x: Double(best.s), y: Double(best.t))
  }

  /// Smooths the shifts: each node towards the mean of its opposite neighbours.
  private mutating func smooth() {
    let before = shifts
    let width = xs.count
    for k in shifts.indices {
      let row = k / width
      let column = k % width
      guard let own = before[k] else { continue }
      var sum = Point(x: own.x * 2, y: own.y * 2)
      var weights = 2.0
      for (r, c) in [(-1, 0), (1, 0), (0, -1), (0, 1)] {
        // Only pairs across the place: an edge keeps its slope.
        guard ys.indices.contains(row + r), xs.indices.contains(column + c),
          ys.indices.contains(row - r), xs.indices.contains(column - c),
          let near = before[(row + r) * width + column + c]
        else { continue }
        sum.x += near.x * 0.5
        sum.y += near.y * 0.5
        weights += 0.5
      }
      shifts[k] = Point(x: sum.x / weights, y: sum.y / weights)
    }
  }
}
