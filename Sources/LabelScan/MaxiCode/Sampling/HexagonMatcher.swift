/// Moves the map of a MaxiCode symbol onto the boundaries between its own modules.
struct HexagonMatcher {
  /// A boundary that lies off its place.
  private struct Boundary {
    var place: Point
    /// Unit vector from one module to the other.
    var direction: Point
    /// Along the direction, in widths of a module.
    var shift: Double
    /// 1 where it leads from dark to light, else -1.
    var sign: Double
    var weight: Double
  }

  /// Samples between the middles of two modules.
  private static let samples = 7
  /// The lattice of a bent map, in widths of a module from the middle.
  private static let nodes = Array(stride(from: -16.0, through: 16, by: 4))

  private var boundaries: [Boundary] = []
  /// How far boundaries lay off their places in the mean, in widths of a module.
  private(set) var deviation = 1.0

  /// Fits the eight parameters of a perspective to what lies within `reach` of the middle.
  mutating func straighten(
    _ map: Homography, _ sampler: HexagonSampler, reach: Double, _ plane: LumaView, scale: Double
  ) -> Homography? {
    find(GridMap(map), sampler, reach: reach, plane, scale: scale)
    guard
      let move = solve({ x, y in
        ([1, x, y, 0, 0, 0, x * x, x * y], [0, 0, 0, 1, x, y, x * y, y * y])
      })
    else { return nil }
    var pairs: [Homography.Pair] = []
    let side = min(reach, 16)
    for y in [-side, 0, side] {
      for x in [-side, 0, side] {
        let shift = move(x, y)
        pairs.append(
          Homography.Pair(
            Point(x: x, y: y), map.map(Point(x: x + shift.x, y: y + shift.y))))
      }
    }
    return Homography(fitting: pairs)
  }

  /// Fits a smooth displacement of the third degree to the whole symbol.
  mutating func bend(
    _ map: GridMap, _ sampler: HexagonSampler, _ plane: LumaView, scale: Double
  ) -> GridMap? {
    find(map, sampler, reach: .infinity, plane, scale: scale)
    let zeros = [Double](repeating: 0, count: 10)
    guard
      let move = solve({ x, y in
        let powers = [1, x, y, x * x, x * y, y * y, x * x * x, x * x * y, x * y * y, y * y * y]
        return (powers + zeros, zeros + powers)
      })
    else { return nil }
    var residuals: [Point] = []
    for y in Self.nodes {
      for x in Self.nodes {
        let shift = move(x, y)
        let to = map.map(x + shift.x, y + shift.y)
        let flat = map.homography.map(Point(x: x, y: y))
        residuals.append(Point(x: to.x - flat.x, y: to.y - flat.y))
      }
    }
    return GridMap(map.homography, xs: Self.nodes, ys: Self.nodes, residuals: residuals)
  }

  /// Finds the boundaries between dark and light modules within `reach` of the middle.
  private mutating func find(
    _ map: GridMap, _ sampler: HexagonSampler, reach: Double, _ plane: LumaView, scale: Double
  ) {
    boundaries.removeAll(keepingCapacity: true)
    var sum = 0.0
    for pair in HexagonLattice.pairs {
      let (a, b) = (sampler.darkness[pair.first], sampler.darkness[pair.second])
      guard (a > 0.5) != (b > 0.5), abs(a - b) > MaxiCodeTuning.minPairContrast,
        pair.place.x * pair.place.x + pair.place.y * pair.place.y < reach * reach
      else { continue }
      let (from, to) = (sampler.luma[pair.first], sampler.luma[pair.second])
      guard abs(from - to) > 1 else { continue }
      // The boundary of a step lies where as much of the way is like the first module as the mean says.
      var likeFirst: Float = 0
      for index in 1...Self.samples {
        let place = pair.place.moved(pair.direction, Double(index) / Double(Self.samples + 1))
        let luma = HexagonSampler.luma(place, map, plane, scale)
        likeFirst += min(max((luma - to) / (from - to), -0.5), 1.5)
      }
      let shift = Double(likeFirst) / Double(Self.samples) - 0.5
      guard abs(shift) < MaxiCodeTuning.maxBoundaryShift else { continue }
      sum += abs(shift)
      boundaries.append(
        Boundary(
          place: pair.place.moved(pair.direction, 0.5), direction: pair.direction,
          shift: shift * Double(Self.samples) / Double(Self.samples + 1), sign: a > b ? 1 : -1,
          weight: Double(min(abs(a - b), 1))))
    }
    deviation = boundaries.isEmpty ? 1 : sum / Double(boundaries.count)
  }

  /// The displacement whose terms along x and along y `terms` gives; `nil` where too few boundaries tell.
  private func solve(
    _ terms: @escaping (Double, Double) -> ([Double], [Double])
  ) -> ((Double, Double) -> Point)? {
    guard boundaries.count >= MaxiCodeTuning.minBoundaries else { return nil }
    // Within the unit square the terms are of one size.
    let unit = 1 / 16.0
    let own = terms(0, 0).0.count
    let unknowns = own + 1
    var matrix = [Double](repeating: 0, count: unknowns * (unknowns + 1))
    for boundary in boundaries {
      let (x, y) = terms(boundary.place.x * unit, boundary.place.y * unit)
      var row = (0..<own).map { boundary.direction.x * x[$0] + boundary.direction.y * y[$0] }
      // Print gain moves every boundary away from the dark.
      row.append(boundary.sign)
      row.append(boundary.shift)
      for r in 0..<unknowns {
        for s in 0...unknowns { matrix[r * (unknowns + 1) + s] += boundary.weight * row[r] * row[s] }
      }
    }
    // A little of each term costs something, so that none runs away where nothing tells.
    for r in 0..<unknowns { matrix[r * (unknowns + 1) + r] += 0.01 }
    guard let share = LinearSystem.solve(&matrix, count: unknowns) else { return nil }
    return { x, y in
      let (alongX, alongY) = terms(x * unit, y * unit)
      var move = Point(x: 0, y: 0)
      for index in 0..<own {
        move.x += share[index] * alongX[index]
        move.y += share[index] * alongY[index]
      }
      return move
    }
  }
}
