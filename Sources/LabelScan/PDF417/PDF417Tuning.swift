/// The tuned numbers of the PDF417 reader that stand in the midst of its arithmetic.
///
/// Set in November 2026 on symbols drawn by zint (the scenes of PDF417ReaderTests), by eye rather than
/// by search where nothing else is said. A fall is the mean fall of luma at a boundary, as a share of
/// the contrast.
package struct PDF417Tuning {
  // The search for patterns.

  /// Samples that the search for patterns may take for each pixel of the image.
  ///
  /// Larger: more regions are searched, which takes longer; some of a rich photo are covered by many,
  /// most of them letters.
  package static func samplesPerPixel(_ effort: ScanOptions.Effort) -> Double {
    switch effort {
    case .fast: fastSamplesPerPixel
    case .balanced: balancedSamplesPerPixel
    case .thorough: thoroughSamplesPerPixel
    }
  }
  private static let fastSamplesPerPixel = 0.125
  private static let balancedSamplesPerPixel = 0.25
  private static let thoroughSamplesPerPixel = 4.0
  /// Samples that the search may take on any image, beside those.
  ///
  /// Larger: small images are searched whole.
  package static let leastSamples = 200_000.0

  // Columns.

  /// How much of what a pattern lies beside its expected place on a line the next line takes over, as
  /// a share.
  ///
  /// Larger: bent sides are followed, as is noise.
  package static let sideGain = 0.4
  /// Half the distance over which luma must fall at a boundary, in modules.
  ///
  /// Larger: blurred boundaries fall more, narrow elements beside them are taken in. Less than half a
  /// module keeps both places within the elements that meet.
  package static let halfFall: Float = 0.375
  /// What a boundary's fall loses for each eighth of a module that it lies off its expected place.
  ///
  /// Larger: of boundaries that are as clear the nearer one is taken, and growth is followed later.
  package static let fallPerShift = 0.002
  /// The least weight of a band of lines in the curve of a boundary; that of a clear fall is 1.
  ///
  /// Larger: bands without a boundary pull the curve to where it was expected.
  package static let minBandWeight = 0.001
  /// The share of the greatest determinant below which places lie on too few lines for a parabola.
  ///
  /// Not tuned: above the rounding of a double, below that of any three lines.
  package static let minDeterminant = 1e-9

  // Codewords and the layout.

  /// The least misfit, 1 less the squared correlation, of the second best codeword that the best one's
  /// is divided by.
  ///
  /// Not tuned: it only keeps the quotient finite.
  package static let minMisfit: Float = 1e-6
  /// The share of all votes above which a number that indicators tell is tried.
  ///
  /// Larger: fewer layouts are tried, those of damaged indicators are lost.
  package static let minVoteShare: Float = 0.1
  /// What is looked at past the ends of a side, as a share of its height, where that is more than
  /// ``PDF417SymbolReader``'s margin.
  ///
  /// Larger: sides of which only the middle was met are read whole, and more is sampled.
  package static let endMargin = 0.1
}
