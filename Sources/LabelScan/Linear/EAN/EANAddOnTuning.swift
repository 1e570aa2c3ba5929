/// Search and limits of the add-ons of EAN-13, UPC-A and UPC-E.
///
/// The limits of a sure line are those of 2026-11-21: of 6265 lines of worn symbols that say what is
/// there one in fourteen is less sure; none of 1197 others is (`EANAddOnScanTests`).
enum EANAddOnTuning {
  // MARK: Search

  /// Sizes of the add-on's module that are tried, in modules of the symbol.
  static let scales: [Float] = [0.94, 0.97, 1, 1.03, 1.06]
  /// Search beyond the standard's gap on either side, in modules; larger takes other print.
  static let gapSlack: Float = 1.5
  /// Least normalised correlation of the guard, and of guard and digits in the mean.
  static let minSearchCorrelation: Float = 0.6
  /// Steps of the coordinate descent that refines gap and scale, in modules.
  static let refinementSteps: [Float] = [0.1, 0.05, 0.025]
  /// Samples beyond the longest add-on at its nominal size, as a factor of its reach.
  static let reachFactor = 1.15

  // MARK: Acceptance

  /// Most error of a single module, of 1 from light to dark, of a line that may mean an add-on.
  static let maxLikelyModuleError: Float = 0.35
  /// The same of a sure line.
  static let maxSureModuleError: Float = 0.2
  /// Least lead of each digit before the next best, in modules of squared error.
  static let minSureMargin: Float = 0.15
  /// Least normalised correlation of a sure line.
  static let minSureCorrelation: Float = 0.93
  /// Contrast of a sure line as a share of the symbol's.
  static let sureContrast: ClosedRange<Float> = 0.3...2
  /// Deviation of a sure line's gap from the standard's, in modules.
  static let sureGapSlack: Float = 0.7
}
