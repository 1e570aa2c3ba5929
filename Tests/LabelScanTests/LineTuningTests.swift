import LabelScan
import Testing

/// What the reading of lines takes for granted of its tuned numbers.
struct LineTuningTests {
  @Test func `what is tried on small images asks for less and is tried more often`() {
    #expect(LineTuning.minUniformityOfSmall < LineTuning.minUniformity)
    #expect(LineTuning.minEdgesOfSmall < LineTuning.minEdges)
    #expect(LineTuning.maxTriesAtPlace < LineTuning.maxTriesAtPlaceOfSmall)
  }

  @Test func `a probe and a blurred region show less than a symbol's lines`() {
    #expect(LineTuning.minProbeEdges < LineTuning.minSureProbeEdges)
    #expect(LineTuning.minFastUniformity < LineTuning.minUniformity)
    #expect(LineTuning.minBlurredUniformity < LineTuning.minUniformity)
    #expect(LineTuning.minBlurredEdges < LineTuning.minEdges)
    // No element is narrower than a module.
    #expect(LineTuning.minEdgeDensity < LineTuning.maxEdgeDensity)
    #expect(LineTuning.maxEdgeDensity < 1)
  }

  @Test func `a quiet zone is told from the widest space, and the cheap test passes it`() {
    // ISO/IEC 15420: no space of EAN or UPC has more than four modules.
    #expect(LineTuning.minQuietZone > 4)
    #expect(Float(LineTuning.probeQuietZone) > LineTuning.minQuietZone)
    // The mean element of Code 128, the widest, has 11/6 of a module.
    #expect(LineTuning.minQuietZoneToMean * 11 / 6 < LineTuning.minQuietZone)
  }

  @Test func `half a symbol tells nothing of its extent`() {
    // EAN-13 up to and with the centre guard: 50 of 95 modules.
    #expect(LineTuning.minLongShare > 50.0 / 95)
    #expect(LineTuning.minLongShare < 1)
  }

  @Test func `lines go further step by step, and to both sides of a vote`() {
    #expect(LineTuning.extensions == LineTuning.extensions.sorted())
    #expect(LineTuning.extensions.allSatisfy { $0 > LineTuning.marginShare })
    let offsets = LineTuning.confirmingLines
    #expect(offsets.map(abs) == offsets.map(abs).sorted())
    #expect(!offsets.contains(0) && Set(offsets) == Set(offsets.map { -$0 }))
    #expect(LineTuning.roomShare < 1)
  }

  @Test func `samples stay where there is a next one, steps where they are numbers`() {
    #expect(LineStripTuning.bilinearMargin > 1)
    #expect(
      0 < LineStripTuning.minStep && LineStripTuning.minStep < 1 && 1 < LineStripTuning.maxStep)
  }
}
