/// Holds votes against the bars that gave them.
package struct VoteProof: ~Copyable {
  private var profile: [Float] = []
  private var finder = ElementFinder()

  package init() {}

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
}
