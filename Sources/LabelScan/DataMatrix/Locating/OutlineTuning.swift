/// The tuned numbers that find the outline of a Data Matrix symbol in a rectified patch.
///
/// Measured in November 2026 on the 36 photos of TestImages/labels and on seeds 1, 11, 12, 13, 21, 22
/// and 7001 of make_label_photos.py. Lengths are in samples of the patch.
struct OutlineTuning {
  // The patch.

  /// Size of the patch, in parts of the region's: its outermost cells are half outside.
  static let margin = 1.15
  /// The least that is added on each side, in pixels of the region's level.
  static let minMargin = 5.0
  /// Samples along a side where both are alike.
  ///
  /// Larger: finer, slower by its square.
  static let typicalSide = 92.0
  /// Samples along the longer side, at most.
  static let maxSide = 240.0
  /// Half the side of a region, in pixels, below which it is sampled at half a pixel.
  static let smallReach = 16.0
  /// Pixels from sample to sample, at least, in regions that are not small.
  static let minStep = 0.8
  /// Samples along the side of a block whose contrast is measured.
  static let block = 8
  /// Gain of blocks of low contrast, at most: glare leaves a fifth in places, less is noise.
  static let maxGain: Float = 5
  /// Contrast of a patch, in luma, below which nothing is looked for.
  static let minContrast: Float = 12

  // Edges, by slant stack.

  /// Rows in a band.
  static let band = 6
  /// A gradient of full contrast, as a whole number of 16 bits.
  static let unit: Float = 64
  /// Strength of an edge, in full contrasts, at least.
  static let minEdge: Float = 2.5
  /// Gradient of an edge, in parts of full contrast, that counts for nothing.
  ///
  /// Larger: edges end sooner.
  static let edgeFloor: Float = 0.2
  /// Change of x from row to row between two slants, at most.
  static let maxSlopeStep: Float = 0.03
  /// The same times the length: the ends of an edge move by about its width from slant to slant.
  static let slopeStepLength: Float = 2.8
  /// Distance below which two edges of one sign are the same.
  static let sameEdge = 2.5
  /// Edges of a direction that are kept.
  static let maxEdges = 16

  // Solid sides.

  /// Length of a solid side, at least.
  static let minSide = 9.0
  /// Length of the longer one, at least.
  static let minLongSide = 14.0
  /// Samples from a corner that tell the level of an edge.
  static let levelSamples = 14
  /// Share of that level below which an edge is interrupted.
  ///
  /// Larger: sides end sooner.
  static let gapLevel: Float = 0.4
  /// Samples of an interruption that ends a side, or the tenth of its length.
  static let maxGap = 3
  /// Share of the sides where the edge must show.
  ///
  /// Larger: torn and worn symbols are missed.
  static let minSteadiness = 0.93
  /// The same where `thorough` looks for broken sides.
  static let minBrokenSteadiness = 0.75
  /// Distance of corners below which two finder patterns are the same.
  static let sameCorner = 2.5
  /// The most that a side begins off its corner.
  static let cornerReach = 9.0
  /// What the solid sides show, as lengths of full contrast, at least.
  static let minSolidScore = 25.0
  /// What all sides show, at least, on a patch of 80 samples and more.
  ///
  /// Larger: small symbols are missed.
  static let minScore = 45.0
  /// Samples of a patch that has room for full sides.
  static let fullScoreSide = 80.0

  // Dashed sides.

  /// Score penalty per relative distance between the dashed side and the end of the solid side.
  static let lengthPenalty = 2.0
  /// Distances from the opposite side that are tried, in lengths of the solid side.
  static let dashedReach = 0.8...1.2
  /// Skew from try to try, in parts of the distance.
  static let skewStep = 0.07
  /// Tries that are refined.
  static let refinedTries = 5
  /// Samples along a dashed side in the first look, and in the second.
  static let coarseSamples = 24, fineSamples = 40
  /// Distance of a second place of a side, in lengths, at least.
  static let secondDistance = 0.06
  /// Its score, in parts of the first's, at least.
  static let secondScore = 0.6
  /// Gradient of a dashed side, in parts of the solid sides', at least.
  static let minDashedGradient = 0.15
  /// Weight of the dashed sides' gradient, in contrasts, in the score of an outline.
  static let dashedWeight = 20.0
}
