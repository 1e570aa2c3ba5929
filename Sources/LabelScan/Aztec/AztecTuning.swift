/// The tuned numbers of reading Aztec symbols.
///
/// Lengths are in modules unless said otherwise. Measured on the samples aztec-1 and aztec-2 at 0, 17
/// and 45 degrees, on symbols of every size drawn by zint, and on phone photos of parcels.
package enum AztecTuning {
  // MARK: Rows

  /// Planes of fewer pixels along a side are not searched: a rune has eleven modules.
  package static let leastSide = 9
  /// The pixels that four modules on a row take at least and at most: on the image, on a large one, and on halves;
  /// larger ones are found on the next level.
  package static let runs: ClosedRange<Int32> = 4...30
  package static let runsOfLarge: ClosedRange<Int32> = 6...30
  package static let runsOfHalves: ClosedRange<Int32> = 7...30

  /// The longest side, in pixels, of a magnified copy in which a symbol is looked for where the image
  /// itself shows none.
  package static let magnifiedSide = 480

  // MARK: Row and column

  /// A module along the column against one along the row that was searched, which may be through the
  /// ring around the middle: larger ranges admit more tilt.
  package static let minAspect: Float = 0.4
  package static let maxAspect: Float = 2.5
  /// The same against the row through the middle.
  package static let minRowShare: Float = 0.6
  package static let maxRowShare: Float = 1.7
  /// How far a run may be off a module, and two runs off two, as a share of the module and in pixels:
  /// larger admits more blur, spread and noise.
  package static let runSlack: Float = 0.5
  package static let runSlackPixels: Float = 0.8
  package static let pairSlack: Float = 0.4
  package static let pairSlackPixels: Float = 0.8

  // MARK: Rays

  /// The step along a ray, in pixels, and its least and most length in modules.
  package static let rayStepPixels: Float = 0.35
  package static let minRayStep: Float = 0.1
  package static let maxRayStep: Float = 0.35
  /// The step of the quick look along four rays, and how many of them may lack a ring.
  package static let quickRayStep: Float = 0.3
  package static let maxLostOfFourRays = 1
  /// The length of a ray: the corner of the ring of 3.5 modules is 4.95 from the centre.
  package static let rayLength: Float = 6
  /// The least rise of luma between two steps that an edge is interpolated from.
  package static let minRise: Float = 0.01
  /// Where the second and third edges are against the fourth: 3/7 and 5/7 ideally.
  package static let secondEdgeShares: ClosedRange<Float> = 0.26...0.58
  package static let thirdEdgeShares: ClosedRange<Float> = 0.58...0.86
  /// At most so many of 24 rays, and of the first eight of them, may lack a ring.
  package static let maxLostRays = 8
  package static let maxLostOfEightRays = 2
  /// The largest root mean square distance of ring edges from their squares.
  package static let maxMisfit = 0.3
  /// A misfit that hardly anything but a bull's-eye has, seen from its middle.
  package static let certainMisfit = 0.12
  /// The module that was measured against those that row and column gave.
  package static let scales = 0.4...1.8
  /// The farthest that the fitted centre may lie from the middle of row and column.
  package static let maxCentreShift = 1.5
  /// Half the side of the square around a known centre in which others are the same.
  package static let sameCentre = 2.5

  // MARK: Core

  /// The module in pixels of the level that modules are sampled on, and twice that.
  package static let sampledModule = 2.0
  /// Rounds of fitting the homography to the edges of the rings.
  package static let coreRounds = 3
  /// Places along half a side of a ring whose edge is measured, a module apart, and samples across it.
  package static let edgeSamples = 9
  /// How far on both sides of an edge luma is sampled.
  package static let edgeReach = 0.6
  /// The least luma across an edge, as a share of the mean of all edges.
  package static let minEdgeShare: Float = 0.3
  /// The fewest edges that a homography is fitted to.
  package static let minEdges = 24
  /// The most modules of the rings, and of the marks of orientation, that may be wrong.
  package static let maxRingErrors = 10
  package static let maxMarkErrors = 2
  /// The same where a rune's or a mode message's codewords are corrected to capacity.
  package static let maxMarkErrorsOfCorrected = 1
  /// The most modules around a rune that may be dark.
  package static let maxDarkAroundRune = 4

  /// How well rings, and marks with mode message, must agree with a core that is read as a whole, and
  /// how much better than the next: as shares of full agreement.
  package static let minRingAgreement: Float = 0.75
  package static let minModeAgreement: Float = 0.6
  package static let minModeMargin: Float = 0.06
  /// The turns that are tried, those first whose marks agree best.
  package static let likelyTurns = 3
  /// Angles, as cosine and sine, that the axes of a magnified bull's-eye may be off by: none, 11.25, 22.5
  /// and 33.75 degrees either way, and 45.
  package static let magnifiedTurns: [(cosine: Double, sine: Double)] = [
    (1, 0), (0.980_785_3, 0.195_090_3), (0.980_785_3, -0.195_090_3), (0.923_879_5, 0.382_683_4),
    (0.923_879_5, -0.382_683_4), (0.831_469_6, 0.555_570_2), (0.831_469_6, -0.555_570_2),
    (0.707_106_8, 0.707_106_8),
  ]

  // MARK: Modules

  /// The reach of the local threshold, in modules.
  package static let thresholdRadii = [5, 9, 3]
  /// The weight of neighbours against a module's own that deconvolution is tried from.
  package static let minDeconvolvedBlur: Float = 0.12
  /// The least chance that codewords are corrected to what they are not, without and with erasures.
  ///
  /// Larger reads more of short messages with few check codewords, and more of them wrong.
  package static let maxChance = 1e-3
  package static let maxErasureChance = 1e-6
  /// The most tries with erasures.
  package static let erasureTries = 8
  /// The most fixed modules that may be wrong, as a share: a grid that is off gets a half wrong.
  package static let maxFixedErrors = 0.3
  /// Rounds of tracking modules, and how far inside the symbol its lattice begins.
  package static let trackingRounds = 2
  package static let trackingInset = 1.5
  /// Places along a side that a plane is fitted to.
  package static let flatPlaces = 9
}
