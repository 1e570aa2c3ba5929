/// Moves a fit to where the modules it reads explain the image best.
///
/// Most modules are read right even where a fit is half a module off or blur hides small ones: what
/// they would look like, blur and all, is compared with what is seen, and the fit is moved by a
/// smooth shift that takes up the difference.
package enum GridRefiner {
  /// 1, x, y, xy, x² and y², for the shift along each axis.
  private static let terms = 6

  /// The fit after up to `rounds` moves.
  package static func refined(
    _ fit: QRFit, fixed: [Int8], plane: LumaView, scale: Double, rounds: Int
  ) -> QRFit {
    var fit = fit
    for _ in 0..<rounds {
      guard let shift = shift(fit, fixed: fixed, plane: plane, scale: scale) else { return fit }
      fit.map = moved(fit, by: shift)
      let largest = shift.reduce(0) { max($0, abs($1)) }
      if largest < 0.03 { break }
    }
    return fit
  }

  /// The factors of the best shift; `nil` where there is none to find.
  private static func shift(
    _ fit: QRFit, fixed: [Int8], plane: LumaView, scale: Double
  ) -> [Double]? {
    let side = fit.layout.side
    func sampled(_ s: Double, _ t: Double) -> ModuleLuma {
      ModuleLuma(
        sampling: plane, scale: scale, map: fit.map, side: side, isInverted: fit.isInverted,
        offset: Point(x: s, y: t))
    }
    let step = 0.3
    let threshold = ModuleThreshold(sampled(0, 0), radius: 4)
    guard
      let blur = ModuleBlur(darkness: threshold.darkness, side: side, fixed: fixed)
    else { return nil }
    let bits = blur.sharpened(threshold.bits, darkness: threshold.darkness, fixed: fixed)
    let expected = blur.darkness(of: bits)
    let right = sampled(step, 0).luma
    let left = sampled(-step, 0).luma
    let below = sampled(0, step).luma
    let above = sampled(0, -step).luma
    let count = 2 * terms
    var matrix = [Double](repeating: 0, count: count * (count + 1))
    for row in 0..<side {
      for column in 0..<side {
        let k = row * side + column
        let difference = Double(expected[k] - threshold.darkness[k])
        // A module that is off by far is damaged, or read wrong.
        guard abs(difference) < 0.5 else { continue }
        let contrast = Double(threshold.contrast[k]) * 2 * step
        let across = Double(left[k] - right[k]) / contrast
        let down = Double(above[k] - below[k]) / contrast
        let basis = basis(column, row, side)
        for r in 0..<terms {
          for c in r..<terms {
            let product = basis[r] * basis[c]
            matrix[r * (count + 1) + c] += across * across * product
            matrix[(r + terms) * (count + 1) + c + terms] += down * down * product
          }
          for c in 0..<terms {
            matrix[r * (count + 1) + c + terms] += across * down * basis[r] * basis[c]
          }
          matrix[r * (count + 1) + count] += across * difference * basis[r]
          matrix[(r + terms) * (count + 1) + count] += down * difference * basis[r]
        }
      }
    }
    // The lower half mirrors the upper; a little stiffness where nothing is to be seen.
    for r in 0..<count {
      for c in 0..<r { matrix[r * (count + 1) + c] = matrix[c * (count + 1) + r] }
      matrix[r * (count + 1) + r] += Double(side) * (r % terms == 0 ? 0.05 : 0.2)
    }
    guard let found = Homography.solve(&matrix, count: count) else { return nil }
    return found.map { min(max($0, -0.6), 0.6) }
  }

  private static func basis(_ column: Int, _ row: Int, _ side: Int) -> InlineArray<6, Double> {
    place((Double(column) + 0.5) / Double(side) * 2 - 1, (Double(row) + 0.5) / Double(side) * 2 - 1)
  }

  private static func place(_ x: Double, _ y: Double) -> InlineArray<6, Double> {
    [1, x, y, x * y, x * x, y * y]
  }

  /// The fit's map, each module taken from where the shift says.
  private static func moved(_ fit: QRFit, by shift: [Double]) -> ModuleMap {
    let side = Double(fit.layout.side)
    return fit.map.moved(side: side) { x, y in
      let basis = place(x / side * 2 - 1, y / side * 2 - 1)
      var dx = 0.0
      var dy = 0.0
      for k in 0..<terms {
        dx += shift[k] * basis[k]
        dy += shift[k + terms] * basis[k]
      }
      return Point(x: dx, y: dy)
    }
  }
}
