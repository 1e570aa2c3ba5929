/// A lattice of dots: those that belong to it, by their steps along its two directions, and its map.
struct DotLattice {
  /// Steps from the first dot along both directions.
  struct Place: Hashable {
    var i: Int
    var j: Int
  }

  /// The dots by their places.
  private(set) var members: [Place: Dot]
  /// The map from steps to pixels of the plane.
  private(set) var map: GridMap

  /// Fits a map to dots by their places, and takes the dots of `index` that lie at its places; `nil` where
  /// they are no lattice.
  init?(_ members: [Place: Dot], among dots: [Dot], _ index: DotIndex) {
    guard members.count >= DotCodeTuning.latticeDots.lowerBound, let map = Self.fit(members) else {
      return nil
    }
    self.members = members
    self.map = map
    for _ in 0..<DotCodeTuning.fitRounds {
      collect(dots, index)
      guard self.members.count >= DotCodeTuning.latticeDots.lowerBound,
        let map = Self.fit(self.members)
      else { return nil }
      self.map = map
    }
  }

  /// Takes the dots near the places of the map, as far as a few steps beyond those known.
  private mutating func collect(_ dots: [Dot], _ index: DotIndex) {
    let (columns, rows) = bounds
    let beyond = 4
    guard columns.count + rows.count < 800 else { return }
    members.removeAll(keepingCapacity: true)
    for i in columns.lowerBound - beyond...columns.upperBound + beyond {
      for j in rows.lowerBound - beyond...rows.upperBound + beyond {
        let place = Point(x: Double(i), y: Double(j))
        let p = map.map(place.x, place.y)
        let next = map.map(place.x + 1, place.y)
        let spacing = p.manhattanDistance(to: next)
        guard spacing < 4 * DotCodeTuning.spacings.upperBound,
          let nearest = index.nearest(p, reach: spacing / 1.2 * DotCodeTuning.placeTolerance)
        else { continue }
        members[Place(i: i, j: j)] = dots[nearest]
      }
    }
  }

  private var bounds: (ClosedRange<Int>, ClosedRange<Int>) {
    var (left, right, top, bottom) = (Int.max, Int.min, Int.max, Int.min)
    for place in members.keys {
      left = min(left, place.i)
      right = max(right, place.i)
      top = min(top, place.j)
      bottom = max(bottom, place.j)
    }
    return members.isEmpty ? (0...0, 0...0) : (left...right, top...bottom)
  }

  /// A perspective, and how dots around each place lie off it in the mean.
  private static func fit(_ members: [Place: Dot]) -> GridMap? {
    let pairs = members.map { place, dot in
      Homography.Pair(
        Point(x: Double(place.i), y: Double(place.j)), Point(x: Double(dot.x), y: Double(dot.y)))
    }
    guard let homography = Homography(fitting: pairs) else { return nil }
    let residuals = pairs.map { pair -> Point in
      let p = homography.map(pair.from)
      return Point(x: pair.to.x - p.x, y: pair.to.y - p.y)
    }
    func nodes(_ values: [Double]) -> [Double] {
      let spacing = Double(DotCodeTuning.nodeSpacing)
      let low = (values.min() ?? 0) - spacing
      let high = (values.max() ?? 0) + spacing
      guard high - low < 1_000 else { return [] }
      return Array(stride(from: low, through: high + spacing, by: spacing))
    }
    let (xs, ys) = (nodes(pairs.map(\.from.x)), nodes(pairs.map(\.from.y)))
    let square = DotCodeTuning.bendRadius * DotCodeTuning.bendRadius
    var shifts: [Point] = []
    for y in ys {
      for x in xs {
        var (sum, weights) = (Point(x: 0, y: 0), DotCodeTuning.bendCost)
        for (pair, residual) in zip(pairs, residuals) {
          let (dx, dy) = (pair.from.x - x, pair.from.y - y)
          let distance = dx * dx + dy * dy
          guard distance < 16 * square else { continue }
          let nearness = 1 / (1 + distance / square)
          sum = sum.moved(residual, nearness * nearness)
          weights += nearness * nearness
        }
        shifts.append(Point(x: sum.x / weights, y: sum.y / weights))
      }
    }
    return GridMap(homography, xs: xs, ys: ys, residuals: shifts)
  }
}
