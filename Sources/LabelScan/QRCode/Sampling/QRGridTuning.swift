/// The tuned numbers of laying a grid over finder patterns.
///
/// Lengths are in modules unless said otherwise, correlations 1 at best. Where no origin is given it
/// is not on record: those numbers came with the first fit (214ea3d) and with curved and damaged
/// symbols (71d17e4), measured on rendered photos in 18 conditions.
package enum QRGridTuning {
  // MARK: Versions tried

  /// Versions so far from the estimate are tried: at least this many, or this share of it.
  package static let versionSlack = 0.8
  package static let relativeVersionSlack = 0.09
  /// The same on a cylinder, whose foreshortened side makes the estimate small.
  package static let minCylinderShare = 0.8
  package static let maxCylinderShare = 1.35
  /// Smaller modules, in pixels, are not resolved.
  package static let minModule = 0.7
  /// The module in pixels of the level of the pyramid that is sampled.
  package static let sampledModule = 2.0
  /// The weight of a finder pattern's corners against its centre.
  package static let cornerWeight = 0.15
  /// The nodes along a side of a cylinder's grid.
  package static let cylinderNodes = 9

  // MARK: Timing patterns

  /// The lines along which a timing pattern is sampled: its middle and beside it.
  package static let timingLines = [6.5, 6.2, 6.8]
  /// The least mean step of a timing pattern against the finder pattern's contrast: noise on blank
  /// paper alternates by chance, and by little (2fa6086).
  package static let minTimingContrast = 0.12
  /// Keeps the quotient of steps finite.
  package static let minTimingSteps = 1e-6

  // MARK: Alignment patterns

  /// The radius of the search where neighbours bound the place.
  package static let alignmentRadius = 2.5
  /// The same where a symbol has one pattern: plus the side over the divisor.
  package static let singleAlignmentDivisor = 14.0
  /// On a curved grid.
  package static let curvedAlignmentRadius = 3.5
  package static let curvedSingleAlignmentRadius = 3.0
  package static let curvedSingleAlignmentDivisor = 12.0
  /// What a place at the edge of the search loses of its correlation.
  package static let alignmentDistancePenalty: Float = 0.12
  /// The least correlation of the best place on half modules, then of the refined one.
  package static let minCoarseAlignment: Float = 0.45
  package static let minAlignment: Float = 0.6
  /// The refinement ends at a step this small.
  package static let minAlignmentStep: Float = 0.04
  /// The least variance of luma that a correlation is taken of: 3 squared.
  package static let minLumaVariance: Float = 9

  // MARK: A missing finder pattern

  /// The weight of the known patterns' corners against their centres.
  package static let pairCornerWeight = 0.5
  /// The misfit that is assumed of a pattern put in.
  package static let assumedMisfit = 0.5
  /// The area of a module at the missing pattern against a known one's: beyond these the perspective
  /// turns over or blows up.
  package static let minAreaRatio = 0.2
  package static let maxAreaRatio = 5.0
  /// The radius of the search: this, plus the span over the divisor, at most the last.
  package static let missingRadius = 1.5
  package static let missingRadiusDivisor = 10.0
  package static let maxMissingRadius = 6.0
  /// The least correlation with a finder pattern.
  package static let minMissingCorrelation: Float = 0.45

  // MARK: Damaged partners of a single pattern (4253ae4)

  package static let minPartnerDistance = 13.0
  /// The most modules between the middles of two patterns of which one is damaged: version 12.
  package static let maxPartnerDistance = 60.0
  /// The distance aside against the distance along an axis.
  package static let maxPartnerSlant = 0.12
  package static let minPartnerCorrelation: Float = 0.5
  /// Places nearer to each other are one partner.
  package static let partnerSeparation = 3.0
  package static let partnersOfAxis = 2
  /// The step of the search.
  package static let partnerStep = 0.5

  // MARK: Refinement of the whole grid (6933347)

  /// The step of the derivative of luma.
  package static let refinerStep = 0.3
  /// A correction smaller than this ends the refinement.
  package static let refinerConvergence = 0.03
  /// The regularisation of the constant term and of the others, by the symbol's side: larger keeps
  /// the grid where the image says little.
  package static let refinerConstantStiffness = 0.05
  package static let refinerStiffness = 0.2
  /// The largest correction of one round.
  package static let maxRefinerShift = 0.6
  package static let refinerRounds = 3
}
