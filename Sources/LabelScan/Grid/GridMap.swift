/// The map from modules to pixels of the stored image: a homography and a lattice of residuals.
package struct GridMap: Sendable {
  /// The perspective part.
  package var homography: Homography
  /// The residual of the perspective, in pixels.
  private var residual: Lattice?

  /// The nodes along a side of the lattice that a smooth shift is laid on.
  private static let minNodes = 9

  package init(_ homography: Homography) {
    self.homography = homography
  }

  /// Adds to the perspective its residuals at the nodes of a lattice of at least 2 x 2.
  package init(_ homography: Homography, xs: [Double], ys: [Double], residuals: [Point]) {
    self.homography = homography
    guard xs.count >= 2, ys.count >= 2, residuals.count == xs.count * ys.count else { return }
    residual = Lattice(xs: xs, ys: ys, residuals: residuals)
  }

  /// The image of a place in modules.
  package func map(_ x: Double, _ y: Double) -> Point {
    let p = homography.map(Point(x: x, y: y))
    guard let residual = residual?.value(x, y) else { return p }
    return Point(x: p.x + residual.x, y: p.y + residual.y)
  }

  /// Warps the lattice bilinearly: (`place`, `place`) by `shift` pixels, the lines at `origin` in
  /// either direction not at all.
  package mutating func warp(_ place: Double, from origin: Double, by shift: Point) {
    let reach = place - origin
    displace { x, y in
      let share = (x - origin) / reach * (y - origin) / reach
      return Point(x: share * shift.x, y: share * shift.y)
    }
  }

  /// Adds a displacement in pixels to every node of the lattice, if there is one.
  package mutating func displace(by shift: (Double, Double) -> Point) {
    guard var lattice = residual else { return }
    lattice.add(shift)
    residual = lattice
  }

  /// The map with every place of a symbol of `side` modules taken from `shift` modules beside it.
  package func moved(side: Double, by shift: (Double, Double) -> Point) -> GridMap {
    // As fine a lattice as there is, and fine enough for a smooth shift.
    let even = (0..<Self.minNodes).map { Double($0) / Double(Self.minNodes - 1) * side }
    let columns = residual.map { $0.xs.count >= Self.minNodes ? $0.xs : even } ?? even
    let rows = residual.map { $0.ys.count >= Self.minNodes ? $0.ys : even } ?? even
    var moved: [Point] = []
    moved.reserveCapacity(columns.count * rows.count)
    for y in rows {
      for x in columns {
        let s = shift(x, y)
        let to = map(x + s.x, y + s.y)
        let flat = homography.map(Point(x: x, y: y))
        moved.append(Point(x: to.x - flat.x, y: to.y - flat.y))
      }
    }
    return GridMap(homography, xs: columns, ys: rows, residuals: moved)
  }

  /// Vectors at the nodes of a lattice, bilinearly interpolated between them.
  package struct Lattice: Sendable {
    /// The columns and rows, in modules, ascending; at least two of each.
    fileprivate var xs: [Double]
    fileprivate var ys: [Double]
    private var residuals: [Point]

    /// Creates a lattice of as many vectors as it has nodes, row after row.
    package init(xs: [Double], ys: [Double], residuals: [Point]) {
      self.xs = xs
      self.ys = ys
      self.residuals = residuals
    }

    fileprivate mutating func add(_ shift: (Double, Double) -> Point) {
      for k in residuals.indices {
        let value = shift(xs[k % xs.count], ys[k / xs.count])
        residuals[k].x += value.x
        residuals[k].y += value.y
      }
    }

    /// The value at a place.
    package func value(_ x: Double, _ y: Double) -> Point {
      let (column, s) = Self.cell(xs, x)
      let (row, t) = Self.cell(ys, y)
      let k = row * xs.count + column
      let a = residuals[k]
      let b = residuals[k + 1]
      let c = residuals[k + xs.count]
      let d = residuals[k + xs.count + 1]
      return Point(
        x: (a.x * (1 - s) + b.x * s) * (1 - t) + (c.x * (1 - s) + d.x * s) * t,
        y: (a.y * (1 - s) + b.y * s) * (1 - t) + (c.y * (1 - s) + d.y * s) * t)
    }

    /// The cell that holds `x`, and how far in; the outermost cells go on outside by their own
    /// width.
    private static func cell(_ places: [Double], _ x: Double) -> (Int, Double) {
      var k = 0
      while k < places.count - 2, x >= places[k + 1] { k += 1 }
      let s = (x - places[k]) / (places[k + 1] - places[k])
      return (k, min(max(s, -1), 2))
    }
  }
}
