import LabelScan
import Testing

/// Blur between modules, measured on fixed ones and taken out.
struct ModuleDeconvolutionTests {
  /// The darkness that modules show: `base` and what a module and its neighbours give.
  private static func darkness(
    _ bits: ModuleBits, base: Float = 0.04, own: Float, beside: Float, above: Float,
    diagonal: Float
  ) -> [Float] {
    func dark(_ row: Int, _ column: Int) -> Float {
      guard (0..<bits.side).contains(row), (0..<bits.side).contains(column) else { return 0 }
      return bits[row, column] ? 1 : 0
    }
    return bits.isDark.indices.map { k in
      let (row, column) = (k / bits.side, k % bits.side)
      let sides = dark(row, column - 1) + dark(row, column + 1)
      let ends = dark(row - 1, column) + dark(row + 1, column)
      let corners =
        dark(row - 1, column - 1) + dark(row - 1, column + 1) + dark(row + 1, column - 1)
        + dark(row + 1, column + 1)
      return base + own * dark(row, column) + beside * sides + above * ends + diagonal * corners
    }
  }

  @Test(
    arguments: [
      (0.9, 0, 0, 0), (0.6, 0.08, 0.06, 0.02), (0.4, 0.14, 0.02, 0.01), (0.34, 0.1, 0.1, 0.04),
    ] as [(Float, Float, Float, Float)], [QRSample.plain, QRSample.version7])
  func `what neighbours give is measured, and the modules behind it found`(
    blur: (own: Float, beside: Float, above: Float, diagonal: Float), symbol: String
  ) throws {
    let bits = QRSample.modules(of: symbol)
    let layout = try #require(QRLayout(version: (bits.side - 17) / 4))
    let seen = Self.darkness(
      bits, own: blur.own, beside: blur.beside, above: blur.above, diagonal: blur.diagonal)
    let fixed = layout.fixedModules
    let found = try #require(ModuleDeconvolution(darkness: seen, side: bits.side, fixed: fixed))
    let strength = (2 * blur.beside + 2 * blur.above + 4 * blur.diagonal) / blur.own
    #expect(abs(found.strength - strength) < 0.02)
    for (one, other) in zip(found.darkness(of: bits), seen) { #expect(abs(one - other) < 0.02) }
    // From a plain threshold, which blur misleads.
    let read = ModuleBits(side: bits.side, isDark: seen.map { $0 > 0.5 })
    #expect(found.sharpened(read, darkness: seen, fixed: fixed) == bits)
  }

  @Test func `nothing is measured without fixed modules or contrast`() throws {
    let bits = QRSample.modules(of: QRSample.plain)
    let layout = try #require(QRLayout(version: 1))
    let seen = Self.darkness(bits, own: 0.6, beside: 0.08, above: 0.06, diagonal: 0.02)
    let none = [Int8](repeating: 0, count: seen.count)
    #expect(ModuleDeconvolution(darkness: seen, side: bits.side, fixed: none) == nil)
    let flat = [Float](repeating: 0.5, count: seen.count)
    #expect(ModuleDeconvolution(darkness: flat, side: bits.side, fixed: layout.fixedModules) == nil)
    // Light where dark must be.
    let turned = seen.map { 1 - $0 }
    #expect(
      ModuleDeconvolution(darkness: turned, side: bits.side, fixed: layout.fixedModules) == nil)
  }
}
