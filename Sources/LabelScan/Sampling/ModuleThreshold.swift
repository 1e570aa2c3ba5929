/// Tells dark modules from light ones.
package struct ModuleThreshold: Sendable {
  /// The modules, dark or light.
  package private(set) var bits: ModuleBits
  /// How dark each module is: 0 as light as those around that are light, 1 as the dark ones.
  package private(set) var darkness: [Float]

  /// Compares each module with those up to `radius` modules away: the threshold is midway between
  /// the mean of the darker and the mean of the lighter half of them.
  package init(_ grid: ModuleLuma, radius: Int) {
    let side = grid.side
    let mean = Self.boxMeans(grid.luma, side: side, radius: radius)
    var lightSum = grid.luma
    var lightCount = [Float](repeating: 0, count: side * side)
    var darkSum = lightCount
    for k in 0..<side * side {
      if grid.luma[k] >= mean[k] {
        lightCount[k] = 1
      } else {
        darkSum[k] = grid.luma[k]
        lightSum[k] = 0
      }
    }
    lightSum = Self.boxMeans(lightSum, side: side, radius: radius)
    darkSum = Self.boxMeans(darkSum, side: side, radius: radius)
    lightCount = Self.boxMeans(lightCount, side: side, radius: radius)
    var range: Float = 0
    for k in 0..<side * side {
      let share = min(max(lightCount[k], 0.02), 0.98)
      lightSum[k] /= share
      darkSum[k] /= 1 - share
      range += lightSum[k] - darkSum[k]
    }
    let least = max(range / Float(side * side) * 0.35, 1)
    var darkness = [Float](repeating: 0, count: side * side)
    var isDark = [Bool](repeating: false, count: side * side)
    for k in 0..<side * side {
      let middle = (lightSum[k] + darkSum[k]) / 2
      let value = 0.5 + (middle - grid.luma[k]) / max(lightSum[k] - darkSum[k], least)
      darkness[k] = value
      isDark[k] = value > 0.5
    }
    self.darkness = darkness
    bits = ModuleBits(side: side, isDark: isDark)
  }

  /// The mean of each place's neighbours up to `radius` away, those inside the square.
  private static func boxMeans(_ values: [Float], side: Int, radius: Int) -> [Float] {
    var across = [Float](repeating: 0, count: side * side)
    var result = across
    for row in 0..<side {
      var sum: Float = 0
      let start = row * side
      for c in 0..<min(radius, side) { sum += values[start + c] }
      for c in 0..<side {
        if c + radius < side { sum += values[start + c + radius] }
        if c - radius > 0 { sum -= values[start + c - radius - 1] }
        let count = min(side - 1, c + radius) - max(0, c - radius) + 1
        across[start + c] = sum / Float(count)
      }
    }
    for column in 0..<side {
      var sum: Float = 0
      for r in 0..<min(radius, side) { sum += across[r * side + column] }
      for r in 0..<side {
        if r + radius < side { sum += across[(r + radius) * side + column] }
        if r - radius > 0 { sum -= across[(r - radius - 1) * side + column] }
        let count = min(side - 1, r + radius) - max(0, r - radius) + 1
        result[r * side + column] = sum / Float(count)
      }
    }
    return result
  }

  /// Takes out what blur carries over from neighbours.
  ///
  /// How much of a module's darkness comes from itself, its four sides and its four corners is
  /// measured on the bits as they are; then each bit is turned over where that explains the
  /// darkness around it better.
  package mutating func equalise(fixed: [Int8]) {
    let side = bits.side
    for k in 0..<side * side where fixed[k] != 0 { bits.isDark[k] = fixed[k] > 0 }
    for _ in 0..<2 {
      guard let blur = blur(), blur.own > 0.1 else { return }
      turnOver(blur, fixed: fixed)
    }
  }

  private struct Blur {
    var base: Float
    var own: Float
    var side: Float
    var corner: Float
  }

  private func blur() -> Blur? {
    let side = bits.side
    var matrix = [Double](repeating: 0, count: 20)
    for row in 1..<side - 1 {
      for column in 1..<side - 1 {
        let n = neighbours(row, column)
        let terms = (1.0, bits[row, column] ? 1.0 : 0.0, n.sides, n.corners)
        let value = Double(darkness[row * side + column])
        // The equations are symmetric: only the upper half is summed.
        matrix[0] += terms.0
        matrix[1] += terms.1
        matrix[2] += terms.2
        matrix[3] += terms.3
        matrix[4] += value
        matrix[6] += terms.1
        matrix[7] += terms.1 * terms.2
        matrix[8] += terms.1 * terms.3
        matrix[9] += terms.1 * value
        matrix[12] += terms.2 * terms.2
        matrix[13] += terms.2 * terms.3
        matrix[14] += terms.2 * value
        matrix[18] += terms.3 * terms.3
        matrix[19] += terms.3 * value
      }
    }
    matrix[5] = matrix[1]
    matrix[10] = matrix[2]
    matrix[11] = matrix[7]
    matrix[15] = matrix[3]
    matrix[16] = matrix[8]
    matrix[17] = matrix[13]
    guard let found = Homography.solve(&matrix, count: 4) else { return nil }
    return Blur(
      base: Float(found[0]), own: Float(found[1]), side: Float(max(0, found[2])),
      corner: Float(max(0, found[3])))
  }

  private func neighbours(_ row: Int, _ column: Int) -> (sides: Double, corners: Double) {
    let side = bits.side
    let k = row * side + column
    func dark(_ k: Int) -> Double { bits.isDark[k] ? 1 : 0 }
    return (
      dark(k - 1) + dark(k + 1) + dark(k - side) + dark(k + side),
      dark(k - side - 1) + dark(k - side + 1) + dark(k + side - 1) + dark(k + side + 1)
    )
  }

  private mutating func turnOver(_ blur: Blur, fixed: [Int8]) {
    let side = bits.side
    // A border of one module, so that every module has eight neighbours.
    let width = side + 2
    var error = [Float](repeating: 0, count: width * width)
    func factor(_ r: Int, _ c: Int) -> Float {
      r == 0 && c == 0 ? blur.own : r == 0 || c == 0 ? blur.side : blur.corner
    }
    for row in 0..<side {
      for column in 0..<side {
        let k = row * side + column
        var expected = blur.base
        for r in -1...1 {
          for c in -1...1 {
            guard (0..<side).contains(row + r), (0..<side).contains(column + c) else { continue }
            if bits.isDark[k + r * side + c] { expected += factor(r, c) }
          }
        }
        error[(row + 1) * width + column + 1] = darkness[k] - expected
      }
    }
    let energy =
      blur.own * blur.own + 4 * blur.side * blur.side + 4 * blur.corner * blur.corner
    for _ in 0..<6 {
      var turned = 0
      for row in 0..<side {
        for column in 0..<side where fixed[row * side + column] == 0 {
          let k = row * side + column
          let e = (row + 1) * width + column + 1
          let own = blur.own * error[e]
          let sides =
            blur.side * (error[e - 1] + error[e + 1] + error[e - width] + error[e + width])
          let corners =
            blur.corner
            * (error[e - width - 1] + error[e - width + 1] + error[e + width - 1]
              + error[e + width + 1])
          let change: Float = bits.isDark[k] ? -1 : 1
          guard -2 * change * (own + sides + corners) + energy < 0 else { continue }
          bits.isDark[k].toggle()
          turned += 1
          for r in -1...1 {
            for c in -1...1 { error[e + r * width + c] -= change * factor(r, c) }
          }
        }
      }
      if turned == 0 { break }
    }
  }
}
