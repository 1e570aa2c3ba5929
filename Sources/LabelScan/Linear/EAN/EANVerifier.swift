/// Holds votes against the bars that gave them.
package struct EANVerifier: ~Copyable {
  private var profile: [Float] = []
  private var finder = ElementFinder()

  package init() {}

  /// How many lines from a vote's first are averaged at least.
  package static func lines(of strip: borrowing LineStrip) -> Int {
    max(1, min(5, strip.lines / 3))
  }

  /// Whether a vote is held against its bars.
  package static func looksAtBars(of vote: LineVotes.Vote) -> Bool {
    vote.shown.count < 3 && EANPattern(vote.payload) != nil
  }

  /// Whether the symbol of a vote lies against t, as its bars show.
  ///
  /// It is `nil` where they do not show what was read. Only EAN and UPC are held against their bars:
  /// a check digit alone would vouch for them.
  package mutating func direction(
    of vote: LineVotes.Vote, in strip: borrowing LineStrip, inverted: Bool
  ) -> Bool? {
    guard vote.shown.count < 3, let pattern = EANPattern(vote.payload) else {
      return vote.isReversed
    }
    let reach = vote.reach
    let low = Float((reach.lowerBound - strip.firstT) / strip.step)
    let high = Float((reach.upperBound - strip.firstT) / strip.step)
    for first in vote.lines {
      strip.average(lines: first, count: Self.lines(of: strip), into: &profile)
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

  /// Whether the digits of an EAN or UPC-A vote that ink and blur turn into one another show as what
  /// they were read as.
  package mutating func isSure(
    of vote: LineVotes.Vote, in strip: borrowing LineStrip, isReversed: Bool,
    _ rung: LineDecodingPass
  ) -> Bool {
    guard let swaps = EANAmbiguousDigits(vote.payload) else { return true }
    let reach = vote.reach
    let low = Float((reach.lowerBound - strip.firstT) / strip.step)
    let high = Float((reach.upperBound - strip.firstT) / strip.step)
    var gains: [Float] = []
    for first in vote.lines {
      strip.average(lines: first, count: max(1, min(rung.window, strip.lines / 3)), into: &profile)
      if rung.inverted {
        for index in profile.indices { profile[index] = -profile[index] }
      }
      // As the first rung sees it, or as it was read.
      for settings in [LineDecodingPass.first.settings, rung.settings] {
        finder.find(in: profile, settings: settings)
        let edges = finder.edges.filter { $0 > low - 2 && $0 < high + 2 }
        guard let gain = swaps.gain(profile, edges: isReversed ? edges.reversed() : edges) else {
          continue
        }
        gains.append(gain)
        break
      }
    }
    return EANAmbiguousDigits.isSure(gains)
  }
}
