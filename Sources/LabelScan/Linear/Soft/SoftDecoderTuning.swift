/// Search and acceptance of the maximum likelihood decoders of blurred symbols.
///
/// EAN: 1500 rendered webcam frames and 1200 frames of other symbologies, 2026-11-21. Code 39 and
/// Code 128: 480 label photos, 2026-11-22. Where a number's own origin is not on record it says nothing.
package enum SoftDecoderTuning {
  // MARK: Rectified strip

  /// Sampling beyond a region's ends, as a share of its length.
  static let marginShare = 0.15
  /// Coarse to fine search of the shear: steps on either side, in pixels a pixel.
  static let shearSearch: [(count: Int, step: Double)] = [(6, 0.05), (1, 0.025)]
  /// Least normalised correlation of a line with the strip's middle for it to show the same bars.
  static let minLineCorrelation: Float = 0.6
  /// Share of the strip's lines, in tenths, above which the symbol leaves no room for another.
  static let fullTenths = 6

  // MARK: Quiet zones

  /// Luma below the light percentile that still counts as light, as a share of the contrast.
  static let lightShare: Float = 0.3
  /// The widest space of EAN and UPC-A is four modules of 95 or of 67; a quiet zone has at least half
  /// of seven.
  package static let minEANQuietZone: Float = 4.2 / 95

  // MARK: EAN and UPC-A

  /// Deviations of the Gaussian blur that are tried, in modules.
  static let eanBlurs: [Float] = [0.45, 0.6, 0.75, 0.9, 1.05]
  /// Spreads of bars that are tried, in modules.
  static let spreads: [Float] = [-0.3, -0.15, 0, 0.15, 0.3]
  /// Starts of the fit: shift of the left and the right end and quadratic warp, in modules.
  static let eanStarts: [(left: Float, right: Float, warp: Float)] = [
    (0, 0, 0), (0, 0, 1), (0, 0, -1), (0, 0, 2), (0, 0, -2), (0.6, -0.6, 0), (-0.6, 0.6, 0),
    (0.6, 0.6, 0), (-0.6, -0.6, 0), (0, 0.8, 0), (0.8, 0, 0), (0, -0.8, 0), (-0.8, 0, 0),
  ]
  /// Least explained share after the first start, and after the third, to go on: of 295 symbols that
  /// were read none had less.
  static let minAfterFirstStart: Float = 0.45
  static let minAfterThirdStart: Float = 0.65
  /// Least explained share of a start that is kept, and the one that ends the search.
  static let minEANStart: Float = 0.8
  static let enoughForEAN: Float = 0.97
  /// Explained share below which alternating decode and fit are given up.
  static let minEANAlternation: Float = 0.4
  /// Least explained share and margin, and most unconstrained gap, of a sure symbol of 13 digits and of
  /// one of 8.
  ///
  /// Of 1200 soft frames of other symbologies none had more than 0.89 explained by a margin above 0.2,
  /// and most that had some were taken for the eight digits of EAN-8; one in ten right readings at a
  /// blur up to a module has a margin below 1.2.
  static let minSureEAN: Float = 0.93
  static let minSureEANMargin: Float = 0.5
  static let minSureEAN8: Float = 0.95
  static let minSureEAN8Margin: Float = 0.8
  static let maxSureGap: Float = 0.05
  /// Least explained share of a symbol of 13 digits whose best digits of all have the right check digit and
  /// sets, which one in sixty of chance has, and the most unconstrained gap that counts as none.
  ///
  /// On photos of products right readings along bent bars had 0.92, wrong ones 0.84 at the most.
  static let minCleanEAN: Float = 0.9
  static let maxCleanGap: Float = 0.005
  /// The same of a band that must agree.
  static let minLikely: Float = 0.85
  static let minLikelyEANMargin: Float = 0.2
  static let maxLikelyGap: Float = 0.1

  // MARK: Code 39 and Code 128

  /// Deviations of the Gaussian blur that are tried, in modules.
  static let characterBlurs: [Float] = [0.3, 0.45, 0.6, 0.75, 0.9, 1.05]
  /// Least explained share after the first fit, of a fitted candidate, and after the models near by.
  static let minCharactersAtFirst: Float = 0.7
  static let minCharacters: Float = 0.8
  static let minCharactersAtLast: Float = 0.9
  /// Explained share that ends the search, and the one below which alternation is given up.
  static let enoughForCharacters: Float = 0.95
  static let minCharacterAlternation: Float = 0.5
  /// Most warp of the characters' pitch, as a share of the cells.
  static let maxCharacterWarp: Float = 0.16
  /// Least explained share and margin of a sure symbol of Code 39, which has no check character, and of
  /// Code 128.
  ///
  /// Of the wrong readings on 480 photos none had more than 0.94 explained, and one, of
  /// Code 128 with a check character that did not fit, a margin above 2.
  static let minSureCode39: Float = 0.94
  static let minSureCode39Margin: Float = 6
  static let minSureCode128: Float = 0.93
  static let minSureCode128Margin: Float = 3
  /// Least margin of a band that must agree.
  static let minLikelyCharacterMargin: Float = 2
  /// The narrowest quiet zone as a share of the symbol: five modules of 250.
  static let minCharacterQuietZone: Float = 0.02
  /// Warps that differ by less, in cells, come to the same alignment.
  static let sameWarp: Float = 1.6

  // MARK: Start and stop characters

  /// Factor between neighbouring sizes of a cell that are tried.
  static let cellGrowth: Float = 1.05
  /// Range of the cell's size beyond that of the counts, as a factor.
  static let cellRange: Float = 1.15
  /// Most difference of the cells at both ends, as a share of their mean.
  static let maxCellDifference: Float = 0.3
  /// Twice the deviation of the ends' mean cell from the symbol's mean: below 0 where a symbol is bent
  /// away at its ends.
  static let cellMeans: ClosedRange<Float> = -0.3...0.12
  /// Least correlation of each end, and of both in the mean.
  static let minEndCorrelation: Float = 0.8
  static let minMeanEndCorrelation: Float = 0.87
}
