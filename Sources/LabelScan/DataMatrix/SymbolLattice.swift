/// The lattice on which symbols of one size stand close together, as on a rack of tubes.
package enum SymbolLattice {
  private typealias Tuning = MatrixLocatingTuning

  /// True where a region may be many symbols that its cells do not tell apart.
  ///
  /// They turn their edges every way, and leave a part of it empty; text has more edges of one
  /// direction, and a large symbol fills its region.
  package static func mayBe(_ region: MatrixRegion) -> Bool {
    let cell = Double(4 << region.level)
    return region.level > 0 && region.coherence < Tuning.maxRackCoherence
      && region.fill > Tuning.rackFill.lowerBound && Tuning.rackFill.contains(region.fill)
      && 2 * min(region.halfWidth, region.halfHeight) > Tuning.minRackCells * cell
  }

  /// The largest set of squares that are of about one size, the likeliest first; none where they are
  /// too few for a rack.
  package static func squares(_ regions: [MatrixRegion]) -> [MatrixRegion] {
    let squares = regions.filter {
      $0.fill > Tuning.minSquareFill
        && max($0.halfWidth, $0.halfHeight) < Tuning.maxSquareRatio
          * min($0.halfWidth, $0.halfHeight)
    }.sorted { $0.area < $1.area }
    var best = 0..<0
    var first = 0
    for last in squares.indices {
      while squares[first].area * Tuning.rackAreaRatio < squares[last].area { first += 1 }
      if last + 1 - first > best.count { best = first..<last + 1 }
    }
    guard best.count >= Tuning.minRackSquares else { return [] }
    return squares[best].sorted { $0.likelihood > $1.likelihood }
  }

  /// Where the lattice of the middles of symbols goes on around one of them, whose side is `size`.
  package static func places(around middle: Point, of middles: [Point], size: Double) -> [Point] {
    var near: [(step: Point, far: Double)] = []
    let nearest = 0.25 * size * size
    let farthest = Tuning.neighbourReach * Tuning.neighbourReach * size * size
    for other in middles {
      let step = Point(x: other.x - middle.x, y: other.y - middle.y)
      let far = step.x * step.x + step.y * step.y
      if far > nearest, far < farthest { near.append((step, far)) }
    }
    near.sort { $0.far < $1.far }
    near.removeLast(max(0, near.count - Tuning.maxNeighbours))
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
