/// Adaptive binarisation of sampled modules.
package struct ModuleThreshold: Sendable {
  /// The modules, dark or light.
  package private(set) var bits: ModuleBits
  /// The normalised darkness of each module: 0 as the light modules around it, 1 as the dark ones.
  package private(set) var darkness: [Float]
  /// The luma from dark to light around each module.
  package private(set) var contrast: [Float]

  /// Thresholds each module against those up to `radius` modules away, midway between the mean of
  /// the darker and the mean of the lighter of them.
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
      let share = min(
        max(lightCount[k], ModuleGridTuning.minLightShare), ModuleGridTuning.maxLightShare)
      lightSum[k] /= share
      darkSum[k] /= 1 - share
      range += lightSum[k] - darkSum[k]
    }
    let minContrast = max(range / Float(side * side) * ModuleGridTuning.minContrastShare, 1)
    var darkness = [Float](repeating: 0, count: side * side)
    var contrast = darkness
    var isDark = [Bool](repeating: false, count: side * side)
    for k in 0..<side * side {
      let middle = MidLuma.between(darkSum[k], lightSum[k])
      contrast[k] = max(lightSum[k] - darkSum[k], minContrast)
      let value = 0.5 + (middle - grid.luma[k]) / contrast[k]
      darkness[k] = value
      isDark[k] = value > 0.5
    }
    self.darkness = darkness
    self.contrast = contrast
    bits = ModuleBits(side: side, isDark: isDark)
  }

  /// The box filter of `radius`, by running sums, clipped to the square.
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
}
