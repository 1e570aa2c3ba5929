import LabelScan
import Testing

/// What looks like a linear symbol at once, and on which plane.
struct RegionProbeTests {
  private static let limits = RegionProbe.Limits(uniformity: 0.55, densities: 0.15...0.9)

  private static func region(level: Int) -> LinearRegion {
    LinearRegion(
      center: Point(x: 100, y: 100), axis: Point(x: 1, y: 0), bars: Point(x: 0, y: 1),
      barsPerPixel: Point(x: 0, y: 0),
      length: -100...100, halfHeight: 20, level: level, coherence: 1)
  }

  /// Uniformity and edges of a line with modules of two pixels over 200 pixels; whether they are within
  /// the limits.
  @Test(
    arguments: [
      (0.95, 59, true), (0.7, 59, true), (0.5, 59, false), (0.95, 14, false), (0.95, 95, false),
    ] as [(Float, Int, Bool)])
  func `even and dense elements are like a symbol's`(
    uniformity: Float, edges: Int, isLike: Bool
  ) {
    var probe = RegionProbe()
    #expect(!probe.isWithin(Self.limits))
    probe.take(uniformity: uniformity, edges: edges, module: 2, of: Self.region(level: 1))
    #expect(probe.isWithin(Self.limits) == isLike)
    // Of several lines the best counts.
    probe.take(uniformity: 0.95, edges: 59, module: 2, of: Self.region(level: 1))
    #expect(probe.isWithin(Self.limits) == (edges != 95))
  }

  @Test(
    arguments: [
      (0, 4, true), (0, 5, false), (1, 1, true), (1, 8, true), (2, 1, false), (2, 2, true),
      (3, 7, false), (3, 9, true), (4, 15, false), (4, 20, true),
    ] as [(Int, Double, Bool)])
  func `a module is looked for on its own planes`(level: Int, module: Double, isOf: Bool) {
    #expect(Self.region(level: level).isOfPlane(module: module) == isOf)
  }

  /// The slant of the middle line of a region of a length and half height, and the slants of its axes: that
  /// of the middle line or, 0, that at right angles to the bars.
  @Test(
    arguments: [
      (0.1, 100, 10, [0.1, 0]), (0.1, 40, 10, [0, 0.1]), (0.02, 100, 10, [0.02]), (0, 40, 10, [0]),
    ] as [(Double, Double, Double, [Double])])
  func `the surer axis comes first`(
    slant: Double, length: Double, halfHeight: Double, slants: [Double]
  ) {
    var region = Self.region(level: 1)
    region.axis = Point(x: (1 - slant * slant).squareRoot(), y: slant)
    region.length = 0...length
    region.halfHeight = halfHeight
    let axes = region.axes
    #expect(([axes.surer] + (axes.other.map { [$0] } ?? [])).map(\.axis.y) == slants)
  }
}
