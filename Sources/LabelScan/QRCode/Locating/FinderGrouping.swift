/// Groups finder patterns into those of one symbol each.
///
/// Each pattern knows its axes and the size of its modules, so that its partners lie along an axis,
/// at a distance both ends agree upon: the nearest few in each of four directions are enough.
package enum FinderGrouping {
  /// A partner of a pattern along one of its axes.
  private struct Partner {
    var number: Int
    var span: Double
    var misfit: Double
  }

  /// The likely triples, best first.
  package static func triples(
    of patterns: [FinderPattern], budget: ScanBudget = ScanBudget()
  ) -> [FinderTriple] {
    var partners = [[Partner]](repeating: [], count: patterns.count * 4)
    forEachPair(of: patterns, budget: budget) { i, k in
      if let pair = pair(patterns[i], patterns[k]) {
        keep(
          Partner(number: k, span: pair.span, misfit: pair.misfit),
          in: &partners[i * 4 + pair.first])
        keep(
          Partner(number: i, span: pair.span, misfit: pair.misfit),
          in: &partners[k * 4 + pair.second])
      }
    }
    var triples: [FinderTriple] = []
    for i in patterns.indices where !budget.isSpent {
      for axis in 0..<4 {
        for right in partners[i * 4 + axis] {
          for below in partners[i * 4 + (axis + 1) % 4] {
            let ratio = max(right.span, below.span) / min(right.span, below.span)
            guard ratio < GroupingTuning.maxSideRatio else { continue }
            let corner = turned(patterns[i], by: axis)
            triples.append(
              FinderTriple(
                corner: corner,
                right: aligned(patterns[right.number], with: corner),
                below: aligned(patterns[below.number], with: corner),
                span: (right.span * below.span).squareRoot(),
                misfit: (ratio - 1) + right.misfit + below.misfit,
                members: [i, right.number, below.number]))
          }
        }
      }
    }
    triples += roundTriples(of: patterns)
    triples.sort { ($0.misfit, $0.span) < ($1.misfit, $1.span) }
    return triples
  }

  /// The triples of round patterns, whose axes say nothing: by the places of their centres alone.
  private static func roundTriples(of patterns: [FinderPattern]) -> [FinderTriple] {
    let round = patterns.indices.filter { patterns[$0].isRound }
    guard (3...GroupingTuning.maxRoundPatterns).contains(round.count) else { return [] }
    var triples: [FinderTriple] = []
    for i in round {
      let a = patterns[i]
      for j in round where j != i {
        for k in round where k != i && k != j {
          let b = patterns[j]
          let c = patterns[k]
          let right = Point(x: b.centre.x - a.centre.x, y: b.centre.y - a.centre.y)
          let below = Point(x: c.centre.x - a.centre.x, y: c.centre.y - a.centre.y)
          let area = right.x * below.y - right.y * below.x
          let (w, h) = (length(right), length(below))
          let modules = [a.module, b.module, c.module]
          guard area > GroupingTuning.minRoundAngle * w * h,
            max(w, h) < GroupingTuning.maxRoundSideRatio * min(w, h),
            a.isInverted == b.isInverted, a.isInverted == c.isInverted,
            (modules.max() ?? 0) < GroupingTuning.maxRoundModuleRatio * (modules.min() ?? 0)
          else { continue }
          let span = (w + h) / 2 / modules.reduce(0, +) * 3
          guard span > GroupingTuning.minSpan, span < GroupingTuning.maxSpan else { continue }
          func turned(_ pattern: FinderPattern) -> FinderPattern {
            var result = pattern
            result.u = Point(x: right.x / span, y: right.y / span)
            result.v = Point(x: below.x / span, y: below.y / span)
            return result
          }
          triples.append(
            FinderTriple(
              corner: turned(a), right: turned(b), below: turned(c), span: span,
              misfit: 1 + max(w, h) / min(w, h) - area / (w * h), members: [i, j, k]))
        }
      }
    }
    return triples
  }

  /// The pairs of patterns that may be what is left of a symbol, best first, without those `isUsed`.
  package static func pairs(
    of patterns: [FinderPattern], isUsed: [Bool], budget: ScanBudget = ScanBudget()
  ) -> [FinderPair] {
    var pairs: [FinderPair] = []
    func sort() { pairs.sort { ($0.misfit, $0.span) < ($1.misfit, $1.span) } }
    forEachPair(of: patterns, budget: budget) { i, k in
      // Thousands of patterns have millions of pairs: the best are enough.
      if pairs.count > 8 * GroupingTuning.maxPairs {
        sort()
        pairs.removeSubrange(GroupingTuning.maxPairs...)
      }
      if !isUsed[i], !isUsed[k] {
        if let pair = pair(patterns[i], patterns[k]), pair.misfit < GroupingTuning.maxPairMisfit {
          for (from, to, axis) in [(i, k, pair.first), (k, i, pair.second)] {
            // Along the first row, then along the first column.
            let row = turned(patterns[from], by: axis)
            let column = turned(patterns[from], by: (axis + 3) % 4)
            pairs.append(
              FinderPair(
                members: [from, to], corner: row, right: aligned(patterns[to], with: row),
                span: pair.span, misfit: pair.misfit))
            pairs.append(
              FinderPair(
                members: [from, to], corner: column, below: aligned(patterns[to], with: column),
                span: pair.span, misfit: pair.misfit))
          }
        }
        if let diagonal = diagonal(patterns[i], patterns[k]) {
          for (from, to) in [(i, k), (k, i)] {
            // `from` in the top right, `to` in the bottom left: u leads away from the corner.
            for axis in 0..<4 {
              let right = turned(patterns[from], by: axis)
              let place = right.modules(of: patterns[to].centre)
              guard place.x < 0, place.y > 0 else { continue }
              pairs.append(
                FinderPair(
                  members: [from, to], right: right, below: aligned(patterns[to], with: right),
                  span: diagonal.span, misfit: diagonal.misfit + GroupingTuning.diagonalPenalty))
            }
          }
        }
      }
    }
    sort()
    return pairs
  }

  /// Calls `body` with the numbers of any two patterns that may be near enough, from left to right:
  /// in a large photo most are not.
  private static func forEachPair(
    of patterns: [FinderPattern], budget: ScanBudget, _ body: (Int, Int) -> Void
  ) {
    let order = patterns.indices.sorted { patterns[$0].centre.x < patterns[$1].centre.x }
    for (place, i) in order.enumerated() where !budget.isSpent {
      let size = max(
        abs(patterns[i].u.x) + abs(patterns[i].v.x), abs(patterns[i].u.y) + abs(patterns[i].v.y))
      let reach = GroupingTuning.maxReach * size
      for k in order[(place + 1)...] {
        if patterns[k].centre.x - patterns[i].centre.x > reach { break }
        if patterns[i].isInverted == patterns[k].isInverted { body(i, k) }
      }
    }
  }

  /// The distance along a side of two patterns at the ends of a diagonal; `nil` where they are not.
  private static func diagonal(
    _ a: FinderPattern, _ b: FinderPattern
  ) -> (span: Double, misfit: Double)? {
    let there = a.modules(of: b.centre)
    let back = b.modules(of: a.centre)
    let x = (abs(there.x), abs(back.x))
    let y = (abs(there.y), abs(back.y))
    guard min(x.0, y.0) > GroupingTuning.minDiagonalReach,
      min(x.1, y.1) > GroupingTuning.minDiagonalReach
    else { return nil }
    let skew = max(x.0, y.0) / min(x.0, y.0) + max(x.1, y.1) / min(x.1, y.1) - 2
    let lengths = ((x.0 * y.0).squareRoot(), (x.1 * y.1).squareRoot())
    let ratio = max(lengths.0, lengths.1) / min(lengths.0, lengths.1)
    let span = (lengths.0 * lengths.1).squareRoot()
    guard skew < GroupingTuning.maxDiagonalSkew, ratio < GroupingTuning.maxSideRatio,
      span < GroupingTuning.maxSpan
    else { return nil }
    return (span, skew + ratio - 1)
  }

  private static func keep(_ partner: Partner, in list: inout [Partner]) {
    let place = list.firstIndex { partner.span < $0.span } ?? list.count
    guard place < GroupingTuning.keptPartners else { return }
    list.insert(partner, at: place)
    if list.count > GroupingTuning.keptPartners { list.removeLast() }
  }

  /// The axis of each pattern that leads to the other, numbered clockwise from `u`, and the modules
  /// between their centres; `nil` where they cannot belong together.
  private static func pair(
    _ a: FinderPattern, _ b: FinderPattern
  ) -> (first: Int, second: Int, span: Double, misfit: Double)? {
    let there = a.modules(of: b.centre)
    let reach = max(abs(there.x), abs(there.y))
    guard reach > GroupingTuning.minReach, reach < GroupingTuning.maxReach else { return nil }
    let back = b.modules(of: a.centre)
    let (first, lengthA, asideA) = axis(there)
    let (second, lengthB, asideB) = axis(back)
    guard lengthA > GroupingTuning.minReach, lengthB > GroupingTuning.minReach else { return nil }
    let ratio = max(lengthA, lengthB) / min(lengthA, lengthB)
    let slant = max(asideA / lengthA, asideB / lengthB)
    // The centres of a perspective line's ends: the true distance is the geometric mean.
    let span = (lengthA * lengthB).squareRoot()
    guard ratio < GroupingTuning.maxEndRatio, slant < GroupingTuning.maxSlant,
      span > GroupingTuning.minSpan, span < GroupingTuning.maxSpan
    else { return nil }
    return (first, second, span, (ratio - 1) * 0.5 + slant)
  }

  private static func axis(_ place: Point) -> (axis: Int, along: Double, aside: Double) {
    if abs(place.x) >= abs(place.y) {
      return (place.x >= 0 ? 0 : 2, abs(place.x), abs(place.y))
    }
    return (place.y >= 0 ? 1 : 3, abs(place.y), abs(place.x))
  }

  /// A pattern whose axis number `axis` becomes `u`.
  static func turned(_ pattern: FinderPattern, by axis: Int) -> FinderPattern {
    var result = pattern
    for _ in 0..<axis {
      (result.u, result.v) = (result.v, Point(x: -result.u.x, y: -result.u.y))
    }
    return result
  }

  /// A pattern turned so that its `u` is nearest that of `corner`.
  private static func aligned(_ pattern: FinderPattern, with corner: FinderPattern) -> FinderPattern
  {
    var best = pattern
    var most = -Double.infinity
    for axis in 0..<4 {
      let turned = turned(pattern, by: axis)
      let dot =
        (turned.u.x * corner.u.x + turned.u.y * corner.u.y) / length(turned.u) / length(corner.u)
        + (turned.v.x * corner.v.x + turned.v.y * corner.v.y) / length(turned.v) / length(corner.v)
      if dot > most {
        most = dot
        best = turned
      }
    }
    return best
  }

  static func length(_ step: Point) -> Double {
    max((step.x * step.x + step.y * step.y).squareRoot(), GeometryTolerance.determinant)
  }
}
