internal import LabelSyntax

/// Reads the symbols of two widths of one region: samples lines across it, and keeps what they agree on.
package struct TwoWidthRegionReader: RegionReader, ~Copyable {
  private var strip = LineStrip()
  private var finder = ElementFinder()
  private var profile: [Float] = []
  private var line = TwoWidthLine { _ in false }

  package init() {}

  /// Prepares for an image.
  package mutating func begin(_ options: ScanOptions) {
    line = TwoWidthLine(reads: options.reads)
  }

  /// Reads one region; settled where it gave a symbol.
  package mutating func read(
    _ region: LinearRegion, _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> RegionOutcome {
    let length = region.length.upperBound - region.length.lowerBound
    let margin = max(TwoWidthTuning.minMargin, TwoWidthTuning.marginShare * length)
    let span = region.length.lowerBound - margin...region.length.upperBound + margin
    for level in Set([max(0, region.level - 2), max(0, region.level - 1)]).sorted() {
      let scale = Double(1 << level)
      let lines = max(
        TwoWidthTuning.window,
        min(TwoWidthTuning.mostLines, Int(2 * region.halfHeight / scale)))
      strip.prepare(level: level, region: region, span: span, step: scale / 2, lines: lines)
      guard strip.lines > 0 else { continue }
      for settings in TwoWidthTuning.passes.prefix(context.plan.readsLinesOnce ? 1 : .max) {
        guard !context.budget.isSpent else { return .unsettled }
        let votes = votes(region, settings, context)
        if add(votes, region, context.options, to: &symbols) { return .settled }
      }
    }
    return .unsettled
  }

  /// What the lines say that are spread over the region's height; none where the first few show nothing.
  private mutating func votes(
    _ region: LinearRegion, _ settings: ElementFinder.Settings,
    _ context: borrowing ScanContext
  ) -> TwoWidthVotes {
    let last = max(0, strip.lines - TwoWidthTuning.window)
    let stride = max(TwoWidthTuning.leastStride, last / TwoWidthTuning.averages)
    let count = last / stride + 1
    var votes = TwoWidthVotes()
    var isRead = [Bool](repeating: false, count: count)
    for place in TwoWidthTuning.probes {
      let number = Int(place * Double(count - 1) + 0.5)
      guard !isRead[number] else { continue }
      isRead[number] = true
      read(number, stride, region, settings, context, into: &votes)
    }
    guard !votes.isEmpty else { return votes }
    for number in 0..<count where !isRead[number] {
      if context.budget.isSpent { break }
      read(number, stride, region, settings, context, into: &votes)
    }
    return votes
  }

  /// Reads the average of some lines.
  private mutating func read(
    _ number: Int, _ stride: Int, _ region: LinearRegion, _ settings: ElementFinder.Settings,
    _ context: borrowing ScanContext,
    into votes: inout TwoWidthVotes
  ) {
    let window = min(TwoWidthTuning.window, strip.lines)
    let first = number * stride
    strip.fill(
      from: context.pyramid.plane(strip.level, of: context.image), lines: first..<first + window)
    strip.average(lines: first, count: window, into: &profile)
    finder.find(in: profile, settings: settings)
    let s = strip.firstS + (Double(first) + Double(window - 1) / 2) * strip.spacing
    let begin = Float((region.length.lowerBound - strip.firstT) / strip.step)
    let end = Float((region.length.upperBound - strip.firstT) / strip.step)
    let extent = TwoWidthLine.Extent(
      inside: strip.inside(lines: first, count: window), region: begin...max(begin, end),
      isBackward: region.isBackward)
    for hit in line.hits(in: finder.edges, of: profile, extent) {
      votes.add(
        TwoWidthVotes.Vote(
          number: number, s: s, hit: hit, begin: strip.firstT + Double(hit.begin) * strip.step,
          end: strip.firstT + Double(hit.end) * strip.step,
          module: Double(hit.module) * strip.step))
    }
  }

  /// Adds the symbols that lines agree on; whether there are any.
  private func add(
    _ votes: TwoWidthVotes, _ region: LinearRegion, _ options: ScanOptions,
    to symbols: inout SymbolSet
  ) -> Bool {
    var isFound = false
    for group in votes.symbols(fewest: options.minimumLines(of:)) {
      let content = group[0].hit.content
      guard content.text.count >= options.minimumLength(of: content.symbology) else { continue }
      let symbol = Symbol(
        payload: Payload(
          bytes: content.text, symbology: content.symbology,
          identifier: SymbologyIdentifier(content.identifier)),
        corners: corners(of: group, in: region))
      isFound = true
      // What nothing checks stands back where another symbol is.
      guard content.isChecked || !symbols.overlaps(symbol) else { continue }
      symbols.insert(symbol)
    }
    return isFound
  }

  /// The corners clockwise from the symbol's own top left, in pixels of the image.
  private func corners(of group: [TwoWidthVotes.Vote], in region: LinearRegion) -> [Point] {
    guard let first = group.first, let last = group.last else { return [] }
    // Bars reach past the middle of the lines that show them.
    let reach = Double(TwoWidthTuning.window) / 2 * strip.spacing
    let (low, high) = (first.s - reach, last.s + reach)
    var corners = [
      region.point(first.begin, low), region.point(first.end, low),
      region.point(last.end, high), region.point(last.begin, high),
    ]
    let isMirrored = region.axis.x * region.bars.y - region.axis.y * region.bars.x < 0
    if isMirrored { corners = [corners[3], corners[2], corners[1], corners[0]] }
    if first.hit.isReversed { corners = [corners[2], corners[3], corners[0], corners[1]] }
    return corners
  }
}
