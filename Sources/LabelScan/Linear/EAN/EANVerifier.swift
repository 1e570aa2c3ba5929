/// Verifies votes for EAN and UPC by correlation with the bars that gave them.
package struct EANVerifier: ~Copyable {
  private var profile: [Float] = []
  private var finder = ElementFinder()

  package init() {}

  /// Lines from a vote's first that are averaged: those of the fast pass are far from each other.
  package static func lines(of strip: borrowing LineStrip, _ pass: LineDecodingPass) -> Int {
    max(1, min(pass == .fast ? pass.window : LineDecodingPass.first.window, strip.lines / 3))
  }

  /// True where a vote needs verification: fewer than three of its lines were read edge to edge.
  package static func verifies(_ vote: LineVotes.Vote) -> Bool {
    vote.edgeToEdgeLines.count < 3 && EANPattern(vote.payload) != nil
  }

  /// Direction of the symbol of a vote, `true` against t; `nil` where its bars do not show the payload.
  ///
  /// Only EAN and UPC are held against their bars: a check digit alone would vouch for them.
  package mutating func direction(
    of vote: LineVotes.Vote, in strip: borrowing LineStrip, _ pass: LineDecodingPass
  ) -> Bool? {
    guard vote.edgeToEdgeLines.count < 3, let pattern = EANPattern(vote.payload) else {
      return vote.isReversed
    }
    let reach = vote.reach
    let low = Float((reach.lowerBound - strip.firstT) / strip.step)
    let high = Float((reach.upperBound - strip.firstT) / strip.step)
    // Drawn where it is asked for: most symbols match as they are.
    lazy var blurred = EANBlurredDigits(vote.payload)
    var shown = [false: 0, true: 0]
    for first in vote.lines {
      strip.average(lines: first, count: Self.lines(of: strip, pass), into: &profile)
      if pass.inverted {
        for index in profile.indices { profile[index] = -profile[index] }
      }
      finder.find(in: profile, settings: LineDecodingPass.first.settings)
      repeat {
        for isReversed in [false, true] {
          // zbar's direction of an EAN symbol is that of the half read last, and its extent reaches to
          // what looks like a quiet zone.
          for place in pattern.places(in: finder.edges, isReversed: isReversed)
          where place.contains(where: { $0 > low && $0 < high }) {
            let edges = Array(place)
            if pattern.matches(profile, edges: edges) { return isReversed }
            if let digits = blurred, digits.match(profile, edges: edges) {
              shown[isReversed, default: 0] += 1
            }
          }
        }
      } while finder.dropOvershoot(in: profile)
      for isReversed in [false, true] {
        if shown[isReversed, default: 0] >= EANTuning.minBlurredLines { return isReversed }
        let (from, to) = isReversed ? (high, low) : (low, high)
        if pattern.matches(profile, from: from, to: to) { return isReversed }
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
        guard
          let gain = symbolGain(of: ambiguous, vote, isReversed: isReversed, low: low, high: high)
        else { continue }
        gains.append(gain)
        break
      }
    }
    return EANAmbiguousDigits.isSure(gains)
  }

  /// The gain of a vote's ambiguous digits at the edges that lie between two samples of the last profile,
  /// the overshoot of a sharpened image dropped if need be; where those are not the symbol's, at any that
  /// show the payload.
  private mutating func symbolGain(
    of ambiguous: EANAmbiguousDigits, _ vote: LineVotes.Vote, isReversed: Bool, low: Float,
    high: Float
  ) -> Float? {
    guard let pattern = EANPattern(vote.payload) else { return nil }
    repeat {
      let edges = finder.edges.filter { $0 > low - 2 && $0 < high + 2 }
      let inside = isReversed ? edges.reversed() : edges
      if let gain = ambiguous.correlationGain(profile, edges: inside) { return gain }
      for place in pattern.places(in: finder.edges, isReversed: isReversed)
      where pattern.matches(profile, edges: Array(place)) {
        return ambiguous.correlationGain(profile, edges: Array(place))
      }
    } while finder.dropOvershoot(in: profile)
    return nil
  }
}
