internal import LabelSyntax

/// What lines agree on, and what blurred lines show.
extension LinearRegionReader {
  /// Reads a region whose edges gave nothing by the soft decoders; `true` where its symbol leaves no room
  /// for another.
  mutating func readSoft(
    _ region: LinearRegion, _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid,
    isThorough: Bool, into symbols: inout SymbolSet
  ) -> Bool {
    guard
      let symbol = soft.read(
        region, module: module, voted: votes.votes.filter { $0.lines.count > 1 }.map(\.payload),
        image, pyramid, options: options, isThorough: isThorough)
    else { return false }
    symbols.insert(symbol)
    return soft.isFull
  }

  /// Reads a region that one pass gave nothing of by the soft decoder of EAN, where it looks so much like a
  /// symbol that it is worth the time of a live frame.
  mutating func readQuickly(
    _ region: LinearRegion, _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid,
    into symbols: inout SymbolSet
  ) {
    guard quickTries < LineTuning.maxQuickTries,
      let (even, edges) = LineStatistics.medians(of: statistics),
      even > LineTuning.minQuickUniformity, LineTuning.quickEdges.contains(edges),
      isSteady(LineTuning.minQuickSteadiness, image, pyramid)
    else { return }
    quickTries += 1
    if let symbol = soft.readQuickly(region, module: module, image, pyramid, options: options) {
      symbols.insert(symbol)
    }
  }

  /// True where the symbols read leave no room for another on the strip.
  var isExplained: Bool {
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

  func isCovered(_ s: Double) -> Bool {
    covered.contains { $0.contains(s) }
  }

  /// Turns what enough lines agree on into symbols.
  mutating func accept(
    _ region: LinearRegion, _ pass: LineDecodingPass, _ image: borrowing LumaView,
    _ pyramid: borrowing LumaPyramid, into symbols: inout SymbolSet
  ) {
    for vote in votes.votes where EANVerifier.verifies(vote) {
      for first in vote.lines {
        fill(first..<first + EANVerifier.lines(of: strip, pass), image, pyramid)
      }
    }
    for vote in votes.votes where vote.isAgreed(options) {
      let reach = vote.reach
      guard let isReversed = verifier.direction(of: vote, in: strip, pass) else {
        continue
      }
      // What its own bars refute is no rival.
      let isClear = votes.rivals(of: vote).allSatisfy {
        verifier.direction(of: $0, in: strip, pass) == nil
      }
      if vote.needsBarEnds { fill(0..<strip.lines, image, pyramid) }
      guard isClear, !vote.needsBarEnds || showsBarEnds(vote),
        verifier.isSure(of: vote, in: strip, isReversed: isReversed, pass)
      else {
        continue
      }
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
      let symbol = Symbol(
        payload: vote.payload,
        corners: [
          corner(t.0, left, isTop: true), corner(t.1, right, isTop: true),
          corner(t.1, right, isTop: false), corner(t.0, left, isTop: false),
        ])
      symbols.insert(symbol)
    }
    // Accepted votes stay known by what they cover.
    let covered = covered
    votes.drop(options) { s in covered.contains { $0.contains(s) } }
  }

  /// True where the strip reaches past both ends of a vote's bars: the image of a symbol, not of a part
  /// of one.
  func showsBarEnds(_ vote: LineVotes.Vote) -> Bool {
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
