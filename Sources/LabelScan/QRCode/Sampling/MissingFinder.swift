/// Puts a third finder pattern where two others say that it was: it may be torn off or blinded.
package enum MissingFinder {
  /// The triple of a gap; `nil` where the two patterns do not span a plane.
  package static func triple(
    _ gap: FinderGrouping.Gap, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> FinderTriple? {
    // The version decides how many modules apart they are: the nearest that there is.
    let version = max(1, min(40, ((gap.span - 10) / 4).rounded()))
    let far = 10 + 4 * version + 3.5
    var pairs: [Homography.Pair] = []
    for (pattern, x, y) in [(gap.corner, 3.5, 3.5), (gap.right, far, 3.5), (gap.below, 3.5, far)] {
      guard let pattern else { continue }
      pairs.append(.init(Point(x: x, y: y), pattern.centre))
      for (s, t) in [(-3.5, -3.5), (3.5, -3.5), (3.5, 3.5), (-3.5, 3.5)] {
        pairs.append(.init(Point(x: x + s, y: y + t), pattern.place(s, t), weight: 0.5))
      }
    }
    guard let homography = Homography(fitting: pairs), let known = gap.corner ?? gap.right else {
      return nil
    }
    let level = pyramid.level(where: known.module, isAtLeast: 2)
    let plane = pyramid.plane(level, of: image)
    let shrink = 1 / Double(1 << level)
    func found(_ x: Double, _ y: Double) -> FinderPattern? {
      let place = Point(x: x, y: y)
      let steps = homography.steps(at: place)
      let area = steps.x.x * steps.y.y - steps.x.y * steps.y.x
      // A perspective that turns over or blows up is none.
      guard area > known.module * known.module * 0.2, area < known.module * known.module * 5 else {
        return nil
      }
      var pattern = FinderPattern(
        centre: homography.map(place), u: steps.x, v: steps.y, isInverted: known.isInverted,
        misfit: 0.5)
      if let centre = best(
        pattern, radius: min(1.5 + gap.span / 10, 6), plane: plane, shrink: shrink)
      {
        pattern.centre = centre
      }
      return pattern
    }
    guard let corner = gap.corner ?? found(3.5, 3.5), let right = gap.right ?? found(far, 3.5),
      let below = gap.below ?? found(3.5, far)
    else { return nil }
    return FinderTriple(
      corner: corner, right: right, below: below, span: gap.span, misfit: gap.misfit,
      members: gap.members)
  }

  /// Where along the axes of a pattern others may be that are damaged, the likeliest first.
  ///
  /// They are taken to lie as that pattern does.
  package static func partners(
    of pattern: FinderPattern, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> [FinderPattern] {
    let level = pyramid.level(where: pattern.module, isAtLeast: 2)
    let plane = pyramid.plane(level, of: image)
    let shrink = 1 / Double(1 << level)
    var found: [(pattern: FinderPattern, value: Float)] = []
    for axis in 0..<4 {
      let turned = FinderGrouping.turned(pattern, by: axis)
      var best: [(pattern: FinderPattern, value: Float)] = []
      for distance in Swift.stride(from: 13.0, through: farthestPartner, by: 0.5) {
        let aside = (distance * 0.12 * 2).rounded()
        for side in Swift.stride(from: -aside / 2, through: aside / 2, by: 0.5) {
          let value = likeness(turned, distance, side, plane: plane, shrink: shrink)
          guard value > 0.5 else { continue }
          var partner = turned
          partner.centre = turned.place(distance, side)
          partner.misfit = 0.5
          let isNear = { (other: FinderPattern) in
            let place = partner.modules(of: other.centre)
            return max(abs(place.x), abs(place.y)) < 3
          }
          if let near = best.firstIndex(where: { isNear($0.pattern) }) {
            if value > best[near].value { best[near] = (partner, value) }
          } else {
            best.append((partner, value))
          }
        }
      }
      best.sort { $0.value > $1.value }
      found += best.prefix(2)
    }
    return found.sorted { $0.value > $1.value }.map(\.pattern)
  }

  /// The most modules between the middles of two patterns of which one is damaged: 12 versions.
  private static let farthestPartner = 60.0

  /// How much the place `s` and `t` modules from a pattern's centre, with the light modules around,
  /// is like a pattern: 1 at best.
  private static func likeness(
    _ pattern: FinderPattern, _ s: Double, _ t: Double, plane: LumaView, shrink: Double
  ) -> Float {
    var sum: Float = 0
    var squares: Float = 0
    var dark: Float = 0
    let middle = pattern.place(s, t)
    let (x, y) = (Float(middle.x * shrink), Float(middle.y * shrink))
    let (ux, uy) = (Float(pattern.u.x * shrink), Float(pattern.u.y * shrink))
    let (vx, vy) = (Float(pattern.v.x * shrink), Float(pattern.v.y * shrink))
    for r in -4...4 {
      for c in -4...4 {
        let (p, q) = (Float(c), Float(r))
        let value = plane.luma(atX: x + p * ux + q * vx, y: y + p * uy + q * vy)
        sum += value
        squares += value * value
        let ring = max(abs(r), abs(c))
        if ring != 2, ring != 4 { dark += value }
      }
    }
    let variance = squares - sum * sum / 81
    guard variance > 81 * 9 else { return 0 }
    let covariance = sum * 33 / 81 - dark
    return (pattern.isInverted ? -covariance : covariance) / (variance * 33 * 48 / 81).squareRoot()
  }

  /// Where near its centre a pattern, with the light modules around it, is most like one.
  private static func best(
    _ pattern: FinderPattern, radius: Double, plane: LumaView, shrink: Double
  ) -> Point? {
    func likeness(_ s: Double, _ t: Double) -> Float {
      Self.likeness(pattern, s, t, plane: plane, shrink: shrink)
    }
    var best: (value: Float, s: Double, t: Double) = (0, 0, 0)
    let reach = Int((radius * 2).rounded(.up))
    for t in -reach...reach {
      for s in -reach...reach {
        let value = likeness(Double(s) / 2, Double(t) / 2)
        if value > best.value { best = (value, Double(s) / 2, Double(t) / 2) }
      }
    }
    guard best.value > 0.45 else { return nil }
    for (s, t) in [(-0.25, 0.0), (0.25, 0), (0, -0.25), (0, 0.25)] {
      let value = likeness(best.s + s, best.t + t)
      if value > best.value { best = (value, best.s + s, best.t + t) }
    }
    return pattern.place(best.s, best.t)
  }
}
