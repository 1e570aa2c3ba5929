internal import Foundation

/// Fits the rings of a bull's-eye around a place.
package struct BullsEyeFit {
  /// Where a ray crosses from light to dark or back, and which of ``BullsEye/radii`` it is.
  private struct Crossing {
    var place: Point
    var ring: Int
  }

  private var profile = [Float](repeating: 0, count: MaxiCodeTuning.raySamples)
  private var crossings: [Crossing] = []
  /// What rays tell of how far out the rings are, and the radii against that of the last, summed.
  private var offsets: [Double] = []
  private var shares = [Double](repeating: 0, count: 5)

  package init() {}

  /// The bull's-eye around `place`; `nil` where there is none.
  package mutating func fit(
    _ place: ConcentricPlace, _ image: LumaView, _ pyramid: borrowing LumaPyramid
  ) -> BullsEye? {
    guard let middle = centered(place, pyramid.plane(place.level, of: image)) else { return nil }
    // One level finer than where it was found: rings are some pixels wide there.
    let level = place.level - 1
    let plane = pyramid.plane(level, of: image)
    guard var eye = rings(around: Point(x: middle.x * 2, y: middle.y * 2), plane) else {
      return nil
    }
    let scale = Double(1 << level)
    eye.center = Point(x: eye.center.x * scale, y: eye.center.y * scale)
    eye.across = Point(x: eye.across.x * scale, y: eye.across.y * scale)
    eye.down = Point(x: eye.down.x * scale, y: eye.down.y * scale)
    return eye
  }

  /// The point that the gradients around `place` point to or from, by least squares.
  private func centered(_ place: ConcentricPlace, _ plane: LumaView) -> Point? {
    var center = place.center
    let reach = MaxiCodeTuning.centeringReach
    for _ in 0..<MaxiCodeTuning.centeringRounds {
      let (cx, cy) = (Int(center.x), Int(center.y))
      let columns = max(1, cx - reach)..<min(plane.width - 1, cx + reach)
      let rows = max(1, cy - reach)..<min(plane.height - 1, cy + reach)
      guard columns.count > reach, rows.count > reach else { return nil }
      var (xx, xy, yy, x, y) = (0.0, 0.0, 0.0, 0.0, 0.0)
      for v in rows {
        let (above, own, below) = (plane.row(v - 1), plane.row(v), plane.row(v + 1))
        for u in columns {
          // At right angles to the gradient, whose own line leads through the middle.
          let gx = Double(Int(below[u]) - Int(above[u]))
          let gy = Double(Int(own[u - 1]) - Int(own[u + 1]))
          let along = gx * (Double(u) + 0.5 - center.x) + gy * (Double(v) + 0.5 - center.y)
          xx += gx * gx
          xy += gx * gy
          yy += gy * gy
          x += gx * along
          y += gy * along
        }
      }
      let determinant = xx * yy - xy * xy
      guard determinant > MaxiCodeTuning.minRoundness * (xx + yy) * (xx + yy) else { return nil }
      let move = Point(x: (x * yy - y * xy) / determinant, y: (y * xx - x * xy) / determinant)
      guard abs(move.x) < Double(reach), abs(move.y) < Double(reach) else { return nil }
      center = Point(x: center.x + move.x, y: center.y + move.y)
    }
    return center
  }

  /// Follows rays from `center` and fits an ellipse to what they cross.
  private mutating func rings(around center: Point, _ plane: LumaView) -> BullsEye? {
    crossings.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    shares = [Double](repeating: 0, count: 5)
    guard center.x > 0, center.y > 0, center.x < Double(plane.width),
      center.y < Double(plane.height)
    else { return nil }
    let count = MaxiCodeTuning.rays
    let spread = count / MaxiCodeTuning.firstRays
    var (good, dark, light) = (0, Float(0), Float(0))
    // Every third ray first: what is no bull's-eye ends soon.
    for (seen, index) in (0..<count).map({ ($0 * spread) % count + $0 * spread / count })
      .enumerated()
    {
      if seen == MaxiCodeTuning.firstRays / 2, good == 0 { return nil }
      if seen == MaxiCodeTuning.firstRays, good < seen / 2 { return nil }
      let angle = 2 * Double.pi * Double(index) / Double(count)
      guard let levels = follow(from: center, Point(x: cos(angle), y: sin(angle)), plane) else {
        continue
      }
      good += 1
      dark += levels.dark
      light += levels.light
    }
    guard Double(good) >= MaxiCodeTuning.minRayShare * Double(count),
      var eye = ellipse(around: center)
    else { return nil }
    eye.dark = dark / Float(good)
    eye.light = light / Float(good)
    return eye
  }

  /// Samples one ray and adds its crossings; `nil` where they are not those of rings.
  private mutating func follow(
    from center: Point, _ direction: Point, _ plane: LumaView
  ) -> (dark: Float, light: Float)? {
    let step = MaxiCodeTuning.rayStep
    let (dx, dy) = (Float(direction.x * step), Float(direction.y * step))
    var (x, y) = (Float(center.x), Float(center.y))
    for index in profile.indices {
      profile[index] = plane.luma(atX: x, y: y)
      x += dx
      y += dy
    }
    guard let turns = turningPoints() else {
      return nil
    }
    // Between a light and a dark extreme the edge lies at their mean.
    var edges: [Double] = []
    for (first, second) in zip(turns, turns.dropFirst()) {
      edges.append(crossing(first, second))
    }
    // Where blur has darkened the middle, the first edge is that of the second dark ring.
    let isBlurred = edges[0] > MaxiCodeTuning.blurredMiddle * (edges[2] - edges[0])
    let first = isBlurred ? 2 : 0
    if isBlurred { edges.removeLast(2) }
    guard let offset = offset(edges, from: first) else { return nil }
    if !isBlurred { offsets.append(offset) }
    for (ring, edge) in edges.enumerated() {
      crossings.append(Crossing(place: center.moved(direction, edge * step), ring: ring + first))
      if !isBlurred { shares[ring] += edge / edges[4] }
    }
    let dark = (profile[turns[1]] + profile[turns[3]] + profile[turns[5]]) / 3
    let light = (profile[turns[2]] + profile[turns[4]]) / 2
    return (dark, light)
  }

  /// The first six extremes from the middle on, light and dark in turns.
  private func turningPoints() -> [Int]? {
    // The contrast near the middle: far out there may be a dark table.
    let near = profile.prefix(profile.count / 2)
    guard let low = near.min(), let high = near.max(), high - low > MaxiCodeTuning.minContrast
    else { return nil }
    let swing = (high - low) * MaxiCodeTuning.minSwing
    var turns: [Int] = []
    var best = 0
    var seeksLight = true
    for index in profile.indices {
      let value = profile[index]
      if seeksLight ? value > profile[best] : value < profile[best] {
        best = index
      } else if abs(value - profile[best]) > swing {
        turns.append(best)
        if turns.count == 6 { return turns }
        best = index
        seeksLight.toggle()
      }
    }
    return nil
  }

  /// Where the profile crosses the mean of two extremes, in samples.
  private func crossing(_ first: Int, _ second: Int) -> Double {
    let middle = (profile[first] + profile[second]) / 2
    let rises = profile[second] > profile[first]
    for index in first..<second where (profile[index + 1] >= middle) == rises {
      let (a, b) = (profile[index], profile[index + 1])
      return Double(index) + (a == b ? 0.5 : Double((middle - a) / (b - a)))
    }
    return Double(first + second) / 2
  }

  /// How much further out edges are than those of rings, the first that of ring `first`, in widths of a
  /// module; `nil` where they are not spaced as rings are.
  private func offset(_ edges: [Double], from first: Int) -> Double? {
    // edge = scale radius + gain + offset by least squares; outer edges of dark lie further out by the
    // gain, inner ones further in. Three edges leave no room for an offset.
    let unknowns = edges.count > 3 ? 3 : 2
    var matrix = [Double](repeating: 0, count: unknowns * (unknowns + 1))
    let rows = edges.enumerated().map { index, edge in
      let ring = index + first
      return [BullsEye.radii[ring], ring.isMultiple(of: 2) ? -1.0 : 1.0, 1].prefix(unknowns) + [
        edge
      ]
    }
    for row in rows {
      for r in 0..<unknowns {
        for s in 0...unknowns { matrix[r * (unknowns + 1) + s] += row[r] * row[s] }
      }
    }
    guard let q = LinearSystem.solve(&matrix, count: unknowns), q[0] > 0 else { return nil }
    let offset = unknowns > 2 ? q[2] / q[0] : 0
    let most = MaxiCodeTuning.maxRayDeviation * q[0]
    guard MaxiCodeTuning.ringOffsets.contains(offset),
      rows.allSatisfy({ row in
        abs((0..<unknowns).reduce(0) { $0 + row[$1] * q[$1] } - row[unknowns]) < most
      })
    else { return nil }
    return offset
  }

  /// The radii of the rings: the standard's, or as seen where they are all further out.
  private func seenRadii() -> [Double] {
    let mean = offsets.reduce(0, +) / Double(max(1, offsets.count))
    guard mean > MaxiCodeTuning.largeRingOffset else { return BullsEye.radii }
    return shares.map { $0 / Double(offsets.count) * BullsEye.radii[4] }
  }

  /// The ellipse of all crossings: p'Qp + b'p + d = radius^2, with the print gain.
  private func ellipse(around center: Point) -> BullsEye? {
    let unknowns = 7
    let radii = seenRadii()
    var matrix = [Double](repeating: 0, count: unknowns * (unknowns + 1))
    for crossing in crossings {
      let radius = radii[crossing.ring]
      let (x, y) = (crossing.place.x - center.x, crossing.place.y - center.y)
      let sign = crossing.ring.isMultiple(of: 2) ? -1.0 : 1.0
      let row = [x * x, 2 * x * y, y * y, x, y, 1, -2 * sign * radius, radius * radius]
      let weight = 1 / (radius * radius)
      for r in 0..<unknowns {
        for s in 0...unknowns { matrix[r * (unknowns + 1) + s] += weight * row[r] * row[s] }
      }
    }
    guard let q = LinearSystem.solve(&matrix, count: unknowns) else { return nil }
    let determinant = q[0] * q[2] - q[1] * q[1]
    guard q[0] > 0, q[2] > 0, determinant > GeometryTolerance.divisor else { return nil }
    let middle = Point(
      x: center.x - (q[2] * q[3] - q[1] * q[4]) / (2 * determinant),
      y: center.y - (q[0] * q[4] - q[1] * q[3]) / (2 * determinant))
    // The root of the inverse of Q, a symmetric 2 x 2 matrix: (Q^-1 + s) / t.
    let (a, b, c) = (q[2] / determinant, -q[1] / determinant, q[0] / determinant)
    let s = (a * c - b * b).squareRoot()
    let t = (a + c + 2 * s).squareRoot()
    guard t > 0, t.isFinite else { return nil }
    let (longest, shortest) = Self.axes(a, b, c)
    guard shortest > 0, longest / shortest < MaxiCodeTuning.maxAspect,
      middle.manhattanDistance(to: center) < longest * 2
    else { return nil }
    return BullsEye(
      center: middle, across: Point(x: (a + s) / t, y: b / t),
      down: Point(x: b / t, y: (c + s) / t), dark: 0, light: 0)
  }

  /// The half axes of the ellipse whose inverse matrix is (a, b; b, c).
  private static func axes(_ a: Double, _ b: Double, _ c: Double) -> (Double, Double) {
    let mean = (a + c) / 2
    let spread = ((a - c) * (a - c) / 4 + b * b).squareRoot()
    return ((mean + spread).squareRoot(), max(0, mean - spread).squareRoot())
  }
}
