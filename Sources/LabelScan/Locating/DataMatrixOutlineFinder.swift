/// Finds outlines of Data Matrix symbols in a patch: two solid sides and the two dashed ones.
package struct DataMatrixOutlineFinder: ~Copyable {
  /// Two edges that meet: the solid sides.
  private struct Finder {
    var corner: Point
    /// From the corner along the nearly upright side, per row.
    var upright: Point
    /// From the corner along the nearly level side, per column.
    var level: Point
    var uprightLength: Double
    var levelLength: Double
    var uprightSign: Float
    var levelSign: Float
    var isInverted: Bool
    var score: Double
    /// The share of the sides where the edge shows.
    var steadiness: Double
    /// The mean gradient along the sides.
    var gradient: Double
  }

  /// The share of the solid sides where the edge must show.
  package var leastSteadiness = 0.93

  /// How much less a dashed side counts that is off the end of a solid one by its length.
  private static let doubt = 2.0

  /// A sample of a patch where places are whole numbers.
  private static let one = 4_294_967_296.0

  /// What the solid sides must show, as lengths of full contrast in samples.
  private static let leastScore = 25.0

  private var uprights = MatrixEdges()
  private var levels = MatrixEdges()
  private var finders: [Finder] = []

  package init() {}

  /// Finds outlines, the likeliest first.
  package mutating func find(
    in patch: borrowing MatrixPatch, limit: Int, into outlines: inout [DataMatrixOutline]
  ) {
    outlines.removeAll(keepingCapacity: true)
    guard patch.contrast > 12 else { return }
    uprights.find(
      patch.gradientX, width: patch.width, length: patch.height, contrast: patch.contrast)
    // The sides of a symbol and of its modules make several edges each way.
    guard uprights.edges.count > 1 else { return }
    levels.find(
      patch.gradientY, width: patch.height, length: patch.width, contrast: patch.contrast)
    guard levels.edges.count > 1 else { return }
    pair(patch)
    for finder in finders.prefix(limit) where finder.score > Self.leastScore {
      complete(finder, patch, into: &outlines)
    }
    outlines.sort { $0.score > $1.score }
  }

  /// The directions of the strong edges of a patch, in radians from its rows, and their strengths in
  /// contrasts of the patch.
  package mutating func edgeAngles(
    in patch: borrowing MatrixPatch
  ) -> [(angle: Double, strength: Float)] {
    guard patch.contrast > 12 else { return [] }
    uprights.find(
      patch.gradientX, width: patch.width, length: patch.height, contrast: patch.contrast)
    levels.find(
      patch.gradientY, width: patch.height, length: patch.width, contrast: patch.contrast)
    return uprights.edges.map { (Double.pi / 2 - $0.slope, $0.strength / patch.contrast) }
      + levels.edges.map { ($0.slope, $0.strength / patch.contrast) }
  }

  private mutating func pair(_ patch: borrowing MatrixPatch) {
    finders.removeAll(keepingCapacity: true)
    for upright in uprights.edges {
      for level in levels.edges {
        for isInverted in [false, true] {
          if let finder = finder(upright, level, isInverted, patch) { insert(finder) }
        }
      }
    }
    finders.sort { $0.score > $1.score }
  }

  private mutating func insert(_ finder: Finder) {
    for index in finders.indices {
      let other = finders[index]
      guard other.isInverted == finder.isInverted, other.upright.y * finder.upright.y > 0,
        other.level.x * finder.level.x > 0, abs(other.corner.x - finder.corner.x) < 2.5,
        abs(other.corner.y - finder.corner.y) < 2.5
      else { continue }
      if finder.score > other.score { finders[index] = finder }
      return
    }
    finders.append(finder)
  }

  /// The finder pattern that two edges make, if they meet as its sides do.
  private func finder(
    _ upright: MatrixEdges.Edge, _ level: MatrixEdges.Edge, _ isInverted: Bool,
    _ patch: borrowing MatrixPatch
  ) -> Finder? {
    let halfWidth = Double(patch.width) / 2
    let halfHeight = Double(patch.height) / 2
    let x =
      (upright.offset + upright.slope * (level.offset - level.slope * halfWidth - halfHeight))
      / (1 - upright.slope * level.slope)
    let y = level.offset + level.slope * (x - halfWidth)
    let isLeft = (upright.sign < 0) != isInverted
    let isTop = (level.sign < 0) != isInverted
    let toward = Point(x: isLeft ? 1 : -1, y: isTop ? 1 : -1)
    // The runs must begin near the corner and lead away from it.
    let near = 9.0
    let uprightBegin = isTop ? Double(upright.start) - y : y - Double(upright.end)
    let uprightReach = isTop ? Double(upright.end) - y : y - Double(upright.start)
    let levelBegin = isLeft ? Double(level.start) - x : x - Double(level.end)
    let levelReach = isLeft ? Double(level.end) - x : x - Double(level.start)
    guard uprightBegin < near, levelBegin < near, uprightReach > 9, levelReach > 9,
      x > 0, y > 0, x < Double(patch.width), y < Double(patch.height)
    else { return nil }
    var finder = Finder(
      corner: Point(x: x, y: y), upright: Point(x: upright.slope * toward.y, y: toward.y),
      level: Point(x: toward.x, y: level.slope * toward.x), uprightLength: 0, levelLength: 0,
      uprightSign: upright.sign, levelSign: level.sign, isInverted: isInverted, score: 0,
      steadiness: 0, gradient: 0)
    let uprightArm = Self.arm(
      patch.gradientX, stride: (1, patch.width, 1), size: (patch.width, patch.height),
      from: finder.corner, along: finder.upright, sign: upright.sign)
    guard uprightArm.length > 9, uprightArm.steadiness > leastSteadiness else { return nil }
    let levelArm = Self.arm(
      patch.gradientY, stride: (patch.height, 1, 1), size: (patch.width, patch.height),
      from: finder.corner, along: finder.level, sign: level.sign)
    guard levelArm.length > 9, levelArm.steadiness > leastSteadiness,
      max(uprightArm.length, levelArm.length) > 14
    else { return nil }
    finder.uprightLength = uprightArm.length
    finder.levelLength = levelArm.length
    finder.steadiness = min(uprightArm.steadiness, levelArm.steadiness)
    finder.score = (uprightArm.sum + levelArm.sum) / Double(patch.contrast)
    finder.gradient = (uprightArm.sum + levelArm.sum) / (finder.uprightLength + finder.levelLength)
    return finder
  }

  /// One solid side.
  private struct Arm {
    var length = 0.0
    /// The sum of the gradient along it.
    var sum = 0.0
    /// The share of it where the edge shows.
    var steadiness = 0.0
  }

  /// How far an edge runs from a corner.
  private static func arm(
    _ gradient: [Float], stride: (x: Int, y: Int, across: Int), size: (Int, Int),
    from corner: Point,
    along direction: Point, sign: Float
  ) -> Arm {
    let values = gradient.span
    var x = corner.x
    var y = corner.y
    var sum: Float = 0
    var samples = InlineArray<256, Float>(repeating: 0)
    var count = 0
    while count < 256 {
      let column = Int(x)
      let row = Int(y)
      guard x > 1, y > 1, column < size.0 - 1, row < size.1 - 1 else { break }
      // The edge may lie between samples.
      let index = column &* stride.x &+ row &* stride.y
      samples[count] = max(
        values[index] * sign, values[index &- stride.across] * sign,
        values[index &+ stride.across] * sign)
      sum += samples[count]
      count += 1
      x += direction.x
      y += direction.y
    }
    guard count > 9 else { return Arm() }
    // The level of the edge from its first part, where it surely runs.
    var first: Float = 0
    let part = min(count, 14)
    for index in 2..<part { first += samples[index] }
    let typical = first / Float(part - 2)
    guard typical > 0 else { return Arm() }
    var best: Float = 0
    var length = 0
    var excess: Float = 0
    var total: Float = 0
    var bestTotal: Float = 0
    var gap = 0
    for index in 0..<count {
      // Beyond a gap another symbol may begin, whose side is on the same line.
      gap = samples[index] < 0.4 * typical ? gap + 1 : 0
      if gap > max(3, index / 10) { break }
      excess += samples[index] - 0.5 * typical
      total += samples[index]
      if excess > best {
        best = excess
        bestTotal = total
        length = index + 1
      }
    }
    var shown = 0
    for index in 1..<max(2, length - 1) where samples[index] > 0.4 * bestTotal / Float(length) {
      shown += 1
    }
    return Arm(
      length: Double(length), sum: Double(bestTotal),
      steadiness: Double(shown) / Double(max(1, length - 2)))
  }

  /// Finds the dashed sides of a finder pattern.
  private func complete(
    _ finder: Finder, _ patch: borrowing MatrixPatch, into outlines: inout [DataMatrixOutline]
  ) {
    let uprightEnd = finder.corner.moved(finder.upright, finder.uprightLength)
    let levelEnd = finder.corner.moved(finder.level, finder.levelLength)
    let tops = Self.dashed(
      patch.gradientY, stride: (patch.height, 1), size: (patch.width, patch.height),
      from: finder.corner, other: levelEnd, along: finder.upright, length: finder.uprightLength,
      sign: -finder.levelSign
    ).filter { $0.score > 0.15 * finder.gradient }
    guard !tops.isEmpty else { return }
    let sides = Self.dashed(
      patch.gradientX, stride: (1, patch.width), size: (patch.width, patch.height),
      from: finder.corner, other: uprightEnd, along: finder.level, length: finder.levelLength,
      sign: -finder.uprightSign
    ).filter { $0.score > 0.15 * finder.gradient }
    for top in tops {
      for side in sides {
        guard let opposite = Point.crossing(top.near, top.far, side.near, side.far) else {
          continue
        }
        var corners = [top.near, opposite, side.near, finder.corner]
        if finder.upright.x * finder.level.y - finder.upright.y * finder.level.x < 0 {
          corners.swapAt(0, 2)
        }
        outlines.append(
          DataMatrixOutline(
            corners: corners.map { patch.imagePoint($0.x, $0.y) }, isInverted: finder.isInverted,
            score: finder.score + (top.score + side.score) * 20 / Double(patch.contrast),
            contrast: patch.contrast, steadiness: finder.steadiness))
      }
    }
  }

  /// A dashed side: where it leaves the solid side, and a point further on.
  private struct Dashed {
    var near: Point
    var far: Point
    var score: Double
    /// How far from the solid side.
    var distance: Double
    /// How much further at its other end, in parts of that.
    var skew: Double
  }

  /// The likeliest places of the side opposite to the one from `from` to `other`.
  private static func dashed(
    _ gradient: [Float], stride: (Int, Int), size: (Int, Int), from: Point, other: Point,
    along: Point, length: Double, sign: Float
  ) -> [Dashed] {
    let values = gradient.span
    var found: [Dashed] = []
    func score(_ distance: Double, _ skew: Double, _ count: Int) -> Dashed {
      let near = from.moved(along, distance)
      let far = other.moved(along, distance * (1 + skew))
      let stepX = (far.x - near.x) / Double(count)
      let stepY = (far.y - near.y) / Double(count)
      var sum: Float = 0
      if min(near.x, far.x) > 0, min(near.y, far.y) > 0, max(near.x, far.x) < Double(size.0),
        max(near.y, far.y) < Double(size.1)
      {
        // All between the ends is on the patch, and so small that its places fit 32 bits twice.
        var x = Int((near.x + stepX) * Self.one)
        var y = Int((near.y + stepY) * Self.one)
        let (moveX, moveY) = (Int(stepX * Self.one), Int(stepY * Self.one))
        for _ in 1..<count - 1 {
          x &+= moveX
          y &+= moveY
          sum += unsafe values[unchecked: (x &>> 32) &* stride.0 &+ (y &>> 32) &* stride.1]
        }
      } else {
        for step in 2..<count {
          let x = near.x + Double(step) * stepX
          let y = near.y + Double(step) * stepY
          guard x > 0, y > 0, x < Double(size.0), y < Double(size.1) else { continue }
          sum += values[Int(x) &* stride.0 &+ Int(y) &* stride.1]
        }
      }
      return Dashed(
        near: near, far: far,
        // The solid side's end says where the dashed one leaves it.
        score: Double(sum * sign) / Double(count)
          * (1 - Self.doubt * abs(distance - length) / length - abs(skew)),
        distance: distance, skew: skew)
    }
    var distance = 0.8 * length
    while distance <= 1.2 * length + 1 {
      var best = Dashed(near: from, far: from, score: 0, distance: distance, skew: 0)
      for skew in -3...3 {
        let here = score(distance, 0.07 * Double(skew), 24)
        if here.score > best.score { best = here }
      }
      if best.score > 0 { found.append(best) }
      distance += 1
    }
    found.sort { $0.score > $1.score }
    // The likeliest again, closer.
    for index in found.indices.prefix(5) {
      let rough = found[index]
      found[index] = score(rough.distance, rough.skew, 40)
      for shift in -1...1 {
        for turn in -1...1 {
          let here = score(
            rough.distance + 0.5 * Double(shift), rough.skew + 0.035 * Double(turn), 40)
          if here.score > found[index].score { found[index] = here }
        }
      }
    }
    found.sort { $0.score > $1.score }
    guard let first = found.first else { return [] }
    let second = found.first {
      abs($0.near.x - first.near.x) + abs($0.near.y - first.near.y) > 0.06 * length
        && $0.score > 0.6 * first.score
    }
    return [first] + (second.map { [$0] } ?? [])
  }
}

extension Point {
  /// The point `distance` steps of `direction` away.
  package func moved(_ direction: Point, _ distance: Double) -> Point {
    Point(x: x + direction.x * distance, y: y + direction.y * distance)
  }

  /// Where the line through `a` and `b` meets the line through `c` and `d`.
  package static func crossing(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Point? {
    let abx = b.x - a.x
    let aby = b.y - a.y
    let cdx = d.x - c.x
    let cdy = d.y - c.y
    let determinant = abx * cdy - aby * cdx
    guard abs(determinant) > 1e-9 else { return nil }
    let t = ((c.x - a.x) * cdy - (c.y - a.y) * cdx) / determinant
    return Point(x: a.x + t * abx, y: a.y + t * aby)
  }
}
