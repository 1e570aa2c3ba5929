/// The core of an Aztec symbol on the image: the plane of its modules, fitted to the edges of its rings.
package struct AztecCore: Sendable {
  /// From modules right and down of the middle of the symbol, along the bull's-eye's axes, to pixels of
  /// the stored image.
  package private(set) var homography: Homography
  package let isInverted: Bool
  /// The side of a module in the middle, in pixels.
  package let module: Double

  /// Places on the outermost ring that both kinds have, from the middle, clockwise.
  package static let ringCorners: [(Double, Double)] = [(-4, -4), (4, -4), (4, 4), (-4, 4)]

  /// Fits the core around a bull's-eye, its axes turned by the angle of a cosine and a sine; `nil`
  /// where too few edges of its rings show.
  package init?(
    _ bullseye: AztecBullseye, turned: (cosine: Double, sine: Double) = (1, 0), image: LumaView,
    pyramid: borrowing LumaPyramid
  ) {
    let corners = Self.ringCorners
    let affine = Homography(
      fitting: corners.map { corner in
        let (s, t) = corner
        let (x, y) = (
          s * turned.cosine - t * turned.sine, s * turned.sine + t * turned.cosine
        )
        return Homography.Pair(Point(x: s, y: t), bullseye.place(x, y))
      })
    guard let affine else { return nil }
    homography = affine
    isInverted = bullseye.isInverted
    module = bullseye.module
    for _ in 0..<AztecTuning.coreRounds {
      guard fit(to: 1...3, image: image, pyramid: pyramid) else { return nil }
    }
  }

  /// Fits the plane to the outer edges of the rings so many modules from the middle; `false`, and the
  /// plane as it was, where too few show.
  package mutating func fit(
    to rings: ClosedRange<Int>, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> Bool {
    let level = pyramid.level(where: module, isAtLeast: AztecTuning.sampledModule)
    let plane = pyramid.plane(level, of: image)
    let shrink = 1 / Double(1 << level)
    let count = AztecTuning.edgeSamples
    let reach = AztecTuning.edgeReach
    var found: [(pair: Homography.Pair, contrast: Float)] = []
    var sum: Float = 0
    for ring in rings {
      let isDarkInside = (ring & 1 == 0) != isInverted
      for side in 0..<4 {
        for along in -ring...ring {
          func place(_ offset: Double) -> Point {
            let out = Double(ring) + 0.5 + offset
            return switch side {
            case 0: Point(x: Double(along), y: -out)
            case 1: Point(x: out, y: Double(along))
            case 2: Point(x: Double(along), y: out)
            default: Point(x: -out, y: Double(along))
            }
          }
          var luma = InlineArray<9, Float>(repeating: 0)
          for k in 0..<count {
            let p = homography.map(place((Double(k) / Double(count - 1) * 2 - 1) * reach))
            luma[k] = plane.luma(atX: Float(p.x * shrink), y: Float(p.y * shrink))
          }
          let inside = (luma[0] + luma[1]) / 2
          let outside = (luma[count - 1] + luma[count - 2]) / 2
          let contrast = isDarkInside ? outside - inside : inside - outside
          guard contrast > 0 else { continue }
          let middle = (inside + outside) / 2
          // The crossing nearest the middle.
          var best: Double?
          for k in 0..<count - 1 where (luma[k] < middle) != (luma[k + 1] < middle) {
            let at = Double(k) + Double((middle - luma[k]) / (luma[k + 1] - luma[k]))
            let offset = (at / Double(count - 1) * 2 - 1) * reach
            if abs(offset) < abs(best ?? .infinity) { best = offset }
          }
          guard let best else { continue }
          found.append((Homography.Pair(place(0), homography.map(place(best))), contrast))
          sum += contrast
        }
      }
    }
    let least = sum / Float(max(1, found.count)) * AztecTuning.minEdgeShare
    let pairs = found.filter { $0.contrast > least }.map(\.pair)
    guard pairs.count >= AztecTuning.minEdges, let fitted = Homography(fitting: pairs) else {
      return false
    }
    homography = fitted
    return true
  }

  /// The map from the modules of a symbol of so many along a side, whose middle is this one's.
  package func map(_ turn: AztecTurn, side: Int) -> GridMap? {
    let middle = Double(side) / 2
    let pairs = Self.ringCorners.map { corner in
      let (s, t) = corner
      return Homography.Pair(
        Point(x: middle + s, y: middle + t), homography.map(turn.framed(Point(x: s, y: t))))
    }
    return Homography(fitting: pairs).map { GridMap($0) }
  }
}
