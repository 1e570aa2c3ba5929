internal import LabelSyntax

/// The lines of a pass, and what each gives.
extension LinearRegionReader {
  /// Samples lines of the strip from the level that it is laid out on.
  mutating func fill(
    _ lines: Range<Int>, _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid
  ) {
    if strip.level == 0 {
      strip.fill(from: image, lines: lines)
    } else {
      strip.fill(from: pyramid.level(strip.level), lines: lines)
    }
  }

  /// Nine lines from the middle on, far from each other first.
  static let fromMiddle = [4, 1, 7, 0, 8, 2, 6, 3, 5]

  /// Decodes the averages of a pass, spread over the strip.
  ///
  /// The first pass takes no more of them than it needs, but on small images, where time is no matter.
  mutating func run(
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
      if number == 3, votes.votes.isEmpty, isFast || isHopeless() { return }
      guard number == 2, isUnanimous else { continue }
      accept(region, pass, image, pyramid, into: &symbols)
      if isExplained { return }
    }
    confirm(pass, window: window, image, pyramid, budget: budget)
  }

  /// Decodes the average of some lines, sampled when they are looked at: most symbols are read by a few.
  mutating func decode(
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
  mutating func confirm(
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
  static func isChecked(_ vote: LineVotes.Vote) -> Bool {
    [.code128, .code93, .ean13, .upca, .ean8].contains(vote.payload.symbology)
  }

  /// Reads the edges that were found on the average of some lines; `false` where they gave no payload.
  mutating func read(_ lines: Range<Int>) -> Bool {
    line.read(
      finder.edges, firstLightEdge: finder.firstLightEdge, of: strip, first: lines.lowerBound,
      window: lines.count, into: &votes)
  }

  /// True where three lines gave one payload and nothing else, of a symbology that chance does not fit.
  var isUnanimous: Bool {
    votes.votes.count == 1 && votes.votes[0].lines.count == 3 && Self.isChecked(votes.votes[0])
  }
}
