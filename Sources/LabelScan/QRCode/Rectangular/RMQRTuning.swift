/// The tuned numbers of finding rMQR symbols at their one finder pattern.
///
/// Lengths are in modules of the finder pattern's frame. They were set on zint's renderings of all 32
/// sizes, turned, tilted and blurred.
enum RMQRTuning {
  /// The largest misfit of a finder pattern that is tried.
  static let maxMisfit = 0.25
  /// The share of an edge's distance from its expected place that the place and the length of a module
  /// follow: larger follows bends sooner and noise farther.
  static let placeGain: Float = 0.6
  static let pitchGain: Float = 0.15
  /// The same of the line's place across, and of its slope.
  static let lineGain: Float = 0.5
  static let slopeGain: Float = 0.1
  /// Where the luma of the quiet zone is taken, from the middle of the outer modules: the standard has 2
  /// modules of it.
  static let quietZone: Float = 1.25
  /// The distance of places along a row that its bends are smoothed over, and the distance of the
  /// lattice's nodes.
  static let bendReach = 6.0
  static let bendSpacing = 3.5
  /// The share of a new module's luma in the levels of dark and light.
  static let levelGain: Float = 0.4
  /// The share of a timing pattern's edges that must be found.
  static let minEdgeShare = 0.7
  /// The bits of the format information that may be wrong; the code has a distance of 8.
  static let maxFormatErrors = 3
  /// The share of the fixed modules that may be read wrong: under a blot codewords are corrected, and
  /// a third at level H.
  static let maxWrongFixedShare = 0.2
  /// The reach of the threshold in modules at each try.
  static let thresholdRadii = [4, 8, 2]
}
