/// Gauss-Newton refinement of a fit: the modules that it reads, blurred as the image is, are compared
/// with the samples, and a quadratic warp is solved for that takes up the difference.
///
/// Most modules are read right even where a fit is half a module off or blur hides small ones.
package enum GridRefiner {
  /// The terms of the warp along each axis: 1, x, y, xy, x² and y².
  private static let terms = 6

  /// The fit after up to `rounds` iterations.
  package static func refined(
    _ fit: QRFit, fixed: [Int8], plane: LumaView, scale: Double, rounds: Int
  ) -> QRFit {
    var fit = fit
    for _ in 0..<rounds {
      guard let shift = shift(fit, fixed: fixed, plane: plane, scale: scale) else { return fit }
      fit.map = moved(fit, by: shift)
      let largest = shift.reduce(0) { max($0, abs($1)) }
      if largest < QRGridTuning.refinerConvergence { break }
    }
    return fit
  }

  /// The gradient of each module's darkness, and its residual; 0 where a module is damaged or read
  /// wrong.
  private struct Evidence {
    var across: [Float]
    var down: [Float]
    var difference: [Float]

    init?(_ fit: QRFit, fixed: [Int8], plane: LumaView, scale: Double) {
      let side = fit.layout.side
      func sampled(_ s: Double, _ t: Double) -> ModuleLuma {
        ModuleLuma(
          sampling: plane, scale: scale, map: fit.map, side: side, isInverted: fit.isInverted,
          offset: Point(x: s, y: t))
      }
      let step = QRGridTuning.refinerStep
      let threshold = ModuleThreshold(sampled(0, 0), radius: QRReaderTuning.thresholdRadii[0])
      guard
        let blur = ModuleDeconvolution(darkness: threshold.darkness, side: side, fixed: fixed)
      else { return nil }
      let bits = blur.deconvolved(threshold.bits, darkness: threshold.darkness, fixed: fixed)
      difference = blur.darkness(of: bits)
      across = sampled(-step, 0).luma
      down = sampled(0, -step).luma
      let right = sampled(step, 0).luma
      let below = sampled(0, step).luma
      for k in 0..<side * side {
        let contrast = threshold.contrast[k] * 2 * Float(step)
        across[k] = (across[k] - right[k]) / contrast
        down[k] = (down[k] - below[k]) / contrast
        difference[k] -= threshold.darkness[k]
        if abs(difference[k]) >= 0.5 {
          across[k] = 0
          down[k] = 0
        }
      }
    }
  }

  /// The coefficients of the best warp by regularised least squares; `nil` where the samples determine
  /// none.
  private static func shift(
    _ fit: QRFit, fixed: [Int8], plane: LumaView, scale: Double
  ) -> [Double]? {
    let side = fit.layout.side
    guard let evidence = Evidence(fit, fixed: fixed, plane: plane, scale: scale) else {
      return nil
    }
    let count = 2 * terms
    var matrix = [Double](repeating: 0, count: count * (count + 1))
    for row in 0..<side {
      for column in 0..<side {
        let k = row * side + column
        let across = Double(evidence.across[k])
        let down = Double(evidence.down[k])
        let difference = Double(evidence.difference[k])
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
    // The lower half mirrors the upper; regularised where nothing is to be seen.
    for r in 0..<count {
      for c in 0..<r { matrix[r * (count + 1) + c] = matrix[c * (count + 1) + r] }
      let isConstant = r % terms == 0
      matrix[r * (count + 1) + r] +=
        Double(side)
        * (isConstant ? QRGridTuning.refinerConstantStiffness : QRGridTuning.refinerStiffness)
    }
    guard let found = LinearSystem.solve(&matrix, count: count) else { return nil }
    let most = QRGridTuning.maxRefinerShift
    return found.map { min(max($0, -most), most) }
  }

  private static func basis(_ column: Int, _ row: Int, _ side: Int) -> InlineArray<6, Double> {
    place((Double(column) + 0.5) / Double(side) * 2 - 1, (Double(row) + 0.5) / Double(side) * 2 - 1)
  }

  private static func place(_ x: Double, _ y: Double) -> InlineArray<6, Double> {
    [1, x, y, x * y, x * x, y * y]
  }

  /// The fit's map under the warp.
  private static func moved(_ fit: QRFit, by shift: [Double]) -> GridMap {
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
