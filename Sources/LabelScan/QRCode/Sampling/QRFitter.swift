/// Fits the grid of a QR Code symbol to three finder patterns.
///
/// The frames of the patterns give a first homography; the timing patterns choose the version; the
/// alignment patterns, where the version has any, determine the far corner and the curvature.
package struct QRFitter: Sendable {
  package init() {}

  /// The fits of the likely versions, best first.
  package func fits(
    of triple: FinderTriple, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> [QRFit] {
    let estimate = (triple.span - 10) / 4
    let slack = max(QRGridTuning.versionSlack, estimate * QRGridTuning.relativeVersionSlack)
    let first = max(1, Int((estimate - slack).rounded(.up)))
    let last = min(40, Int((estimate + slack).rounded(.down)))
    guard first <= last else { return [] }
    let plane = pyramid.plane(
      pyramid.level(where: triple.corner.module, isAtLeast: QRGridTuning.sampledModule), of: image)
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
      guard fit.module > QRGridTuning.minModule else { continue }
      fits.append(fit)
    }
    fits.sort { $0.timing > $1.timing }
    return fits
  }

  /// The triple of two patterns whose third is missing; `nil` where they do not span a plane.
  package func triple(
    _ pair: FinderPair, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> FinderTriple? {
    MissingFinder.triple(pair, image: image, pyramid: pyramid)
  }

  /// The damaged patterns that may lie along the axes of a pattern, the likeliest first.
  package func partners(
    of pattern: FinderPattern, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> [FinderPattern] {
    MissingFinder.partners(of: pattern, image: image, pyramid: pyramid)
  }

  /// The reduction of a level of the pyramid by its width, which is rounded up.
  private static func powerOfTwo(_ scale: Double) -> Double {
    var shrink = 1.0
    while scale * shrink > 1 + 0.5 { shrink /= 2 }
    return shrink
  }

  /// Each finder pattern's centre and, by its frame, its four corners.
  static func pairs(_ triple: FinderTriple, side: Int) -> [Homography.Pair] {
    let near = FinderPattern.darkRadius
    let far = Double(side) - near
    var pairs: [Homography.Pair] = []
    for (pattern, x, y) in [
      (triple.corner, near, near), (triple.right, far, near), (triple.below, near, far),
    ] {
      pairs.append(.init(Point(x: x, y: y), pattern.centre))
      for (s, t) in FinderPattern.corners {
        pairs.append(
          .init(
            Point(x: x + s, y: y + t), pattern.place(s, t), weight: QRGridTuning.cornerWeight))
      }
    }
    return pairs
  }

  /// The agreement of both timing patterns: the signed share of their second differences that
  /// alternates, 1 at best.
  static func timing(
    _ fit: QRFit, plane: LumaView, shrink: Double
  ) -> (both: Double, weaker: Double) {
    let last = fit.layout.side - 8
    var total = 0.0
    var least = 1.0
    for isRow in [true, false] {
      var best = -1.0
      for aside in QRGridTuning.timingLines {
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
        var all = QRGridTuning.minTimingSteps
        for k in 8..<last {
          let next = luma(k + 1)
          let step = here - (before + next) / 2
          sum += k % 2 == 0 ? -step : step
          all += abs(step)
          before = here
          here = next
        }
        // Noise on blank paper alternates by chance, and by little.
        guard all > QRGridTuning.minTimingContrast * contrast * Double(last - 8) else { continue }
        best = max(best, sum / all)
      }
      total += best / 2
      least = min(least, best)
    }
    return (total, least)
  }

  /// Tracks the modules of a fit over a surface that is not flat.
  package func tracked(
    _ fit: QRFit, fixed: [Int8], triple: FinderTriple, image: LumaView,
    pyramid: borrowing LumaPyramid
  ) -> QRFit {
    let level = pyramid.level(where: fit.module, isAtLeast: QRGridTuning.sampledModule)
    let near = FinderPattern.darkRadius
    let far = Double(fit.layout.side) - near
    let side = fit.layout.side
    let tracker = GridTracker(
      GridTracker.Sheet(
        map: fit.map, columns: side, rows: side, fixed: fixed, isInverted: fit.isInverted),
      inset: near,
      seeds: [
        (Point(x: near, y: near), triple.corner.centre),
        (Point(x: far, y: near), triple.right.centre),
        (Point(x: near, y: far), triple.below.centre),
      ], plane: pyramid.plane(level, of: image), shrink: 1 / Double(1 << level))
    var result = fit
    result.map = tracker.map
    return result
  }

  /// Refines a fit by the modules that it reads.
  package func refined(
    _ fit: QRFit, fixed: [Int8], image: LumaView, pyramid: borrowing LumaPyramid
  ) -> QRFit {
    let level = pyramid.level(where: fit.module, isAtLeast: QRGridTuning.sampledModule)
    return GridRefiner.refined(
      fit, fixed: fixed, plane: pyramid.plane(level, of: image), scale: Double(1 << level),
      rounds: QRGridTuning.refinerRounds)
  }
}
