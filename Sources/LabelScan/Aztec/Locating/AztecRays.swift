/// Rays from the middle of what may be an Aztec bull's-eye, walked in modules.
package struct AztecRays {
  /// The centre, in pixels of the plane.
  private let x: Float
  private let y: Float
  private let moduleX: Float
  private let moduleY: Float
  /// The luma between dark and light.
  private let limit: Float
  private let isInverted: Bool

  package init(
    x: Float, y: Float, moduleX: Float, moduleY: Float, limit: Float, isInverted: Bool
  ) {
    (self.x, self.y) = (x, y)
    (self.moduleX, self.moduleY) = (moduleX, moduleY)
    self.limit = limit
    self.isInverted = isInverted
  }

  /// Unit steps in 24 directions, 15° apart.
  static let directions: [(x: Float, y: Float)] = {
    let quarter: [(Float, Float)] = [
      (1, 0), (0.965_925_8, 0.258_819_05), (0.866_025_4, 0.5), (0.707_106_8, 0.707_106_8),
      (0.5, 0.866_025_4), (0.258_819_05, 0.965_925_8),
    ]
    return quarter.map { (x: $0.0, y: $0.1) } + quarter.map { (x: -$0.1, y: $0.0) }
      + quarter.map { (x: -$0.0, y: -$0.1) } + quarter.map { (x: $0.1, y: -$0.0) }
  }()

  /// True where most of four rays between row and column cross the rings, by whole pixels: this is
  /// what most candidates fail.
  package func showRings(on plane: borrowing LumaView) -> Bool {
    let reach = (x: AztecTuning.rayLength * moduleX + 2, y: AztecTuning.rayLength * moduleY + 2)
    // At the image's edge it is left to the closer look.
    guard x > reach.x, y > reach.y, x + reach.x < Float(plane.width),
      y + reach.y < Float(plane.height)
    else { return true }
    let pixels = plane.pixels
    let bound = Int(limit)
    let one: Float = 65536
    let step = AztecTuning.quickRayStep
    let steps = Int(AztecTuning.rayLength / step)
    var lost = 0
    for number in [3, 9, 15, 21] {
      let direction = Self.directions[number]
      let deltaX = Int(direction.x * moduleX * step * one)
      let deltaY = Int(direction.y * moduleY * step * one)
      var fixedX = Int(x * one)
      var fixedY = Int(y * one)
      var crossings = 0
      for _ in 0..<steps where crossings < 4 {
        fixedX &+= deltaX
        fixedY &+= deltaY
        // In bounds: no ray is longer than the reach checked above.
        let value = unsafe Int(
          pixels[unchecked: (fixedY &>> 16) &* plane.stride &+ (fixedX &>> 16)])
        if ((value < bound) != isInverted) == (crossings & 1 == 1) { crossings &+= 1 }
      }
      if crossings < 4 { lost += 1 }
      if lost > AztecTuning.maxLostOfFourRays { return false }
    }
    return true
  }

  /// Where a ray leaves the rings of 1.5, 2.5 and 3.5 modules, in modules from the centre; `nil` where
  /// it does not or they are not evenly spaced.
  package func edges(
    _ direction: (x: Float, y: Float), on plane: borrowing LumaView
  ) -> InlineArray<3, Float>? {
    let step = min(
      max(AztecTuning.minRayStep, AztecTuning.rayStepPixels / min(moduleX, moduleY)),
      AztecTuning.maxRayStep)
    let (dx, dy) = (direction.x * moduleX, direction.y * moduleY)
    var edges = InlineArray<4, Float>(repeating: 0)
    var found = 0
    let sign: Float = isInverted ? -1 : 1
    var before = sign * (plane.luma(atX: x, y: y) - limit)
    guard before < 0 else { return nil }
    var r: Float = 0
    while r < AztecTuning.rayLength {
      let value = sign * (plane.luma(atX: x + (r + step) * dx, y: y + (r + step) * dy) - limit)
      if (value < 0) == (found & 1 == 1) {
        let rise = value - before
        edges[found] = r - step * before / (abs(rise) < AztecTuning.minRise ? 1 : rise)
        found += 1
        if found == 4 { break }
      }
      before = value
      r += step
    }
    guard found == 4 else { return nil }
    let outer = edges[3]
    guard AztecTuning.secondEdgeShares.contains(edges[1] / outer),
      AztecTuning.thirdEdgeShares.contains(edges[2] / outer)
    else { return nil }
    return [edges[1], edges[2], edges[3]]
  }
}
