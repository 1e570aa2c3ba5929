import Foundation
import LabelScan
import Testing

/// What the search for finder patterns takes for granted of its tuned numbers.
struct FinderTuningTests {
  /// Half the diagonal of the dark ring, in modules.
  private static let corner = Float(3.5 * 2.0.squareRoot())

  @Test func `the rings' proportions lie within their limits`() {
    let shares: [(Float, Float, Float)] = [
      (FinderTuning.minCoreShare, 3 / 7, FinderTuning.maxCoreShare),
      (FinderTuning.minLightShare, 5 / 7, FinderTuning.maxLightShare),
      (FinderTuning.minBorderlessCoreShare, 3 / 5, FinderTuning.maxBorderlessCoreShare),
      (FinderTuning.minCoreHeight, 3, FinderTuning.maxCoreHeight),
    ]
    for (least, ideal, most) in shares { #expect(least < ideal && ideal < most) }
    #expect(FinderTuning.minCoreShare < FinderTuning.minLightShare)
    #expect(FinderTuning.maxCoreShare < FinderTuning.maxLightShare)
    #expect(FinderTuning.minCoreDiameter < 3)
    for (least, most) in [
      (FinderTuning.minScale, FinderTuning.maxScale),
      (FinderTuning.minSameScale, FinderTuning.maxSameScale),
      (FinderTuning.minBorderlessHeight, FinderTuning.maxBorderlessHeight),
    ] { #expect(least < 1 && 1 < most) }
  }

  @Test func `which of two patterns came first says nothing of their being the same`() {
    #expect(abs(FinderTuning.minSameScale * FinderTuning.maxSameScale - 1) < 0.02)
  }

  @Test func `rays reach past what they look for`() {
    #expect(FinderTuning.coreRayLength > Self.corner * 3 / 7)
    #expect(FinderTuning.borderlessRayLength > Self.corner * 5 / 7)
    #expect(FinderTuning.ringRayLength > Self.corner)
    let moved = 2 * Float(FinderTuning.maxCentreShift)
    #expect(FinderTuning.rayReach > FinderTuning.ringRayLength + moved)
    // A step skips no ring.
    #expect(FinderTuning.minRayStep < 1 && FinderTuning.minBorderlessStep < 1)
  }

  @Test func `counts stay within what is counted`() {
    #expect(FinderTuning.maxLostOfFourRays + FinderTuning.maxOddOfFourRays < 4)
    #expect(FinderTuning.maxLostOfEightRays < 8)
    #expect(FinderTuning.maxLostRays < 24 && FinderTuning.maxLostBorderlessRays < 24)
    #expect(
      FinderFrameTuning.minSidePlaces < FinderFrameTuning.minPlaces
        && FinderFrameTuning.minPlaces < 72)
    #expect(FinderFrameTuning.minPlacesOfSide * 2 < Double(FinderFrameTuning.minSidePlaces))
    #expect(FinderTuning.minClippedDirections <= 8 && FinderTuning.minClippedPlaces <= 10)
  }

  @Test func `less to see must fit better`() {
    #expect(FinderTuning.maxBorderlessMisfit < FinderTuning.maxMisfit)
    #expect(FinderTuning.certainMisfit < FinderTuning.maxMisfit)
    #expect(FinderTuning.maxLostBorderlessRays < FinderTuning.maxLostRays)
    #expect(FinderFrameTuning.misfitConvergence < FinderTuning.certainMisfit / 10)
  }

  @Test func `squares are no circles`() {
    let mean = 4 / Double.pi * log(1 + 2.0.squareRoot())
    #expect(abs(FinderFrameTuning.meanRadiusOfSquare - mean) < 0.005)
    #expect(FinderFrameTuning.maxRoundDeviation < 0.1)
    #expect(FinderFrameTuning.roundFrameScale > 1)
  }

  @Test func `an effort of thorough searches larger levels`() {
    #expect(FinderTuning.sharpenedPixels.common < FinderTuning.sharpenedPixels.thorough)
    #expect(FinderTuning.borderlessPixels.common < FinderTuning.borderlessPixels.thorough)
    #expect(Double(FinderTuning.minMeasuredHeight) < FinderTuning.measuredModule)
    #expect(FinderTuning.minBorderlessModule < FinderTuning.measuredModule)
  }
}
