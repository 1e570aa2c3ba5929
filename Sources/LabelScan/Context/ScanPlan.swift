/// What one scan does: made once from the effort and the size of the image.
///
/// The one place that says what `fast`, `balanced` and `thorough` are, and what a small and a large
/// image is.
package struct ScanPlan: Sendable {
  /// Pixels below which an image is small: every look at it is cheap.
  package static let smallPixels = 500_000
  /// Pixels above which an image is large: a look at all of it must be worth it.
  package static let largePixels = 1_500_000
  /// The longer side of an image, in pixels, below which it may show nothing but one symbol.
  package static let loneSymbolSide = 640

  /// The effort that was asked for.
  package let effort: ScanOptions.Effort
  /// Pixels of the image.
  package let pixels: Int
  /// True for an image of few pixels.
  package let isSmall: Bool
  /// True for an image of many pixels.
  package let isLarge: Bool
  /// True for an image that may show nothing but one symbol.
  package let mayBeLoneSymbol: Bool

  /// Makes the plan of an image of `width` times `height` pixels.
  package init(_ effort: ScanOptions.Effort, width: Int, height: Int) {
    self.effort = effort
    pixels = width * height
    isSmall = pixels < Self.smallPixels
    isLarge = pixels > Self.largePixels
    mayBeLoneSymbol = max(width, height) < Self.loneSymbolSide
  }

  /// True where each place is looked at once, as for a live frame.
  package var isFast: Bool { effort == .fast }
  /// True where nothing is spared.
  package var isThorough: Bool { effort == .thorough }

  // MARK: Time

  /// The parts of the time limit at which the readers must be done, one after the other.
  package let qrShare = 0.4
  package let stackedShare = 0.5
  package let linearShare = 0.7
  /// The same for Data Matrix: `thorough` keeps time for whole images.
  package var matrixShare: Double { isThorough ? thoroughMatrixShare : 1 }
  private let thoroughMatrixShare = 0.8

  // MARK: The whole image

  /// True where zbar searches whole planes for what no region gave.
  package var searchesWholeImage: Bool { isThorough }

  // MARK: QR Code

  /// From row to row that is searched for finder patterns, in pixels: a module of 1.3 pixels leaves a
  /// core of four rows.
  ///
  /// Larger: faster, and small symbols are missed; on a large photo every third row meets three
  /// patterns of four (dc8fa71: 1.8 to 0.85 ms a megapixel).
  package var finderRowStep: Int { !isLarge ? 2 : isFast ? 4 : 3 }
  /// The most pixels of a plane that is searched for finder patterns a second time, sharpened or
  /// without quiet zones: so many, or such a part of the image where that is more.
  package func secondSearchPixels(_ least: (common: Int, thorough: Int)) -> Int {
    max(pixels / (isThorough ? 4 : 16), isThorough ? least.thorough : least.common)
  }
  /// True where patterns are looked for under an unsharp mask, given that `isCertain` says that a
  /// pattern was found: blur of a module leaves one of three at least on a large photo.
  package func searchesSharpenedFinders(isCertain: Bool) -> Bool {
    isThorough || !isFast && (!isLarge || isCertain)
  }
  /// True where symbols that are bent, worn or miss a pattern are tried.
  package var searchesDamagedQR: Bool { !isFast }
  /// True where symbols without a quiet zone are looked for, given whether any symbol and any QR
  /// Code was read.
  package func searchesBorderlessQR(isEmpty: Bool, hasQR: Bool) -> Bool {
    isThorough ? !hasQR : !isFast && isEmpty
  }

  // MARK: Aztec

  /// The part of the time limit at which its reader must be done.
  package let aztecShare = 0.45
  /// From row to row of a plane of so many pixels that is searched for bull's-eyes.
  ///
  /// A bull's-eye shows on rows through its three middle modules: larger steps are faster and miss
  /// small ones.
  package func bullseyeRowStep(pixels: Int, isHalved: Bool) -> Int {
    pixels > Self.smallPixels ? 4 : isHalved ? 3 : 2
  }
  /// True where the modules of a symbol are followed outwards from its middle, and where a small image
  /// is magnified.
  package var searchesDamagedAztec: Bool { !isFast }

  // MARK: Stacked symbols

  /// True where MicroPDF417 is read: its rows have no long patterns to find it by.
  package var readsMicroPDF417: Bool { !isFast }
  /// Samples that the search for stacked symbols may take for each pixel of the image.
  ///
  /// Larger: more regions are searched, which takes longer; some of a rich photo are covered by many,
  /// most of them letters.
  package var stackedSamplesPerPixel: Double {
    switch effort {
    case .fast: fastStackedSamples
    case .balanced: balancedStackedSamples
    case .thorough: thoroughStackedSamples
    }
  }
  private let fastStackedSamples = 0.05
  private let balancedStackedSamples = 0.1
  private let thoroughStackedSamples = 4.0

  // MARK: Linear symbols

  /// Pixels along a side of the cells of the image that are grown to regions.
  package var linearCellSide: Int {
    isFast ? LinearLocatorTuning.quickSide : LinearLocatorTuning.side
  }
  /// True where lines are spread thinner before a region is given up.
  package var hurriesLines: Bool { isFast || !isSmall }
  /// True where regions are left out whose elements look like no symbol's at once.
  package var probesLinearRegions: Bool { !isSmall && !isThorough }
  /// True where every pass and every start of the soft decoders is tried.
  package var sparesNoLine: Bool { isSmall || isThorough }
  /// True where a region has one pass and no second look.
  package var readsLinesOnce: Bool { isFast }

  // MARK: Data Matrix

  /// Regions that may give nothing before the search ends.
  package var maxMatrixFailures: Int {
    switch effort {
    case .fast: 2
    case .balanced: 4
    case .thorough: .max
    }
  }
  /// The same for regions where several symbols may run together.
  package var maxLooseMatrixFailures: Int { isFast ? 0 : max(2, maxMatrixFailures / 4) }
  /// True where lattices, neighbours, dots and faint marks are looked for.
  package var searchesMatrixLattice: Bool { !isFast }
  /// True where frames of the longest edges are tried: as much again on a large image of none would
  /// double what none costs.
  package var searchesAskewMatrix: Bool { isThorough || effort == .balanced && mayBeLoneSymbol }
  /// True where an image that shows nothing else is searched for dots by their relief.
  package var searchesMatrixRelief: Bool { isThorough || effort == .balanced && !isLarge }
  /// True where broken sides are looked for, and at full size.
  package var searchesBrokenMatrix: Bool { isThorough }
  /// Sizes of a symbol that are placed at an outline.
  package var matrixSizes: Int { isFast ? 3 : 4 }
  /// Gauss-Newton steps over the place of a symbol that is not read yet, and of one that is.
  package var matrixAlignments: (unread: Int, read: Int) { isFast ? (1, 1) : (4, 2) }
  /// True where the modules of a symbol are followed one by one.
  package var tracksMatrixModules: Bool { !isFast }
}
