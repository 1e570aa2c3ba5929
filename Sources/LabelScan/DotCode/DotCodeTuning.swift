/// The tuned numbers of the DotCode reader.
///
/// Chosen with the reader in November 2026 on `make_phone_photos.py` tobacco photos (seed 77, easy and
/// normal); no sweep over their values is on record.
package enum DotCodeTuning {
  // MARK: Dots

  /// The coarsest level of the pyramid that is looked at.
  static let lastLevel = 4
  /// The largest plane that is searched, in pixels; larger ones by their halves.
  static let mostPixels = 30_000_000
  /// How much lighter than a dot what is around it must be, in luma, the mean over nine pixels.
  ///
  /// Larger: fewer specks of noise, faint dots are missed.
  static let minContrast = 7
  /// The points of a ring around a dot, of eight, that must be so much lighter.
  static let minRingPoints = 6
  /// Dots of a plane beyond which no more are taken.
  static let mostDots = 400_000

  // MARK: Lattice

  /// The side of a window whose dots are looked at together, in pixels of the plane, and from one to the next.
  static let windowSide = 48
  static let windowStep = 24
  /// The fewest and the most dots of a window.
  static let windowDots = 12...160
  /// The distance of dots side by side, in pixels of the plane.
  ///
  /// The next plane has the distances from half the upper bound.
  static let spacings = 2.8...8.6
  /// Bins of a pixel in the histogram of distances.
  static let binsPerPixel = 2
  /// The share of a window's dots that must have one at the same distance.
  ///
  /// Larger: bent and sparse lattices are missed, chance makes fewer.
  static let minNeighborShare: Float = 0.2
  /// The same for dots in the middle of four others.
  static let minMiddleShare: Float = 0.12
  /// The angle between both directions of a lattice: its least sine; and the largest ratio of spacings.
  static let minSine = 0.75
  static let maxSpacingRatio = 1.5
  /// How far a dot may lie from its place in the lattice, as a share of the spacing: while it grows, and in
  /// rounds of fitting the map.
  static let growTolerance = 0.28
  static let placeTolerances = [0.32, 0.28, 0.25]
  /// How much of a step to the next dot changes what is expected of further ones.
  static let stepShare = 0.3
  /// The fewest and the most dots of a lattice.
  package static let latticeDots = 16...6_000
  /// The distance at which a dot's deviation counts half, in steps of the lattice; that from node to node,
  /// and the weight of no deviation.
  static let bendRadius = 2.5
  static let nodeSpacing = 4
  static let bendCost = 0.5
  /// Rounds of adding what the last mean fell short of.
  static let bendRounds = 2
  /// How far dots may lie off their places, the root of the mean square against the spacing: places of
  /// chance have 0.2.
  static let maxDeviation = 0.15
  /// The share of the places of a symbol that must have dots: five of nine have.
  static let filledShares = 0.3...0.8
  /// Lattices of a plane that are decoded.
  static let mostLattices = 50

  // MARK: Bounds

  /// The share of the places of a line that must have dots, of the next line and behind an empty one.
  static let minLineShare = 0.05
  static let minFarLineShare = 0.15
  /// Sizes around the one found that are decoded, at least and at most, and the places of all of them: what
  /// is large is seldom a symbol, and takes long.
  static let sizes = 9...128
  static let mostPlaces = 40_000

  // MARK: Codewords

  /// How much darker the dots of a codeword must be than those of any other, in parts of the contrast, to be
  /// no candidate for an erasure.
  static let sureMargin: Float = 0.6
  /// How sure codewords must be in the mean for a size to be decoded: those of a wrong one have 0.25.
  static let minMeanMargin: Float = 0.4
  /// The common logarithm of the odds of a correction by chance that are borne: of the size that a lattice
  /// shows, and of each of the many around it.
  ///
  /// Larger: more damage is mended, more is read that was never printed. With -7.5 for all sizes one of 2,000
  /// worn symbols was read as another.
  package static let mostRisk = -7.5
  package static let mostRiskOfOthers = -11.0
  /// The least mean darkness of the dots that fill a symbol up.
  static let minFillerDarkness: Float = 0.6
}
