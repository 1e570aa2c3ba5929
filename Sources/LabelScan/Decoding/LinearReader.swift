internal import Foundation
internal import LabelSyntax

/// Reads linear symbols: locates regions, samples lines across them, lets zbar decode the widths.
package struct LinearReader: ~Copyable {
  private var locator = LinearLocator()
  private var regions: [LinearRegion] = []
  private var strip = LineStrip()
  private var finder = ElementFinder()
  private var profile: [Float] = []
  private var elements = ElementWidths()
  private var votes = LineVotes()
  /// How even each line's swings were, and how many edges it had.
  private var evenness: [Float] = []
  private var edgeCounts: [Int] = []
  /// The regions that more than one rung was spent on.
  private var tried: [LinearRegion] = []
  /// Whether the image is so small that time is no matter.
  private var isSmall = false
  /// The stretches of s on the strip that hold symbols already read.
  private var covered: [ClosedRange<Double>] = []
  private var decoders = LineDecoders([])
  private var decodes: [Symbology] = []
  private var options = ScanOptions()
  /// Whether the region is a whole image.
  private var isImage = false

  /// How long the last image's locating took.
  package private(set) var locating = Duration.zero

  package init() {}

  /// Reads the linear symbols of `image`, whose halves are in `pyramid`; `cells` may be theirs.
  package mutating func read(
    _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid, cells: CellFields? = nil,
    options: ScanOptions, budget: ScanBudget = ScanBudget(), into symbols: inout [Symbol]
  ) {
    locating = .zero
    if let thick = ThickPlane(image) {
      var pyramid = LumaPyramid()
      pyramid.build(from: thick.view)
      var found: [Symbol] = []
      read(thick.view, pyramid, options: options, budget: budget, into: &found)
      for var symbol in found {
        symbol.corners = symbol.corners.map(thick.place)
        symbols.append(symbol)
      }
      return
    }
    self.options = options
    let wanted = LineDecoders.symbologies.filter { options.reads($0) }
    guard !wanted.isEmpty else { return }
    if wanted != decodes {
      decodes = wanted
      decoders = LineDecoders(wanted)
    }
    regions.removeAll(keepingCapacity: true)
    // Fine planes first: they place a symbol best, and what was read is not read again.
    let clock = ContinuousClock()
    let start = clock.now
    for level in 1..<max(2, min(pyramid.count, 5)) where level < pyramid.count {
      locator.locate(
        pyramid.level(level), level: level, cells: cells?.level(level), budget: budget,
        into: &regions)
    }
    locator.locate(image, level: 0, budget: budget, into: &regions)
    locating = clock.now - start
    tried.removeAll(keepingCapacity: true)
    isSmall = image.width * image.height < 500_000
    let found = regions
    for region in found where !isCovered(region, by: symbols) {
      guard budget.allowsRegion(symbols) else { break }
      let upright = region.perpendicular
      let turn = abs(region.axis.x * upright.axis.y - region.axis.y * upright.axis.x)
      // A long region's middle line is sure; a tall one may hold several symbols, and is not.
      let isLong = region.length.upperBound - region.length.lowerBound > 6 * region.halfHeight
      if read(
        isLong ? region : upright, image, pyramid, options: options, budget: budget, into: &symbols)
      {
        continue
      }
      if turn > 0.025 {
        _ = read(
          isLong ? upright : region, image, pyramid, options: options, budget: budget,
          into: &symbols)
      }
    }
    guard symbols.isEmpty, options.effort != .fast, !budget.isSpent else { return }
    isImage = true
    defer { isImage = false }
    // A symbol may fill the image, its edges too few or too far apart to hang together.
    for region in [LinearRegion(across: image), LinearRegion(down: image)] where symbols.isEmpty {
      _ = read(region, image, pyramid, options: options, budget: budget, into: &symbols)
    }
  }

  /// Whether most of a region lies on symbols that were read already.
  private func isCovered(_ region: LinearRegion, by symbols: [Symbol]) -> Bool {
    guard !symbols.isEmpty else { return false }
    var inside = 0
    for column in 0..<5 {
      for row in 0..<5 {
        let part = (Double(column) + 0.5) / 5
        let t =
          region.length.lowerBound + part * (region.length.upperBound - region.length.lowerBound)
        let place = region.point(t, region.halfHeight * (Double(row) - 2) / 2.5)
        if symbols.contains(where: { $0.contains(place) }) { inside += 1 }
      }
    }
    return inside >= 15
  }

  /// Reads one region; whether all of it is explained, or there is nothing in it.
  private mutating func read(
    _ region: LinearRegion, _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid,
    options: ScanOptions, budget: ScanBudget, into symbols: inout [Symbol]
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

    evenness.removeAll(keepingCapacity: true)
    edgeCounts.removeAll(keepingCapacity: true)
    votes.clear()
    covered.removeAll(keepingCapacity: true)
    decoders.reset()
    let radius = max(1, Int((1.0 * module / step).rounded()))
    let smooth = max(1, Int((0.5 * module / step).rounded()))
    let ladder: [(window: Int, windows: Int, settings: ElementFinder.Settings, inverted: Bool)] = [
      (5, 9, ElementFinder.Settings(leastSwing: 0.07, common: 0.7), false),
      (5, 7, ElementFinder.Settings(leastSwing: 0.07, common: 0.5), true),
      (3, 12, ElementFinder.Settings(leastSwing: 0.1, common: 0.8), false),
      (9, 9, ElementFinder.Settings(leastSwing: 0.04, common: 0.8), false),
      (
        5, 9, ElementFinder.Settings(leastSwing: 0.08, common: 0.6, sharpening: 1, radius: radius),
        false
      ),
      (
        9, 5, ElementFinder.Settings(leastSwing: 0.06, common: 0.3, sharpening: 2, radius: radius),
        false
      ),
      (3, 12, ElementFinder.Settings(leastSwing: 0.06, common: 0), false),
      (
        5, 9,
        ElementFinder.Settings(leastSwing: 0.06, common: 0, sharpening: -0.5, radius: smooth), false
      ),
    ]
    for (index, rung) in ladder.enumerated() {
      if index == 1 {
        guard isPromising(region, module: module) else { return true }
        tried.append(region)
      }
      run(
        window: max(1, min(rung.window, strip.lines / 3)), windows: rung.windows, rung.settings,
        inverted: rung.inverted, budget: budget)
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
      let module = Double(elements.module(of: finder.edges[...])) * strip.step
      best = min(best ?? module, module)
    }
    return best
  }

  /// Whether a region that gave nothing at first looks like a symbol all the same: many swings of like
  /// strength, as close as a symbol's, on most lines.
  private mutating func isPromising(_ region: LinearRegion, module: Double) -> Bool {
    guard !evenness.isEmpty else { return false }
    evenness.sort()
    edgeCounts.sort()
    let even = evenness[evenness.count / 2]
    let edges = edgeCounts[edgeCounts.count / 2]
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

  /// Decodes `windows` averages of `window` lines each, spread over the strip.
  private mutating func run(
    window: Int, windows: Int, _ settings: ElementFinder.Settings, inverted: Bool,
    budget: ScanBudget
  ) {
    let last = strip.lines - window
    let count = min(windows, last + 1)
    for index in 0..<count {
      let first = count == 1 ? last / 2 : last * index / (count - 1)
      if isCovered(strip.firstS + (Double(first) + Double(window - 1) / 2) * strip.spacing) {
        continue
      }
      if budget.isSpent { return }
      strip.average(lines: first, count: window, into: &profile)
      finder.find(in: profile, settings: settings, inverted: inverted)
      evenness.append(finder.evenness)
      edgeCounts.append(finder.edges.count)
      decode(first: first, window: window)
    }
  }

  /// Turns the edges to widths and decodes them.
  private mutating func decode(first: Int, window: Int) {
    elements.take(finder.edges, lead: finder.lead, columns: strip.columns)
    guard elements.edges.count >= 16 else { return }
    let s = strip.firstS + (Double(first) + Double(window - 1) / 2) * strip.spacing
    var found: [(ZBarRead, Int, Bool)] = []
    decoders.decode(widths: elements.widths, widened: elements.widened) { read, last, isBackward in
      found.append((read, last, isBackward))
    }
    // Symbols whose every digit shows have the surest ends.
    var whole: [Payload] = []
    if found.allSatisfy({ EANPattern.isMeant(for: $0.0.payload) }) {
      let (firstT, step, edges) = (strip.firstT, strip.step, elements.edges)
      var reads: [(ZBarRead, ClosedRange<Double>)] = []
      decoders.decodeEAN(edges: edges) { read, low, high in
        let begin = firstT + Double(edges[low]) * step
        reads.append((read, begin...max(begin, firstT + Double(edges[high]) * step)))
      }
      for (read, reach) in reads {
        votes.add(read, line: first, s: s, reach: reach, isShown: true)
        whole.append(read.payload)
      }
    }
    let inside = strip.inside(lines: first, count: window)
    for (read, last, isBackward) in found where !whole.contains(read.payload) {
      let (read, bars) = Self.completed(read, last: last, isBackward: isBackward, &elements)
      let isWhole = isLong(read) && isWhole(read, bars, inside: inside)
      guard isWhole || isAlone(read, bars, inside: inside) else { continue }
      let begin = strip.firstT + Double(elements.edges[bars.lowerBound - 1]) * strip.step
      let end = strip.firstT + Double(elements.edges[bars.upperBound]) * strip.step
      votes.add(
        read, line: first, s: s, reach: begin...max(begin, end), needsEnds: !isWhole)
    }
  }

  /// Whether a payload has characters enough.
  private func isLong(_ read: ZBarRead) -> Bool {
    guard let symbology = read.payload.symbology else { return false }
    return read.payload.bytes.count >= options.minimumLength(of: symbology)
  }

  /// Whether an image is nothing but a symbol of Interleaved 2 of 5, without quiet zones: the same
  /// margin left and right, and no other elements.
  private func isAlone(_ read: ZBarRead, _ bars: ClosedRange<Int>, inside: Range<Int>) -> Bool {
    guard isImage, read.payload.symbology == .itf, elements.edges.count == bars.count + 1,
      read.payload.bytes.count >= options.minimumLengths[.itf] ?? 4,
      let module = module(ofTwoOfFive: read, bars)
    else { return false }
    let left = elements.edges[bars.lowerBound - 1] - Float(inside.lowerBound)
    let right = Float(inside.upperBound) - elements.edges[bars.upperBound]
    return min(left, right) > 0.6 * module && abs(left - right) < 1.5 * module
  }

  /// Whether the elements from quiet zone to quiet zone are those of the payload, and no others.
  ///
  /// Asked of Interleaved 2 of 5, whose start and stop are found within other symbols and in symbols
  /// cut by the image's edge or the line's end: its quiet zones must show.
  private func isWhole(_ read: ZBarRead, _ bars: ClosedRange<Int>, inside: Range<Int>) -> Bool {
    guard read.payload.symbology == .itf else { return true }
    guard let module = module(ofTwoOfFive: read, bars) else { return false }
    // A line's own ends are quiet where they are wider than a wide space with its bars worn thin.
    let quiet = 4 * module
    return elements.edges[bars.lowerBound - 1] - elements.ends.first > quiet
      && elements.ends.last - elements.edges[bars.upperBound] > quiet
      && elements.edges[bars.lowerBound - 1] - 3 * module >= Float(inside.lowerBound)
      && elements.edges[bars.upperBound] + 3 * module <= Float(inside.upperBound)
  }

  /// The module of an Interleaved 2 of 5 symbol in samples; `nil` where its elements are not of two
  /// widths.
  private func module(ofTwoOfFive read: ZBarRead, _ bars: ClosedRange<Int>) -> Float? {
    // Start 4, each pair of digits 10, stop 3.
    let digits = read.payload.bytes.count
    guard bars.count == 5 * digits + 7 else { return nil }
    let even = Self.evened(bars.map { Float(elements.widths[$0]) })
    // Two of each five are wide, and one bar of the stop.
    let dark = stride(from: 0, to: even.count, by: 2).map { even[$0] }
    let light = stride(from: 1, to: even.count, by: 2).map { even[$0] }
    guard Self.haveTwoWidths(dark, wide: digits + 1), Self.haveTwoWidths(light, wide: digits)
    else { return nil }
    let length = elements.edges[bars.upperBound] - elements.edges[bars.lowerBound - 1]
    return length / Float(8 * digits + 9)
  }

  /// The widths of an Interleaved 2 of 5 symbol as they were if seen from straight ahead.
  ///
  /// Each pair of digits has ten elements and the same length; seen askew, the lengths grow evenly.
  private static func evened(_ widths: [Float]) -> [Float] {
    let pairs = (widths.count - 7) / 10
    guard pairs >= 2 else { return widths }
    let lengths = (0..<pairs).map { widths[4 + 10 * $0..<14 + 10 * $0].reduce(0, +) }
    let growth = pow(lengths[pairs - 1] / lengths[0], 1 / Float(pairs - 1))
    for (index, length) in lengths.enumerated() {
      guard abs(length / (lengths[0] * pow(growth, Float(index))) - 1) < 0.2 else { return widths }
    }
    return widths.enumerated().map { index, width in
      width / pow(growth, (Float(index) - 8.5) / 10)
    }
  }

  /// Whether the `wide` widest of some widths are alike, and so are the others.
  private static func haveTwoWidths(_ widths: [Float], wide: Int) -> Bool {
    let sorted = widths.sorted(by: >)
    guard wide > 0, wide < sorted.count else { return false }
    return sorted[wide - 1] > 1.15 * sorted[wide] && sorted[0] < 1.75 * sorted[wide - 1]
  }

  /// The first and last bar of a symbol that the width `last` completed, and its whole payload.
  private static func completed(
    _ read: ZBarRead, last: Int, isBackward: Bool, _ elements: inout ElementWidths
  ) -> (ZBarRead, ClosedRange<Int>) {
    let count = elements.edges.count
    var bar = last % 2 == 1 ? last : isBackward ? last + 1 : last - 1
    // zbar is content with six of the seven elements of Code 128's stop character.
    if read.payload.symbology == .code128, read.isReversed == isBackward {
      bar += isBackward ? -2 : 2
    }
    bar = min(max(bar, 1), count - 1)
    // zbar completes symbols of several parts at any of them: those reach to a quiet zone both ways.
    let isDataBar = [.databar, .databarExpanded].contains(read.payload.symbology)
    let hasParts = isDataBar || [.ean13, .ean8, .upca].contains(read.payload.symbology)
    // A space within DataBar has up to nine modules, ISO/IEC 24724.
    let widest = isDataBar ? UInt32(320 * elements.module(of: elements.edges[...])) : 0
    func isEnd(_ space: Int) -> Bool {
      guard space > 0, space < count else { return true }
      return isDataBar ? elements.widths[space] > widest : elements.isQuiet(at: space)
    }
    var low = bar
    if hasParts || !isBackward { while !isEnd(low - 1) { low -= 2 } }
    var high = bar
    if hasParts || isBackward { while !isEnd(high + 1) { high += 2 } }
    let bars = low...high
    var read = read
    if read.payload.symbology == .code128 {
      var widths = bars.map { Float(elements.widths[$0]) }
      if read.isReversed { widths.reverse() }
      if let text = Code128Words.extendedText(of: widths) { read.payload.bytes = text }
    }
    return (read, bars)
  }

  /// Whether the symbol of a vote lies against t, as its bars show.
  ///
  /// It is `nil` where they do not show what was read. Only EAN and UPC are held against their bars:
  /// a check digit alone would vouch for them.
  private mutating func direction(
    of vote: LineVotes.Vote, inverted: Bool
  ) -> Bool? {
    guard vote.shown.count < 3, let pattern = EANPattern(vote.payload) else {
      return vote.isReversed
    }
    let reach = vote.reach
    let low = Float((reach.lowerBound - strip.firstT) / strip.step)
    let high = Float((reach.upperBound - strip.firstT) / strip.step)
    for first in vote.lines {
      strip.average(lines: first, count: max(1, min(5, strip.lines / 3)), into: &profile)
      if inverted {
        for index in profile.indices { profile[index] = -profile[index] }
      }
      finder.find(in: profile, settings: ElementFinder.Settings(leastSwing: 0.07, common: 0.7))
      let edges = finder.edges.filter { $0 > low - 2 && $0 < high + 2 }
      // zbar's direction of an EAN symbol is that of the half read last.
      if pattern.matches(profile, edges: edges) || pattern.matches(profile, from: low, to: high) {
        return false
      }
      if pattern.matches(profile, edges: edges.reversed())
        || pattern.matches(profile, from: high, to: low)
      {
        return true
      }
    }
    return nil
  }

  /// Turns what enough lines agree on into symbols.
  private mutating func accept(
    _ region: LinearRegion, inverted: Bool, into symbols: inout [Symbol]
  ) {
    for vote in votes.votes where vote.isAgreed(options) {
      let begin = vote.reach.lowerBound
      let end = vote.reach.upperBound
      guard let isReversed = direction(of: vote, inverted: inverted) else { continue }
      // What its own bars refute is no rival.
      let isClear = votes.rivals(of: vote).allSatisfy {
        direction(of: $0, inverted: inverted) == nil
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
