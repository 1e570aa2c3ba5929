/// The tuned numbers of the search for finder patterns.
///
/// Lengths are in modules unless said otherwise. Where no origin is given it is not on record: those
/// numbers came with the first search (69afa0a) and held since on the label photos of seeds 7001, 1,
/// 11, 12, 13 and on the QR conditions of seed 711.
package enum FinderTuning {
  // MARK: Rays

  /// The share of the dark ring's radius at which the core ends, 3/7 ideally; wider admits more tilt
  /// and more of what is no pattern.
  package static let minCoreShare: Float = 0.22
  package static let maxCoreShare: Float = 0.64
  /// The share of the dark ring's radius at which the light ring ends, 5/7 ideally.
  package static let minLightShare: Float = 0.5
  package static let maxLightShare: Float = 0.9
  /// The step along a ray, in pixels: larger is faster and skips thin rings.
  package static let rayStepPixels: Float = 0.35
  /// The shortest step along a ray.
  package static let minRayStep: Float = 0.25
  /// The length of a ray that looks for the end of the core.
  package static let coreRayLength: Float = 3.2
  /// The length of a ray that crosses all rings; a pattern's corner is 4.9 from its centre.
  package static let ringRayLength: Float = 6.5
  /// The distance from a candidate's centre within which rays may reach: the centre moves by up to
  /// 2.1 twice, and rays are up to 7.5 long.
  package static let rayReach: Float = 12
  /// The least rise of luma between two steps that a crossing is interpolated from.
  package static let minRise: Float = 0.01
  /// The least luma between core and light ring.
  package static let minRingContrast: Float = 9
  /// Of eight directions so many must be cut off at white for the limit to be set nearer white.
  package static let minClippedDirections = 6
  /// Of ten places along a direction so many must be white.
  package static let minClippedPlaces = 3

  // MARK: Candidates

  /// The least diameter of the core, 3 ideally.
  package static let minCoreDiameter: Float = 1.2
  /// Four rays decide first: at most so many without all rings, and so many out of proportion
  /// (135,000 candidates of seed 7001 gave 169 patterns, 2e8469e; one ray less: fc0315f).
  package static let maxLostOfFourRays = 1
  package static let maxOddOfFourRays = 2
  /// At most so many of 24 rays, and of the first eight of them, may lack a ring.
  package static let maxLostRays = 8
  package static let maxLostOfEightRays = 4
  /// The largest root mean square distance of ring edges from their squares.
  package static let maxMisfit = 0.3
  /// The same for a pattern without a quiet zone, of which only two rings are seen.
  package static let maxBorderlessMisfit = 0.2
  /// The module that was measured against the one that the row gave, within these.
  package static let minScale = 0.45
  package static let maxScale = 1.8
  /// The farthest that the fitted centre may lie from the middle of the chords.
  package static let maxCentreShift = 2.0
  /// The core's height against the module that the row gave, within these and one pixel.
  package static let minCoreHeight: Float = 0.9
  package static let maxCoreHeight: Float = 9
  /// The longest run of core pixels above or below the row.
  package static let maxCoreRun: Float = 6
  /// A misfit that hardly anything but a finder pattern has.
  package static let certainMisfit = 0.2

  // MARK: Levels of the pyramid

  /// The module in pixels of the level that a candidate is measured on.
  package static let measuredModule = 2.5
  /// The least height of a module in pixels there: patterns tilted back are lower (a951367).
  package static let minMeasuredHeight: Float = 1.8
  /// The most pixels of a level that is searched sharpened, commonly and where nothing is spared.
  ///
  /// Larger: smaller blurred symbols are found; slower.
  package static let sharpenedPixels = (common: 90_000, thorough: 2_000_000)
  /// The same of a level that is searched for borderless patterns.
  package static let borderlessPixels = (common: 600_000, thorough: 2_000_000)

  // MARK: Known patterns

  /// Half the side of the square around a known pattern's centre in which others are the same.
  package static let sameCentre = 1.6
  /// Half the side of the square that the index notes a pattern in.
  package static let indexedReach = 1.5
  /// The relative size of what is the same pattern: a large pattern that is none must not hide small
  /// ones in it (8e262ed).
  package static let minSameScale = 0.45
  package static let maxSameScale = 2.2
  /// Larger modules, in pixels, are kept apart from the index's cells.
  package static let largeModule = 24.0

  // MARK: Patterns without a quiet zone (4253ae4, rendered conditions of seeds 7 and 8)

  /// The least module in pixels.
  package static let minBorderlessModule = 1.2
  /// The deviation of the core's width from 3 modules and of the light ring's from 1, in modules
  /// beside half a pixel.
  package static let maxBorderlessCoreDeviation = 0.8
  package static let maxBorderlessRingDeviation = 0.5
  /// A third of the core's height against the module, within these.
  package static let minBorderlessHeight = 0.4
  package static let maxBorderlessHeight = 2.2
  /// The deviation of the light ring's height from that third, relative, beside a pixel.
  package static let maxBorderlessColumnDeviation = 0.6
  /// The core's radius against the light ring's, 3/5 ideally.
  package static let minBorderlessCoreShare: Float = 0.4
  package static let maxBorderlessCoreShare: Float = 0.8
  /// The step along a ray in pixels, and the shortest in modules.
  package static let borderlessStepPixels: Float = 0.3
  package static let minBorderlessStep: Float = 0.1
  /// The length of such a ray.
  package static let borderlessRayLength: Float = 6
  /// At most so many of 24 rays may lack a ring.
  package static let maxLostBorderlessRays = 4
  /// The most patterns that are gathered.
  package static let maxBorderlessPatterns = 60
}
