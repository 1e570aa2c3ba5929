internal import LabelSyntax

/// Reads the symbols of one region: samples lines across it, and decodes them pass by pass.
package struct LinearRegionReader: ~Copyable {
  private var strip = LineStrip()
  private var finder = ElementFinder()
  private var profile: [Float] = []
  private var line = LineReader()
  private var votes = LineVotes()
  private var verifier = EANVerifier()
  /// Statistics of the lines, one of each average.
  private var statistics: [LineStatistics] = []
  private var tracker = BarTracker()
  /// True where the last region gave nothing and its elements reach the ends of its lines: wide elements
  /// part a symbol's cells.
  package private(set) var touchesRegionEdge = false
  /// What the probe's lines look like.
  private var look = RegionProbe()
  /// True where elements reach the ends of the probe's lines.
  private var touches = (low: false, high: false)
  /// The module of the region's symbol in pixels.
  private var module = 1.0
  /// The regions that more than one pass was spent on.
  private var fullyTried: [LinearRegion] = []
  private var plan = ScanPlan(.balanced, width: 0, height: 0)
  /// The stretches of s on the strip that hold symbols already read.
  private var covered: [ClosedRange<Double>] = []
  private var options = ScanOptions()
  private var soft = SoftReader()

  private static let gs1128 = SymbologyIdentifier(code: 0x43, modifier: 0x31)

  package init() {}

  /// Prepares for an image; `false` where no linear symbology is asked for.
  package mutating func begin(_ plan: ScanPlan, _ options: ScanOptions) -> Bool {
    self.plan = plan
    self.options = options
    fullyTried.removeAll(keepingCapacity: true)
    return line.begin(options)
  }

  /// Takes what follows for regions as large as the image.
  package mutating func takeImageAsRegion() {
    line.isImage = true
  }

  /// Reads one region; returns `true` where all of it is explained, or nothing is in it.
  ///
  /// Where its elements ``touchesRegionEdge`` it may be read again on longer lines, `isExtended`.
  package mutating func read(
    _ region: LinearRegion, _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid,
    isExtended: Bool = false, budget: ScanBudget, into symbols: inout SymbolSet
  ) -> Bool {
    touchesRegionEdge = false
    let length = region.length.upperBound - region.length.lowerBound
    let margin = max(LineTuning.minMargin, LineTuning.marginShare * length)
    let span = region.length.lowerBound - margin...region.length.upperBound + margin
    // A few lines at full size tell the elements' size, and whether there are any.
    touches = (false, false)
    guard let module = probe(region, image, pyramid, span: span) else { return true }
    self.module = module
    if plan.probesLinearRegions, !line.isImage {
      guard RegionProbe.isOfPlane(region, module: module) else { return true }
      guard look.isLikeSymbol(isExtended: isExtended) else { return false }
    }
    let level = pyramid.level(where: module, isAtLeast: 3)
    let scale = Double(1 << level)
    let isFast = plan.readsLinesOnce
    // Fine modules are noisy, and their lines short.
    let isCoarse = isFast && module / scale >= 3
    let step = isCoarse || module / scale >= 4 ? scale : scale / 2
    let lines = max(8, min(isCoarse ? 24 : 48, Int(2 * region.halfHeight / scale)))
    strip.prepare(level: level, region: region, span: span, step: step, lines: lines)
    guard strip.lines > 0 else { return true }

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
      return !covered.isEmpty
    }
    let isThorough = plan.sparesNoLine
    let passes =
      isFast
      ? [isCoarse ? .fast : .first]
      : LineDecodingPass.passes(moduleSize: module / step, isThorough: isThorough)
    for (index, pass) in passes.enumerated() {
      if index == 1 {
        guard isPromising(region, module: module) else {
          if isBlurred(image, pyramid), !isTriedOften(region) {
            fullyTried.append(region)
            _ = readSoft(region, image, pyramid, isThorough: isThorough, into: &symbols)
          }
          return true
        }
        fullyTried.append(region)
      }
      run(
        pass, region, image, pyramid, isFirst: index == 0, budget: budget, into: &symbols)
      accept(region, pass, image, pyramid, into: &symbols)
      if isExplained || isFast || budget.isSpent(symbols) { return true }
    }
    touchesRegionEdge = covered.isEmpty && (touches.low || touches.high)
    guard covered.isEmpty else { return true }
    return readSoft(region, image, pyramid, isThorough: isThorough, into: &symbols)
  }

  /// Reads a region whose edges gave nothing by the soft decoders; `true` where its symbol leaves no room
  /// for another.
  private mutating func readSoft(
    _ region: LinearRegion, _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid,
    isThorough: Bool, into symbols: inout SymbolSet
  ) -> Bool {
    guard
      let symbol = soft.read(
        region, module: module, image, pyramid, options: options, isThorough: isThorough)
    else { return false }
    symbols.insert(symbol)
    return soft.isFull
  }

  /// Samples lines of the strip from the level that it is laid out on.
  private mutating func fill(
    _ lines: Range<Int>, _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid
  ) {
    if strip.level == 0 {
      strip.fill(from: image, lines: lines)
    } else {
      strip.fill(from: pyramid.level(strip.level), lines: lines)
    }
  }

  /// The size of a module in pixels, by the elements across the region's middle; `nil` where there
  /// are too few of them.
  private mutating func probe(
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
  private func isPromising(_ region: LinearRegion, module: Double) -> Bool {
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
  private func isTriedOften(_ region: LinearRegion) -> Bool {
    let most = plan.isSmall ? LineTuning.maxTriesAtPlaceOfSmall : LineTuning.maxTriesAtPlace
    return fullyTried.count { $0.isAlong(region) } >= most
  }

  /// True where the symbols read leave no room for another on the strip.
  private var isExplained: Bool {
    guard !covered.isEmpty else { return false }
    // In a column of symbols there is room for one more where the lowest of them has.
    let lowest = covered.map { $0.upperBound - $0.lowerBound }.min() ?? 0
    let room =
      covered.count > 1 && strip.spacing > 0
      ? Int(LineTuning.roomShare * min(lowest / strip.spacing, Double(strip.lines))) : strip.lines
    var free = 0
    var most = 0
    for line in 0..<strip.lines {
      let s = strip.firstS + Double(line) * strip.spacing
      free = isCovered(s) ? 0 : free + 1
      most = max(most, free)
    }
    return most < max(LineTuning.maxFreeLines, min(strip.lines / 4, room))
  }

  private func isCovered(_ s: Double) -> Bool {
    covered.contains { $0.contains(s) }
  }

  /// Nine lines from the middle on, far from each other first.
  private static let fromMiddle = [4, 1, 7, 0, 8, 2, 6, 3, 5]

  /// Decodes the averages of a pass, spread over the strip.
  ///
  /// The first pass takes no more of them than it needs, but on small images, where time is no matter.
  private mutating func run(
    _ pass: LineDecodingPass, _ region: LinearRegion, _ image: borrowing LumaView,
    _ pyramid: borrowing LumaPyramid, isFirst: Bool, budget: ScanBudget,
    into symbols: inout SymbolSet
  ) {
    let window = max(1, min(pass.window, strip.lines / 3))
    let last = strip.lines - window
    let count = min(pass.windows, last + 1)
    let isFast = plan.readsLinesOnce
    let isQuick = isFirst && plan.hurriesLines && count == Self.fromMiddle.count
    // Every other average first: where those of a later pass give nothing, the rest hardly ever does.
    let isSparse = !isFirst && !plan.sparesNoLine
    let all = Array(0..<count)
    let order = isSparse ? all.filter { $0 % 2 == 0 } + all.filter { $0 % 2 == 1 } : all
    for (number, index) in (isQuick ? Self.fromMiddle : order).enumerated() {
      if isSparse, 2 * number >= count, votes.votes.isEmpty { return }
      let first = count == 1 ? last / 2 : last * index / (count - 1)
      let s = strip.firstS + (Double(first) + Double(window - 1) / 2) * strip.spacing
      if isCovered(s) { continue }
      if budget.isSpent { return }
      decode(first..<first + window, pass, image, pyramid)
      guard isQuick else { continue }
      if isFast, number == 3, votes.votes.isEmpty { return }
      guard number == 2, isUnanimous else { continue }
      accept(region, pass, image, pyramid, into: &symbols)
      if isExplained { return }
    }
    confirm(pass, window: window, image, pyramid, budget: budget)
  }

  /// Decodes the average of some lines, sampled when they are looked at: most symbols are read by a few.
  private mutating func decode(
    _ lines: Range<Int>, _ pass: LineDecodingPass, _ image: borrowing LumaView,
    _ pyramid: borrowing LumaPyramid
  ) {
    fill(lines, image, pyramid)
    strip.average(lines: lines.lowerBound, count: lines.count, into: &profile)
    finder.find(in: profile, settings: pass.settings, inverted: pass.inverted)
    let s = strip.firstS + (Double(lines.lowerBound) + Double(lines.count - 1) / 2) * strip.spacing
    statistics.append(
      LineStatistics(
        s: s, amplitudeUniformity: finder.amplitudeUniformity, edges: finder.edges.count))
    if !read(lines), pass.triesCrisp, finder.dropOvershoot(in: profile) { _ = read(lines) }
  }

  /// Decodes lines beside those of payloads that too few lines agree on: a low symbol, or one of several
  /// in one region, is crossed by one or two of a pass's averages.
  private mutating func confirm(
    _ pass: LineDecodingPass, window: Int, _ image: borrowing LumaView,
    _ pyramid: borrowing LumaPyramid, budget: ScanBudget
  ) {
    let step = (window + 1) / 2
    var confirmed = 0
    for vote in votes.votes where !vote.isAgreed(options) && Self.isChecked(vote) {
      let middle = (vote.span.lowerBound + vote.span.upperBound) / 2
      guard let first = vote.lines.last, !isCovered(middle), confirmed < LineTuning.maxConfirmed
      else { continue }
      confirmed += 1
      for offset in LineTuning.confirmingLines {
        let line = first + offset * step
        guard line >= 0, line + window <= strip.lines else { continue }
        if budget.isSpent { return }
        decode(line..<line + window, pass, image, pyramid)
        if votes.votes.contains(where: {
          $0.payload == vote.payload && $0.span.overlaps(vote.span) && $0.isAgreed(options)
        }) {
          break
        }
      }
    }
  }

  /// True for a payload of a symbology that chance does not fit.
  private static func isChecked(_ vote: LineVotes.Vote) -> Bool {
    [.code128, .code93, .ean13, .upca, .ean8].contains(vote.payload.symbology)
  }

  /// True where a region whose edges gave nothing may be a blurred symbol: lines apart from each other
  /// show the same, though too few edges for the elements of one.
  private mutating func isBlurred(
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

  /// Reads the edges that were found on the average of some lines; `false` where they gave no payload.
  private mutating func read(_ lines: Range<Int>) -> Bool {
    line.read(
      finder.edges, firstLightEdge: finder.firstLightEdge, of: strip, first: lines.lowerBound,
      window: lines.count, into: &votes)
  }

  /// True where three lines gave one payload and nothing else, of a symbology that chance does not fit.
  private var isUnanimous: Bool {
    votes.votes.count == 1 && votes.votes[0].lines.count == 3 && Self.isChecked(votes.votes[0])
  }

  /// Turns what enough lines agree on into symbols.
  private mutating func accept(
    _ region: LinearRegion, _ pass: LineDecodingPass, _ image: borrowing LumaView,
    _ pyramid: borrowing LumaPyramid, into symbols: inout SymbolSet
  ) {
    for vote in votes.votes where EANVerifier.verifies(vote) {
      for first in vote.lines { fill(first..<first + EANVerifier.lines(of: strip), image, pyramid) }
    }
    for vote in votes.votes where vote.isAgreed(options) {
      let reach = vote.reach
      guard let isReversed = verifier.direction(of: vote, in: strip, inverted: pass.inverted) else {
        continue
      }
      // What its own bars refute is no rival.
      let isClear = votes.rivals(of: vote).allSatisfy {
        verifier.direction(of: $0, in: strip, inverted: pass.inverted) == nil
      }
      if vote.needsBarEnds { fill(0..<strip.lines, image, pyramid) }
      guard isClear, !vote.needsBarEnds || showsBarEnds(vote),
        verifier.isSure(of: vote, in: strip, isReversed: isReversed, pass)
      else { continue }
      let middle = (vote.span.lowerBound + vote.span.upperBound) / 2
      let bars = tracker.track(region, t: reach, s: middle, module: module, image, pyramid)
      // The lines that gave it cross all of it, but for those that gave halves.
      let span = EANPattern.applies(to: vote.payload) ? middle...middle : vote.span
      let (first, last) = (bars.first.union(span), bars.last.union(span))
      let all = first.union(last)
      covered.append(all)
      let t =
        isReversed ? (reach.upperBound, reach.lowerBound) : (reach.lowerBound, reach.upperBound)
      let (left, right) = isReversed ? (last, first) : (first, last)
      // Clockwise from the symbol's own top left: down is a quarter turn right of reading.
      let turns = region.axis.x * region.bars.y - region.axis.y * region.bars.x
      let isDown = isReversed != (turns > 0)
      func corner(_ t: Double, _ s: ClosedRange<Double>, isTop: Bool) -> Point {
        let end = isTop == isDown ? s.lowerBound : s.upperBound
        return region.point(t + bars.slope * (end - middle), end)
      }
      var symbol = Symbol(
        payload: vote.payload,
        corners: [
          corner(t.0, left, isTop: true), corner(t.1, right, isTop: true),
          corner(t.1, right, isTop: false), corner(t.0, left, isTop: false),
        ])
      symbol.isLinked = vote.isLinked && vote.payload.identifier == Self.gs1128
      symbols.insert(symbol)
    }
    // Accepted votes stay known by what they cover.
    let covered = covered
    votes.drop(options) { s in covered.contains { $0.contains(s) } }
  }

  /// True where the strip reaches past both ends of a vote's bars: the image of a symbol, not of a part
  /// of one.
  private func showsBarEnds(_ vote: LineVotes.Vote) -> Bool {
    let reach = vote.reach
    let columns =
      Int((reach.lowerBound - strip.firstT) / strip.step)..<Int(
        (reach.upperBound - strip.firstT) / strip.step) + 1
    let line = Int(
      ((vote.span.lowerBound + vote.span.upperBound) / 2 - strip.firstS) / strip.spacing)
    return strip.isBlank(0, beside: line, columns: columns)
      && strip.isBlank(strip.lines - 1, beside: line, columns: columns)
  }
}

extension ClosedRange<Double> {
  /// The least range that holds both.
  fileprivate func union(_ other: ClosedRange<Double>) -> ClosedRange<Double> {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}
