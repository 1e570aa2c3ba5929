/// The place of a Data Matrix symbol of known size: corners, and how its sides are warped.
package struct DataMatrixShape: Hashable, Sendable {
  /// Corners in pixels of the image, clockwise, the last where the solid sides meet.
  package var corners: Quadrilateral
  /// Quadratic warps: the shift of the middle of rows and columns, in parts of the symbol's width or height:
  /// rightward along a row, rightward along a column, downward along a row, downward along a column.
  package var warps = SIMD4<Double>.zero

  package init(corners: Quadrilateral) {
    self.corners = corners
  }

  /// The map from the unit square, which is the symbol.
  package var map: DataMatrixMap? {
    UnitSquareMap(corners: corners).map { DataMatrixMap(plane: $0, warps: warps) }
  }

  /// The map from modules, so many of them, with warps as a lattice that may be warped further.
  package func moduleMap(columns: Int, rows: Int) -> GridMap? {
    let width = Double(columns)
    let height = Double(rows)
    let places = Quadrilateral(columns: columns, rows: rows)
    guard let map,
      let homography = Homography(fitting: zip(places, corners).map { .init($0, $1) })
    else { return nil }
    let xs = (0...8).map { Double($0) / 8 * width }
    let ys = (0...8).map { Double($0) / 8 * height }
    let rest = ys.flatMap { y in
      xs.map { x in
        let bent = map.map(x / width, y / height)
        let flat = homography.map(Point(x: x, y: y))
        return Point(x: bent.x - flat.x, y: bent.y - flat.y)
      }
    }
    return GridMap(homography, xs: xs, ys: ys, residuals: rest)
  }

  /// Half of the sum of opposite sides: width and height in pixels.
  package var extent: (width: Double, height: Double) {
    func distance(_ a: Point, _ b: Point) -> Double {
      ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
    }
    return (
      (distance(corners[0], corners[1]) + distance(corners[3], corners[2])) / 2,
      (distance(corners[0], corners[3]) + distance(corners[1], corners[2])) / 2
    )
  }
}

/// Maps places of a symbol, 0 to 1 from its left and top, to pixels of the image.
package struct DataMatrixMap {
  private let plane: UnitSquareMap
  private let warps: SIMD4<Double>
  /// Asked once, not for every place.
  private let isWarped: Bool

  /// Maps by a perspective, and by warps as ``DataMatrixShape/warps`` has them.
  package init(plane: UnitSquareMap, warps: SIMD4<Double>) {
    self.plane = plane
    self.warps = warps
    isWarped = warps != .zero
  }

  /// The place in the image, in pixels.
  package func map(_ u: Double, _ v: Double) -> Point {
    guard isWarped else { return plane.map(u, v) }
    let row = 4 * u * (1 - u)
    let column = 4 * v * (1 - v)
    return plane.map(
      u + warps[0] * row + warps[1] * column, v + warps[2] * row + warps[3] * column)
  }
}
