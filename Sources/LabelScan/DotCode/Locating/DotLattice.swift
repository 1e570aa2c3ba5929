/// A lattice of dots: those that belong to it, by their steps along its two directions, and its map.
package struct DotLattice {
  /// Steps from the first dot along both directions.
  package struct Place: Hashable {
    package var i: Int
    package var j: Int
  }

  /// The dots by their places.
  package private(set) var members: [Place: Dot]
  /// The map from steps to pixels of the plane.
  package private(set) var map: GridMap

  /// Fits a map to dots by their places, and takes the dots of `index` that lie at its places; `nil` where
  /// they are no lattice.
  package init?(_ members: [Place: Dot], among dots: [Dot], _ index: DotIndex) {
    guard members.count >= DotCodeTuning.latticeDots.lowerBound, let map = Self.fit(members) else {
      return nil
    }
    self.members = members
    self.map = map
    for tolerance in DotCodeTuning.placeTolerances {
      // What lies off the map would bend it.
      self.members = self.members.filter { place, dot in
        deviation(place, dot) < tolerance * spacing(place)
      }
      guard let straight = Self.fit(self.members) else { return nil }
      self.map = straight
      collect(dots, index, tolerance: tolerance)
      guard self.members.count >= DotCodeTuning.latticeDots.lowerBound,
        let map = Self.fit(self.members)
      else { return nil }
      self.map = map
    }
  }

  /// How far a dot lies off its place, in pixels.
  private func deviation(_ place: Place, _ dot: Dot) -> Double {
    Self.distance(
      map.map(Double(place.i), Double(place.j)), Point(x: Double(dot.x), y: Double(dot.y)))
  }

  /// The shorter of both steps at a place, in pixels.
  private func spacing(_ place: Place) -> Double {
    let (x, y) = (Double(place.i), Double(place.j))
    let p = map.map(x, y)
    return min(Self.distance(p, map.map(x + 1, y)), Self.distance(p, map.map(x, y + 1)))
  }

  /// Takes the dots near the places of the map, as far as two steps beyond those known.
  private mutating func collect(_ dots: [Dot], _ index: DotIndex, tolerance: Double) {
    var known = Set<Place>()
    for place in members.keys {
      for j in -2...2 { for i in -2...2 { known.insert(Place(i: place.i + i, j: place.j + j)) } }
    }
    members.removeAll(keepingCapacity: true)
    for place in known where members.count < DotCodeTuning.latticeDots.upperBound {
      let spacing = spacing(place)
      guard spacing > 1, spacing < 4 * DotCodeTuning.spacings.upperBound,
        let nearest = index.nearest(
          map.map(Double(place.i), Double(place.j)), reach: spacing * tolerance)
      else { continue }
      members[place] = dots[nearest]
    }
  }

  private static func distance(_ p: Point, _ q: Point) -> Double {
    ((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y)).squareRoot()
  }

  /// How far dots of a rectangle lie off their places, the root of the mean square, against the spacing.
  package func deviation(within bounds: DotBounds) -> Double {
    var (squares, spacing, count) = (0.0, 0.0, 0.0)
    for (place, dot) in members where bounds.contains(place) {
      let distance = deviation(place, dot)
      squares += distance * distance
      spacing += self.spacing(place)
      count += 1
    }
    return spacing > 0 ? (squares / count).squareRoot() / (spacing / count) : 1
  }

  /// A perspective, and how dots around each place lie off it in the mean.
  private static func fit(_ members: [Place: Dot]) -> GridMap? {
    let pairs = members.map { place, dot in
      Homography.Pair(
        Point(x: Double(place.i), y: Double(place.j)), Point(x: Double(dot.x), y: Double(dot.y)))
    }
    guard let homography = Homography(fitting: pairs) else { return nil }
    func nodes(_ values: [Double]) -> [Double] {
      let spacing = Double(DotCodeTuning.nodeSpacing)
      let low = (values.min() ?? 0) - spacing
      let high = (values.max() ?? 0) + spacing
      guard high - low < 1_000 else { return [] }
      return Array(stride(from: low, through: high + spacing, by: spacing))
    }
    let (xs, ys) = (nodes(pairs.map(\.from.x)), nodes(pairs.map(\.from.y)))
    var shifts = [Point](repeating: Point(x: 0, y: 0), count: xs.count * ys.count)
    // A mean falls short of what bends; what it leaves is added.
    for _ in 0..<DotCodeTuning.bendRounds {
      let map = GridMap(homography, xs: xs, ys: ys, residuals: shifts)
      let residuals = pairs.map { pair -> Point in
        let p = map.map(pair.from.x, pair.from.y)
        return Point(x: pair.to.x - p.x, y: pair.to.y - p.y)
      }
      for (row, y) in ys.enumerated() {
        for (column, x) in xs.enumerated() {
          let mean = mean(of: residuals, pairs, around: Point(x: x, y: y))
          shifts[row * xs.count + column].x += mean.x
          shifts[row * xs.count + column].y += mean.y
        }
      }
    }
    return GridMap(homography, xs: xs, ys: ys, residuals: shifts)
  }

  /// The mean of residuals, the nearer ones to a node more.
  private static func mean(
    of residuals: [Point], _ pairs: [Homography.Pair], around node: Point
  ) -> Point {
    let square = DotCodeTuning.bendRadius * DotCodeTuning.bendRadius
    var (sum, weights) = (Point(x: 0, y: 0), DotCodeTuning.bendCost)
    for (pair, residual) in zip(pairs, residuals) {
      let (dx, dy) = (pair.from.x - node.x, pair.from.y - node.y)
      let distance = dx * dx + dy * dy
      guard distance < 16 * square else { continue }
      let nearness = 1 / (1 + distance / square)
      sum = sum.moved(residual, nearness * nearness)
      weights += nearness * nearness
    }
    return Point(x: sum.x / weights, y: sum.y / weights)
  }
}
