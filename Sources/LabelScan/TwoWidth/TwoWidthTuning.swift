/// Numbers of the reader of symbologies with two widths that were tuned.
///
/// On zint's symbols of each kind, turned, blurred and worn, and patterns of none (2026-11-30).
package enum TwoWidthTuning {
  // MARK: Elements

  /// The fewest elements of a stretch that may be a symbol: Pharmacode's four bars.
  package static let fewestElements = 7
  /// The same for Telepen: start, a character, check and stop.
  package static let fewestTelepenElements = 15
  /// What the widest bar is of the narrowest where they are of two widths; larger takes blurred narrow and
  /// wide ones for one.
  package static let leastContrast: Float = 1.45
  /// What the widest space is wider than the narrowest where they are of two widths, as a share of what
  /// bars are; less takes noise for wide spaces.
  package static let leastSpaceGap: Float = 0.6
  /// Rounds of the search for two means.
  package static let meansRounds = 4
  /// The least width of an element as a share of its mean by the trend along a line.
  package static let leastScale = 0.4
  /// The most ink spread in modules, on both sides of a bar together and half of it.
  package static let mostSpread: Float = 0.5
  /// What wide elements are of narrow ones; wider ranges take more of what is none.
  package static let msiRatios: ClosedRange<Float> = 1.6...2.6
  package static let ratios: ClosedRange<Float> = 1.6...3.6
  package static let telepenRatios: ClosedRange<Float> = 2.2...3.8
  /// The most that an element may be off the mean of its width, as a share of what wide is more than
  /// narrow: at 0.5 it is of neither.
  package static let mostDeviation: Float = 0.42
  package static let mostMatrixDeviation: Float = 0.6
  package static let mostPharmacodeDeviation: Float = 0.3
  /// The most that Pharmacode's spaces may be off what its bars say, in modules.
  package static let mostPharmacodeSpaceError: Float = 0.4

  // MARK: Lines

  /// A light element is a quiet zone where it is so many times as wide as the mean of the elements beside
  /// it: about five modules.
  package static let quietZone: Float = 2.8
  /// The least swing of luma from an element to the next as a share of the median of like ones, where no
  /// check character tells; larger loses worn symbols.
  package static let leastSwing: Float = 0.65
  /// The most by which one quiet zone is lighter than the other, as a share of the median swing, where no
  /// check character tells: a spot of light may hide bars.
  package static let mostSlope: Float = 0.2
  /// The widest stretch in elements.
  package static let mostElements = 600
  /// The lines that are averaged, and the most and least from one average to the next.
  package static let window = 3
  package static let leastStride = 2
  /// How many averages there are on a region's height, about.
  package static let averages = 24
  /// The places on a region's height that tell whether it is worth all of them.
  package static let probes = [0.5, 0.25, 0.75, 0.12, 0.88, 0.38, 0.62]
  /// Sampling beyond a region's ends, as a share of its length, and at the least in pixels.
  package static let marginShare = 0.2
  package static let minMargin = 24.0
  /// The most lines of a region.
  package static let mostLines = 400
  /// The settings of the edge finder, one pass after the other: for most symbols, for low contrast, for
  /// uneven light, and against blur.
  package static let passes = [
    ElementFinder.Settings(minProminence: 0.1, localThresholdWeight: 0.6),
    ElementFinder.Settings(minProminence: 0.05, localThresholdWeight: 0.8),
    ElementFinder.Settings(minProminence: 0.12, localThresholdWeight: 0),
    ElementFinder.Settings(
      minProminence: 0.1, localThresholdWeight: 0.6, sharpening: 1, radius: 3),
    ElementFinder.Settings(
      minProminence: 0.1, localThresholdWeight: 0.6, sharpening: 1, radius: 6),
  ]

  // MARK: Agreement

  /// The least of x and y of a unit vector together at which it tells from left to right or top to bottom
  /// from the reverse: ten degrees from the diagonal.
  package static let leastAlong = 0.25

  /// How many modules the ends of a symbol may be off from line to line, at the most.
  package static let mostOffset = 4.0
  /// How many lines that say the same there must be for each that says otherwise.
  package static let leastMajority = 4
  /// The least share of the lines on its height that must show a symbol that no check character checks,
  /// and of one that has a check.
  package static let leastShareUnchecked = 0.7
  package static let leastShare = 0.4
}
