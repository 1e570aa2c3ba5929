/// The affine frame that fits points on three concentric squares of a finder pattern best.
///
/// In the frame's own modules the squares are where the larger of both coordinates is 1.5, 2.5 and
/// 3.5, of QR Code (ISO/IEC 18004, 6.3.3) and of Aztec (ISO/IEC 24778, 7.2.1) alike: with each point assigned to a side, the fit is two linear least-squares
/// problems. Assignment and fit alternate.
package struct FinderFrameFit {
  package struct Frame {
    package var centre: Point
    package var u: Point
    package var v: Point
    package var misfit: Double
    /// `true` where the points lie on circles rather than on squares.
    package var isRound = false
  }

  /// Three rings of 24 rays.
  private static let capacity = 72
  private var xs = [Double](repeating: 0, count: capacity)
  private var ys = [Double](repeating: 0, count: capacity)
  private var rings = [Double](repeating: 0, count: capacity)
  private var count = 0
  /// Cosine and sine of 0, 22.5, 45 and 67.5 degrees.
  private static let startAngles = [
    (1.0, 0.0), (0.923_879_5, 0.382_683_4), (0.707_106_8, 0.707_106_8), (0.382_683_4, 0.923_879_5),
  ]

  package init() {}

  /// Forgets all points.
  package mutating func removeAll() { count = 0 }

  /// Adds a point, relative to a rough centre, on the square of half side `ring`.
  package mutating func add(_ x: Float, _ y: Float, ring: Double) {
    guard count < Self.capacity else { return }
    xs[count] = Double(x)
    ys[count] = Double(y)
    rings[count] = ring
    count += 1
  }

  /// The best frame, from four start angles; `nil` where there is none.
  package func frame() -> Frame? {
    guard count >= FinderFrameTuning.minPlaces else { return nil }
    var scale = 0.0
    for k in 0..<count {
      scale += (xs[k] * xs[k] + ys[k] * ys[k]).squareRoot() / rings[k]
    }
    let inverse = FinderFrameTuning.meanRadiusOfSquare * Double(count) / scale
    // Two steps from each angle show which one to go on from.
    var start: (first: Side, second: Side, misfit: Double)?
    for (cosine, sine) in Self.startAngles {
      let found = refined(
        (
          Side(x: cosine * inverse, y: sine * inverse, offset: 0),
          Side(x: -sine * inverse, y: cosine * inverse, offset: 0), .infinity
        ), steps: 2)
      if let found, found.misfit < start?.misfit ?? .infinity { start = found }
    }
    guard let start, let (first, second, misfit) = refined(start, steps: 4) else { return nil }
    let area = first.x * second.y - first.y * second.x
    guard abs(area) > GeometryTolerance.determinant else { return nil }
    // The columns of the inverse are one module along each axis.
    var u = Point(x: second.y / area, y: -second.x / area)
    let v = Point(x: -first.y / area, y: first.x / area)
    let centre = Point(
      x: u.x * first.offset + v.x * second.offset, y: u.y * first.offset + v.y * second.offset)
    let long = max(u.x * u.x + u.y * u.y, v.x * v.x + v.y * v.y)
    guard abs(u.x * v.y - u.y * v.x) > FinderFrameTuning.minAxisArea * long else { return nil }
    if u.x * v.y - u.y * v.x < 0 { u = Point(x: -u.x, y: -u.y) }
    var best = Frame(centre: centre, u: u, v: v, misfit: misfit)
    best.isRound = isRound(best)
    if best.isRound {
      let scale = FinderFrameTuning.roundFrameScale
      best.u = Point(x: best.u.x * scale, y: best.u.y * scale)
      best.v = Point(x: best.v.x * scale, y: best.v.y * scale)
    }
    return best
  }

  /// True where the points are equally far from the centre: those of a square are up to 1.4 times
  /// farther at its corners.
  private func isRound(_ frame: Frame) -> Bool {
    let area = frame.u.x * frame.v.y - frame.u.y * frame.v.x
    var sum = 0.0
    var squares = 0.0
    for k in 0..<count {
      let x = xs[k] - frame.centre.x
      let y = ys[k] - frame.centre.y
      let p = (x * frame.v.y - y * frame.v.x) / area
      let q = (y * frame.u.x - x * frame.u.y) / area
      let distance = (p * p + q * q).squareRoot() / rings[k]
      sum += distance
      squares += distance * distance
    }
    let mean = sum / Double(count)
    let deviation = FinderFrameTuning.maxRoundDeviation
    return squares / Double(count) - mean * mean < deviation * deviation * mean * mean
  }

  /// One coordinate of the frame: `x * px + y * py - offset` modules.
  private struct Side {
    var x: Double
    var y: Double
    var offset: Double
  }

  /// Up to `steps` alternations, until the misfit converges.
  private func refined(
    _ start: (first: Side, second: Side, misfit: Double), steps: Int
  ) -> (first: Side, second: Side, misfit: Double)? {
    var fit = start
    for _ in 0..<steps {
      guard let next = refined(fit.first, fit.second) else { return nil }
      let change = abs(next.misfit - fit.misfit)
      fit = next
      if change < FinderFrameTuning.misfitConvergence { break }
    }
    return fit
  }

  private func refined(_ first: Side, _ second: Side) -> (
    first: Side, second: Side, misfit: Double
  )? {
    var sums = (NormalEquations(), NormalEquations())
    var error = 0.0
    var used = 0
    for k in 0..<count {
      let p = first.x * xs[k] + first.y * ys[k] - first.offset
      let q = second.x * xs[k] + second.y * ys[k] - second.offset
      let most = max(abs(p), abs(q))
      // Blur rounds the corners: they belong to neither side.
      if min(abs(p), abs(q)) > FinderFrameTuning.maxCornerShare * most { continue }
      let target = rings[k]
      if abs(p) >= abs(q) {
        sums.0.add(xs[k], ys[k], p < 0 ? -target : target)
      } else {
        sums.1.add(xs[k], ys[k], q < 0 ? -target : target)
      }
      error += (most - target) * (most - target)
      used += 1
    }
    guard used >= FinderFrameTuning.minSidePlaces, let a = sums.0.solution, let b = sums.1.solution
    else { return nil }
    return (
      Side(x: a.0, y: a.1, offset: -a.2), Side(x: b.0, y: b.1, offset: -b.2),
      misfit: (error / Double(used)).squareRoot()
    )
  }

  /// Normal equations of `a x + b y + c = target`.
  private struct NormalEquations {
    var xx = 0.0
    var xy = 0.0
    var yy = 0.0
    var x = 0.0
    var y = 0.0
    var n = 0.0
    var xt = 0.0
    var yt = 0.0
    var t = 0.0

    mutating func add(_ px: Double, _ py: Double, _ target: Double) {
      xx += px * px
      xy += px * py
      yy += py * py
      x += px
      y += py
      n += 1
      xt += px * target
      yt += py * target
      t += target
    }

    var solution: (Double, Double, Double)? {
      guard n >= FinderFrameTuning.minPlacesOfSide else { return nil }
      let c0 = yy * n - y * y
      let c1 = x * y - xy * n
      let c2 = xy * y - yy * x
      let det = xx * c0 + xy * c1 + x * c2
      guard abs(det) > GeometryTolerance.determinant else { return nil }
      let a = (xt * c0 + yt * c1 + t * c2) / det
      let b = (xt * c1 + yt * (xx * n - x * x) + t * (xy * x - xx * y)) / det
      let c = (xt * c2 + yt * (xy * x - xx * y) + t * (xx * yy - xy * xy)) / det
      return (a, b, c)
    }
  }
}
