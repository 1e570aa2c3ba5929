internal import LabelSyntax

/// Reads the Pharmacode of two tracks in one region: samples rows across its bars, from above to below it.
package struct TwoTrackRegionReader: RegionReader, ~Copyable {
  private var strip = LineStrip()
  private var finder = ElementFinder()
  private var profiles: [[Float]] = []

  package init() {}

  /// Reads one region; settled where it gave a symbol.
  package mutating func read(
    _ region: LinearRegion, _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> RegionOutcome {
    // The ends of bars in the middle turn what is told of their direction.
    for turn in TwoTrackTuning.turns where !context.budget.isSpent {
      if readTurned(region.turned(by: turn), context, into: &symbols) { return .settled }
    }
    return .unsettled
  }

  private mutating func readTurned(
    _ region: LinearRegion, _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> Bool {
    guard let isBackward = region.isBackward else { return false }
    let length = region.length.upperBound - region.length.lowerBound
    let margin = max(TwoWidthTuning.minMargin, TwoTrackTuning.trackMarginShare * length)
    let span = region.length.lowerBound - margin...region.length.upperBound + margin
    // What is above and below it must be seen to be light.
    var tall = region
    tall.halfHeight += max(TwoTrackTuning.minTrackMargin, region.halfHeight)
    for level in Set([max(0, region.level - 2), max(0, region.level - 1)]).sorted() {
      guard !context.budget.isSpent else { return false }
      let scale = Double(1 << level)
      let lines = min(TwoTrackTuning.mostTrackRows, Int(2 * tall.halfHeight / scale))
      strip.prepare(level: level, region: tall, span: span, step: scale / 2, lines: max(1, lines))
      guard strip.lines >= 4 * TwoTrackTuning.fewestTrackRows else { continue }
      strip.fill(
        from: context.pyramid.plane(level, of: context.image), lines: 0..<strip.lines)
      sampleRows()
      guard let rows = barredRows() else { continue }
      let mean = mean(rows)
      finder.find(in: mean, settings: TwoTrackTuning.trackSettings)
      let inside = strip.inside(lines: rows.lowerBound, count: rows.count)
      for stretch in TwoWidthLine.stretches(finder.edges, length: Float(mean.count)) {
        let edges = finder.edges[stretch]
        guard let first = edges.first, let last = edges.last, Int(first) > inside.lowerBound,
          Int(last) < inside.upperBound,
          let reading = TwoTrackRows(profiles, rows: rows, stretch: edges)
        else { continue }
        add(reading, region, isBackward: isBackward, to: &symbols)
        return true
      }
    }
    return false
  }

  /// Averages each line with those beside it.
  private mutating func sampleRows() {
    profiles.removeAll(keepingCapacity: true)
    for line in 0..<strip.lines {
      var profile: [Float] = []
      let first = max(0, line - 1)
      strip.average(lines: first, count: min(strip.lines, line + 2) - first, into: &profile)
      profiles.append(profile)
    }
  }

  /// The rows about the middle that show bars, with blank ones above and below; `nil` where there are none.
  private func barredRows() -> Range<Int>? {
    let ranges = profiles.map { ($0.max() ?? 0) - ($0.min() ?? 0) }
    guard let most = ranges.max(), most > 0 else { return nil }
    func isBarred(_ row: Int) -> Bool { ranges[row] > TwoTrackTuning.leastBarred * most }
    let middle = profiles.count / 2
    guard isBarred(middle) else { return nil }
    var (first, last) = (middle, middle)
    while first > 0, isBarred(first - 1) { first -= 1 }
    while last < profiles.count - 1, isBarred(last + 1) { last += 1 }
    guard first > 0, last < profiles.count - 1 else { return nil }
    return first..<last + 1
  }

  private func mean(_ rows: Range<Int>) -> [Float] {
    var mean = [Float](repeating: 0, count: strip.columns)
    for row in rows {
      for column in mean.indices { mean[column] += profiles[row][column] / Float(rows.count) }
    }
    return mean
  }

  private func add(
    _ reading: TwoTrackRows, _ region: LinearRegion, isBackward: Bool,
    to symbols: inout SymbolSet
  ) {
    let isMirrored = region.axis.x * region.bars.y - region.axis.y * region.bars.x < 0
    var bars = reading.bars
    var lines = (
      first: strip.firstS + (Double(reading.rows.lowerBound) - 0.5) * strip.spacing,
      last: strip.firstS + (Double(reading.rows.upperBound) - 0.5) * strip.spacing
    )
    if isMirrored {
      bars = bars.map { $0 == .upper ? .lower : $0 == .lower ? .upper : .full }
      lines = (lines.last, lines.first)
    }
    let (begin, end) = (
      strip.firstT + Double(reading.ends.begin) * strip.step,
      strip.firstT + Double(reading.ends.end) * strip.step
    )
    var corners = [
      region.point(begin, lines.first), region.point(end, lines.first),
      region.point(end, lines.last), region.point(begin, lines.last),
    ]
    if isBackward {
      bars = TwoTrackRows.turned(bars)
      corners = [corners[2], corners[3], corners[0], corners[1]]
    }
    symbols.insert(
      Symbol(
        payload: Payload(
          bytes: Array(String(TwoTrackRows.number(bars)).utf8), symbology: .pharmacodeTwoTrack,
          identifier: SymbologyIdentifier("]X0")),
        corners: corners))
  }
}
