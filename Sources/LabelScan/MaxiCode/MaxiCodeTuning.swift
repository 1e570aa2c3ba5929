/// The tuned numbers of the MaxiCode reader.
///
/// Chosen with the reader in November 2026 on `make_phone_photos.py` parcel photos (seed 77, easy and
/// normal) and the maxicode-1 samples; no sweep over their values is on record.
package enum MaxiCodeTuning {
  // MARK: Locating

  /// How much of the gradients of a place must point to or from its middle, -1 to 1.
  ///
  /// Larger: fewer chance places are looked at, blurred finder patterns are missed.
  static let minConcentric: Float = 0.45
  /// The same for each of the eight squares around a place, its least energy as a share of the mean, and
  /// the squares that must have both.
  static let minSquareConcentric: Float = 0.15
  static let minSquareEnergy: Float = 0.15
  package static let minSquares = 7
  /// The least mean energy of a cell, in ``StructureTensorGrid``'s units: a contrast of some 12 luma.
  ///
  /// Larger: faint symbols are missed, fewer places of noise are looked at.
  static let minCellEnergy: Float = 800
  /// Places that are looked at for each megapixel, and on any image, at most.
  ///
  /// Larger: slower on images of many round things.
  static let placesPerMegapixel = 120.0
  static let minPlaces = 100
  /// Half the side of the square around a place whose gradients tell the middle, in pixels of its level.
  static let centeringReach = 8
  /// Times the middle is moved.
  static let centeringRounds = 2

  /// The least determinant of the gradients around a place against the square of their sum: 0 for parallel
  /// ones, a quarter for those of rings.
  static let minRoundness = 0.05
  /// Pixels of a megapixel.
  static let megapixel = 1_000_000.0

  // MARK: Rings

  /// Rays along which the rings are followed, and those of them that are tried first.
  package static let rays = 24
  package static let firstRays = 8
  /// The share of the rays that must show the rings.
  ///
  /// Larger: patterns with a part covered are missed.
  static let minRayShare = 0.6
  /// From sample to sample of a ray, in pixels of its plane.
  static let rayStep = 0.75
  /// The length of a ray, in samples.
  static let raySamples = 72
  /// The least fall or rise that counts, as a share of the contrast around the middle.
  ///
  /// Larger: blurred rings are missed, noise is taken for rings less often.
  static let minSwing: Float = 0.2
  /// The least contrast around the middle, in luma.
  static let minContrast: Float = 24
  /// How far the edges of a ray may be from evenly spaced rings, in widths of a module.
  static let maxRayDeviation = 0.28
  /// How much further out all rings may be than the standard has them, in widths of a module.
  ///
  /// Some drawing programs make the middle large. From the second number on the radii are those that are
  /// seen.
  static let ringOffsets = -0.3...0.8
  static let largeRingOffset = 0.25
  /// The first edge of a ray against the distance of two more, from which on the middle is taken for blurred
  /// over: it is 0.4 times that, and the third edge 1.4 times.
  static let blurredMiddle = 1.0
  /// How much longer than wide the ellipse may be: a view from some 60 degrees.
  static let maxAspect = 2.2

  // MARK: Turn

  /// Turns that are tried, over the full circle.
  static let turns = 240
  /// The least agreement of the orientation patterns, -1 to 1, and how many turns go on.
  static let minOrientation: Float = 0.45
  static let maxTurns = 3

  /// The modules of the orientation patterns, of 18, that must be right once the map is fitted.
  package static let minOrientationModules = 14

  // MARK: Map

  /// A module is sampled on a plane where it is at least so wide, in pixels.
  ///
  /// Larger: more noise, smaller is blurred by the plane itself.
  static let minModulePixels = 4.0
  /// Half the side of the square that the first map is taken from the rings for, in widths of a module.
  static let firstReach = 8.0
  /// How far from the middle modules are matched in each round, in widths of a module.
  static let matchingReaches = [6.5, 7.0, 7.0, 8.0]
  static let curvingReaches = [8.0, 8.5, 9.0, 10.0, 11.0]
  /// The same for a flat label, and how far boundaries may lie off their places in the mean on one.
  static let flatReaches = [10.0, 13.0, 18.0, 24.0]
  static let maxFlatDeviation = 0.1
  /// How far boundaries may lie off their places in the mean then, in widths of a module: those of random
  /// places do by 0.21.
  static let maxDeviation = 0.18
  /// The same for the rounds that bend the map.
  package static let bendingReaches = [
    11.0, 12.0, 13.0, 14.0, 15.0, 16.0, 17.5, 19.0, 21.0, 24.0, 24.0, 24.0,
  ]
  /// The distance at which a boundary tells a quarter of what a near one does, in widths of a module, and the
  /// square of how many times that far the farthest ones are.
  static let bendingRadius = 3.0
  static let bendingReachSquared = 6.0
  /// What a displacement and its slope cost, against boundaries of full contrast.
  static let shiftCost = 0.3
  static let slopeCost = 3.0
  /// The round of those after which the symbol is tried to be decoded.
  package static let firstDecoding = 7
  /// The least difference of two modules whose boundary counts, as a share of the contrast.
  static let minPairContrast: Float = 0.4
  /// The farthest that a boundary counts from where it should be, in widths of a module.
  static let maxBoundaryShift = 0.45
  /// What a sample between two modules is clipped to, 1 as the first, 0 as the second.
  static let likeness: ClosedRange<Float> = -0.5...1.5
  /// What a term of a displacement costs, against boundaries of full contrast: none runs away where nothing
  /// tells.
  static let termCost = 0.01
  /// The fewest boundaries that a map is fitted to.
  static let minBoundaries = 24

  // MARK: Modules

  /// Modules around one whose mean tells dark from light: the first maps the symbol, all are tried.
  static let thresholdReaches = [5, 3, 8]
  /// Rounds of taking out what the neighbours of a module add to it.
  static let equalizingRounds = 3
  /// The least share of a module in its own darkness.
  static let minOwnShare = 0.1
  /// How far from the threshold a module may be and count as unsure, in parts of the contrast.
  static let sureModule: Float = 0.5
  /// How sure a codeword must be to be no candidate for an erasure, 0 to 1.
  static let sureCodeword: Float = 0.9
  /// Check codewords that only detect errors where there are erasures.
  ///
  /// Larger: fewer worn symbols are read, and fewer that were never there.
  package static let erasureReserve = 2
}
