package import LabelSyntax

/// Majority vote over the scan lines of one region, payload by payload.
package struct LineVotes: ~Copyable {
  /// A payload that lines gave at one place.
  package struct Vote {
    package var payload: Payload
    /// The lines that gave it, by the index of their first line in the strip.
    package var lines: [Int]
    /// The extent in t of each read.
    package var reaches: [ClosedRange<Double>]
    /// The s of its lines.
    package var span: ClosedRange<Double>
    /// True where zbar read it against t.
    package var isReversed: Bool
    /// The lines on which every digit was read from edge to edge.
    package var edgeToEdgeLines: [Int] = []
    /// The extent in t of each read from edge to edge.
    package var edgeToEdgeReaches: [ClosedRange<Double>] = []
    /// True where the ends of its bars must show.
    package var needsBarEnds = false
    /// The reads that say that a composite component goes with the symbol.
    package var linkedReads = 0

    /// Whether most reads of a GS1-128 symbol say so.
    package var isLinked: Bool {
      payload.identifier == Self.gs1128 && 2 * linkedReads > reaches.count
    }

    private static let gs1128 = SymbologyIdentifier(code: 0x43, modifier: 0x31)

    /// The symbol's reach: the middle one of the long ones.
    ///
    /// zbar may complete a symbol of two halves at either, and a half of another line: where a line cuts
    /// a corner of the symbol its own ends are no symbol's. Reads from edge to edge have no such ends.
    package var reach: ClosedRange<Double> {
      let reaches = edgeToEdgeReaches.isEmpty ? reaches : edgeToEdgeReaches
      let longest = reaches.map { $0.upperBound - $0.lowerBound }.max() ?? 0
      let long = reaches.filter {
        $0.upperBound - $0.lowerBound >= LineTuning.minLongShare * longest
      }
      let low = long.map(\.lowerBound).sorted()[long.count / 2]
      let high = long.map(\.upperBound).sorted()[long.count / 2]
      return min(low, high)...max(low, high)
    }

    /// True where enough lines agree for its symbology.
    package func isAgreed(_ options: ScanOptions) -> Bool {
      lines.count >= options.minimumLines(of: payload.symbology ?? Symbology(rawValue: ""))
    }
  }

  package private(set) var votes: [Vote] = []

  package init() {}

  /// Forgets all votes.
  package mutating func clear() {
    votes.removeAll(keepingCapacity: true)
  }

  /// Counts a payload that the line `line` at `s` gave.
  package mutating func add(
    _ read: ZBarRead, line: Int, s: Double, reach: ClosedRange<Double>, isEdgeToEdge: Bool = false,
    needsBarEnds: Bool = false
  ) {
    for index in votes.indices
    where votes[index].payload == read.payload && votes[index].reaches[0].overlaps(reach) {
      votes[index].reaches.append(reach)
      votes[index].span =
        min(votes[index].span.lowerBound, s)...max(votes[index].span.upperBound, s)
      if isEdgeToEdge {
        votes[index].isReversed = read.isReversed
        votes[index].edgeToEdgeReaches.append(reach)
        if !votes[index].edgeToEdgeLines.contains(line) {
          votes[index].edgeToEdgeLines.append(line)
        }
      }
      if needsBarEnds { votes[index].needsBarEnds = true }
      if read.isLinked { votes[index].linkedReads += 1 }
      if !votes[index].lines.contains(line) { votes[index].lines.append(line) }
      return
    }
    votes.append(
      Vote(
        payload: read.payload, lines: [line], reaches: [reach], span: s...s,
        isReversed: read.isReversed, edgeToEdgeLines: isEdgeToEdge ? [line] : [],
        edgeToEdgeReaches: isEdgeToEdge ? [reach] : [], needsBarEnds: needsBarEnds,
        linkedReads: read.isLinked ? 1 : 0))
  }

  /// The other payloads at a vote's place that deny it a clear majority.
  package func rivals(of vote: Vote) -> [Vote] {
    let reach = vote.reach
    return votes.filter {
      $0.payload != vote.payload && vote.lines.count <= 2 * $0.lines.count
        && $0.span.overlaps(vote.span) && $0.reach.overlaps(reach)
    }
  }

  /// Forgets the agreed votes in the middle of which `isRead` holds.
  package mutating func drop(_ options: ScanOptions, where isRead: (_ s: Double) -> Bool) {
    votes.removeAll {
      $0.isAgreed(options) && isRead(($0.span.lowerBound + $0.span.upperBound) / 2)
    }
  }
}
