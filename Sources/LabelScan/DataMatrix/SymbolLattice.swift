/// A rack of tubes: symbols of one size, close together, at the places of a lattice.
package enum SymbolLattice {
  /// How many squares of one size are a rack.
  private static let leastSquares = 6
  /// How much larger the largest of them may be, in area.
  private static let spread = 2.0
  /// Cells along the shorter side of a region that may be a rack.
  private static let leastCells = 14.0
  /// How many neighbours of a symbol tell where others are.
  private static let mostNeighbours = 6
  /// How far they are, in sides of the symbol.
  private static let reach = 3.5

  /// Whether a region may be many symbols that its cells do not tell apart.
  ///
  /// They turn their edges every way, and leave a part of it empty; text has more edges of one
  /// direction, and a large symbol fills its region.
  package static func mayBe(_ region: MatrixRegion) -> Bool {
    let cell = Double(4 << region.level)
    return region.level > 0 && region.agreement < 0.05 && region.fill > 0.4 && region.fill < 0.8
      && 2 * min(region.halfWidth, region.halfHeight) > leastCells * cell
  }

  /// The largest set of squares that are of about one size, the likeliest first; none where they are
  /// too few for a rack.
  package static func squares(_ regions: [MatrixRegion]) -> [MatrixRegion] {
    let squares = regions.filter {
      $0.fill > 0.45 && max($0.halfWidth, $0.halfHeight) < 1.5 * min($0.halfWidth, $0.halfHeight)
    }.sorted { $0.area < $1.area }
    var best = 0..<0
    var first = 0
    for last in squares.indices {
      while squares[first].area * spread < squares[last].area { first += 1 }
      if last + 1 - first > best.count { best = first..<last + 1 }
    }
    guard best.count >= leastSquares else { return [] }
    return squares[best].sorted { $0.likelihood > $1.likelihood }
  }

  /// Where the lattice of the middles of symbols goes on around one of them, whose side is `size`.
  package static func places(around middle: Point, of middles: [Point], size: Double) -> [Point] {
    var near: [(step: Point, far: Double)] = []
    let nearest = 0.25 * size * size
    let farthest = reach * reach * size * size
    for other in middles {
      let step = Point(x: other.x - middle.x, y: other.y - middle.y)
      let far = step.x * step.x + step.y * step.y
      if far > nearest, far < farthest { near.append((step, far)) }
    }
    near.sort { $0.far < $1.far }
    near.removeLast(max(0, near.count - mostNeighbours))
    var places = near.map { Point(x: middle.x - $0.step.x, y: middle.y - $0.step.y) }
    for (number, one) in near.enumerated() {
      for other in near.dropFirst(number + 1) {
        // Two of one line say nothing that each does not.
        let area = one.step.x * other.step.y - one.step.y * other.step.x
        guard area * area > 0.25 * one.far * other.far else { continue }
        places.append(
          Point(x: middle.x + one.step.x + other.step.x, y: middle.y + one.step.y + other.step.y))
      }
    }
    return places
  }
}
