/// Completes two finder patterns of a symbol by the third, which may be torn off or under a glare.
package enum MissingFinder {
  /// The triple of a pair; `nil` where the two patterns do not span a plane.
  package static func triple(
    _ pair: FinderPair, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> FinderTriple? {
    // The nearest version gives the distance of the patterns.
    let near = FinderPattern.darkRadius
    let version = max(1, min(40, ((pair.span - 10) / 4).rounded()))
    let far = 10 + 4 * version + near
    var pairs: [Homography.Pair] = []
    for (pattern, x, y) in [
      (pair.corner, near, near), (pair.right, far, near), (pair.below, near, far),
    ] {
      guard let pattern else { continue }
      pairs.append(.init(Point(x: x, y: y), pattern.centre))
      for (s, t) in FinderPattern.corners {
        pairs.append(
          .init(
            Point(x: x + s, y: y + t), pattern.place(s, t), weight: QRGridTuning.pairCornerWeight))
      }
    }
    guard let homography = Homography(fitting: pairs), let known = pair.corner ?? pair.right else {
      return nil
    }
    let level = pyramid.level(where: known.module, isAtLeast: QRGridTuning.sampledModule)
    let plane = pyramid.plane(level, of: image)
    let shrink = 1 / Double(1 << level)
    func found(_ x: Double, _ y: Double) -> FinderPattern? {
      let place = Point(x: x, y: y)
      let steps = homography.steps(at: place)
      let area = steps.x.x * steps.y.y - steps.x.y * steps.y.x
      // A perspective that turns over or blows up is none.
      let knownArea = known.module * known.module
      guard area > knownArea * QRGridTuning.minAreaRatio,
        area < knownArea * QRGridTuning.maxAreaRatio
      else {
        return nil
      }
      var pattern = FinderPattern(
        centre: homography.map(place), u: steps.x, v: steps.y, isInverted: known.isInverted,
        misfit: QRGridTuning.assumedMisfit)
      let radius = min(
        QRGridTuning.missingRadius + pair.span / QRGridTuning.missingRadiusDivisor,
        QRGridTuning.maxMissingRadius)
      if let centre = best(pattern, radius: radius, plane: plane, shrink: shrink) {
        pattern.centre = centre
      }
      return pattern
    }
    guard let corner = pair.corner ?? found(near, near), let right = pair.right ?? found(far, near),
      let below = pair.below ?? found(near, far)
    else { return nil }
    return FinderTriple(
      corner: corner, right: right, below: below, span: pair.span, misfit: pair.misfit,
      members: pair.members)
  }

  /// The damaged patterns that may lie along the axes of a pattern, the likeliest first; their frames
  /// are taken to be its own.
  package static func partners(
    of pattern: FinderPattern, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> [FinderPattern] {
    let level = pyramid.level(where: pattern.module, isAtLeast: QRGridTuning.sampledModule)
    let plane = pyramid.plane(level, of: image)
    let shrink = 1 / Double(1 << level)
    var found: [(pattern: FinderPattern, value: Float)] = []
    for axis in 0..<4 {
      let turned = FinderGrouping.turned(pattern, by: axis)
      var best: [(pattern: FinderPattern, value: Float)] = []
      for distance in Swift.stride(
        from: QRGridTuning.minPartnerDistance, through: QRGridTuning.maxPartnerDistance,
        by: QRGridTuning.partnerStep)
      {
        let aside = (distance * QRGridTuning.maxPartnerSlant * 2).rounded()
        for side in Swift.stride(
          from: -aside / 2, through: aside / 2, by: QRGridTuning.partnerStep)
        {
          let value = correlation(turned, distance, side, plane: plane, shrink: shrink)
          guard value > QRGridTuning.minPartnerCorrelation else { continue }
          var partner = turned
          partner.centre = turned.place(distance, side)
          partner.misfit = QRGridTuning.assumedMisfit
          let isNear = { (other: FinderPattern) in
            let place = partner.modules(of: other.centre)
            return max(abs(place.x), abs(place.y)) < QRGridTuning.partnerSeparation
          }
          if let near = best.firstIndex(where: { isNear($0.pattern) }) {
            if value > best[near].value { best[near] = (partner, value) }
          } else {
            best.append((partner, value))
          }
        }
      }
      best.sort { $0.value > $1.value }
      found += best.prefix(QRGridTuning.partnersOfAxis)
    }
    return found.sorted { $0.value > $1.value }.map(\.pattern)
  }

  /// The normalised correlation of the place `s` and `t` modules from a pattern's centre with a finder
  /// pattern and the light modules around it: 1 at best.
  private static func correlation(
    _ pattern: FinderPattern, _ s: Double, _ t: Double, plane: LumaView, shrink: Double
  ) -> Float {
    var seen = TemplateCorrelation()
    let middle = pattern.place(s, t)
    let (x, y) = (Float(middle.x * shrink), Float(middle.y * shrink))
    let (ux, uy) = (Float(pattern.u.x * shrink), Float(pattern.u.y * shrink))
    let (vx, vy) = (Float(pattern.v.x * shrink), Float(pattern.v.y * shrink))
    for r in -4...4 {
      for c in -4...4 {
        let (p, q) = (Float(c), Float(r))
        let value = plane.luma(atX: x + p * ux + q * vx, y: y + p * uy + q * vy)
        let ring = max(abs(r), abs(c))
        seen.add(value, isMarked: ring == 2 || ring == 4)
      }
    }
    let correlation = seen.value(minVariance: QRGridTuning.minLumaVariance) ?? 0
    return pattern.isInverted ? -correlation : correlation
  }

  /// The place near a pattern's centre of the largest correlation; `nil` where none is large enough.
  private static func best(
    _ pattern: FinderPattern, radius: Double, plane: LumaView, shrink: Double
  ) -> Point? {
    func correlation(_ s: Double, _ t: Double) -> Float {
      Self.correlation(pattern, s, t, plane: plane, shrink: shrink)
    }
    var best: (value: Float, s: Double, t: Double) = (0, 0, 0)
    let reach = Int((radius * 2).rounded(.up))
    for t in -reach...reach {
      for s in -reach...reach {
        let value = correlation(Double(s) / 2, Double(t) / 2)
        if value > best.value { best = (value, Double(s) / 2, Double(t) / 2) }
      }
    }
    guard best.value > QRGridTuning.minMissingCorrelation else { return nil }
    for (s, t) in [(-0.25, 0.0), (0.25, 0), (0, -0.25), (0, 0.25)] {
      let value = correlation(best.s + s, best.t + t)
      if value > best.value { best = (value, best.s + s, best.t + t) }
    }
    return pattern.place(best.s, best.t)
  }
}
