extension QRFitter {
  /// The fits on a cylindrical surface, best first: both sides that carry timing patterns are cubic
  /// Hermite curves along the frames of the finder patterns, and the grid is one swept along the
  /// other.
  package func cylindricalFits(
    of triple: FinderTriple, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> [QRFit] {
    let estimate = (triple.span - 10) / 4
    let first = max(
      1, Int((estimate * QRGridTuning.minCylinderShare - QRGridTuning.versionSlack).rounded(.up)))
    let last = min(40, Int((estimate * QRGridTuning.maxCylinderShare + 1).rounded(.down)))
    guard first <= last else { return [] }
    let level = pyramid.level(where: triple.corner.module, isAtLeast: QRGridTuning.sampledModule)
    let plane = pyramid.plane(level, of: image)
    let a = triple.corner.centre
    let b = triple.right.centre
    let c = triple.below.centre
    let d = Point(x: b.x + c.x - a.x, y: b.y + c.y - a.y)
    let near = FinderPattern.darkRadius
    var fits: [QRFit] = []
    for version in first...last {
      guard let layout = QRLayout(version: version) else { continue }
      let far = Double(layout.side) - near
      guard
        let flat = Homography(fitting: [
          .init(Point(x: near, y: near), a), .init(Point(x: far, y: near), b),
          .init(Point(x: near, y: far), c), .init(Point(x: far, y: far), d),
        ])
      else { continue }
      let nodes = QRGridTuning.cylinderNodes
      let places = (0..<nodes).map { Double($0) * Double(layout.side) / Double(nodes - 1) }
      let top = places.map { x in
        let p = Self.curve(triple.corner, triple.corner.u, triple.right, triple.right.u, far, x)
        let q = flat.map(Point(x: x, y: near))
        return Point(x: p.x - q.x, y: p.y - q.y)
      }
      let left = places.map { y in
        let p = Self.curve(triple.corner, triple.corner.v, triple.below, triple.below.v, far, y)
        let q = flat.map(Point(x: near, y: y))
        return Point(x: p.x - q.x, y: p.y - q.y)
      }
      var residuals: [Point] = []
      for row in 0..<nodes {
        for column in 0..<nodes {
          residuals.append(Point(x: top[column].x + left[row].x, y: top[column].y + left[row].y))
        }
      }
      var fit = QRFit(
        layout: layout, map: GridMap(flat, xs: places, ys: places, residuals: residuals),
        isInverted: triple.corner.isInverted, timing: 0, weakerTiming: 0, module: 0)
      (fit.timing, fit.weakerTiming) = Self.timing(
        fit, plane: plane, shrink: 1 / Double(1 << level))
      let middle = Double(layout.side) / 2
      let steps = flat.steps(at: Point(x: middle, y: middle))
      fit.module = abs(steps.x.x * steps.y.y - steps.x.y * steps.y.x).squareRoot()
      guard fit.module > QRGridTuning.minModule else { continue }
      fits.append(fit)
    }
    fits.sort { $0.timing > $1.timing }
    return fits
  }

  /// A point of the cubic Hermite curve from one pattern's centre to another's, `far` the module
  /// coordinate of the other; straight beyond them.
  private static func curve(
    _ from: FinderPattern, _ start: Point, _ to: FinderPattern, _ end: Point, _ far: Double,
    _ x: Double
  ) -> Point {
    let near = FinderPattern.darkRadius
    if x <= near {
      return Point(
        x: from.centre.x + start.x * (x - near), y: from.centre.y + start.y * (x - near))
    }
    if x >= far {
      return Point(x: to.centre.x + end.x * (x - far), y: to.centre.y + end.y * (x - far))
    }
    let length = far - near
    let t = (x - near) / length
    let h0 = (1 + 2 * t) * (1 - t) * (1 - t)
    let h1 = t * (1 - t) * (1 - t) * length
    let h2 = t * t * (3 - 2 * t)
    let h3 = t * t * (t - 1) * length
    return Point(
      x: h0 * from.centre.x + h1 * start.x + h2 * to.centre.x + h3 * end.x,
      y: h0 * from.centre.y + h1 * start.y + h2 * to.centre.y + h3 * end.y)
  }
}
