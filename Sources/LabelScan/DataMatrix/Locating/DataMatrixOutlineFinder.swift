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
    /// The gradient along the sides, in contrasts of the patch: greater is likelier.
    var score: Double
    /// The length of the sides that counts, whatever the contrast around the symbol.
    var length: Double
    /// The share of the sides where the edge shows.
    var steadiness: Double
    /// The mean gradient along the sides.
    var gradient: Double
  }

  private typealias Tuning = OutlineTuning

  /// The share of the solid sides where the edge must show.
  package var minSteadiness = Tuning.minSteadiness

  private var uprights = LineDetector()
  private var levels = LineDetector()
  private var finders: [Finder] = []

  package init() {}

  /// Finds outlines, the likeliest first.
  package mutating func find(
    in patch: borrowing RectifiedPatch, limit: Int, into outlines: inout [DataMatrixOutline]
  ) {
    outlines.removeAll(keepingCapacity: true)
    guard patch.contrast > Tuning.minContrast else { return }
    uprights.find(
      patch.gradientX, width: patch.width, length: patch.height, contrast: patch.contrast)
    // The sides of a symbol and of its modules make several edges each way.
    guard uprights.edges.count > 1 else { return }
    levels.find(
      patch.gradientY, width: patch.height, length: patch.width, contrast: patch.contrast)
    guard levels.edges.count > 1 else { return }
    pair(patch)
    for finder in finders.prefix(limit) where finder.length > Tuning.minSolidLength {
      complete(finder, patch, into: &outlines)
    }
    outlines.sort { $0.score > $1.score }
  }

  /// The directions of the strong edges of a patch, in radians from its rows, and their strengths in
  /// contrasts of the patch.
  package mutating func edgeAngles(
    in patch: borrowing RectifiedPatch
  ) -> [(angle: Double, strength: Float)] {
    guard patch.contrast > Tuning.minContrast else { return [] }
    uprights.find(
      patch.gradientX, width: patch.width, length: patch.height, contrast: patch.contrast)
    levels.find(
      patch.gradientY, width: patch.height, length: patch.width, contrast: patch.contrast)
    return uprights.edges.map { (Double.pi / 2 - $0.slope, $0.strength / patch.contrast) }
      + levels.edges.map { ($0.slope, $0.strength / patch.contrast) }
  }

  private mutating func pair(_ patch: borrowing RectifiedPatch) {
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
        other.level.x * finder.level.x > 0,
        abs(other.corner.x - finder.corner.x) < Tuning.sameCorner,
        abs(other.corner.y - finder.corner.y) < Tuning.sameCorner
      else { continue }
      if finder.score > other.score { finders[index] = finder }
      return
    }
    finders.append(finder)
  }

  /// The finder pattern that two edges make, if they meet as its sides do.
  private func finder(
    _ upright: LineDetector.Edge, _ level: LineDetector.Edge, _ isInverted: Bool,
    _ patch: borrowing RectifiedPatch
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
    let near = Tuning.cornerReach
    let uprightBegin = isTop ? Double(upright.start) - y : y - Double(upright.end)
    let uprightReach = isTop ? Double(upright.end) - y : y - Double(upright.start)
    let levelBegin = isLeft ? Double(level.start) - x : x - Double(level.end)
    let levelReach = isLeft ? Double(level.end) - x : x - Double(level.start)
    guard uprightBegin < near, levelBegin < near, uprightReach > Tuning.minSide,
      levelReach > Tuning.minSide,
      x > 0, y > 0, x < Double(patch.width), y < Double(patch.height)
    else { return nil }
    var finder = Finder(
      corner: Point(x: x, y: y), upright: Point(x: upright.slope * toward.y, y: toward.y),
      level: Point(x: toward.x, y: level.slope * toward.x), uprightLength: 0, levelLength: 0,
      uprightSign: upright.sign, levelSign: level.sign, isInverted: isInverted, score: 0,
      length: 0, steadiness: 0, gradient: 0)
    let uprightArm = SolidSide(
      patch.gradientX, stride: (1, patch.width, 1), size: (patch.width, patch.height),
      from: finder.corner, along: finder.upright, sign: upright.sign)
    guard uprightArm.length > Tuning.minSide, uprightArm.steadiness > minSteadiness else {
      return nil
    }
    let levelArm = SolidSide(
      patch.gradientY, stride: (patch.height, 1, 1), size: (patch.width, patch.height),
      from: finder.corner, along: finder.level, sign: level.sign)
    guard levelArm.length > Tuning.minSide, levelArm.steadiness > minSteadiness,
      max(uprightArm.length, levelArm.length) > Tuning.minLongSide
    else { return nil }
    finder.uprightLength = uprightArm.length
    finder.levelLength = levelArm.length
    finder.steadiness = min(uprightArm.steadiness, levelArm.steadiness)
    finder.score = (uprightArm.sum + levelArm.sum) / Double(patch.contrast)
    finder.length = [uprightArm, levelArm].reduce(0) { total, arm in
      total + min(arm.length, arm.sum / (Tuning.fullGradient * Double(patch.contrast)))
    }
    finder.gradient = (uprightArm.sum + levelArm.sum) / (finder.uprightLength + finder.levelLength)
    return finder
  }

  /// Finds the dashed sides of a finder pattern.
  private func complete(
    _ finder: Finder, _ patch: borrowing RectifiedPatch, into outlines: inout [DataMatrixOutline]
  ) {
    let uprightEnd = finder.corner.moved(finder.upright, finder.uprightLength)
    let levelEnd = finder.corner.moved(finder.level, finder.levelLength)
    let tops = DashedSide.likeliest(
      patch.gradientY, stride: (patch.height, 1), size: (patch.width, patch.height),
      from: finder.corner, other: levelEnd, along: finder.upright, length: finder.uprightLength,
      sign: -finder.levelSign
    ).filter { $0.score > Tuning.minDashedGradient * finder.gradient }
    guard !tops.isEmpty else { return }
    let sides = DashedSide.likeliest(
      patch.gradientX, stride: (1, patch.width), size: (patch.width, patch.height),
      from: finder.corner, other: uprightEnd, along: finder.level, length: finder.levelLength,
      sign: -finder.uprightSign
    ).filter { $0.score > Tuning.minDashedGradient * finder.gradient }
    for top in tops {
      for side in sides {
        guard let opposite = Point.crossing(top.near, top.far, side.near, side.far) else {
          continue
        }
        var corners = Quadrilateral(
          topLeft: top.near, topRight: opposite, bottomRight: side.near, bottomLeft: finder.corner)
        if finder.upright.x * finder.level.y - finder.upright.y * finder.level.x < 0 {
          corners.swapAt(0, 2)
        }
        let dashed = (top.score + side.score) * Tuning.dashedWeight / Double(patch.contrast)
        outlines.append(
          DataMatrixOutline(
            corners: corners.mapCorners { patch.imagePoint($0.x, $0.y) },
            isInverted: finder.isInverted,
            score: finder.score + dashed, evidence: finder.length + dashed,
            contrast: patch.contrast, steadiness: finder.steadiness))
      }
    }
  }
}
