extension FinderGrouping {
  /// The triples of patterns on a strongly curved surface, best first, without those `isUsed`.
  ///
  /// Places count more than axes, which do not lead from one pattern to the other there.
  package static func curvedTriples(of patterns: [FinderPattern], isUsed: [Bool]) -> [FinderTriple]
  {
    let left = patterns.indices.filter { !isUsed[$0] && !patterns[$0].isRound }
    guard (3...GroupingTuning.maxCurvedPatterns).contains(left.count) else { return [] }
    var triples: [FinderTriple] = []
    for i in left {
      for j in left where j != i {
        for k in left where k != i && k != j {
          if let triple = curvedTriple(patterns, corner: i, right: j, below: k) {
            triples.append(triple)
          }
        }
      }
    }
    triples.sort { ($0.misfit, $0.span) < ($1.misfit, $1.span) }
    return triples
  }

  private static func curvedTriple(
    _ patterns: [FinderPattern], corner i: Int, right j: Int, below k: Int
  ) -> FinderTriple? {
    let (a, b, c) = (patterns[i], patterns[j], patterns[k])
    let right = Point(x: b.centre.x - a.centre.x, y: b.centre.y - a.centre.y)
    let below = Point(x: c.centre.x - a.centre.x, y: c.centre.y - a.centre.y)
    let (width, height) = (length(right), length(below))
    let modules = [a.module, b.module, c.module]
    guard right.x * below.y - right.y * below.x > GroupingTuning.minCurvedAngle * width * height,
      max(width, height) < GroupingTuning.maxCurvedSideRatio * min(width, height),
      a.isInverted == b.isInverted,
      a.isInverted == c.isInverted,
      (modules.max() ?? 0) < GroupingTuning.maxCurvedModuleRatio * (modules.min() ?? 0)
    else { return nil }
    // Each turned so that its axes go along the sides, as far as they do.
    func turned(_ pattern: FinderPattern) -> (pattern: FinderPattern, skew: Double) {
      var best = (pattern: pattern, skew: Double.infinity)
      for axis in 0..<4 {
        let trial = Self.turned(pattern, by: axis)
        let skew = 2 - cosine(trial.u, right) - cosine(trial.v, below)
        if skew < best.skew { best = (trial, skew) }
      }
      return best
    }
    let (corner, first) = turned(a)
    let (onRight, second) = turned(b)
    let (onBelow, third) = turned(c)
    // Half from either end: modules at the ends of a bent side are shorter than in its middle.
    func span(_ one: FinderPattern, _ other: FinderPattern) -> Double {
      let (there, back) = (one.modules(of: other.centre), other.modules(of: one.centre))
      return (length(there) * length(back)).squareRoot()
    }
    let spans = (span(corner, onRight), span(corner, onBelow))
    let ratio = max(spans.0, spans.1) / min(spans.0, spans.1)
    let skews = [first, second, third]
    guard ratio < GroupingTuning.maxCurvedSpanRatio,
      (skews.max() ?? 0) < GroupingTuning.maxCurvedSkew,
      min(spans.0, spans.1) > GroupingTuning.minSpan, max(spans.0, spans.1) < GroupingTuning.maxSpan
    else { return nil }
    return FinderTriple(
      corner: corner, right: onRight, below: onBelow, span: (spans.0 * spans.1).squareRoot(),
      misfit: ratio - 1 + skews.reduce(0, +), members: [i, j, k])
  }

  private static func cosine(_ a: Point, _ b: Point) -> Double {
    (a.x * b.x + a.y * b.y) / length(a) / length(b)
  }
}
