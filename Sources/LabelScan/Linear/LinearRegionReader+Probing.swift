internal import LabelSyntax

/// Cheap looks at a region, to tell what is worth a search.
extension LinearRegionReader {
  /// True where lines of the strip that are apart from each other show the same as far as `least`, on an
  /// image that is not small.
  mutating func isSteady(
    _ least: Float, _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid
  ) -> Bool {
    guard plan.probesLinearRegions, !line.isImage else { return true }
    if let steadiness { return steadiness > least }
    for part in 0..<LineStrip.steadinessParts { fill(strip.steadinessLines(part), image, pyramid) }
    let found = strip.steadiness(reach: LineTuning.correlationReach)
    steadiness = found
    return found > least
  }

  /// True where the first averages of a region show no elements of a symbol, sharp or blurred: the others are
  /// not looked at.
  func isHopeless() -> Bool {
    guard plan.probesLinearRegions, !line.isImage,
      let (even, edges) = LineStatistics.medians(of: statistics)
    else { return false }
    return even < LineTuning.minBlurredUniformity || edges < LineTuning.minBlurredEdges
  }

  /// The size of a module in pixels, by the elements across the region's middle; `nil` where there
  /// are too few of them.
  mutating func probe(
    _ region: LinearRegion, _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid,
    span: ClosedRange<Double>
  ) -> Double? {
    look = RegionProbe()
    var best: Double?
    for part in [0.0, -0.5, 0.5] {
      var middle = region
      middle.center = region.point(0, part * region.halfHeight)
      middle.halfHeight = min(region.halfHeight, LineTuning.probeHalfHeight)
      // What was found on a coarse plane and is finer is found on a finer plane too.
      let level = max(0, region.level - 2)
      strip.prepare(
        level: level, region: middle, span: span, step: Double(1 << level), lines: 3)
      fill(0..<3, image, pyramid)
      guard strip.lines > 0 else { continue }
      strip.average(lines: 0, count: 3, into: &profile)
      finder.find(in: profile, settings: ElementFinder.Settings())
      let edges = finder.edges.count
      guard edges >= LineTuning.minProbeEdges else { continue }
      let module = Double(line.module(of: finder.edges)) * strip.step
      look.take(
        uniformity: finder.amplitudeUniformity, edges: edges, module: module, of: region)
      let quiet = Float(LineTuning.probeQuietZone * module / strip.step)
      if finder.edges[0] - finder.firstLightEdge < quiet { touches.low = true }
      if Float(strip.columns) - finder.edges[edges - 1] < quiet { touches.high = true }
      if plan.readsLinesOnce {
        // One line that statistics like a symbol's is enough; what statistics like none is not worth a try.
        let density = Double(edges) * module / (region.length.upperBound - region.length.lowerBound)
        guard finder.amplitudeUniformity > LineTuning.minFastUniformity,
          density > LineTuning.minEdgeDensity
        else { continue }
        if edges >= LineTuning.minSureProbeEdges { return module }
      }
      best = min(best ?? module, module)
    }
    return best
  }

  /// True where a region that gave nothing has a symbol's statistics all the same: many edges of like
  /// amplitude, as dense as a symbol's, on most lines that no symbol covers.
  func isPromising(_ region: LinearRegion, module: Double) -> Bool {
    guard
      let (even, edges) = LineStatistics.medians(of: statistics.filter { !isCovered($0.s) })
    else { return false }
    let density =
      Double(edges) * module / (region.length.upperBound - region.length.lowerBound)
    let uniformity = plan.isSmall ? LineTuning.minUniformityOfSmall : LineTuning.minUniformity
    let fewest = plan.isSmall ? LineTuning.minEdgesOfSmall : LineTuning.minEdges
    guard even > uniformity, edges >= fewest, density > LineTuning.minEdgeDensity,
      density < LineTuning.maxEdgeDensity
    else { return false }
    return !isTriedOften(region)
  }

  /// True where the same place, seen on several levels, was tried so often that it is not worth it again.
  func isTriedOften(_ region: LinearRegion) -> Bool {
    let most = plan.isSmall ? LineTuning.maxTriesAtPlaceOfSmall : LineTuning.maxTriesAtPlace
    return fullyTried.count { $0.isAlong(region) } >= most
  }

  /// True where a region whose edges gave nothing may be a blurred symbol: lines apart from each other
  /// show the same, though too few edges for the elements of one.
  mutating func isBlurred(
    _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid
  ) -> Bool {
    guard covered.isEmpty, let (even, edges) = LineStatistics.medians(of: statistics),
      even > LineTuning.minBlurredUniformity, edges >= LineTuning.minBlurredEdges
    else { return false }
    let window = max(1, strip.lines / 8)
    let (upper, lower) = (strip.lines / 4, 3 * strip.lines / 4 - window)
    guard upper >= 0, lower > upper else { return false }
    fill(upper..<upper + window, image, pyramid)
    fill(lower..<lower + window, image, pyramid)
    var other: [Float] = []
    strip.average(lines: upper, count: window, into: &profile)
    strip.average(lines: lower, count: window, into: &other)
    return ShiftedCorrelation.best(profile, other, reach: LineTuning.correlationReach)
      > LineTuning.minBlurredCorrelation
  }
}
