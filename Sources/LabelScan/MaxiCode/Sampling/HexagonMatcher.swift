/// Moves the map of a MaxiCode symbol onto the boundaries between its own modules.
package struct HexagonMatcher {
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
  private static let nodes = Array(stride(from: -16.0, through: 16, by: 3.2))

  private var boundaries: [Boundary] = []
  /// How far dark reaches into light, in widths of a module.
  private var gain = 0.0
  /// How far boundaries lay off their places in the mean, in widths of a module.
  package private(set) var deviation = 1.0

  package init() {}

  /// Fits the eight parameters of a perspective to what lies within `reach` of the middle.
  package mutating func straighten(
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

  /// Fits a displacement of the second degree to what lies within `reach` of the middle: a cylinder's.
  package mutating func curve(
    _ map: GridMap, _ sampler: HexagonSampler, reach: Double, _ plane: LumaView, scale: Double
  ) -> GridMap? {
    find(map, sampler, reach: reach, plane, scale: scale)
    let zeros = [Double](repeating: 0, count: 6)
    guard
      let move = solve({ x, y in
        let powers = [1, x, y, x * x, x * y, y * y]
        return (powers + zeros, zeros + powers)
      })
    else { return nil }
    return moved(map) { move($0.x, $0.y) }
  }

  /// The map with the displacement `shift` at the nodes of its lattice.
  private func moved(_ map: GridMap, by shift: (Point) -> Point) -> GridMap {
    var residuals: [Point] = []
    for y in Self.nodes {
      for x in Self.nodes {
        let place = Point(x: x, y: y)
        let shift = shift(place)
        let to = map.map(x + shift.x, y + shift.y)
        let flat = map.homography.map(place)
        residuals.append(Point(x: to.x - flat.x, y: to.y - flat.y))
      }
    }
    return GridMap(map.homography, xs: Self.nodes, ys: Self.nodes, residuals: residuals)
  }

  /// Fits a displacement around each node of a lattice to what lies within `reach` of the middle: moving
  /// least squares, which follow creases and curls of a label.
  package mutating func bend(
    _ map: GridMap, _ sampler: HexagonSampler, reach: Double, _ plane: LumaView, scale: Double
  ) -> GridMap? {
    find(map, sampler, reach: reach, plane, scale: scale)
    guard boundaries.count >= MaxiCodeTuning.minBoundaries else { return nil }
    return moved(map, by: shift(at:))
  }

  /// The displacement at a node: that of the affine map that fits the boundaries around it best, the
  /// nearer ones more.
  private func shift(at node: Point) -> Point {
    let unknowns = 6
    let radius = MaxiCodeTuning.bendingRadius
    let farthest = radius * radius * MaxiCodeTuning.bendingReachSquared
    var matrix = [Double](repeating: 0, count: unknowns * (unknowns + 1))
    var row = [Double](repeating: 0, count: unknowns + 1)
    for boundary in boundaries {
      let (x, y) = (boundary.place.x - node.x, boundary.place.y - node.y)
      let square = x * x + y * y
      guard square < farthest else { continue }
      let nearness = 1 / (1 + square / (radius * radius))
      let weight = boundary.weight * nearness * nearness
      let (u, v) = (boundary.direction.x, boundary.direction.y)
      row[0] = u
      row[1] = v
      row[2] = u * x
      row[3] = u * y
      row[4] = v * x
      row[5] = v * y
      row[6] = boundary.shift - boundary.sign * gain
      for r in 0..<unknowns {
        for s in r...unknowns { matrix[r * (unknowns + 1) + s] += weight * row[r] * row[s] }
      }
    }
    for r in 0..<unknowns {
      for s in 0..<r { matrix[r * (unknowns + 1) + s] = matrix[s * (unknowns + 1) + r] }
      // Where hardly a boundary tells, the map stays.
      matrix[r * (unknowns + 1) + r] += r < 2 ? MaxiCodeTuning.shiftCost : MaxiCodeTuning.slopeCost
    }
    guard let solved = LinearSystem.solve(&matrix, count: unknowns) else {
      return Point(x: 0, y: 0)
    }
    let most = MaxiCodeTuning.maxBoundaryShift
    return Point(x: min(max(solved[0], -most), most), y: min(max(solved[1], -most), most))
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
        likeFirst += min(
          max((luma - to) / (from - to), MaxiCodeTuning.likeness.lowerBound),
          MaxiCodeTuning.likeness.upperBound)
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
    let toLight = boundaries.filter { $0.sign > 0 }
    let toDark = boundaries.filter { $0.sign < 0 }
    if !toLight.isEmpty, !toDark.isEmpty {
      gain =
        (toLight.reduce(0) { $0 + $1.shift } / Double(toLight.count)
          - toDark.reduce(0) { $0 + $1.shift } / Double(toDark.count)) / 2
    }
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
        for s in 0...unknowns {
          matrix[r * (unknowns + 1) + s] += boundary.weight * row[r] * row[s]
        }
      }
    }
    // A little of each term costs something, so that none runs away where nothing tells.
    for r in 0..<unknowns { matrix[r * (unknowns + 1) + r] += MaxiCodeTuning.termCost }
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
