/// The tuned numbers that fit a size to the outline of a Data Matrix symbol and sample its modules.
///
/// Measured in November 2026 on the 36 photos of TestImages/labels and on seeds 1, 11, 12, 13, 21, 22
/// and 7001 of make_label_photos.py, where nothing else is said. Shares of fixed modules are those of
/// the finder patterns that are dark or light as they must be.
struct DataMatrixFitTuning {
  // Sizes.

  /// Pixels a module, at least.
  static let minModule = 0.9
  /// Ratio of a module's sides, at most.
  static let maxModuleRatio = 1.4
  /// Timing amplitude, in parts of the contrast, from which a size is looked at closer.
  static let minTimingAmplitude: Float = 0.1
  /// Difference of light and dark on the solid sides, in parts of the contrast, at least.
  static let minSolid: Float = 0.35
  /// The same on the dashed sides.
  static let minDashed: Float = 0.08
  /// The same from which they show clearly: mostly the size is right then, and is decoded at once.
  static let clearDashed: Float = 0.5
  /// Score of a place before it is refined, in parts of the contrast, at least.
  static let minPlaceScore: Float = 0.25
  /// How much better a place two modules off must be: dashes look alike there.
  static let farMoveRatio: Float = 1.1
  /// Columns or rows from which a side is tried up to three modules off.
  static let longSide = 48
  /// Steps of the coordinate descent, in modules.
  static let refinementSteps = [0.5, 0.25, 0.12]
  /// Gain of a round, in parts of the score, that ends it.
  static let minGain: Float = 0.01

  // Places whose colour the size tells, in modules.

  /// Depth into a dashed side: blur brings data in, less so towards its outer edge.
  static let dashInset = 0.3
  /// Depth at which the timing amplitude is measured.
  static let timingInset = 0.25
  /// Distance outside the symbol where the quiet zone is looked at.
  static let quietDistance = 0.55

  // Samples.

  /// Distance of the four samples around a module's middle, in modules.
  ///
  /// Larger: less noise, more blur.
  static let sampleReach = 0.2
  /// Distance over which the slope of luma is taken, in modules.
  static let slopeReach = 0.3
  /// Modules around each that give its threshold.
  static let thresholdWindow = 3
  /// The neighbour weights of the point spread that are tried, in parts of a module's luma.
  static let psfNeighborWeights: [Float] = [0.06, 0.11, 0.16, 0.21]
  /// The neighbour weight where none was fitted.
  static let typicalPSFNeighborWeight: Float = 0.1
  /// Van Cittert iterations.
  static let deconvolutionRounds = 5
  /// Damping of corners and of warps in the Gauss-Newton step, in parts of the trace: warps are rarer.
  static let cornerDamping = 2e-4, warpDamping = 2e-3
  /// Length of that step, in modules, at most.
  static let maxStep = 0.6
  /// Damping of the fit of light level and contrast.
  static let levelDamping = 1e-3
  /// A pivot of the normal equations that is none.
  static let minPivot = 1e-9
  /// Quadratic warp of a dashed side from try to try, in parts of its length, up to twelve of them.
  static let warpStep = 0.03

  // What is decoded.

  /// Check codewords of a symbol that chance may satisfy: the smallest sizes correct little.
  static let fewCheckCodewords = 7
  /// Share of fixed modules before deconvolution, at least, for few check codewords and for others.
  static let minFixedFew = 0.85, minFixed = 0.65
  /// The same after it.
  static let minFixedDeconvolved = 0.8
  /// The same where modules are followed one by one afterwards.
  static let minFixedTracked = 0.78
  /// The same where a map other than the outline's puts the modules.
  static let minFixedMappedFew = 0.9, minFixedMapped = 0.8
  /// The same on a map warped along its sides.
  static let minFixedWarped = 0.85
  /// Ratio of columns to rows from which dashes, not perspective, tell where modules lie.
  static let stripRatio = 6
  /// Modules from a symbol's edges at which tracking begins.
  static let trackingInset = 1.5
}
