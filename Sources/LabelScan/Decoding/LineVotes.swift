package import LabelSyntax

/// What the scan lines of one region gave, payload by payload.
package struct LineVotes: ~Copyable {
  /// A payload that lines gave at one place.
  package struct Vote {
    package var payload: Payload
    /// The lines that gave it, by the index of their first line in the strip.
    package var lines: [Int]
    /// Where it reached from and to, in t, each time that it was read.
    package var reaches: [ClosedRange<Double>]
    /// The s of its lines.
    package var span: ClosedRange<Double>
    /// Whether zbar found it to lie against t.
    package var isReversed: Bool

    /// The symbol's reach: the middle one of the long ones.
    ///
    /// zbar may complete a symbol of two halves at either.
    package var reach: ClosedRange<Double> {
      let longest = reaches.map { $0.upperBound - $0.lowerBound }.max() ?? 0
      let long = reaches.filter { $0.upperBound - $0.lowerBound >= 0.8 * longest }
      let low = long.map(\.lowerBound).sorted()[long.count / 2]
      let high = long.map(\.upperBound).sorted()[long.count / 2]
      return min(low, high)...max(low, high)
    }

    /// Whether enough lines agree for its symbology.
    package var isAgreed: Bool { lines.count >= LineDecoders.leastLines(payload) }
  }

  package private(set) var votes: [Vote] = []

  package init() {}

  /// Forgets all votes.
  package mutating func clear() {
    votes.removeAll(keepingCapacity: true)
  }

  /// Counts a payload that the line `line` at `s` gave.
  package mutating func add(
    _ read: ZBarRead, line: Int, s: Double, reach: ClosedRange<Double>
  ) {
    for index in votes.indices
    where votes[index].payload == read.payload && votes[index].reaches[0].overlaps(reach) {
      votes[index].reaches.append(reach)
      votes[index].span =
        min(votes[index].span.lowerBound, s)...max(votes[index].span.upperBound, s)
      if !votes[index].lines.contains(line) { votes[index].lines.append(line) }
      return
    }
    votes.append(
      Vote(
        payload: read.payload, lines: [line], reaches: [reach], span: s...s,
        isReversed: read.isReversed))
  }

  /// Whether a vote has a clear majority over every other payload at its place.
  package func isClear(_ vote: Vote) -> Bool {
    let reach = vote.reach
    let rival = votes.filter {
      $0.payload != vote.payload && $0.reach.overlaps(reach) && $0.span.overlaps(vote.span)
    }.map(\.lines.count).max()
    return vote.lines.count > 2 * (rival ?? 0)
  }

  /// Forgets the agreed votes in the middle of which `isRead` holds.
  package mutating func drop(where isRead: (_ s: Double) -> Bool) {
    votes.removeAll {
      $0.isAgreed && isRead(($0.span.lowerBound + $0.span.upperBound) / 2)
    }
  }
}
