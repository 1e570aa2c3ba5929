extension LineStrip {
  /// Parts of the height whose lines are held against the next part's.
  package static let steadinessParts = 5

  /// The lines of one of the parts that are held against each other.
  package borrowing func steadinessLines(_ part: Int) -> Range<Int> {
    let count = max(1, lines / (2 * Self.steadinessParts))
    let first = (lines - count) * part / (Self.steadinessParts - 1)
    return first..<first + count
  }

  /// How far lines apart from each other show the same: the highest correlation of a part of the height with
  /// the next, over the middle of the lines.
  ///
  /// Bars run through; letters and weave do not. All of ``steadinessLines(_:)`` must be sampled.
  package borrowing func steadiness(reach: Int) -> Float {
    var (last, next): ([Float], [Float]) = ([], [])
    var best: Float = 0
    let margin = columns / 8
    for part in 0..<Self.steadinessParts {
      let range = steadinessLines(part)
      average(lines: range.lowerBound, count: range.count, into: &next)
      let middle = [Float](next[margin..<max(margin, columns - margin)])
      if part > 0 { best = max(best, ShiftedCorrelation.best(last, middle, reach: reach)) }
      last = middle
    }
    return best
  }
}
