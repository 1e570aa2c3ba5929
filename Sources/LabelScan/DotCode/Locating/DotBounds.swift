/// The rectangle of a symbol among the places of a lattice: x counts steps along both directions, y along one
/// and against the other, so that dots lie where x + y is even.
package struct DotBounds: Hashable {
  package var x: ClosedRange<Int>
  package var y: ClosedRange<Int>

  /// The place in the grid of a place in the lattice.
  static func grid(_ place: DotLattice.Place) -> (x: Int, y: Int) {
    (place.i + place.j, place.i - place.j)
  }

  /// The rectangle that is evenly filled with dots, from the middle outwards; `nil` where there is none.
  package init?(_ lattice: DotLattice) {
    let places = lattice.members.keys.map { Self.grid($0) }
    let xs = places.map(\.x).sorted()
    let ys = places.map(\.y).sorted()
    guard xs.count >= DotCodeTuning.latticeDots.lowerBound else { return nil }
    let quarter = xs.count / 4
    x = xs[quarter]...xs[xs.count - 1 - quarter]
    y = ys[quarter]...ys[ys.count - 1 - quarter]
    let filled = Set(places.map { Place(x: $0.x, y: $0.y) })
    var hasGrown = true
    while hasGrown, x.count + y.count < 2 * DotCodeLayout.sides.upperBound {
      hasGrown = false
      for side in 0..<4 {
        let steps = Self.growth(self, side, filled)
        if steps > 0 {
          self = moved(side, by: steps)
          hasGrown = true
        }
      }
    }
    let count = filled.count { x.contains($0.x) && y.contains($0.y) }
    let share = Double(count) / Double(x.count * y.count / 2 + 1)
    guard DotCodeTuning.filledShares.contains(share) else { return nil }
  }

  /// Whether a place of the lattice is in the rectangle.
  func contains(_ place: DotLattice.Place) -> Bool {
    let (x, y) = Self.grid(place)
    return self.x.contains(x) && self.y.contains(y)
  }

  private struct Place: Hashable {
    var x: Int
    var y: Int
  }

  /// How many lines a side can be moved out: one that has dots, or two where the second has many.
  private static func growth(_ bounds: DotBounds, _ side: Int, _ filled: Set<Place>) -> Int {
    func share(_ distance: Int) -> Double {
      let isRow = side < 2
      let along = isRow ? bounds.x : bounds.y
      let across = isRow ? bounds.y : bounds.x
      let line =
        side.isMultiple(of: 2) ? across.lowerBound - distance : across.upperBound + distance
      let count = along.count { along in
        filled.contains(isRow ? Place(x: along, y: line) : Place(x: line, y: along))
      }
      return Double(count) / Double(max(1, along.count / 2))
    }
    if share(1) >= DotCodeTuning.minLineShare { return 1 }
    return share(2) >= DotCodeTuning.minFarLineShare ? 2 : 0
  }

  /// The rectangle with one of its sides, top, bottom, left, right, moved outwards; `self` where that is
  /// not possible.
  package func moved(_ side: Int, by steps: Int) -> DotBounds {
    var result = self
    func out(_ range: ClosedRange<Int>, isLow: Bool) -> ClosedRange<Int> {
      let (low, high) = (
        range.lowerBound - (isLow ? steps : 0), range.upperBound + (isLow ? 0 : steps)
      )
      return low <= high ? low...high : range
    }
    if side < 2 {
      result.y = out(y, isLow: side == 0)
    } else {
      result.x = out(x, isLow: side == 2)
    }
    return result
  }

  /// The rectangle in a grid whose y goes the other way.
  var mirrored: DotBounds {
    var result = self
    result.y = -y.upperBound ... -y.lowerBound
    return result
  }

  /// Rectangles to try, those with the fewest lines more or less first.
  package var variants: [DotBounds] {
    var variants: [(cost: Int, bounds: DotBounds)] = []
    for code in 0..<256 {
      var (bounds, cost, rest) = (self, 0, code)
      for side in 0..<4 {
        let steps = [0, 1, -1, 2][rest % 4]
        rest /= 4
        bounds = bounds.moved(side, by: steps)
        cost += abs(steps)
      }
      variants.append((cost, bounds))
    }
    return variants.sorted { $0.cost < $1.cost }.map(\.bounds).filter {
      ($0.x.count + $0.y.count).isMultiple(of: 2) == false
    }
  }

  /// How the symbol lies: the grid's places from those of its layout, whose upper corners can have dots.
  var layout: (layout: DotCodeLayout, place: (Double, Double) -> Point)? {
    func isPlace(_ x: Int, _ y: Int) -> Bool { (x + y).isMultiple(of: 2) }
    let (left, right, top, bottom) = (
      Double(x.lowerBound), Double(x.upperBound), Double(y.lowerBound), Double(y.upperBound)
    )
    let corners = (
      isPlace(x.lowerBound, y.lowerBound), isPlace(x.upperBound, y.lowerBound),
      isPlace(x.upperBound, y.upperBound), isPlace(x.lowerBound, y.upperBound)
    )
    func made(
      _ width: Int, _ height: Int, _ place: @escaping (Double, Double) -> Point
    ) -> (layout: DotCodeLayout, place: (Double, Double) -> Point)? {
      DotCodeLayout(width: width, height: height).map { ($0, place) }
    }
    // The side with both corners is the upper one.
    return switch corners {
    case (true, true, _, _):
      made(x.count, y.count) { u, v in Point(x: left + u, y: top + v) }
    case (_, true, true, _):
      made(y.count, x.count) { u, v in Point(x: right - v, y: top + u) }
    case (_, _, true, true):
      made(x.count, y.count) { u, v in Point(x: right - u, y: bottom - v) }
    case (true, _, _, true):
      made(y.count, x.count) { u, v in Point(x: left + v, y: bottom - u) }
    default: nil
    }
  }
}
