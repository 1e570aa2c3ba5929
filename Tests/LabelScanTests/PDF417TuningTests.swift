import LabelScan
import Testing

/// What the tuned numbers of the PDF417 reader rely on among each other.
struct PDF417TuningTests {
  @Test func `a probe is a part of the lines`() {
    #expect(PDF417Tuning.probedLines < 0.5)
    #expect(PDF417Tuning.minProbedLines < PDF417Tuning.lineCounts.upperBound)
  }

  /// A line is none to three modules off: a cost for each, and no more.
  @Test(
    arguments: [
      (PDF417Tuning.rowMisfits, true), (Array(PDF417Tuning.rowStrangers.reversed()), true),
      (PDF417Tuning.rowStrangers, false), ([0, 0.6, 1], false), ([0, 1, 0.6, 1.2], false),
    ] as [([Float], Bool)])
  func `costs of a line rise from nothing`(costs: [Float], isRight: Bool) {
    #expect((costs.count == 4 && costs[0] == 0 && costs == costs.sorted()) == isRight)
  }

  @Test func `a line outside costs less than one of another row, and more than one of its own`() {
    // Else what is around a symbol is taken in, or its worn lines are left out.
    #expect(PDF417Tuning.rowOutside < PDF417Tuning.rowMisfits[2])
    #expect(PDF417Tuning.rowOutside > PDF417Tuning.rowMisfits[1])
    // Two rows one after the other are cheaper than one left out.
    #expect(2 * PDF417Tuning.rowStep < PDF417Tuning.rowSkip)
  }

  @Test func `growth that is believed is growth that is no mistake`() {
    #expect(PDF417Tuning.ratioRange.contains(1))
    #expect(PDF417Tuning.growthRange.contains(PDF417Tuning.ratioRange.lowerBound))
    #expect(PDF417Tuning.growthRange.contains(PDF417Tuning.ratioRange.upperBound))
    #expect(!PDF417Tuning.ratioRange.contains(PDF417Tuning.growthRange.upperBound))
  }

  @Test func `luma falls within the elements that meet`() {
    #expect(PDF417Tuning.halfFall > 0.25 && PDF417Tuning.halfFall < 0.5)
    #expect(Double(PDF417Tuning.minLines) < PDF417Tuning.lineCounts.lowerBound)
  }
}
