/// Samples the modules of a Data Matrix symbol and tells dark from light.
package struct DataMatrixSampler: ~Copyable {
  private var luma: [Float] = []
  private var dark: [Float] = []
  private var blurred: [Float] = []
  private var residual: [Float] = []
  private var certainty: [Float] = []
  private var psfNeighborWeight: Float = 0
  private var columns = 0
  private var rows = 0
  /// Ink over ground, plane by plane: light level and contrast, each as a + b x + c y.
  private var levels = InlineArray<6, Float>(repeating: 0)

  package init() {}

  /// Takes the luma at the middle of every module.
  package mutating func sample(
    _ pattern: DataMatrixPattern, _ shape: DataMatrixShape, isInverted: Bool, reach: Double,
    in view: borrowing LumaView, level: Int
  ) -> Bool {
    guard let map = shape.map else { return false }
    let columns = Double(pattern.columns)
    let rows = Double(pattern.rows)
    sample(pattern, isInverted: isInverted, reach: reach, in: view, level: level) {
      map.map($0 / columns, $1 / rows)
    }
    return true
  }

  /// Takes the luma at the middle of every module, and `reach` modules around it.
  package mutating func sample(
    _ pattern: DataMatrixPattern, isInverted: Bool, reach: Double, in view: borrowing LumaView,
    level: Int, place: (Double, Double) -> Point
  ) {
    columns = pattern.columns
    rows = pattern.rows
    let count = columns * rows
    if luma.count < count {
      luma = [Float](repeating: 0, count: count)
      dark = luma
      blurred = luma
      residual = luma
      certainty = luma
    }
    let scale = 1 / Double(1 << level)
    let sign: Float = isInverted ? -1 : 1
    let base: Float = isInverted ? 255 : 0
    for y in 0..<rows {
      for x in 0..<columns {
        var sum: Float = 0
        var samples: Float = 0
        for (dx, dy) in [(0.0, 0.0), (reach, 0), (-reach, 0), (0, reach), (0, -reach)] {
          if samples > 0, reach == 0 { break }
          let point = place(Double(x) + 0.5 + dx, Double(y) + 0.5 + dy)
          sum += view.luma(atX: Float(point.x * scale), y: Float(point.y * scale))
          samples += 1
        }
        luma[y &* columns &+ x] = base + sign * sum / samples
      }
    }
  }

  /// Tells dark from light by the mean of the modules around each.
  package mutating func threshold(window: Int) {
    for y in 0..<rows {
      let top = max(0, y - window)
      let bottom = min(rows - 1, y + window)
      for x in 0..<columns {
        let left = max(0, x - window)
        let right = min(columns - 1, x + window)
        var sum: Float = 0
        var least: Float = 255
        var most: Float = 0
        for row in top...bottom {
          for column in left...right {
            let value = luma[row &* columns &+ column]
            sum += value
            least = min(least, value)
            most = max(most, value)
          }
        }
        let mean = sum / Float((bottom - top + 1) * (right - left + 1))
        let middle = (mean + (least + most) / 2) / 2
        let range = max(8, (most - least) / 2)
        dark[y &* columns &+ x] = min(
          1, max(0, 0.5 + (middle - luma[y &* columns &+ x]) / (2 * range)))
      }
    }
  }

  /// Tells dark from light again by Van Cittert deconvolution, then greedy bit flips.
  ///
  /// - Parameter psfNeighborWeight: The part of a module's luma that goes to each neighbour along a row.
  /// - Returns: The mean squared difference from what the modules found would look like.
  package mutating func deconvolve(
    _ pattern: DataMatrixPattern, psfNeighborWeight: Float, rounds: Int
  ) -> Float {
    self.psfNeighborWeight = psfNeighborWeight
    let center = (1 - 2 * psfNeighborWeight) * (1 - 2 * psfNeighborWeight)
    for round in 0..<rounds {
      setKnown(pattern)
      blur()
      if round & 1 == 0 { fitLevels() }
      for index in 0..<rows * columns {
        let change = (normalizedDarkness(index) - blurred[index]) / center
        dark[index] = min(1, max(0, dark[index] + change))
      }
    }
    flipGreedily(pattern, sweeps: 4)
    return error()
  }

  /// Sets the fixed modules, which need not be guessed.
  private mutating func setKnown(_ pattern: DataMatrixPattern) {
    for y in 0..<rows {
      for x in 0..<columns {
        if let known = pattern.isDark(x: x, y: y) { dark[y &* columns &+ x] = known ? 1 : 0 }
      }
    }
  }

  /// The darkness of a module between the levels around: 0 light, 1 dark.
  private func normalizedDarkness(_ index: Int) -> Float {
    let x = Float(index % columns)
    let y = Float(index / columns)
    let light = levels[0] + levels[1] * x + levels[2] * y
    let contrast = max(4, -(levels[3] + levels[4] * x + levels[5] * y))
    return (light - luma[index]) / contrast
  }

  /// The mean squared difference of what is seen from what the modules found would look like.
  private func error() -> Float {
    var sum: Float = 0
    for index in 0..<rows * columns {
      let difference = normalizedDarkness(index) - blurred[index]
      sum += difference * difference
    }
    return sum / Float(rows * columns)
  }

  /// Makes every module dark or light, flipping each while that lowers the squared error of its 3 x 3
  /// surroundings.
  ///
  /// Leaves in ``certainty`` how much the other choice would raise it.
  private mutating func flipGreedily(_ pattern: DataMatrixPattern, sweeps: Int) {
    let center = 1 - 2 * psfNeighborWeight
    let kernel: InlineArray<3, Float> = [psfNeighborWeight, center, psfNeighborWeight]
    for index in 0..<rows * columns { dark[index] = dark[index] > 0.5 ? 1 : 0 }
    setKnown(pattern)
    blur()
    fitLevels()
    for index in 0..<rows * columns { residual[index] = normalizedDarkness(index) - blurred[index] }
    for sweep in 0..<sweeps {
      var changed = false
      for y in 0..<rows {
        for x in 0..<columns {
          let index = y &* columns &+ x
          var match: Float = 0
          var power: Float = 0
          for dy in -1...1 where y + dy >= 0 && y + dy < rows {
            for dx in -1...1 where x + dx >= 0 && x + dx < columns {
              let weight = kernel[dy + 1] * kernel[dx + 1]
              match += weight * residual[index &+ dy &* columns &+ dx]
              power += weight * weight
            }
          }
          // How much the squared error falls if the module is dark rather than light.
          let gain = 2 * match + (dark[index] > 0.5 ? power : -power)
          certainty[index] = gain / power
          guard (gain > 0) != (dark[index] > 0.5), pattern.isDark(x: x, y: y) == nil else {
            continue
          }
          let change: Float = gain > 0 ? 1 : -1
          dark[index] += change
          changed = true
          for dy in -1...1 where y + dy >= 0 && y + dy < rows {
            for dx in -1...1 where x + dx >= 0 && x + dx < columns {
              residual[index &+ dy &* columns &+ dx] -= change * kernel[dy + 1] * kernel[dx + 1]
            }
          }
        }
      }
      if !changed, sweep > 0 { break }
    }
    blur()
  }

  /// Convolves ``dark`` with the point spread; beyond the symbol all is light.
  private mutating func blur() {
    let center = 1 - 2 * psfNeighborWeight
    for y in 0..<rows {
      for x in 0..<columns {
        var sum: Float = 0
        for dy in -1...1 where y + dy >= 0 && y + dy < rows {
          let start = (y + dy) * columns + x
          var part = center * dark[start]
          if x > 0 { part += psfNeighborWeight * dark[start - 1] }
          if x < columns - 1 { part += psfNeighborWeight * dark[start + 1] }
          sum += (dy == 0 ? center : psfNeighborWeight) * part
        }
        blurred[y &* columns &+ x] = sum
      }
    }
  }

  /// Fits light level and contrast, each a plane, to what is seen.
  private mutating func fitLevels() {
    var matrix = moments()
    for i in 0..<6 {
      for j in 0..<i { matrix[i * 7 + j] = matrix[j * 7 + i] }
      matrix[i * 7 + i] += DataMatrixFitTuning.levelDamping
    }
    guard let solution = LinearSystem.solve(&matrix, count: 6) else { return }
    for i in 0..<6 { levels[i] = Float(solution[i]) }
  }

  /// The normal equations of ``fitLevels()``, the lower left half missing.
  private borrowing func moments() -> [Double] {
    // Sums over weights 1, b and b squared of 1, x and x squared, row by row.
    var matrix = [Double](repeating: 0, count: 42)
    let luma = luma.span
    let blurred = blurred.span
    for y in 0..<rows {
      var ofB: (Float, Float, Float) = (0, 0, 0)
      var ofBB: (Float, Float, Float) = (0, 0, 0)
      var ofLuma: (Float, Float) = (0, 0)
      var ofBLuma: (Float, Float) = (0, 0)
      for column in 0..<columns {
        let index = y &* columns &+ column
        let x = Float(column)
        let b = blurred[index]
        let value = luma[index]
        let (bx, bb, bv) = (b * x, b * b, b * value)
        ofB = (ofB.0 + b, ofB.1 + bx, ofB.2 + bx * x)
        ofBB = (ofBB.0 + bb, ofBB.1 + bb * x, ofBB.2 + bx * bx)
        ofLuma = (ofLuma.0 + value, ofLuma.1 + value * x)
        ofBLuma = (ofBLuma.0 + bv, ofBLuma.1 + bv * x)
      }
      let n = Float(columns)
      let ofOne = (n, n * (n - 1) / 2, n * (n - 1) * (2 * n - 1) / 6)
      let line = Double(y)
      for (start, sums) in [(0, ofOne), (3, ofB), (24, ofBB)] {
        let (one, x, xx) = (Double(sums.0), Double(sums.1), Double(sums.2))
        matrix[start] += one
        matrix[start + 1] += x
        matrix[start + 2] += one * line
        matrix[start + 8] += xx
        matrix[start + 9] += x * line
        matrix[start + 16] += one * line * line
      }
      for (row, sums) in [(0, ofLuma), (3, ofBLuma)] {
        matrix[row * 7 + 6] += Double(sums.0)
        matrix[row * 7 + 13] += Double(sums.1)
        matrix[row * 7 + 20] += Double(sums.0) * line
      }
    }
    // The block of b is symmetric too.
    for i in 0..<3 {
      for j in 0..<i { matrix[i * 7 + 3 + j] = matrix[j * 7 + 3 + i] }
    }
    return matrix
  }

  /// Moves corners and warps to where the modules found are explained best: one damped Gauss-Newton step
  /// over the four corners and the four quadratic warps.
  package mutating func align(
    _ pattern: DataMatrixPattern, _ shape: inout DataMatrixShape, isInverted: Bool,
    in view: borrowing LumaView, level: Int
  ) {
    guard let map = shape.map else { return }
    let scale = 1 / Double(1 << level)
    let sign: Double = isInverted ? -1 : 1
    let reach = DataMatrixFitTuning.slopeReach
    var matrix = [Double](repeating: 0, count: 12 * 13)
    var basis = InlineArray<12, Double>(repeating: 0)
    for y in 0..<rows {
      let v = (Double(y) + 0.5) / Double(rows)
      for x in 0..<columns {
        let u = (Double(x) + 0.5) / Double(columns)
        func sample(_ dx: Double, _ dy: Double) -> Double {
          let point = map.map(u + dx / Double(columns), v + dy / Double(rows))
          return sign * Double(view.luma(atX: Float(point.x * scale), y: Float(point.y * scale)))
        }
        let slopeX = (sample(reach, 0) - sample(-reach, 0)) / (2 * reach)
        let slopeY = (sample(0, reach) - sample(0, -reach)) / (2 * reach)
        let index = y &* columns &+ x
        let light = levels[0] + levels[1] * Float(x) + levels[2] * Float(y)
        let contrast = max(4, -(levels[3] + levels[4] * Float(x) + levels[5] * Float(y)))
        var off = Double(light - contrast * blurred[index] - luma[index])
        // A module read wrongly must not pull.
        let bound = Double(contrast) / 2
        off = min(bound, max(-bound, off))
        let weights = [(1 - u) * (1 - v), u * (1 - v), u * v, (1 - u) * v]
        for corner in 0..<4 {
          basis[2 * corner] = weights[corner] * slopeX
          basis[2 * corner + 1] = weights[corner] * slopeY
        }
        let row = 4 * u * (1 - u)
        let column = 4 * v * (1 - v)
        basis[8] = row * slopeX
        basis[9] = column * slopeX
        basis[10] = row * slopeY
        basis[11] = column * slopeY
        for i in 0..<12 {
          for j in i..<12 { matrix[i * 13 + j] += basis[i] * basis[j] }
          matrix[i * 13 + 12] += basis[i] * off
        }
      }
    }
    var trace = 0.0
    for i in 0..<12 { trace += matrix[i * 13 + i] }
    for i in 0..<12 {
      for j in 0..<i { matrix[i * 13 + j] = matrix[j * 13 + i] }
      matrix[i * 13 + i] +=
        trace * (i < 8 ? DataMatrixFitTuning.cornerDamping : DataMatrixFitTuning.warpDamping)
    }
    guard let solution = LinearSystem.solve(&matrix, count: 12) else { return }
    let most = DataMatrixFitTuning.maxStep
    func step(_ index: Int) -> Double { min(most, max(-most, solution[index])) }
    let before = shape
    for corner in 0..<4 {
      var moved = before
      moved.move(corner, axis: 0, by: step(2 * corner), pattern)
      let horizontal = moved.corners[corner]
      moved = before
      moved.move(corner, axis: 1, by: step(2 * corner + 1), pattern)
      let vertical = moved.corners[corner]
      shape.corners[corner] = Point(
        x: horizontal.x + vertical.x - before.corners[corner].x,
        y: horizontal.y + vertical.y - before.corners[corner].y)
    }
    for warp in 0..<4 {
      shape.warps[warp] += step(8 + warp) / Double(warp < 2 ? columns : rows)
    }
  }

  /// What was found, and the share of the fixed modules that are as they must be.
  package func grid(_ pattern: DataMatrixPattern, raw: Bool) -> (grid: ModuleGrid, fixed: Double) {
    var grid = ModuleGrid(width: columns, height: rows)
    var right = 0
    var total = 0
    for y in 0..<rows {
      for x in 0..<columns {
        let index = y * columns + x
        let value = raw ? dark[index] - 0.5 : certainty[index] / 2
        grid[x, y] = Int8(max(-127, min(127, value * 254)))
        guard let known = pattern.isDark(x: x, y: y) else { continue }
        total += 1
        if known == (value > 0) { right += 1 }
      }
    }
    return (grid, Double(right) / Double(max(1, total)))
  }
}
