import LabelScan
import Testing

/// What the laying of a grid takes for granted of its tuned numbers.
struct QRGridTuningTests {
  /// Modules between the middles of two finder patterns of a version, ISO/IEC 18004.
  private static func distance(_ version: Int) -> Double { Double(4 * version + 17 - 7) }

  @Test func `partners stand as far apart as those of versions 1 to 12`() {
    #expect(QRGridTuning.minPartnerDistance < Self.distance(1))
    #expect(QRGridTuning.maxPartnerDistance > Self.distance(12))
    #expect(QRGridTuning.maxPartnerDistance < Self.distance(13))
    #expect(2 * QRGridTuning.partnerStep < QRGridTuning.partnerSeparation)
    // Two finder patterns cannot overlap.
    #expect(QRGridTuning.partnerSeparation < 7)
  }

  @Test func `the estimate itself is tried, and its neighbours of large symbols`() {
    #expect(QRGridTuning.minCylinderShare < 1 && 1 < QRGridTuning.maxCylinderShare)
    #expect(QRGridTuning.versionSlack > 0.5)
    #expect(QRGridTuning.relativeVersionSlack * 40 > 1)
  }

  @Test func `a refined place must agree better than a coarse one`() {
    #expect(QRGridTuning.minCoarseAlignment < QRGridTuning.minAlignment)
    #expect(QRGridTuning.alignmentDistancePenalty < QRGridTuning.minCoarseAlignment)
    // The refinement begins at half modules.
    #expect(QRGridTuning.minAlignmentStep < 0.5)
    #expect(QRGridTuning.refinerConvergence < QRGridTuning.maxRefinerShift)
  }

  @Test func `curved symbols are searched further`() {
    #expect(QRGridTuning.curvedAlignmentRadius > QRGridTuning.alignmentRadius)
    #expect(QRGridTuning.curvedSingleAlignmentRadius > QRGridTuning.alignmentRadius)
    #expect(QRGridTuning.curvedSingleAlignmentDivisor < QRGridTuning.singleAlignmentDivisor)
    #expect(QRGridTuning.missingRadius < QRGridTuning.maxMissingRadius)
  }

  @Test func `a missing pattern's module may be as much larger as smaller`() {
    #expect(abs(QRGridTuning.minAreaRatio * QRGridTuning.maxAreaRatio - 1) < 1e-9)
  }

  @Test func `four corners weigh less than the centre between them`() {
    #expect(4 * QRGridTuning.cornerWeight < 1)
    #expect(QRGridTuning.cornerWeight < QRGridTuning.pairCornerWeight)
  }

  @Test func `timing is sampled within its row of modules, at a size that is resolved`() {
    // Row 6, counted from 0.
    #expect(QRGridTuning.timingLines.allSatisfy { $0 > 6 && $0 < 7 })
    #expect(QRGridTuning.timingLines.first == 6.5)
    #expect(QRGridTuning.minModule < QRGridTuning.sampledModule)
  }

  @Test func `the grid is stiffer in its bends than in its place`() {
    #expect(QRGridTuning.refinerConstantStiffness < QRGridTuning.refinerStiffness)
    #expect(QRGridTuning.refinerStep < QRGridTuning.maxRefinerShift)
    #expect(QRGridTuning.refinerRounds > 0)
  }
}
