/// Limits of the region growing that finds linear symbols in a grid of structure tensors.
///
/// Origin not on record, but that the label photos of 2026-11-21 were located with them.
package enum LinearLocatorTuning {
  /// Least coherence of a cell's structure tensor, 0 to 1; larger loses noisy and slanted symbols.
  static let minCoherence: Float = 0.55
  /// Least mean squared gradient of a pixel, in units of half a luma step; larger loses faint print.
  static let minEnergy: Float = 10
  /// Squared cosine of twice the angle by which a cell may turn from its region: cos(2 * 14 degrees)
  /// squared.
  static let minSquaredCosine: Float = 0.78
  /// Fewest cells of a region.
  static let minCells = 16
  /// Shortest region in pixels of the stored image, and in pixels of its level.
  ///
  /// Smoothing widens a lone edge to three cells, and the shortest symbols have some 50 modules: what
  /// is shorter is finer, and found on a finer plane.
  static let minLength = 80
  static let minLevelLength = 40
  /// Fewest slices of a cell across the bars.
  static let minSlices = 5
  /// Most height along the bars as a factor of the length: more is a line, a frame, the side of a box.
  static let maxAspect = 5.0
  /// Least height of a slice that tells of the region's middle line, as a share of the median height.
  static let minSliceHeight = 0.6
  /// Least cosine between the axes of two regions that are the same place.
  static let minSameAxisCosine = 0.97
  /// Length in half heights above which a region's middle line is surer than its bars' direction; larger
  /// trusts the bars of more regions.
  static let longRegion = 6.0
  /// Least sine of the angle between a region's axis and the perpendicular of its bars for both to be
  /// tried; smaller tries more regions twice.
  static let minAxisDifference = 0.025
  /// The widest module in pixels that is looked for on the image itself, and the narrowest on planes from
  /// level 2 on in pixels of theirs, on an image that is not small.
  ///
  /// Larger and less, symbols are tried on several planes: those read had 3.6 and 0.5. A fifth of
  /// the time on regions of nothing was spent on planes that were not theirs.
  static let maxModuleOnImage = 4.2
  static let minModuleOnPlane = 0.48
  /// The same from level 3 on: half of what level 2 shows at its best.
  static let minModuleOnCoarsePlane = 1.0
  /// Pixels along a cell's side on the image itself, and where it is looked at once, as for a live frame.
  ///
  /// Larger: faster, and symbols run together that have less than three cells between them, or fall to
  /// pieces where they are no higher. 200 rendered phone photos (phone-1, phone-2; 2026-11-30): 231 of
  /// 259 linear symbols with 4, 208 with 8; 0.4 ms a megapixel more.
  package static let side = 4
  package static let quickSide = 8
  /// Levels of the pyramid that are searched, the image itself among them.
  static let levels = 5
  /// Least coherence of the gradients of a whole image that shows a lone symbol, 0 to 1.
  static let minDominance = 0.15
  /// Least energy of a cell of such a symbol, as a share of the strongest cell's.
  static let minDominantEnergy: Float = 0.05
}
