/// Verifies votes for EAN and UPC by correlation with the bars that gave them.
package struct EANVerifier: ~Copyable {
  private var profile: [Float] = []
  private var finder = ElementFinder()

  package init() {}

  /// Lines from a vote's first that are averaged.
  package static func lines(of strip: borrowing LineStrip) -> Int {
    max(1, min(5, strip.lines / 3))
  }

  /// True where a vote needs verification: fewer than three of its lines were read edge to edge.
  package static func verifies(_ vote: LineVotes.Vote) -> Bool {
    vote.edgeToEdgeLines.count < 3 && EANPattern(vote.payload) != nil
  }

  /// Direction of the symbol of a vote, `true` against t; `nil` where its bars do not show the payload.
  ///
  /// Only EAN and UPC are held against their bars:
  /// a check digit alone would vouch for them.
  package mutating func direction(
    of vote: LineVotes.Vote, in strip: borrowing LineStrip, inverted: Bool
  ) -> Bool? {
    guard vote.edgeToEdgeLines.count < 3, let pattern = EANPattern(vote.payload) else {
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
      finder.find(in: profile, settings: LineDecodingPass.first.settings)
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

  /// True where the ambiguous digits of an EAN or UPC-A vote correlate better than their alternatives.
  package mutating func isSure(
    of vote: LineVotes.Vote, in strip: borrowing LineStrip, isReversed: Bool,
    _ pass: LineDecodingPass
  ) -> Bool {
    guard let ambiguous = EANAmbiguousDigits(vote.payload) else { return true }
    let reach = vote.reach
    let low = Float((reach.lowerBound - strip.firstT) / strip.step)
    let high = Float((reach.upperBound - strip.firstT) / strip.step)
    var gains: [Float] = []
    for first in vote.lines {
      strip.average(lines: first, count: max(1, min(pass.window, strip.lines / 3)), into: &profile)
      if pass.inverted {
        for index in profile.indices { profile[index] = -profile[index] }
      }
      // As the first pass sees it, or as it was read.
      for settings in [LineDecodingPass.first.settings, pass.settings] {
        finder.find(in: profile, settings: settings)
        let edges = finder.edges.filter { $0 > low - 2 && $0 < high + 2 }
        guard
          let gain = ambiguous.correlationGain(
            profile, edges: isReversed ? edges.reversed() : edges)
        else {
          continue
        }
        gains.append(gain)
        break
      }
    }
    return EANAmbiguousDigits.isSure(gains)
  }
}
