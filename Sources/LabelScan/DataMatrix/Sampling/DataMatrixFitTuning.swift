/// The tuned numbers that fit a size to the outline of a Data Matrix symbol and sample its modules.
///
/// Measured in November 2026 on the 36 photos of TestImages/labels and on seeds 1, 11, 12, 13, 21, 22
/// and 7001 of make_label_photos.py, where nothing else is said. Shares of fixed modules are those of
/// the finder patterns that are dark or light as they must be.
package struct DataMatrixFitTuning {
  // Sizes.

  /// Pixels a module, at least.
  package static let minModule = 0.9
  /// Ratio of a module's sides, at most.
  package static let maxModuleRatio = 1.4
  /// Timing amplitude, in parts of the contrast, from which a size is looked at closer.
  package static let minTimingAmplitude: Float = 0.1
  /// Difference of light and dark on the solid sides, in parts of the contrast, at least.
  package static let minSolid: Float = 0.35
  /// The same on the dashed sides.
  package static let minDashed: Float = 0.08
  /// The same from which they show clearly: mostly the size is right then, and is decoded at once.
  package static let clearDashed: Float = 0.5
  /// Score of a place before it is refined, in parts of the contrast, at least.
  package static let minPlaceScore: Float = 0.25
  /// How much better a place two modules off must be: dashes look alike there.
  package static let farMoveRatio: Float = 1.1
  /// Columns or rows from which a side is tried up to three modules off.
  package static let longSide = 48
  /// Steps of the coordinate descent, in modules.
  package static let refinementSteps = [0.5, 0.25, 0.12]
  /// Gain of a round, in parts of the score, that ends it.
  package static let minGain: Float = 0.01

  // Places whose colour the size tells, in modules.

  /// Depth into a dashed side: blur brings data in, less so towards its outer edge.
  package static let dashInset = 0.3
  /// Depth at which the timing amplitude is measured.
  package static let timingInset = 0.25
  /// Distance outside the symbol where the quiet zone is looked at.
  package static let quietDistance = 0.55

  // Samples.

  /// Distance of the four samples around a module's middle, in modules.
  ///
  /// Larger: less noise, more blur.
  package static let sampleReach = 0.2
  /// Distance over which the slope of luma is taken, in modules.
  package static let slopeReach = 0.3
  /// Modules around each that give its threshold.
  package static let thresholdWindow = 3
  /// The neighbour weights of the point spread that are tried, in parts of a module's luma.
  package static let psfNeighborWeights: [Float] = [0.06, 0.11, 0.16, 0.21]
  /// The neighbour weight where none was fitted.
  package static let typicalPSFNeighborWeight: Float = 0.1
  /// Van Cittert iterations.
  package static let deconvolutionRounds = 5
  /// Damping of corners and of warps in the Gauss-Newton step, in parts of the trace: warps are rarer.
  package static let cornerDamping = 2e-4, warpDamping = 2e-3
  /// Length of that step, in modules, at most.
  package static let maxStep = 0.6
  /// Damping of the fit of light level and contrast.
  package static let levelDamping = 1e-3
  /// Quadratic warp of a dashed side from try to try, in parts of its length, up to twelve of them.
  package static let warpStep = 0.03

  // What is decoded.

  /// Check codewords of a symbol that chance may satisfy: the smallest sizes correct little.
  package static let fewCheckCodewords = 7
  /// Share of fixed modules before deconvolution, at least, for few check codewords and for others.
  package static let minFixedFew = 0.85, minFixed = 0.65
  /// The same from which what is not read is deconvolved on an image that is not small.
  ///
  /// Of 151 symbols that were read, 57 of them deconvolved, one had 0.69, the others 0.79 and more; of
  /// 322 outlines of nothing that were deconvolved, at 7 ms each, three quarters had less than 0.74.
  package static let minFixedBlurred = 0.76
  /// The same where other maps of the outline are tried on such an image: those 151 had 0.81.
  package static let minFixedRemapped = 0.7
  /// The same after deconvolution, and on a small image.
  package static let minFixedDeconvolved = 0.85, minFixedDeconvolvedOfSmall = 0.8
  /// The same where modules are followed one by one afterwards.
  package static let minFixedTracked = 0.78
  /// The same where a map other than the outline's puts the modules.
  package static let minFixedMappedFew = 0.9, minFixedMapped = 0.8
  /// The same on a map warped along its sides.
  package static let minFixedWarped = 0.85
  /// Ratio of columns to rows from which dashes, not perspective, tell where modules lie.
  package static let stripRatio = 6
  /// Modules from a symbol's edges at which tracking begins.
  package static let trackingInset = 1.5
}
