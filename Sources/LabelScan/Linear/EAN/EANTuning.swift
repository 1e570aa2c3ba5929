/// Limits of the width normaliser and the verification of EAN and UPC symbols.
///
/// Measured on worn, drawn and soft symbols of 2026-11-21 (`MisreadTests`, 911 to 1500 webcam frames,
/// samples of ean13, ean8, upca and upce); where a number's own origin is not on record it says nothing.
enum EANTuning {
  // MARK: Width normalisation

  /// Most deviation of a guard's length from its 3 or 5 modules, in modules; larger takes guards that
  /// blur has widened.
  static let maxGuardDeviation: Float = 1.5
  /// Most ink spread by which the guards' bars are wider than their spaces, in modules.
  static let maxInkSpread: Float = 0.7
  /// Least quiet zone in modules: no space of EAN or UPC has more than four, ISO/IEC 15420.
  static let minQuietZone: Float = 4.6
  /// Most sum of the four elements' deviations from the nearest digit, in modules; larger reads
  /// softer digits and more wrong ones.
  static let maxDigitDistance: Float = 1.4
  /// Least lead of the nearest digit before the second, in modules; larger refuses more.
  static let minDigitLead: Float = 0.6

  // MARK: Digit by digit correlation

  /// Least lead in normalised correlation of each digit before every other.
  ///
  /// 1 and 7, 2 and 8 differ in the width of both bars only: ink spread by half a module and blur
  /// turn one into the other, and three at once keep the check digit right. Worn symbols, 2026-11-21.
  static let minDigitMargin: Float = 0.12
  /// The same for UPC-E, whose parities leave few payloads that could stand for one another.
  static let minUPCEDigitMargin: Float = 0.03
  /// Least mean correlation of all parts of a symbol with the profile; larger refuses noise and bends.
  static let minMeanCorrelation: Float = 0.6
  /// Squared residual of another payload as a share of the payload's own under which the other is the
  /// likelier by ink coverage; larger refuses more.
  static let maxRivalResidualShare: Float = 0.6

  /// Most deviation of a part's length from its modules, as a share, of edges that may be a symbol's: a
  /// cylinder and perspective shrink one end.
  static let maxPartDeviation: Float = 0.6
  /// Least correlation of each digit with the symbol under blur, and least lead before every other digit
  /// of its place; larger refuses more blur and noise.
  static let minBlurredCorrelation: Float = 0.8
  static let minBlurredGain: Float = 0.08
  /// Fewest lines that must show the digits under blur.
  static let minBlurredLines = 2

  // MARK: Ambiguous digits

  /// Deviation of the Gaussian blur that ambiguous digits are drawn with, in modules: that of images
  /// at the edge of readability.
  static let ambiguityBlur: Float = 0.55
  /// Least mean gain in correlation of the three least sure digits on their alternatives.
  ///
  /// Of 911 soft webcam frames two were read wrong, by 0.01 and -0.16; one in 200 of the others has
  /// less than 0.07 (2026-11-21).
  static let minAmbiguityGain: Float = 0.04
}
