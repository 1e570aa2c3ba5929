package import LabelSyntax

/// What the lines of a region say, and which of it they agree on.
package struct TwoWidthVotes {
  /// A symbol that a line shows, in (t, s) of the region.
  package struct Vote: Sendable {
    /// The number of the line.
    package var number: Int
    package var s: Double
    package var hit: TwoWidthHit
    /// The ends and the module in pixels of the image.
    package var begin, end, module: Double

    package init(
      number: Int, s: Double, hit: TwoWidthHit, begin: Double, end: Double, module: Double
    ) {
      self.number = number
      self.s = s
      self.hit = hit
      self.begin = begin
      self.end = end
      self.module = module
    }

    /// Whether another symbol stands at the same place of its line.
    fileprivate func overlaps(_ other: Vote) -> Bool {
      min(end, other.end) > max(begin, other.begin)
    }

    /// Whether it is the same symbol, which leans little from line to line.
    fileprivate func isLike(_ other: Vote) -> Bool {
      hit.content == other.hit.content && hit.isReversed == other.hit.isReversed
        && abs(begin - other.begin) <= TwoWidthTuning.mostOffset * module
    }
  }

  private var votes: [Vote] = []

  package init() {}

  package var isEmpty: Bool { votes.isEmpty }

  package mutating func add(_ vote: Vote) { votes.append(vote) }

  /// The votes of each symbol that enough lines agree on, in the order of s.
  ///
  /// - Parameter fewest: How many lines there must be of a symbology.
  package func symbols(fewest: (Symbology) -> Int) -> [[Vote]] {
    var groups: [[Vote]] = []
    for vote in votes.sorted(by: { $0.number < $1.number }) {
      if let index = groups.lastIndex(where: { $0[$0.count - 1].isLike(vote) }) {
        groups[index].append(vote)
      } else {
        groups.append([vote])
      }
    }
    return groups.filter { group in
      let symbology = group[0].hit.content.symbology
      let numbers = Set(group.map(\.number))
      guard numbers.count >= fewest(symbology), let first = numbers.min(), let last = numbers.max()
      else { return false }
      let share =
        group[0].hit.content.isChecked
        ? TwoWidthTuning.leastShare : TwoWidthTuning.leastShareUnchecked
      guard Double(numbers.count) >= share * Double(last - first + 1) else { return false }
      // Lines that show something else where it stands, or beyond it: it may be a part of that.
      let others = Set(
        votes.filter { vote in
          group.contains { $0.overlaps(vote) } && vote.hit.content != group[0].hit.content
        }.map(\.number))
      return numbers.count >= TwoWidthTuning.leastMajority * others.count
    }
  }
}
