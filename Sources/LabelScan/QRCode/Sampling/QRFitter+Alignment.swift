extension QRFitter {
  /// A fit corrected by its alignment patterns; the fit itself where it has none.
  package func aligned(
    _ fit: QRFit, triple: FinderTriple, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> QRFit {
    let places = fit.layout.alignment
    guard !places.isEmpty else { return fit }
    let level = pyramid.level(where: fit.module, isAtLeast: QRGridTuning.sampledModule)
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
    for k in Self.latticeOrder(count) {
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
      let isSingle = count == 2
      let radius =
        QRGridTuning.alignmentRadius
        + (isSingle ? Double(fit.layout.side) / QRGridTuning.singleAlignmentDivisor : 0)
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
    var residuals = [Point?](repeating: nil, count: count * count)
    for k in known.indices {
      guard let at = known[k] else { continue }
      let p = homography.map(Point(x: lattice[k % count], y: lattice[k / count]))
      residuals[k] = Point(x: at.x - p.x, y: at.y - p.y)
    }
    result.map = GridMap(
      homography, xs: lattice, ys: lattice, residuals: Self.filled(residuals, columns: count))
    return result
  }

  /// A fit on a curved surface snapped to the alignment patterns that are found, from the finder
  /// patterns outwards.
  package func snappedToAlignmentPatterns(
    _ fit: QRFit, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> QRFit {
    let places = fit.layout.alignment.map { Double($0) + 0.5 }
    guard let last = places.last else { return fit }
    let count = places.count
    let level = pyramid.level(where: fit.module, isAtLeast: QRGridTuning.sampledModule)
    let plane = pyramid.plane(level, of: image)
    var shifts = [Point?](repeating: nil, count: count * count)
    for k in [0, count - 1, (count - 1) * count] { shifts[k] = Point(x: 0, y: 0) }
    for k in Self.latticeOrder(count) where shifts[k] == nil {
      let x = places[k % count]
      let y = places[k / count]
      let p = fit.map.map(x, y)
      let a = fit.map.map(x + 1, y)
      let b = fit.map.map(x, y + 1)
      let expected = count == 2 ? Point(x: 0, y: 0) : Self.filled(shifts, columns: count)[k]
      let radius =
        count == 2
        ? QRGridTuning.curvedSingleAlignmentRadius
          + Double(fit.layout.side) / QRGridTuning.curvedSingleAlignmentDivisor
        : QRGridTuning.curvedAlignmentRadius
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
      if let shift = shifts[3] { result.map.warp(last, from: FinderPattern.darkRadius, by: shift) }
      return result
    }
    let field = GridMap.Lattice(
      xs: places, ys: places, residuals: Self.filled(shifts, columns: count))
    result.map.displace { field.value($0, $1) }
    return result
  }

  /// The nodes of a square lattice from its first corner outwards.
  private static func latticeOrder(_ count: Int) -> [Int] {
    (0..<count * count).sorted {
      let a = ($0 / count, $0 % count)
      let b = ($1 / count, $1 % count)
      return (a.0 + a.1, max(a.0, a.1)) < (b.0 + b.1, max(b.0, b.1))
    }
  }

  /// Fills the unknown nodes of a lattice by inverse distance weighting of the known ones.
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
