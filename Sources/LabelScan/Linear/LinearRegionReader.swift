internal import LabelSyntax

/// Reads the symbols of one region: samples lines across it, and decodes them pass by pass.
package struct LinearRegionReader: RegionReader, ~Copyable {
  var strip = LineStrip()
  var finder = ElementFinder()
  var profile: [Float] = []
  var line = LineReader()
  var votes = LineVotes()
  var verifier = EANVerifier()
  /// Statistics of the lines, one of each average.
  var statistics: [LineStatistics] = []
  var tracker = BarTracker()
  /// What the probe's lines look like.
  var look = RegionProbe()
  /// True where elements reach the ends of the probe's lines.
  var touches = (low: false, high: false)
  /// The module of the region's symbol in pixels.
  var module = 1.0
  /// The regions that more than one pass was spent on.
  var fullyTried: [LinearRegion] = []
  var plan = ScanPlan(.balanced, width: 0, height: 0)
  /// The stretches of s on the strip that hold symbols already read.
  var covered: [ClosedRange<Double>] = []
  var options = ScanOptions()
  var soft = SoftReader()
  /// How far lines of the region that are apart show the same, once it was asked for.
  var steadiness: Float?
  /// Regions that the soft decoders were tried on at effort fast.
  var quickTries = 0

  package init() {}

  /// Prepares for an image; `false` where no linear symbology is asked for.
  package mutating func begin(_ plan: ScanPlan, _ options: ScanOptions) -> Bool {
    self.plan = plan
    self.options = options
    fullyTried.removeAll(keepingCapacity: true)
    soft.begin()
    quickTries = 0
    return line.begin(options)
  }

  /// Takes what follows for regions as large as the image.
  package mutating func takeImageAsRegion() {
    line.isImage = true
  }

  /// Reads one region; `cutOff` where it gave nothing and its elements reach the ends of its lines, as wide
  /// elements part a symbol's cells.
  package mutating func read(
    _ region: LinearRegion, _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> RegionOutcome {
    read(
      region, context.image, context.pyramid, isExtended: false, budget: context.budget,
      into: &symbols)
  }

  /// Reads a region that was cut off, on longer lines.
  package mutating func readPastEnds(
    of region: LinearRegion, _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) {
    _ = read(
      region, context.image, context.pyramid, isExtended: true, budget: context.budget,
      into: &symbols)
  }

  private mutating func read(
    _ region: LinearRegion, _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid,
    isExtended: Bool, budget: ScanBudget, into symbols: inout SymbolSet
  ) -> RegionOutcome {
    let length = region.length.upperBound - region.length.lowerBound
    let margin = max(LineTuning.minMargin, LineTuning.marginShare * length)
    let span = region.length.lowerBound - margin...region.length.upperBound + margin
    // A few lines at full size tell the elements' size, and whether there are any.
    touches = (false, false)
    guard let module = probe(region, image, pyramid, span: span) else { return .settled }
    self.module = module
    if plan.probesLinearRegions, !line.isImage {
      guard region.isOfPlane(module: module) else { return .settled }
      guard look.isWithin(isExtended ? LineTuning.extendedProbe : LineTuning.probe) else {
        return .unsettled
      }
    }
    let level = pyramid.level(where: module, isAtLeast: 3)
    let scale = Double(1 << level)
    let isFast = plan.readsLinesOnce
    // Fine modules are noisy, and their lines short.
    let isCoarse = isFast && module / scale >= 3
    let step = isCoarse || module / scale >= 4 ? scale : scale / 2
    let lines = max(8, min(isCoarse ? 24 : 48, Int(2 * region.halfHeight / scale)))
    strip.prepare(level: level, region: region, span: span, step: step, lines: lines)
    guard strip.lines > 0 else { return .settled }

    statistics.removeAll(keepingCapacity: true)
    votes.clear()
    covered.removeAll(keepingCapacity: true)
    line.reset()
    if isExtended {
      // The lines look for the symbol's ends in steps.
      for further in LineTuning.extensions where !isExplained && !budget.isSpent(symbols) {
        let low = span.lowerBound - (touches.low ? further * length : 0)
        let high = span.upperBound + (touches.high ? further * length : 0)
        strip.prepare(level: level, region: region, span: low...high, step: step, lines: lines)
        votes.clear()
        line.reset()
        run(.first, region, image, pyramid, isFirst: true, budget: budget, into: &symbols)
        accept(region, .first, image, pyramid, into: &symbols)
      }
      return covered.isEmpty ? .unsettled : .settled
    }
    let isThorough = plan.sparesNoLine
    let passes =
      isFast
      ? [isCoarse ? .fast : .first]
      : LineDecodingPass.passes(moduleSize: module / step, isThorough: isThorough)
    steadiness = nil
    for (index, pass) in passes.enumerated() {
      if index == 1 {
        guard isPromising(region, module: module) else {
          if isBlurred(image, pyramid), !isTriedOften(region) {
            fullyTried.append(region)
            _ = readSoft(region, image, pyramid, isThorough: isThorough, into: &symbols)
          }
          return .settled
        }
        guard isSteady(LineTuning.minSteadiness, image, pyramid) else { return .unsettled }
        fullyTried.append(region)
      }
      run(
        pass, region, image, pyramid, isFirst: index == 0, budget: budget, into: &symbols)
      accept(region, pass, image, pyramid, into: &symbols)
      if isExplained || budget.isSpent(symbols) { return .settled }
      if isFast {
        if covered.isEmpty { readQuickly(region, image, pyramid, into: &symbols) }
        return .settled
      }
    }
    guard covered.isEmpty else { return .settled }
    if isSteady(LineTuning.minSoftSteadiness, image, pyramid),
      readSoft(region, image, pyramid, isThorough: isThorough, into: &symbols)
    {
      return .settled
    }
    let isCutOff =
      (touches.low || touches.high)
      && (!plan.probesLinearRegions || isSteady(LineTuning.minExtendedSteadiness, image, pyramid))
    return isCutOff ? .cutOff : .unsettled
  }
}
