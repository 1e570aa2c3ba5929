/// Lays the modules of a QR Code symbol over three finder patterns.
///
/// The frames of the patterns give a first perspective; the timing patterns choose the version; the
/// alignment patterns, where the version has any, bind the far corner and take up curvature.
package struct QRFitter: Sendable {
  package init() {}

  /// The fits of the likely versions, best first.
  package func fits(
    of triple: FinderTriple, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> [QRFit] {
    let estimate = (triple.span - 10) / 4
    let slack = max(0.8, estimate * 0.09)
    let first = max(1, Int((estimate - slack).rounded(.up)))
    let last = min(40, Int((estimate + slack).rounded(.down)))
    guard first <= last else { return [] }
    let plane = pyramid.plane(
      pyramid.level(where: triple.corner.module, isAtLeast: 2), of: image)
    let scale = Double(image.width) / Double(plane.width)
    let shrink = Self.powerOfTwo(scale)
    var fits: [QRFit] = []
    for version in first...last {
      guard let layout = QRLayout(version: version),
        let homography = Homography(fitting: Self.pairs(triple, side: layout.side))
      else { continue }
      var fit = QRFit(
        layout: layout, map: GridMap(homography), isInverted: triple.corner.isInverted,
        timing: 0, weakerTiming: 0, module: 0)
      (fit.timing, fit.weakerTiming) = Self.timing(fit, plane: plane, shrink: shrink)
      let middle = Double(layout.side) / 2
      let steps = homography.steps(at: Point(x: middle, y: middle))
      fit.module = abs(steps.x.x * steps.y.y - steps.x.y * steps.y.x).squareRoot()
      guard fit.module > 0.7 else { continue }
      fits.append(fit)
    }
    fits.sort { $0.timing > $1.timing }
    return fits
  }

  /// The fits on a surface bent like a cylinder, best first: both sides that carry timing patterns
  /// are curves that leave and reach the finder patterns as their frames say, and the symbol is one
  /// swept along the other.
  package func sweptFits(
    of triple: FinderTriple, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> [QRFit] {
    let estimate = (triple.span - 10) / 4
    let first = max(1, Int((estimate * 0.8 - 0.8).rounded(.up)))
    let last = min(40, Int((estimate * 1.35 + 1).rounded(.down)))
    guard first <= last else { return [] }
    let level = pyramid.level(where: triple.corner.module, isAtLeast: 2)
    let plane = pyramid.plane(level, of: image)
    let a = triple.corner.centre
    let b = triple.right.centre
    let c = triple.below.centre
    let d = Point(x: b.x + c.x - a.x, y: b.y + c.y - a.y)
    var fits: [QRFit] = []
    for version in first...last {
      guard let layout = QRLayout(version: version) else { continue }
      let far = Double(layout.side) - 3.5
      guard
        let flat = Homography(fitting: [
          .init(Point(x: 3.5, y: 3.5), a), .init(Point(x: far, y: 3.5), b),
          .init(Point(x: 3.5, y: far), c), .init(Point(x: far, y: far), d),
        ])
      else { continue }
      let nodes = 9
      let places = (0..<nodes).map { Double($0) * Double(layout.side) / Double(nodes - 1) }
      let top = places.map { x in
        let p = Self.curve(triple.corner, triple.corner.u, triple.right, triple.right.u, far, x)
        let q = flat.map(Point(x: x, y: 3.5))
        return Point(x: p.x - q.x, y: p.y - q.y)
      }
      let left = places.map { y in
        let p = Self.curve(triple.corner, triple.corner.v, triple.below, triple.below.v, far, y)
        let q = flat.map(Point(x: 3.5, y: y))
        return Point(x: p.x - q.x, y: p.y - q.y)
      }
      var rest: [Point] = []
      for row in 0..<nodes {
        for column in 0..<nodes {
          rest.append(Point(x: top[column].x + left[row].x, y: top[column].y + left[row].y))
        }
      }
      var fit = QRFit(
        layout: layout, map: GridMap(flat, xs: places, ys: places, rest: rest),
        isInverted: triple.corner.isInverted, timing: 0, weakerTiming: 0, module: 0)
      (fit.timing, fit.weakerTiming) = Self.timing(
        fit, plane: plane, shrink: 1 / Double(1 << level))
      let middle = Double(layout.side) / 2
      let steps = flat.steps(at: Point(x: middle, y: middle))
      fit.module = abs(steps.x.x * steps.y.y - steps.x.y * steps.y.x).squareRoot()
      guard fit.module > 0.7 else { continue }
      fits.append(fit)
    }
    fits.sort { $0.timing > $1.timing }
    return fits
  }

  /// Binds a fit on a bent surface to the alignment patterns that are found, from the finder
  /// patterns outwards.
  package func bound(
    _ fit: QRFit, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> QRFit {
    let places = fit.layout.alignment.map { Double($0) + 0.5 }
    guard let last = places.last else { return fit }
    let count = places.count
    let level = pyramid.level(where: fit.module, isAtLeast: 2)
    let plane = pyramid.plane(level, of: image)
    var shifts = [Point?](repeating: nil, count: count * count)
    for k in [0, count - 1, (count - 1) * count] { shifts[k] = Point(x: 0, y: 0) }
    for k in Self.outwards(count) where shifts[k] == nil {
      let x = places[k % count]
      let y = places[k / count]
      let p = fit.map.map(x, y)
      let a = fit.map.map(x + 1, y)
      let b = fit.map.map(x, y + 1)
      let expected = count == 2 ? Point(x: 0, y: 0) : Self.filled(shifts, columns: count)[k]
      let radius = count == 2 ? 3 + Double(fit.layout.side) / 12 : 3.5
      guard
        let at = AlignmentSearch.find(
          near: Point(x: p.x + expected.x, y: p.y + expected.y),
          steps: (Point(x: a.x - p.x, y: a.y - p.y), Point(x: b.x - p.x, y: b.y - p.y)),
          radius: radius, plane: plane, shrink: 1 / Double(1 << level), isInverted: fit.isInverted)
      else { continue }
      shifts[k] = Point(x: at.x - p.x, y: at.y - p.y)
    }
    var result = fit
    if count == 2 {
      if let shift = shifts[3] { result.map.pull(last, by: shift) }
      return result
    }
    let field = GridMap.Lattice(xs: places, ys: places, rest: Self.filled(shifts, columns: count))
    result.map.bend { field.value($0, $1) }
    return result
  }

  /// The places of a square lattice from its first corner outwards.
  private static func outwards(_ count: Int) -> [Int] {
    (0..<count * count).sorted {
      let a = ($0 / count, $0 % count)
      let b = ($1 / count, $1 % count)
      return (a.0 + a.1, max(a.0, a.1)) < (b.0 + b.1, max(b.0, b.1))
    }
  }

  /// A place of the cubic curve from one pattern's centre to another's, `far` the module
  /// coordinate of the other; straight beyond them.
  private static func curve(
    _ from: FinderPattern, _ start: Point, _ to: FinderPattern, _ end: Point, _ far: Double,
    _ x: Double
  ) -> Point {
    if x <= 3.5 {
      return Point(
        x: from.centre.x + start.x * (x - 3.5), y: from.centre.y + start.y * (x - 3.5))
    }
    if x >= far {
      return Point(x: to.centre.x + end.x * (x - far), y: to.centre.y + end.y * (x - far))
    }
    let length = far - 3.5
    let t = (x - 3.5) / length
    let h0 = (1 + 2 * t) * (1 - t) * (1 - t)
    let h1 = t * (1 - t) * (1 - t) * length
    let h2 = t * t * (3 - 2 * t)
    let h3 = t * t * (t - 1) * length
    return Point(
      x: h0 * from.centre.x + h1 * start.x + h2 * to.centre.x + h3 * end.x,
      y: h0 * from.centre.y + h1 * start.y + h2 * to.centre.y + h3 * end.y)
  }

  /// The triple of two patterns whose third is missing; `nil` where they do not span a plane.
  package func triple(
    _ gap: FinderGrouping.Gap, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> FinderTriple? {
    MissingFinder.triple(gap, image: image, pyramid: pyramid)
  }

  /// Where along the axes of a pattern others may be that are damaged, the likeliest first.
  package func partners(
    of pattern: FinderPattern, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> [FinderPattern] {
    MissingFinder.partners(of: pattern, image: image, pyramid: pyramid)
  }

  private static func powerOfTwo(_ scale: Double) -> Double {
    var shrink = 1.0
    while scale * shrink > 1.5 { shrink /= 2 }
    return shrink
  }

  /// Each finder pattern's centre and, by its frame, its four corners.
  static func pairs(_ triple: FinderTriple, side: Int) -> [Homography.Pair] {
    let far = Double(side) - 3.5
    var pairs: [Homography.Pair] = []
    for (pattern, x, y) in [
      (triple.corner, 3.5, 3.5), (triple.right, far, 3.5), (triple.below, 3.5, far),
    ] {
      pairs.append(.init(Point(x: x, y: y), pattern.centre))
      for (s, t) in [(-3.5, -3.5), (3.5, -3.5), (3.5, 3.5), (-3.5, 3.5)] {
        pairs.append(.init(Point(x: x + s, y: y + t), pattern.place(s, t), weight: 0.15))
      }
    }
    return pairs
  }

  /// How well both timing patterns alternate: each module against its two neighbours.
  static func timing(
    _ fit: QRFit, plane: LumaView, shrink: Double
  ) -> (both: Double, weaker: Double) {
    let last = fit.layout.side - 8
    var total = 0.0
    var least = 1.0
    for isRow in [true, false] {
      var best = -1.0
      for aside in [6.5, 6.2, 6.8] {
        func luma(_ k: Int) -> Double {
          let along = Double(k) + 0.5
          let p = isRow ? fit.map.map(along, aside) : fit.map.map(aside, along)
          let value = Double(plane.luma(atX: Float(p.x * shrink), y: Float(p.y * shrink)))
          return fit.isInverted ? 255 - value : value
        }
        var before = luma(7)
        var here = luma(8)
        // The line begins in the finder pattern's dark edge and crosses its separator.
        let contrast = before - luma(3)
        var sum = 0.0
        var all = 1e-6
        for k in 8..<last {
          let next = luma(k + 1)
          let step = here - (before + next) / 2
          sum += k % 2 == 0 ? -step : step
          all += abs(step)
          before = here
          here = next
        }
        // Noise on blank paper alternates by chance, and by little.
        guard all > 0.12 * contrast * Double(last - 8) else { continue }
        best = max(best, sum / all)
      }
      total += best / 2
      least = min(least, best)
    }
    return (total, least)
  }

  /// Binds a fit to its alignment patterns; the fit itself where there are none.
  package func aligned(
    _ fit: QRFit, triple: FinderTriple, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> QRFit {
    let places = fit.layout.alignment
    guard !places.isEmpty else { return fit }
    let level = pyramid.level(where: fit.module, isAtLeast: 2)
    let plane = pyramid.plane(level, of: image)
    let shrink = 1 / Double(1 << level)
    let count = places.count
    let base = Self.pairs(triple, side: fit.layout.side)
    var homography = fit.map.homography

    // What is known at each lattice place: the pixel there, by finder patterns or found.
    var known = [Point?](repeating: nil, count: count * count)
    known[0] = triple.corner.place(3, 3)
    known[count - 1] = triple.right.place(-3, 3)
    known[(count - 1) * count] = triple.below.place(3, -3)
    var found: [Homography.Pair] = []

    // From the finder patterns outwards, each place expected where the nearest known ones say.
    for k in Self.outwards(count) {
      let row = k / count
      let column = k % count
      guard fit.layout.hasAlignment(row: places[row], column: places[column]) else { continue }
      let place = Point(x: Double(places[column]) + 0.5, y: Double(places[row]) + 0.5)
      let steps = homography.steps(at: place)
      var expected = homography.map(place)
      if count > 2 {
        var shift = Point(x: 0, y: 0)
        var weights = 0.0
        for other in 0..<count * count {
          guard let at = known[other] else { continue }
          let there = Point(
            x: Double(places[other % count]) + 0.5, y: Double(places[other / count]) + 0.5)
          let far =
            (there.x - place.x) * (there.x - place.x)
            + (there.y - place.y) * (there.y - place.y)
          let weight = 1 / (far * far)
          let p = homography.map(there)
          shift.x += (at.x - p.x) * weight
          shift.y += (at.y - p.y) * weight
          weights += weight
        }
        if weights > 0 {
          expected.x += shift.x / weights
          expected.y += shift.y / weights
        }
      }
      let isLonely = count == 2
      let radius = isLonely ? 2.5 + Double(fit.layout.side) / 14 : 2.5
      guard
        let at = AlignmentSearch.find(
          near: expected, steps: steps, radius: radius, plane: plane, shrink: shrink,
          isInverted: fit.isInverted)
      else { continue }
      known[k] = at
      found.append(.init(place, at, weight: 1))
      if let better = Homography(fitting: base + found) { homography = better }
    }
    var result = fit
    result.map = GridMap(homography)
    guard count > 2, !found.isEmpty else { return result }
    let lattice = places.map { Double($0) + 0.5 }
    var rest = [Point?](repeating: nil, count: count * count)
    for k in known.indices {
      guard let at = known[k] else { continue }
      let p = homography.map(Point(x: lattice[k % count], y: lattice[k / count]))
      rest[k] = Point(x: at.x - p.x, y: at.y - p.y)
    }
    result.map = GridMap(
      homography, xs: lattice, ys: lattice, rest: Self.filled(rest, columns: count))
    return result
  }

  /// Follows the modules of a fit over a surface that is not flat.
  package func tracked(
    _ fit: QRFit, fixed: [Int8], triple: FinderTriple, image: LumaView,
    pyramid: borrowing LumaPyramid
  ) -> QRFit {
    let level = pyramid.level(where: fit.module, isAtLeast: 2)
    let far = Double(fit.layout.side) - 3.5
    let side = fit.layout.side
    let tracker = GridTracker(
      GridTracker.Sheet(
        map: fit.map, columns: side, rows: side, fixed: fixed, isInverted: fit.isInverted),
      inset: 3.5,
      seeds: [
        (Point(x: 3.5, y: 3.5), triple.corner.centre), (Point(x: far, y: 3.5), triple.right.centre),
        (Point(x: 3.5, y: far), triple.below.centre),
      ], plane: pyramid.plane(level, of: image), shrink: 1 / Double(1 << level))
    var result = fit
    result.map = tracker.map
    return result
  }

  /// Moves a fit to where the modules it reads explain the image best.
  package func refined(
    _ fit: QRFit, fixed: [Int8], image: LumaView, pyramid: borrowing LumaPyramid
  ) -> QRFit {
    let level = pyramid.level(where: fit.module, isAtLeast: 2)
    return GridRefiner.refined(
      fit, fixed: fixed, plane: pyramid.plane(level, of: image), scale: Double(1 << level),
      rounds: 3)
  }

  /// Fills the gaps of a lattice with the mean of the nearest known places.
  static func filled(_ lattice: [Point?], columns: Int) -> [Point] {
    let rows = lattice.count / columns
    return lattice.indices.map { k in
      if let known = lattice[k] { return known }
      var sum = Point(x: 0, y: 0)
      var weights = 0.0
      for other in 0..<rows * columns {
        guard let at = lattice[other] else { continue }
        let dx = Double(other % columns - k % columns)
        let dy = Double(other / columns - k / columns)
        let weight = 1 / ((dx * dx + dy * dy) * (dx * dx + dy * dy))
        sum.x += at.x * weight
        sum.y += at.y * weight
        weights += weight
      }
      return weights > 0 ? Point(x: sum.x / weights, y: sum.y / weights) : sum
    }
  }
}
