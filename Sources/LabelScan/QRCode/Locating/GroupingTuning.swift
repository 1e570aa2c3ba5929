/// The tuned numbers of grouping finder patterns into symbols.
///
/// Distances are in modules, skews and ratios without unit; larger maxima admit more perspective and
/// curvature, and more triples to try. Where no origin is given it is not on record: those numbers
/// came with the first grouping (6415b26).
enum GroupingTuning {
  /// The distance of the centres along a side: version 1 has 14, version 40 has 170.
  static let minSpan = 11.5
  static let maxSpan = 185.0
  /// The farthest that two patterns of a symbol lie apart as either of them counts, seen askew.
  static let maxReach = 300.0
  /// The nearest that they do.
  static let minReach = 8.0
  /// The partners of a pattern that are kept along each axis.
  static let keptPartners = 4
  /// The most pairs with a missing third that are kept.
  static let maxPairs = 4_000
  /// The ratio of the distance as counted from either end.
  static let maxEndRatio = 2.8
  /// The distance aside against the distance along an axis.
  static let maxSlant = 0.6
  /// The ratio of both sides of a triple, and of a diagonal as counted from either end.
  static let maxSideRatio = 1.6
  /// The misfit of a pair whose third is missing (71d17e4).
  static let maxPairMisfit = 0.6
  /// What a diagonal pair counts as worse than one along a side.
  static let diagonalPenalty = 0.1
  /// The least distance along either axis of a diagonal.
  static let minDiagonalReach = 10.0
  /// How much a diagonal may leave 45 degrees, as the sum of both ends' ratios less 2.
  static let maxDiagonalSkew = 0.7

  // MARK: Round patterns, grouped by their places alone (a951367)

  /// The least sine of the angle at the corner.
  static let minRoundAngle = 0.8
  static let maxRoundSideRatio = 1.5
  static let maxRoundModuleRatio = 1.8
  /// The most round patterns of which any three are looked at.
  static let maxRoundPatterns = 16

  // MARK: Patterns on strongly bent surfaces (4253ae4)

  /// The least sine of the angle at the corner.
  static let minCurvedAngle = 0.4
  static let maxCurvedSideRatio = 2.5
  static let maxCurvedModuleRatio = 2.2
  /// The ratio of both spans in modules.
  static let maxCurvedSpanRatio = 2.0
  /// How far a pattern's axes may leave the sides: 2 less both cosines.
  static let maxCurvedSkew = 0.8
  /// The most patterns of which any three are looked at.
  static let maxCurvedPatterns = 6
}
