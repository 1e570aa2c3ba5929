internal import Foundation
internal import LabelSyntax

/// Reads linear symbols: locates regions, samples lines across them, lets zbar decode the widths.
package struct LinearReader: ~Copyable {
  /// A payload that lines of one region gave.
  private struct Vote {
    var payload: Payload
    /// The lines that gave it, by the index of their first line in the strip.
    var lines: [Int]
    /// Where it began and ended, t of each line, added up.
    var start = 0.0
    var end = 0.0
    /// The s of its lines.
    var low: Double
    var high: Double
    var isReversed: Bool
  }

  private var locator = LinearLocator()
  private var regions: [LinearRegion] = []
  private var strip = LineStrip()
  private var finder = ElementFinder()
  private var profile: [Float] = []
  private var widths: [UInt32] = []
  private var widened: [UInt32] = []
  private var votes: [Vote] = []
  private var decoders = LineDecoders([])
  private var decodes: [Symbology] = []

  package init() {}

  /// Reads the linear symbols of `image`.
  package mutating func read(
    _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid, options: ScanOptions,
    into symbols: inout [Symbol]
  ) {
    let wanted = LineDecoders.symbologies.filter { options.reads($0) }
    guard !wanted.isEmpty else { return }
    if wanted != decodes {
      decodes = wanted
      decoders = LineDecoders(wanted)
    }
    regions.removeAll(keepingCapacity: true)
    if pyramid.count == 1 {
      locator.locate(image, level: 0, into: &regions)
    } else {
      for level in stride(from: min(pyramid.count - 1, 4), through: 1, by: -1) {
        locator.locate(pyramid.level(level), level: level, into: &regions)
      }
    }
    let found = regions
    for region in found {
      guard !symbols.contains(where: { $0.covers(region) }) else { continue }
      read(region, image, pyramid, options: options, into: &symbols)
    }
  }

  /// Reads one region.
  private mutating func read(
    _ region: LinearRegion, _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid,
    options: ScanOptions, into symbols: inout [Symbol]
  ) {
    let length = region.length.upperBound - region.length.lowerBound
    let margin = max(24, 0.12 * length)
    let span = region.length.lowerBound - margin...region.length.upperBound + margin
    // One line at full size tells the elements' size, and whether there are any.
    let middle = LinearRegion(
      center: region.center, axis: region.axis, bars: region.bars,
      barsPerPixel: region.barsPerPixel, length: region.length,
      halfHeight: min(region.halfHeight, 1.5), level: region.level, coherence: region.coherence)
    strip.sample(image, level: 0, region: middle, span: span, step: 1, lines: 3)
    guard strip.lines > 0 else { return }
    strip.average(lines: 0, count: 3, into: &profile)
    finder.find(in: profile, settings: ElementFinder.Settings())
    let edges = finder.edges.count
    guard edges >= 16 else { return }
    let element = Double(finder.edges[edges - 1] - finder.edges[0]) / Double(edges - 1)
    let module = element / 1.8
    var level = 0
    while module / Double(2 << level) >= 2.5, level + 1 < pyramid.count { level += 1 }
    let scale = Double(1 << level)
    let step = module / scale >= 2 ? scale : scale / 2
    let lines = max(8, min(48, Int(2 * region.halfHeight / scale)))
    if level == 0 {
      strip.sample(image, level: 0, region: region, span: span, step: step, lines: lines)
    } else {
      strip.sample(
        pyramid.level(level), level: level, region: region, span: span, step: step, lines: lines)
    }
    guard strip.lines > 0 else { return }

    votes.removeAll(keepingCapacity: true)
    decoders.reset()
    run(
      window: max(1, min(5, strip.lines / 3)), windows: 9, ElementFinder.Settings(), inverted: false
    )
    if accept(region, into: &symbols) > 0 || options.effort == .fast { return }
    let radius = max(1, Int((module / step).rounded()))
    let ladder: [(Int, Int, ElementFinder.Settings)] = [
      (5, 9, ElementFinder.Settings(leastSwing: 0.08, common: 0.6, sharpening: 1, radius: radius)),
      (9, 5, ElementFinder.Settings(leastSwing: 0.06, common: 0.3, sharpening: 2, radius: radius)),
      (3, 12, ElementFinder.Settings(leastSwing: 0.1, common: 0.8)),
      (3, 12, ElementFinder.Settings(leastSwing: 0.06, common: 0)),
    ]
    for (window, windows, settings) in ladder {
      run(
        window: max(1, min(window, strip.lines / 2)), windows: windows, settings, inverted: false)
      if accept(region, into: &symbols) > 0 { return }
    }
    run(
      window: max(1, min(5, strip.lines / 3)), windows: 7, ElementFinder.Settings(), inverted: true)
    _ = accept(region, into: &symbols)
  }

  /// Decodes `windows` averages of `window` lines each, spread over the strip.
  private mutating func run(
    window: Int, windows: Int, _ settings: ElementFinder.Settings, inverted: Bool
  ) {
    let last = strip.lines - window
    let count = min(windows, last + 1)
    for index in 0..<count {
      let first = count == 1 ? last / 2 : last * index / (count - 1)
      strip.average(lines: first, count: window, into: &profile)
      finder.find(in: profile, settings: settings, inverted: inverted)
      decode(first: first, window: window)
    }
  }

  /// Turns the edges to widths and decodes them.
  private mutating func decode(first: Int, window: Int) {
    let edges = finder.edges
    guard edges.count >= 16 else { return }
    widths.removeAll(keepingCapacity: true)
    widened.removeAll(keepingCapacity: true)
    // 1/32 of a sample; the line begins with a space of unknown width.
    widths.append(0)
    widened.append(0)
    var total: Float = 0
    let reach = 12
    for index in 1..<edges.count {
      let width = edges[index] - edges[index - 1]
      widths.append(UInt32(max(width * 32, 1)))
      // The mean of the elements around tells a quiet zone from a wide space.
      let low = max(0, index - 1 - reach)
      let high = min(edges.count - 1, index + reach)
      total = (edges[high] - edges[low] - width) / Float(max(1, high - low - 1))
      let isSpace = index % 2 == 0
      let isQuiet = isSpace && width > 2.6 * total
      widened.append(UInt32(max(isQuiet ? width * 128 : width * 32, 1)))
    }
    widths.append(0)
    widened.append(0)
    let s = strip.firstS + (Double(first) + Double(window - 1) / 2) * strip.spacing
    let start = strip.firstT
    let step = strip.step
    var found: [(ZBarRead, Double, Double)] = []
    decoders.decode(widths: widths, widened: widened) { read, last, quiet in
      // Width i runs from edge i - 1 to edge i: the symbol ends where its last space begins.
      let end = min(last % 2 == 0 ? last - 1 : last, edges.count - 1)
      var begin = end
      while begin > 1 {
        // The space before the bar that begins at edge `begin - 1`.
        if begin % 2 == 1, widths[begin - 1] == 0 || widened[begin - 1] != widths[begin - 1] {
          break
        }
        begin -= 1
      }
      found.append(
        (
          read, start + Double(edges[max(0, begin - 1)]) * step,
          start + Double(edges[max(0, end)]) * step
        ))
    }
    for (read, begin, end) in found { vote(read, first: first, begin: begin, end: end, s: s) }
  }

  private mutating func vote(_ read: ZBarRead, first: Int, begin: Double, end: Double, s: Double) {
    for index in votes.indices where votes[index].payload == read.payload {
      let count = Double(votes[index].lines.count)
      let middle = (votes[index].start + votes[index].end) / 2 / count
      guard abs(middle - (begin + end) / 2) < abs(end - begin) / 2 else { continue }
      if votes[index].lines.contains(first) { return }
      votes[index].lines.append(first)
      votes[index].start += begin
      votes[index].end += end
      votes[index].low = min(votes[index].low, s)
      votes[index].high = max(votes[index].high, s)
      return
    }
    votes.append(
      Vote(
        payload: read.payload, lines: [first], start: begin, end: end, low: s, high: s,
        isReversed: read.isReversed))
  }

  /// Turns what enough lines agree on into symbols.
  private mutating func accept(_ region: LinearRegion, into symbols: inout [Symbol]) -> Int {
    var accepted = 0
    for vote in votes {
      let count = Double(vote.lines.count)
      guard vote.lines.count >= LineDecoders.leastLines(vote.payload) else { continue }
      let begin = vote.start / count
      let end = vote.end / count
      // Another payload at the same place: only a clear majority counts.
      let rival =
        votes.filter {
          $0.payload != vote.payload
            && ($0.start + $0.end) / 2 / Double($0.lines.count) > min(begin, end)
            && ($0.start + $0.end) / 2 / Double($0.lines.count) < max(begin, end)
            && $0.low <= vote.high && $0.high >= vote.low
        }.map(\.lines.count).max() ?? 0
      guard vote.lines.count > 2 * rival else { continue }
      let half = max((vote.high - vote.low) / 2, region.halfHeight * 0.2)
      let middle = (vote.high + vote.low) / 2
      let left = vote.isReversed ? end : begin
      let right = vote.isReversed ? begin : end
      // Clockwise from the symbol's own top left: down is a quarter turn right of reading.
      let turns = region.axis.x * region.bars.y - region.axis.y * region.bars.x
      let down = (right > left) == (turns > 0) ? half : -half
      let symbol = Symbol(
        payload: vote.payload,
        corners: [
          region.point(left, middle - down), region.point(right, middle - down),
          region.point(right, middle + down), region.point(left, middle + down),
        ])
      accepted += 1
      if !symbols.contains(where: { $0.isSame(as: symbol) }) { symbols.append(symbol) }
    }
    return accepted
  }
}

extension Symbol {
  /// Whether a region lies on this symbol and along it, so that it can hold no other.
  fileprivate func covers(_ region: LinearRegion) -> Bool {
    contains(region.center)
  }

  /// Whether `other` is this symbol, read again.
  fileprivate func isSame(as other: Symbol) -> Bool {
    payload == other.payload && (contains(other.center) || other.contains(center))
  }

  /// The mean of the corners.
  package var center: Point {
    Point(
      x: corners.reduce(0) { $0 + $1.x } / Double(max(1, corners.count)),
      y: corners.reduce(0) { $0 + $1.y } / Double(max(1, corners.count)))
  }

  /// Whether a point is inside the corners.
  package func contains(_ point: Point) -> Bool {
    guard corners.count == 4 else { return false }
    var sign = 0.0
    for index in 0..<4 {
      let from = corners[index]
      let to = corners[(index + 1) % 4]
      let cross = (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
      if cross == 0 { continue }
      if sign == 0 { sign = cross } else if sign * cross < 0 { return false }
    }
    return true
  }
}
