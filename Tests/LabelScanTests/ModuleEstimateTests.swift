import LabelScan
import Testing

struct ModuleEstimateTests {
  /// Edges, and the module that they show.
  @Test(
    arguments: [
      ([], 1), ([3], 1), ([0, 2, 4, 6, 8], 2),
      // Bars of three pixels and spaces of one are modules of two with ink spread.
      ([0, 3, 4, 7, 8, 11, 12], 2),
      // Wide elements do not count where there are narrow ones.
      ([0, 2, 4, 12, 20, 28, 36], 2),
    ] as [([Float], Float)])
  func `the shortest distances tell`(edges: [Float], module: Float) {
    var estimate = ModuleEstimate()
    #expect(estimate.module(of: edges[...]) == module)
  }
}
