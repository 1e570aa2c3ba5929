internal import LabelSyntax

/// Reads the symbols of one region: samples lines across it, and tries them rung by rung.
package struct LinearRegionReader: ~Copyable {
  private var strip = LineStrip()
  private var finder = ElementFinder()
  private var profile: [Float] = []
  private var line = LineReader()
  private var votes = LineVotes()
  private var proof = VoteProof()
  /// What the lines looked like.
  private var looks: [Look] = []
  /// The regions that more than one rung was spent on.
  private var tried: [LinearRegion] = []
  /// Whether the image is so small that time is no matter.
  private var isSmall = false
  /// The stretches of s on the strip that hold symbols already read.
  private var covered: [ClosedRange<Double>] = []
  private var options = ScanOptions()

  /// What an average of lines looked like.
  private struct Look {
    /// Where it is on the strip.
    var s: Double
    /// How even its swings are.
    var evenness: Float
    /// How many edges it has.
    var edges: Int
  }

  package init() {}

  /// Makes ready for an image; whether there is anything to read.
  package mutating func begin(_ image: borrowing LumaView, _ options: ScanOptions) -> Bool {
    self.options = options
    tried.removeAll(keepingCapacity: true)
    isSmall = image.width * image.height < 500_000
    return line.begin(options)
  }

  /// Takes what follows for regions as large as the image.
  package mutating func takeImageAsRegion() {
    line.isImage = true
  }

  /// Reads one region; whether all of it is explained, or there is nothing in it.
  package mutating func read(
    _ region: LinearRegion, _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid,
    budget: ScanBudget, into symbols: inout [Symbol]
  ) -> Bool {
    let length = region.length.upperBound - region.length.lowerBound
    let margin = max(24, 0.12 * length)
    let span = region.length.lowerBound - margin...region.length.upperBound + margin
    // A few lines at full size tell the elements' size, and whether there are any.
    guard let module = probe(region, image, pyramid, span: span) else { return true }
    var level = 0
    while module / Double(2 << level) >= 3, level + 1 < pyramid.count { level += 1 }
    let scale = Double(1 << level)
    let step = module / scale >= 4 ? scale : scale / 2
    let lines = max(8, min(48, Int(2 * region.halfHeight / scale)))
    if level == 0 {
      strip.sample(image, level: 0, region: region, span: span, step: step, lines: lines)
    } else {
      strip.sample(
        pyramid.level(level), level: level, region: region, span: span, step: step, lines: lines)
    }
    guard strip.lines > 0 else { return true }

    looks.removeAll(keepingCapacity: true)
    votes.clear()
    covered.removeAll(keepingCapacity: true)
    line.reset()
    let isThorough = isSmall || options.effort == .thorough
    let ladder = LinearRung.ladder(module: module / step, isThorough: isThorough)
    for (index, rung) in ladder.enumerated() {
      if index == 1 {
        guard isPromising(region, module: module) else { return true }
        tried.append(region)
      }
      run(rung, in: region, isFirst: index == 0, budget: budget, into: &symbols)
      accept(region, inverted: rung.inverted, into: &symbols)
      if isExplained || options.effort == .fast || budget.isSpent(symbols) { return true }
    }
    return !covered.isEmpty
  }

  /// The size of a module in pixels, by the elements across the region's middle; `nil` where there
  /// are too few of them.
  private mutating func probe(
    _ region: LinearRegion, _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid,
    span: ClosedRange<Double>
  ) -> Double? {
    var best: Double?
    for part in [0.0, -0.5, 0.5] {
      var middle = region
      middle.center = region.point(0, part * region.halfHeight)
      middle.halfHeight = min(region.halfHeight, 1.5)
      // What was found on a coarse plane and is finer is found on a finer plane too.
      let level = max(0, region.level - 2)
      if level == 0 {
        strip.sample(image, level: 0, region: middle, span: span, step: 1, lines: 3)
      } else {
        strip.sample(
          pyramid.level(level), level: level, region: middle, span: span, step: Double(1 << level),
          lines: 3)
      }
      guard strip.lines > 0 else { continue }
      strip.average(lines: 0, count: 3, into: &profile)
      finder.find(in: profile, settings: ElementFinder.Settings())
      let edges = finder.edges.count
      guard edges >= 20 else { continue }
      let module = Double(line.module(of: finder.edges)) * strip.step
      best = min(best ?? module, module)
    }
    return best
  }

  /// Whether what gave nothing at first looks like a symbol all the same: many swings of like strength,
  /// as close as a symbol's, on most lines that no symbol covers.
  private func isPromising(_ region: LinearRegion, module: Double) -> Bool {
    let open = looks.filter { !isCovered($0.s) }
    guard !open.isEmpty else { return false }
    let even = open.map(\.evenness).sorted()[open.count / 2]
    let edges = open.map(\.edges).sorted()[open.count / 2]
    let density =
      Double(edges) * module / (region.length.upperBound - region.length.lowerBound)
    guard even > (isSmall ? 0.4 : 0.6), edges >= (isSmall ? 24 : 40), density > 0.2, density < 0.85
    else { return false }
    // The same place, seen on several levels, is not worth the ladder each time.
    return tried.count { $0.isAlong(region) } < (isSmall ? 6 : 3)
  }

  /// Whether the symbols read leave no room for another on the strip.
  private var isExplained: Bool {
    guard !covered.isEmpty else { return false }
    var free = 0
    var most = 0
    for line in 0..<strip.lines {
      let s = strip.firstS + Double(line) * strip.spacing
      free = isCovered(s) ? 0 : free + 1
      most = max(most, free)
    }
    return most < max(6, strip.lines / 4)
  }

  private func isCovered(_ s: Double) -> Bool {
    covered.contains { $0.contains(s) }
  }

  /// Decodes a rung's averages, spread over the strip.
  ///
  /// The first rung begins with three that are far apart: where all say the same, few others need to be
  /// read.
  private mutating func run(
    _ rung: LinearRung, in region: LinearRegion, isFirst: Bool, budget: ScanBudget,
    into symbols: inout [Symbol]
  ) {
    let window = max(1, min(rung.window, strip.lines / 3))
    let last = strip.lines - window
    let count = min(rung.windows, last + 1)
    var order = Array(0..<count)
    if isFirst, !isSmall, count > 4 {
      let begin = [count / 2, 0, count - 1]
      order = begin + order.filter { !begin.contains($0) }
    }
    for (number, index) in order.enumerated() {
      let first = count == 1 ? last / 2 : last * index / (count - 1)
      let s = strip.firstS + (Double(first) + Double(window - 1) / 2) * strip.spacing
      if isCovered(s) { continue }
      if budget.isSpent { return }
      strip.average(lines: first, count: window, into: &profile)
      finder.find(in: profile, settings: rung.settings, inverted: rung.inverted)
      looks.append(Look(s: s, evenness: finder.evenness, edges: finder.edges.count))
      line.read(
        finder.edges, lead: finder.lead, of: strip, first: first, window: window, into: &votes)
      guard isFirst, !isSmall, number == 2, isUnanimous else { continue }
      accept(region, inverted: rung.inverted, into: &symbols)
      if isExplained { return }
    }
  }

  /// Whether three lines gave one payload and nothing else, of a symbology that chance does not fit.
  private var isUnanimous: Bool {
    guard votes.votes.count == 1, votes.votes[0].lines.count == 3 else { return false }
    return [.code128, .code93, .ean13, .upca, .ean8].contains(votes.votes[0].payload.symbology)
  }

  /// Turns what enough lines agree on into symbols.
  private mutating func accept(
    _ region: LinearRegion, inverted: Bool, into symbols: inout [Symbol]
  ) {
    for vote in votes.votes where vote.isAgreed(options) {
      let begin = vote.reach.lowerBound
      let end = vote.reach.upperBound
      guard let isReversed = proof.direction(of: vote, in: strip, inverted: inverted) else {
        continue
      }
      // What its own bars refute is no rival.
      let isClear = votes.rivals(of: vote).allSatisfy {
        proof.direction(of: $0, in: strip, inverted: inverted) == nil
      }
      guard isClear else { continue }
      let columns =
        Int((begin - strip.firstT) / strip.step)..<Int((end - strip.firstT) / strip.step) + 1
      let line = Int(
        ((vote.span.lowerBound + vote.span.upperBound) / 2 - strip.firstS) / strip.spacing)
      // The ends of its bars must show: the image of a symbol, not of a part of one.
      if vote.needsEnds {
        guard strip.isBlank(0, beside: line, columns: columns),
          strip.isBlank(strip.lines - 1, beside: line, columns: columns)
        else { continue }
      }
      let rows = strip.extent(around: line, columns: columns)
      let top = min(
        strip.firstS + (Double(rows.lowerBound) - 0.5) * strip.spacing, vote.span.lowerBound)
      let bottom = max(
        strip.firstS + (Double(rows.upperBound) - 0.5) * strip.spacing, vote.span.upperBound)
      covered.append(top...bottom)
      let half = (bottom - top) / 2
      let middle = (bottom + top) / 2
      let left = isReversed ? end : begin
      let right = isReversed ? begin : end
      // Clockwise from the symbol's own top left: down is a quarter turn right of reading.
      let turns = region.axis.x * region.bars.y - region.axis.y * region.bars.x
      let down = (right > left) == (turns > 0) ? half : -half
      let symbol = Symbol(
        payload: vote.payload,
        corners: [
          region.point(left, middle - down), region.point(right, middle - down),
          region.point(right, middle + down), region.point(left, middle + down),
        ])
      if !symbols.contains(where: { $0.isSame(as: symbol) }) { symbols.append(symbol) }
    }
    // Accepted votes stay known by what they cover.
    let covered = covered
    votes.drop(options) { s in covered.contains { $0.contains(s) } }
  }
}
