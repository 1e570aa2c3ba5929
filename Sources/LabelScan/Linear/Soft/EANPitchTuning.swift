/// The search for an EAN-13 symbol whose modules narrow and widen along it.
///
/// Chosen on photos of jars, bottles and bags, 2026-11-30.
package enum EANPitchTuning {
  /// Samples that a profile is laid on: with the margins of a region some three a module; larger finds
  /// finer modules and takes longer by the same factor.
  static let samples = 380
  /// Modules that a region and its margins have, about.
  static let usualModules: Float = 128
  /// The narrowest pitch as a share of the usual one, the factor from pitch to pitch, and their number.
  static let narrowest: Float = 0.45
  static let growth: Float = 1.1
  static let pitches = 15
  /// What a step of the pitch from one part to the next takes off the correlation of both; larger holds
  /// noisy symbols together, and loses bent ones.
  static let stepCost: Float = 0.15
  /// Contrast, as a share of the profile's range, that a part's own is damped by: stretches of nothing
  /// correlate with anything.
  static let damping: Float = 0.06
  /// Edges of a profile that may show such a symbol, which has 60, and their least amplitude uniformity.
  ///
  /// Symbols that were read so had 37 to 65, and 0.72 and more; half of the other profiles have not.
  static let edges = 32...72
  static let minUniformity: Float = 0.66
  /// Regions along one place that are searched: each plane has its own, and what lies on none of the first
  /// lies on no other.
  static let maxTriesAtPlace = 2
  /// Most deviation of a part's ends from the cubic through all of them, in modules.
  static let maxDeviation: Float = 2
  /// Most warp of the modules, in modules: a can seen from 40 degrees beside its front has 20.
  static let maxWarp: Float = 40
}
