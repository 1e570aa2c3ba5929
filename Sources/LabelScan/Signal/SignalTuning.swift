/// Limits of the one-dimensional signal processing: edges, print model, module profile.
///
/// Origin not on record where nothing is said; the label photos and webcam frames of 2026-11-21 were read
/// with them.
package enum SignalTuning {
  // MARK: Edges

  /// Least prominence of an element as a share of the profile's range where a pass says nothing else.
  package static let minProminence: Float = 0.12
  /// The same for faint edges of blurred elements.
  package static let minFaintProminence: Float = 0.05
  /// Weight of the local threshold in such a pass: 0 is the middle of an edge's own extremes, 1 that of
  /// the extremes around.
  package static let localThresholdWeight: Float = 0.3
  /// Least distance of an edge's threshold from its two extremes, as a share of their difference.
  package static let thresholdMargin: Float = 0.15
  /// Least prominence of an element of a sharpened image as a share of the profile's range.
  ///
  /// An unsharp mask of amount a overshoots either level of a wide edge by a / 2 of the contrast: by
  /// a / (2 + 2 a) of the range, a third at 200 % and less than a half at any amount. Its narrow elements
  /// have nearly the whole range. Larger loses blurred ones.
  package static let minCrispProminence: Float = 0.38
  /// Fewest extremes of a line of a sharpened symbol.
  package static let minCrispExtremes = 20
  /// Least prominence of an element in luma: what noise alone does not show.
  package static let minLumaProminence: Float = 4
  /// Extremes before and behind an edge that its local threshold is taken from.
  package static let extremesBefore = 4
  package static let extremesBehind = 5

  // MARK: Blurred edges

  /// Deviations at which a Gaussian edge has reached light or dark: erf(3.5 / sqrt 2) is 0.9995.
  package static let blurReach: Float = 3.5
  /// Least deviation of a blur, in cells: a sharper edge is drawn as this one.
  package static let minBlur: Float = 0.05
  /// Deviation of blur of a print that nothing is known of, in modules.
  package static let usualBlur: Float = 0.4

  // MARK: Fit of the print model

  /// Quadratic warps of the exhaustive search, in modules.
  package static let searchedWarps: [Float] = [-1.6, -0.8, 0, 0.8, 1.6]
  /// Shifts that follow a symbol from line to line, in modules.
  package static let followedShifts: [Float] = [-0.75, -0.5, -0.25, 0.25, 0.5, 0.75]
  /// Steps of the coordinate descent of the ends before and after the print model is fitted, in modules.
  package static let coarsePlaceSteps: [Float] = [0.25, 0.12, 0.06]
  package static let finePlaceSteps: [Float] = [0.1, 0.05, 0.025]
  /// Steps of the coordinate descent of spread and blur, in modules.
  package static let modelSteps: [Float] = [0.1, 0.05]
  /// Range of the spread and of the blur's deviation, in modules.
  package static let spreads: ClosedRange<Float> = -0.7...0.7
  package static let blurs: ClosedRange<Float> = 0.1...0.9

  // MARK: Module profile

  /// Share of a symbol that is dark, about: nearly half.
  package static let darkShare: Float = 0.48
  /// Most change of the contrast along a symbol, as a share of it.
  package static let maxContrastChange: Float = 0.7
  /// Middles of a module's four samples: (i + 0.5) / 4.
  package static let sampleCentres = SIMD4<Float>(0.125, 0.375, 0.625, 0.875)
  /// Most place of a sample behind the last but one of a profile: linear interpolation needs the next.
  package static let lastFraction: Float = 0.99
  /// Most shift of the modules in one Gauss-Newton step, in modules; larger diverges.
  package static let maxNewtonStep: Float = 0.6
  /// Most warp of a symbol's modules where nothing else is said, in modules.
  package static let maxWarp: Float = 6
}
