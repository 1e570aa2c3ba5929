/// Where the modules of a symbol lie on the image: a perspective, and what it leaves over.
package struct GridMap: Sendable {
  /// The perspective, from modules to pixels of the stored image.
  package var homography: Homography
  /// What it leaves over, in pixels.
  private var rest: Lattice?

  package init(_ homography: Homography) {
    self.homography = homography
  }

  /// Adds to the perspective what it leaves over at the places of a lattice of at least 2 x 2.
  package init(_ homography: Homography, xs: [Double], ys: [Double], rest: [Point]) {
    self.homography = homography
    guard xs.count >= 2, ys.count >= 2, rest.count == xs.count * ys.count else { return }
    self.rest = Lattice(xs: xs, ys: ys, rest: rest)
  }

  /// The image of a place in modules.
  package func map(_ x: Double, _ y: Double) -> Point {
    let p = homography.map(Point(x: x, y: y))
    guard let rest = rest?.value(x, y) else { return p }
    return Point(x: p.x + rest.x, y: p.y + rest.y)
  }

  /// Moves what lies at (`place`, `place`) by `shift` pixels, what lies at 3.5 in either direction
  /// not at all, and what lies between in proportion.
  package mutating func pull(_ place: Double, by shift: Point) {
    let reach = place - 3.5
    bend { x, y in
      let share = (x - 3.5) / reach * (y - 3.5) / reach
      return Point(x: share * shift.x, y: share * shift.y)
    }
  }

  /// Moves every place of the lattice, if there is one, by what `shift` says of it, in pixels.
  package mutating func bend(by shift: (Double, Double) -> Point) {
    guard var lattice = rest else { return }
    lattice.add(shift)
    rest = lattice
  }

  /// The map with every place of a symbol of `side` modules taken from `shift` modules beside it.
  package func moved(side: Double, by shift: (Double, Double) -> Point) -> GridMap {
    // As fine a lattice as there is, and fine enough for a smooth shift.
    let even = (0..<9).map { Double($0) / 8 * side }
    let columns = rest.map { $0.xs.count >= 9 ? $0.xs : even } ?? even
    let rows = rest.map { $0.ys.count >= 9 ? $0.ys : even } ?? even
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
    return GridMap(homography, xs: columns, ys: rows, rest: moved)
  }

  /// Values at the places of a lattice, and between them in proportion.
  package struct Lattice: Sendable {
    /// The columns and rows, in modules, ascending; at least two of each.
    fileprivate var xs: [Double]
    fileprivate var ys: [Double]
    private var rest: [Point]

    /// Creates a lattice of as many values as it has places, row after row.
    package init(xs: [Double], ys: [Double], rest: [Point]) {
      self.xs = xs
      self.ys = ys
      self.rest = rest
    }

    fileprivate mutating func add(_ shift: (Double, Double) -> Point) {
      for k in rest.indices {
        let value = shift(xs[k % xs.count], ys[k / xs.count])
        rest[k].x += value.x
        rest[k].y += value.y
      }
    }

    /// The value at a place.
    package func value(_ x: Double, _ y: Double) -> Point {
      let (column, s) = Self.cell(xs, x)
      let (row, t) = Self.cell(ys, y)
      let k = row * xs.count + column
      let a = rest[k]
      let b = rest[k + 1]
      let c = rest[k + xs.count]
      let d = rest[k + xs.count + 1]
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
