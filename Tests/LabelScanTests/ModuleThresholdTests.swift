import LabelScan
import Testing

/// Dark modules told from light ones.
struct ModuleThresholdTests {
  private static let side = 21

  /// A symbol's luma, growing by `slope` from column to column.
  private static func luma(
    _ bits: ModuleBits, dark: Float, light: Float, slope: Float
  ) -> ModuleLuma {
    ModuleLuma(
      side: bits.side,
      luma: bits.isDark.indices.map {
        (bits.isDark[$0] ? dark : light) + slope * Float($0 % bits.side)
      })
  }

  @Test(
    arguments: [
      (30, 220, 0), (100, 130, 0), (30, 80, 5), (200, 250, -5),
    ] as [(Float, Float, Float)], [2, 4, 8])
  func `modules are told apart in any light, even or not`(
    luma: (dark: Float, light: Float, slope: Float), radius: Int
  ) {
    let bits = QRSample.modules(of: QRSample.plain)
    let threshold = ModuleThreshold(
      Self.luma(bits, dark: luma.dark, light: luma.light, slope: luma.slope), radius: radius)
    #expect(threshold.bits == bits)
    for k in bits.isDark.indices {
      #expect((threshold.darkness[k] > 0.5) == bits.isDark[k])
    }
  }

  @Test func `darkness is 1 and 0 and contrast the step between, where light is even`() {
    let bits = QRSample.modules(of: QRSample.plain)
    let threshold = ModuleThreshold(
      Self.luma(bits, dark: 40, light: 200, slope: 0), radius: 8)
    for k in bits.isDark.indices {
      #expect(abs(threshold.darkness[k] - (bits.isDark[k] ? 1 : 0)) < 0.01)
      #expect(abs(threshold.contrast[k] - 160) < 1)
    }
  }

  // A slope steeper than the contrast over the radius hides modules.
  @Test func `nothing is dark on a blank, and a steep slope is told wrong`() {
    let bits = QRSample.modules(of: QRSample.plain)
    let blank = ModuleThreshold(Self.luma(bits, dark: 180, light: 180, slope: 0), radius: 4)
    #expect(!blank.bits.isDark.contains(true))
    let steep = ModuleThreshold(Self.luma(bits, dark: 10, light: 40, slope: 10), radius: 8)
    #expect(steep.bits != bits)
  }
}
