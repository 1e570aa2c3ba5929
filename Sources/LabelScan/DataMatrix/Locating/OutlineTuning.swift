/// The tuned numbers that find the outline of a Data Matrix symbol in a rectified patch.
///
/// Measured in November 2026 on the 36 photos of TestImages/labels and on seeds 1, 11, 12, 13, 21, 22
/// and 7001 of make_label_photos.py. Lengths are in samples of the patch.
package struct OutlineTuning {
  // The patch.

  /// Size of the patch, in parts of the region's: its outermost cells are half outside.
  package static let margin = 1.15
  /// The least that is added on each side, in pixels of the region's level.
  package static let minMargin = 5.0
  /// Samples along a side where both are alike.
  ///
  /// Larger: finer, slower by its square.
  package static let typicalSide = 92.0
  /// Samples along the longer side, at most.
  package static let maxSide = 240.0
  /// Half the side of a region, in pixels, below which it is sampled at half a pixel.
  package static let smallReach = 16.0
  /// Pixels from sample to sample, at least, in regions that are not small.
  package static let minStep = 0.8
  /// Samples along the side of a block whose contrast is measured.
  package static let block = 8
  /// Gain of blocks of low contrast, at most: glare leaves a fifth in places, less is noise.
  package static let maxGain: Float = 5
  /// Contrast of a patch, in luma, below which nothing is looked for.
  package static let minContrast: Float = 12

  // Edges, by slant stack.

  /// Rows in a band.
  package static let band = 6
  /// A gradient of full contrast, as a whole number of 16 bits.
  package static let unit: Float = 64
  /// Strength of an edge, in full contrasts, at least.
  package static let minEdge: Float = 2.5
  /// Gradient of an edge, in parts of full contrast, that counts for nothing.
  ///
  /// Larger: edges end sooner.
  package static let edgeFloor: Float = 0.2
  /// Change of x from row to row between two slants, at most.
  package static let maxSlopeStep: Float = 0.03
  /// The same times the length: the ends of an edge move by about its width from slant to slant.
  package static let slopeStepLength: Float = 2.8
  /// Distance below which two edges of one sign are the same.
  package static let sameEdge = 2.5
  /// Edges of a direction that are kept.
  package static let maxEdges = 16

  // Solid sides.

  /// Length of a solid side, at least.
  package static let minSide = 9.0
  /// Length of the longer one, at least.
  package static let minLongSide = 14.0
  /// Samples from a corner that tell the level of an edge.
  package static let levelSamples = 14
  /// Share of that level below which an edge is interrupted.
  ///
  /// Larger: sides end sooner.
  package static let gapLevel: Float = 0.4
  /// Samples of an interruption that ends a side, or the tenth of its length.
  package static let maxGap = 3
  /// Share of the sides where the edge must show.
  ///
  /// Larger: torn and worn symbols are missed.
  package static let minSteadiness = 0.93
  /// The same where `thorough` looks for broken sides.
  package static let minBrokenSteadiness = 0.75
  /// Distance of corners below which two finder patterns are the same.
  package static let sameCorner = 2.5
  /// The most that a side begins off its corner.
  package static let cornerReach = 9.0
  /// Mean gradient of a solid side, in parts of the patch's contrast, from which its length counts in full.
  ///
  /// Larger: symbols that have less contrast than what is around them are missed. Laser marks on metal
  /// pins have half of it: of 80 on five photos of racks 33 were read with 1, 57 with 0.3 to 0.7.
  package static let fullGradient = 0.6
  /// Length of the solid sides that counts, at least.
  package static let minSolidLength = 25.0
  /// The same and what the dashed sides show, at least, on a patch of 80 samples and more.
  ///
  /// Larger: small symbols are missed.
  package static let minEvidence = 45.0
  /// Samples of a patch that has room for full sides.
  package static let fullEvidenceSide = 80.0

  // Dashed sides.

  /// Score penalty per relative distance between the dashed side and the end of the solid side.
  package static let lengthPenalty = 2.0
  /// Distances from the opposite side that are tried, in lengths of the solid side.
  package static let dashedReach = 0.8...1.2
  /// Skew from try to try, in parts of the distance.
  package static let skewStep = 0.07
  /// Tries that are refined.
  package static let refinedTries = 5
  /// Samples along a dashed side in the first look, and in the second.
  package static let coarseSamples = 24, fineSamples = 40
  /// Distance of a second place of a side, in lengths, at least.
  package static let secondDistance = 0.06
  /// Its score, in parts of the first's, at least.
  package static let secondScore = 0.6
  /// Gradient of a dashed side, in parts of the solid sides', at least.
  package static let minDashedGradient = 0.15
  /// Weight of the dashed sides' gradient, in contrasts, in the score of an outline.
  package static let dashedWeight = 20.0
}
