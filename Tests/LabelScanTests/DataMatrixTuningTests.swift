import LabelScan
import Testing

/// What the stages of Data Matrix take for granted of their tuned numbers.
struct DataMatrixTuningTests {
  @Test func `a later look never asks for more than the one before`() {
    #expect(MatrixLocatingTuning.minFaintCellEnergy < MatrixLocatingTuning.minCellEnergy)
    #expect(MatrixLocatingTuning.minCellEnergy < MatrixLocatingTuning.maxCellEnergy)
    #expect(MatrixLocatingTuning.minLooseFill < MatrixLocatingTuning.minFill)
    #expect(MatrixLocatingTuning.maxCoherence < MatrixLocatingTuning.maxStripCoherence)
    #expect(OutlineTuning.minBrokenSteadiness < OutlineTuning.minSteadiness)
    #expect(OutlineTuning.minSide < OutlineTuning.minLongSide)
    #expect(OutlineTuning.coarseSamples < OutlineTuning.fineSamples)
    #expect(DataMatrixFitTuning.minDashed < DataMatrixFitTuning.clearDashed)
  }

  @Test func `symbols that correct little must show more`() {
    #expect(DataMatrixFitTuning.minFixedFew > DataMatrixFitTuning.minFixed)
    #expect(DataMatrixFitTuning.minFixedMappedFew > DataMatrixFitTuning.minFixedMapped)
  }

  @Test func `a large image asks for more, stage by stage`() {
    typealias Tuning = DataMatrixFitTuning
    #expect(Tuning.minFixedDeconvolvedOfSmall < Tuning.minFixedDeconvolved)
    let shares = [
      Tuning.minFixed, Tuning.minFixedRemapped, Tuning.minFixedBlurred, Tuning.minFixedDeconvolved,
    ]
    #expect(shares == shares.sorted() && Set(shares).count == shares.count)
  }

  @Test func `sums of edges fit 16 bits`() {
    let bands = OutlineTuning.maxSide / Double(OutlineTuning.band)
    let most = 2 * Double(OutlineTuning.unit) * Double(OutlineTuning.band) * bands
    #expect(most < Double(Int16.max))
  }
}
