extension QRFitter {
  /// The share of the modules of two finder patterns and their separators, those that show best, which
  /// are under a fit as they must be: 1 at best, a half by chance.
  ///
  /// Three patterns that are none of one symbol lie askew to each other, so that no grid shows them;
  /// of a symbol one pattern may be damaged. It costs a small part of what sampling the symbol does.
  package func cornerAgreement(
    of fit: QRFit, image: LumaView, pyramid: borrowing LumaPyramid
  ) -> Double {
    let level = pyramid.level(where: fit.module, isAtLeast: QRGridTuning.sampledModule)
    let plane = pyramid.plane(level, of: image)
    let shrink = 1 / Double(1 << level)
    let far = fit.layout.side - Self.cornerSide
    var right = 0
    var least = Self.cornerModules
    for (left, top) in [(0, 0), (far, 0), (0, far)] {
      let count = Self.agreement(of: fit, left: left, top: top, plane: plane, shrink: shrink)
      right += count
      least = min(least, count)
    }
    return Double(right - least) / Double(2 * Self.cornerModules)
  }

  /// The modules along a side of a finder pattern with its separator (ISO/IEC 18004, 6.3.3 and 6.3.4).
  private static let cornerSide = 8
  private static let cornerModules = 64
  /// The dark ones of them.
  private static let darkModules = 33

  /// The modules of one corner, which begins at `left` and `top`, that are as they must be.
  private static func agreement(
    of fit: QRFit, left: Int, top: Int, plane: LumaView, shrink: Double
  ) -> Int {
    var luma = InlineArray<64, Float>(repeating: 0)
    var sums: (dark: Float, light: Float) = (0, 0)
    for k in luma.indices {
      let (column, row) = (left + k % cornerSide, top + k / cornerSide)
      let p = fit.map.map(Double(column) + 0.5, Double(row) + 0.5)
      let value = plane.luma(atX: Float(p.x * shrink), y: Float(p.y * shrink))
      luma[k] = fit.isInverted ? 255 - value : value
      if isDark(column, row) { sums.dark += luma[k] } else { sums.light += luma[k] }
    }
    let dark = sums.dark / Float(darkModules)
    let light = sums.light / Float(cornerModules - darkModules)
    guard dark < light else { return 0 }
    let middle = (dark + light) / 2
    return luma.indices.count {
      (luma[$0] < middle) == isDark(left + $0 % cornerSide, top + $0 / cornerSide)
    }

    func isDark(_ column: Int, _ row: Int) -> Bool {
      // From the middle of the pattern, which lies at the edge of the symbol.
      let x = left == 0 ? column - 3 : column - left - 4
      let y = top == 0 ? row - 3 : row - top - 4
      let ring = max(abs(x), abs(y))
      return ring != 2 && ring != 4
    }
  }
}
