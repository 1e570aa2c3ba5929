import LabelScan
import Testing

struct DataBarTuningTests {
  @Test func `looks go further each, finders and characters are told within half a module`() {
    let margins = DataBarTuning.looks.map(\.margin)
    #expect(margins == margins.sorted() && margins[0] > 0)
    let most = DataBarTuning.settings(module: 3).count
    #expect(DataBarTuning.looks.allSatisfy { (1...most).contains($0.passes) })
    #expect(DataBarTuning.mostDeviation <= 0.5 && DataBarTuning.mostFinderDeviation < 1)
    #expect(DataBarTuning.probes.allSatisfy { (0...1).contains($0) })
    #expect(DataBarTuning.stride <= DataBarTuning.window)
    // Rows of one symbol, no row between them: the lowest has five modules.
    #expect(DataBarTuning.rowGap.lowerBound < 0 && DataBarTuning.rowGap.upperBound < 13)
  }
}
