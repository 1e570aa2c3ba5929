/// Finds lattices among the dots of a plane.
package struct DotLatticeFinder {
  /// Pixels that the histogram of distances reaches, and its bins from side to side.
  private static let reach = 10
  private static var bins: Int { (2 * reach + 1) * DotCodeTuning.binsPerPixel + 1 }

  private let dots: [Dot]
  private let index: DotIndex
  private let width: Int
  private let height: Int
  private var isTaken: [Bool]
  private var histogram: [Float]

  package init(_ dots: [Dot], width: Int, height: Int) {
    self.dots = dots
    self.width = width
    self.height = height
    index = DotIndex(dots, width: width, height: height)
    isTaken = [Bool](repeating: false, count: dots.count)
    histogram = [Float](repeating: 0, count: Self.bins * Self.bins)
  }

  /// The lattices of all windows, each once.
  package mutating func lattices(_ budget: ScanBudget) -> [(lattice: DotLattice, bounds: DotBounds)]
  {
    var lattices: [(lattice: DotLattice, bounds: DotBounds)] = []
    let (side, step) = (DotCodeTuning.windowSide, DotCodeTuning.windowStep)
    for top in stride(from: 0, through: max(0, height - step), by: step) {
      guard !budget.isSpent else { break }
      for left in stride(from: 0, through: max(0, width - step), by: step) {
        let members = index.within(
          Float(left)...Float(left + side), Float(top)...Float(top + side)
        )
        .filter { !isTaken[$0] }
        guard DotCodeTuning.windowDots.contains(members.count),
          let steps = steps(members), let lattice = grow(members, steps),
          let bounds = DotBounds(lattice),
          lattice.deviation(within: bounds) < DotCodeTuning.maxDeviation
        else { continue }
        take(lattice, within: bounds)
        lattices.append((lattice, bounds))
        guard lattices.count < DotCodeTuning.mostLattices else { return lattices }
      }
    }
    return lattices
  }

  // MARK: Directions

  /// The two shortest steps that lead from dot to dot most often, nearly at right angles.
  private mutating func steps(_ members: [Int]) -> (Point, Point)? {
    for bin in histogram.indices { histogram[bin] = 0 }
    let bins = Self.bins
    let scale = Float(DotCodeTuning.binsPerPixel)
    let middle = Float(bins / 2)
    let most = Float(Self.reach)
    for (position, first) in members.enumerated() {
      for second in members[(position + 1)...] {
        let (dx, dy) = (dots[second].x - dots[first].x, dots[second].y - dots[first].y)
        guard abs(dx) < most, abs(dy) < most else { continue }
        let (x, y) = (Int(dx * scale + middle + 0.5), Int(dy * scale + middle + 0.5))
        histogram[y * bins + x] += 1
        histogram[(bins - 1 - y) * bins + bins - 1 - x] += 1
      }
    }
    let peaks = peaks(count: Float(members.count))
    guard let first = peaks.first else { return nil }
    for second in peaks.dropFirst() {
      let lengths = (length(first), length(second))
      let sine = abs(first.x * second.y - first.y * second.x) / (lengths.0 * lengths.1)
      if sine > DotCodeTuning.minSine, lengths.1 / lengths.0 < DotCodeTuning.maxSpacingRatio {
        return finest(first, second, count: Float(members.count))
      }
    }
    return nil
  }

  /// The steps, or those to the middle of four dots where dots lie there too.
  private func finest(_ first: Point, _ second: Point, count: Float) -> (Point, Point) {
    let half = Point(x: (first.x + second.x) / 2, y: (first.y + second.y) / 2)
    let other = Point(x: (first.x - second.x) / 2, y: (first.y - second.y) / 2)
    let scale = Double(DotCodeTuning.binsPerPixel)
    let found = [half, other].map { step -> Float in
      let x = Int((step.x * scale).rounded()) + Self.bins / 2
      let y = Int((step.y * scale).rounded()) + Self.bins / 2
      return sum(x, y)
    }
    let least = count * DotCodeTuning.minMiddleShare
    guard min(length(half), length(other)) > DotCodeTuning.spacings.lowerBound,
      found.allSatisfy({ $0 >= least })
    else { return (first, second) }
    return (half, other)
  }

  /// The entries of the histogram in a bin and those around it.
  private func sum(_ x: Int, _ y: Int) -> Float {
    guard (1..<Self.bins - 1).contains(x), (1..<Self.bins - 1).contains(y) else { return 0 }
    var sum: Float = 0
    for v in y - 1...y + 1 { for u in x - 1...x + 1 { sum += histogram[v * Self.bins + u] } }
    return sum
  }

  private func length(_ p: Point) -> Double { (p.x * p.x + p.y * p.y).squareRoot() }

  /// The peaks of the histogram of distances, the shortest first, one of each pair of opposite ones.
  private func peaks(count: Float) -> [Point] {
    let bins = Self.bins
    let scale = Double(DotCodeTuning.binsPerPixel)
    let least = count * DotCodeTuning.minNeighborShare
    var peaks: [Point] = []
    // Those of the upper half are opposite to these.
    for y in bins / 2 - 2..<bins - 2 {
      for x in 2..<bins - 2 {
        let own = sum(x, y)
        guard own >= least else { continue }
        var isPeak = true
        for (u, v) in [(-1, -1), (0, -1), (1, -1), (-1, 0)] where isPeak {
          isPeak = own > sum(x + u, y + v) && own >= sum(x - u, y - v)
        }
        guard isPeak else { continue }
        // The mean place of the bins around.
        var (sx, sy, weight) = (0.0, 0.0, 0.0)
        for v in y - 1...y + 1 {
          for u in x - 1...x + 1 {
            let value = Double(histogram[v * bins + u])
            sx += value * Double(u - bins / 2)
            sy += value * Double(v - bins / 2)
            weight += value
          }
        }
        let peak = Point(x: sx / weight / scale, y: sy / weight / scale)
        if DotCodeTuning.spacings.contains(length(peak)), peak.y > -0.5 { peaks.append(peak) }
      }
    }
    return peaks.sorted { length($0) < length($1) }
  }

  // MARK: Growing

  /// Follows the steps from dot to dot, from those of a window that have most neighbours.
  private func grow(_ members: [Int], _ steps: (Point, Point)) -> DotLattice? {
    func neighbors(_ dot: Int) -> Int {
      let place = Point(x: Double(dots[dot].x), y: Double(dots[dot].y))
      return [(1, 0), (-1, 0), (0, 1), (0, -1)].count { i, j in
        find(place.moved(steps.0, Double(i)).moved(steps.1, Double(j)), steps) != nil
      }
    }
    guard let seed = members.max(by: { neighbors($0) < neighbors($1) }), neighbors(seed) >= 2
    else { return nil }
    var places: [DotLattice.Place: Int] = [DotLattice.Place(i: 0, j: 0): seed]
    var used: Set<Int> = [seed]
    var queue: [(place: DotLattice.Place, dot: Int, steps: (Point, Point))] = [
      (DotLattice.Place(i: 0, j: 0), seed, steps)
    ]
    var head = 0
    while head < queue.count, places.count < DotCodeTuning.latticeDots.upperBound {
      let (place, dot, steps) = queue[head]
      head += 1
      let from = Point(x: Double(dots[dot].x), y: Double(dots[dot].y))
      // Straight steps tell how steps change; holes are crossed by slant ones and by two.
      for (i, j) in [
        (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1), (2, 0), (-2, 0),
        (0, 2), (0, -2),
      ] {
        let next = DotLattice.Place(i: place.i + i, j: place.j + j)
        guard places[next] == nil else { continue }
        let expected = from.moved(steps.0, Double(i)).moved(steps.1, Double(j))
        guard let found = find(expected, steps), !used.contains(found) else { continue }
        places[next] = found
        used.insert(found)
        var changed = steps
        let share = DotCodeTuning.stepShare
        let step = Point(x: Double(dots[found].x) - from.x, y: Double(dots[found].y) - from.y)
        if j == 0, abs(i) == 1 {
          let own = Point(x: step.x * Double(i), y: step.y * Double(i))
          changed.0 = Point(
            x: steps.0.x + share * (own.x - steps.0.x), y: steps.0.y + share * (own.y - steps.0.y))
        } else if i == 0, abs(j) == 1 {
          let own = Point(x: step.x * Double(j), y: step.y * Double(j))
          changed.1 = Point(
            x: steps.1.x + share * (own.x - steps.1.x), y: steps.1.y + share * (own.y - steps.1.y))
        }
        queue.append((next, found, changed))
      }
    }
    return DotLattice(places.mapValues { dots[$0] }, among: dots, index)
  }

  /// Keeps the dots of a lattice from other windows.
  private mutating func take(_ lattice: DotLattice, within bounds: DotBounds) {
    for (place, dot) in lattice.members where bounds.contains(place) {
      let here = Point(x: Double(dot.x), y: Double(dot.y))
      if let taken = index.nearest(here, reach: 0.5) { isTaken[taken] = true }
    }
  }

  private func find(_ place: Point, _ steps: (Point, Point)) -> Int? {
    let spacing = min(length(steps.0), length(steps.1))
    return index.nearest(place, reach: spacing * DotCodeTuning.growTolerance)
  }
}
