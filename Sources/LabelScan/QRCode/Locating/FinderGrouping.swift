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

  private static let kept = 4
  private static let mostGaps = 4_000
  /// No two patterns of a symbol are more modules apart, seen askew.
  private static let farthest = 300.0

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
            guard ratio < 1.6 else { continue }
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
    triples += freeTriples(of: patterns)
    triples.sort { ($0.misfit, $0.span) < ($1.misfit, $1.span) }
    return triples
  }

  /// The triples of patterns whose axes say nothing: by the places of their centres alone.
  private static func freeTriples(of patterns: [FinderPattern]) -> [FinderTriple] {
    let free = patterns.indices.filter { patterns[$0].isRound }
    guard (3...16).contains(free.count) else { return [] }
    var triples: [FinderTriple] = []
    for i in free {
      let a = patterns[i]
      for j in free where j != i {
        for k in free where k != i && k != j {
          let b = patterns[j]
          let c = patterns[k]
          let right = Point(x: b.centre.x - a.centre.x, y: b.centre.y - a.centre.y)
          let below = Point(x: c.centre.x - a.centre.x, y: c.centre.y - a.centre.y)
          let area = right.x * below.y - right.y * below.x
          let (w, h) = (length(right), length(below))
          let modules = [a.module, b.module, c.module]
          guard area > 0.8 * w * h, max(w, h) < 1.5 * min(w, h), a.isInverted == b.isInverted,
            a.isInverted == c.isInverted, (modules.max() ?? 0) < 1.8 * (modules.min() ?? 0)
          else { continue }
          let span = (w + h) / 2 / modules.reduce(0, +) * 3
          guard span > 11.5, span < 185 else { continue }
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

  /// Two patterns of which a third may be missing, and where it would be.
  package struct Gap: Sendable {
    /// The numbers of both patterns.
    package var members: [Int]
    /// The patterns that are there, turned as in ``FinderTriple``.
    package var corner: FinderPattern?
    package var right: FinderPattern?
    package var below: FinderPattern?
    /// The distance along a side, in modules.
    package var span: Double
    /// How far the two are from perfect.
    package var misfit: Double
  }

  /// The pairs of patterns that may be what is left of a symbol, best first; `isUsed` are not asked.
  package static func gaps(
    of patterns: [FinderPattern], isUsed: [Bool], budget: ScanBudget = ScanBudget()
  ) -> [Gap] {
    var gaps: [Gap] = []
    func sort() { gaps.sort { ($0.misfit, $0.span) < ($1.misfit, $1.span) } }
    forEachPair(of: patterns, budget: budget) { i, k in
      // Thousands of patterns have millions of pairs: the best are enough.
      if gaps.count > 8 * mostGaps {
        sort()
        gaps.removeSubrange(mostGaps...)
      }
      if !isUsed[i], !isUsed[k] {
        if let pair = pair(patterns[i], patterns[k]), pair.misfit < 0.6 {
          for (from, to, axis) in [(i, k, pair.first), (k, i, pair.second)] {
            // Along the first row, then along the first column.
            let row = turned(patterns[from], by: axis)
            let column = turned(patterns[from], by: (axis + 3) % 4)
            gaps.append(
              Gap(
                members: [from, to], corner: row, right: aligned(patterns[to], with: row),
                span: pair.span, misfit: pair.misfit))
            gaps.append(
              Gap(
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
              gaps.append(
                Gap(
                  members: [from, to], right: right, below: aligned(patterns[to], with: right),
                  span: diagonal.span, misfit: diagonal.misfit + 0.1))
            }
          }
        }
      }
    }
    sort()
    return gaps
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
      let reach = farthest * size
      for k in order[(place + 1)...] {
        if patterns[k].centre.x - patterns[i].centre.x > reach { break }
        if patterns[i].isInverted == patterns[k].isInverted { body(i, k) }
      }
    }
  }

  /// Whether two patterns may lie at the ends of a diagonal: their distance along a side.
  private static func diagonal(
    _ a: FinderPattern, _ b: FinderPattern
  ) -> (span: Double, misfit: Double)? {
    let there = a.modules(of: b.centre)
    let back = b.modules(of: a.centre)
    let x = (abs(there.x), abs(back.x))
    let y = (abs(there.y), abs(back.y))
    guard min(x.0, y.0) > 10, min(x.1, y.1) > 10 else { return nil }
    let skew = max(x.0, y.0) / min(x.0, y.0) + max(x.1, y.1) / min(x.1, y.1) - 2
    let lengths = ((x.0 * y.0).squareRoot(), (x.1 * y.1).squareRoot())
    let ratio = max(lengths.0, lengths.1) / min(lengths.0, lengths.1)
    let span = (lengths.0 * lengths.1).squareRoot()
    guard skew < 0.7, ratio < 1.6, span < 185 else { return nil }
    return (span, skew + ratio - 1)
  }

  private static func keep(_ partner: Partner, in list: inout [Partner]) {
    let place = list.firstIndex { partner.span < $0.span } ?? list.count
    guard place < kept else { return }
    list.insert(partner, at: place)
    if list.count > kept { list.removeLast() }
  }

  /// The axis of each pattern that leads to the other, numbered clockwise from `u`, and the modules
  /// between their centres; `nil` where they cannot belong together.
  private static func pair(
    _ a: FinderPattern, _ b: FinderPattern
  ) -> (first: Int, second: Int, span: Double, misfit: Double)? {
    let there = a.modules(of: b.centre)
    let reach = max(abs(there.x), abs(there.y))
    guard reach > 8, reach < farthest else { return nil }
    let back = b.modules(of: a.centre)
    let (first, lengthA, asideA) = axis(there)
    let (second, lengthB, asideB) = axis(back)
    guard lengthA > 8, lengthB > 8 else { return nil }
    let ratio = max(lengthA, lengthB) / min(lengthA, lengthB)
    let slant = max(asideA / lengthA, asideB / lengthB)
    // The centres of a perspective line's ends: the true distance is the geometric mean.
    let span = (lengthA * lengthB).squareRoot()
    guard ratio < 2.8, slant < 0.6, span > 11.5, span < 185 else { return nil }
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
    max((step.x * step.x + step.y * step.y).squareRoot(), 1e-9)
  }
}
