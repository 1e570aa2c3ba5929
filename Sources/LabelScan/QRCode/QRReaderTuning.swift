/// The tuned numbers of which fits of a QR Code symbol are tried, and how often.
///
/// Timing scores are 1 at best, 0 by chance; smaller minima try more of what is no symbol. Where no
/// origin is given it is not on record: those numbers came with the ladder of readings (a5a52f5) and
/// held since on the QR conditions of seed 711.
enum QRReaderTuning {
  /// The least timing of a fit that is decoded, and that of its weaker timing pattern: flat, curved.
  static let minTiming = 0.4
  static let minFlatWeakerTiming = 0.1
  static let minCurvedWeakerTiming = 0.2
  /// The least timing of the better pattern where the other is lost (4253ae4).
  static let minSingleTiming = 0.5
  /// The least timing beside a finder pattern that was put in.
  static let minMissingFinderTiming = 0.55
  /// The least share of the modules of the two best finder patterns that a fit shows as they must be,
  /// before its alignment patterns are looked for.
  ///
  /// Larger: fewer fits of what is no symbol are refined, and damaged symbols are missed. Of 997 flat
  /// reads one has less than 0.84, none of 12 curved ones less than 0.92 (TestImages/labels, samples,
  /// seeds 7001, 8001, 711, worn symbols); of 650 fits of product photos and patterns without a symbol
  /// 95 of 100 less than 0.78.
  static let minCorners = 0.7
  /// The misfit of a triple whose timing pattern may be lost.
  static let maxSingleTimingMisfit = 0.5
  /// The misfit of a triple with a pattern found late.
  static let maxLateMisfit = 1.0
  /// A neighbour weight of blur above which the tracker follows blots, not modules.
  static let maxTrackedBlur: Float = 1.2
  /// The blur below which deconvolution is not tried on the first threshold.
  static let minDeconvolvedBlur: Float = 0.15
  /// Bits of both copies of the format information that may differ in a fit that is decoded; what is
  /// no symbol has half of them wrong.
  static let maxFormatErrors = 6
  /// The same where they are those of Model 1, of which few were made: what is no symbol hardly has so
  /// few.
  static let maxModel1FormatErrors = 2
  /// The same for a second round of tracking.
  static let maxTrackedFormatErrors = 5
  /// A grid that misses its format information by more misses the data under any threshold.
  static let hopelessFormatErrors = 7
  /// The reach of the threshold in modules at each try: local, local deconvolved, wide deconvolved,
  /// narrow.
  static let thresholdRadii = [4, 4, 8, 2]
  /// How often a pattern takes part: in triples, in late triples, in curved fits of few and of many
  /// patterns, with one timing pattern, in pairs of few and of many patterns.
  static let triesOfTriples = 8
  static let triesOfLateTriples = 4
  static let triesOfFewPatterns = 6
  static let triesOfManyPatterns = 3
  static let triesOfCurvedTriples = 2
  static let triesOfSingleTiming = 2
  static let triesOfPairsOfFew = 12
  static let triesOfPairsOfMany = 6
  /// Up to so many patterns are few.
  static let fewPatterns = 6
  /// The patterns around which others are looked for once more, and how far, in modules.
  static let closerPatterns = 2
  static let closerReach = 60.0
  /// The least side in pixels of what is searched there.
  static let minCloserSide = 16

  // MARK: The likelihood that a module is wrong (4253ae4)

  /// What a square of 3 x 3, and of 5 x 5 modules all alike adds, as under a blot or a glare.
  static let narrowUniformLikelihood: Float = 0.15
  static let wideUniformLikelihood: Float = 0.35
}
