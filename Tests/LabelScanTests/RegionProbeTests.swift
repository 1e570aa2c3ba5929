import LabelScan
import Testing

/// What looks like a linear symbol at once, and on which plane.
struct RegionProbeTests {
  private static func region(level: Int) -> LinearRegion {
    LinearRegion(
      center: Point(x: 100, y: 100), axis: Point(x: 1, y: 0), bars: Point(x: 0, y: 1),
      barsPerPixel: Point(x: 0, y: 0),
      length: -100...100, halfHeight: 20, level: level, coherence: 1)
  }

  /// Uniformity and edges of a line with modules of two pixels over 200 pixels; whether they are like a
  /// symbol's, and like those of one that goes on past the region.
  @Test(
    arguments: [
      (0.95, 59, true, true), (0.7, 59, true, false), (0.5, 59, false, false),
      (0.95, 14, false, false), (0.95, 35, true, false), (0.95, 95, false, false),
    ] as [(Float, Int, Bool, Bool)])
  func `even and dense elements are like a symbol's`(
    uniformity: Float, edges: Int, isLike: Bool, isLikeExtended: Bool
  ) {
    var probe = RegionProbe()
    #expect(!probe.isLikeSymbol(isExtended: false))
    probe.take(uniformity: uniformity, edges: edges, module: 2, of: Self.region(level: 1))
    #expect(probe.isLikeSymbol(isExtended: false) == isLike)
    #expect(probe.isLikeSymbol(isExtended: true) == isLikeExtended)
    // Of several lines the best counts.
    probe.take(uniformity: 0.95, edges: 59, module: 2, of: Self.region(level: 1))
    #expect(probe.isLikeSymbol(isExtended: false) == (edges != 95))
  }

  @Test(
    arguments: [
      (0, 4, true), (0, 5, false), (1, 1, true), (1, 8, true), (2, 1, false), (2, 2, true),
      (3, 7, false), (3, 9, true), (4, 15, false), (4, 20, true),
    ] as [(Int, Double, Bool)])
  func `a module is looked for on its own planes`(level: Int, module: Double, isOf: Bool) {
    #expect(RegionProbe.isOfPlane(Self.region(level: level), module: module) == isOf)
  }
}
