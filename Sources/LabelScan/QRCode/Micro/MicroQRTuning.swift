/// The tuned numbers of finding Micro QR Code symbols at their one finder pattern.
///
/// Lengths are in modules of the finder pattern's frame. They were set on zint's renderings of M1 to M4,
/// turned by 0 to 90 degrees, tilted and blurred, with 0 read on 1,500 false patterns.
enum MicroQRTuning {
  /// The largest misfit of a finder pattern that is tried.
  static let maxMisfit = 0.2
  /// The least difference of dark ring and separator along the timing line.
  static let minContrast: Float = 20
  /// The step of the search for an edge, and how far from its expected place it may be.
  static let edgeStep: Float = 0.1
  static let edgeReach: Float = 0.5
  /// The weight of a new module's length in the expected length of the next.
  static let pitchGain: Float = 0.3
  /// The share of the contrast that light and dark modules keep at least.
  static let minModuleContrast: Float = 0.25
  /// The quiet zone beside the timing lines that must be light: the standard has 2.
  static let quietZone: [Float] = [0.5, 1, 1.5]
  /// The bits of the format information, of which there is one copy, that may be wrong; the code has a
  /// distance of 5.
  static let maxFormatErrors = 2
  /// The most fixed modules that may be read wrong.
  static let maxWrongFixed = 3
  /// The reach of the threshold in modules at each try.
  static let thresholdRadii = [4, 8, 2]
  /// The weight of the finder pattern's corners against edges of timing modules.
  static let cornerWeight = 0.15
}
