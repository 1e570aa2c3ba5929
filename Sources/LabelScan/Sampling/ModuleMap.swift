/// Where the modules of a symbol lie on the image: a perspective, and what it leaves over.
package struct ModuleMap: Sendable {
  /// The perspective, from modules to pixels of the stored image.
  package var homography: Homography
  /// Columns and rows of the lattice at which the rest is known, in modules, ascending.
  private var xs: [Double] = []
  private var ys: [Double] = []
  /// The rest at each lattice place, in pixels, row after row.
  private var rest: [Point] = []

  package init(_ homography: Homography) {
    self.homography = homography
  }

  /// Adds to the perspective what it leaves over at the places of a lattice of at least 2 x 2.
  package init(_ homography: Homography, xs: [Double], ys: [Double], rest: [Point]) {
    self.homography = homography
    guard xs.count >= 2, ys.count >= 2, rest.count == xs.count * ys.count else { return }
    self.xs = xs
    self.ys = ys
    self.rest = rest
  }

  /// The image of a place in modules.
  package func map(_ x: Double, _ y: Double) -> Point {
    let p = homography.map(Point(x: x, y: y))
    guard !rest.isEmpty else { return p }
    let (column, s) = Self.cell(xs, x)
    let (row, t) = Self.cell(ys, y)
    let k = row * xs.count + column
    let a = rest[k]
    let b = rest[k + 1]
    let c = rest[k + xs.count]
    let d = rest[k + xs.count + 1]
    return Point(
      x: p.x + (a.x * (1 - s) + b.x * s) * (1 - t) + (c.x * (1 - s) + d.x * s) * t,
      y: p.y + (a.y * (1 - s) + b.y * s) * (1 - t) + (c.y * (1 - s) + d.y * s) * t)
  }

  /// Moves what lies at (`place`, `place`) by `shift`, what lies at 3.5 in either direction not at
  /// all, and what lies between in proportion.
  package mutating func pull(_ place: Double, by shift: Point) {
    for k in rest.indices {
      let s = (xs[k % xs.count] - 3.5) / (place - 3.5) * (ys[k / xs.count] - 3.5) / (place - 3.5)
      rest[k].x += s * shift.x
      rest[k].y += s * shift.y
    }
  }

  /// The map with every place of a symbol of `side` modules taken from `shift` modules beside it.
  package func moved(side: Double, by shift: (Double, Double) -> Point) -> ModuleMap {
    // As fine a lattice as there is, and fine enough for a smooth shift.
    let even = (0..<9).map { Double($0) / 8 * side }
    let columns = xs.count >= 9 ? xs : even
    let rows = ys.count >= 9 ? ys : even
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
    return ModuleMap(homography, xs: columns, ys: rows, rest: moved)
  }

  /// The cell that holds `x`, and how far in; the outermost cells go on outside by their own width.
  private static func cell(_ places: [Double], _ x: Double) -> (Int, Double) {
    var k = 0
    while k < places.count - 2, x >= places[k + 1] { k += 1 }
    let s = (x - places[k]) / (places[k + 1] - places[k])
    return (k, min(max(s, -1), 2))
  }
}
