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
    let width = grid.width
    let count = grid.luma.count
    let mean = Self.boxMeans(grid.luma, width: width, radius: radius)
    var lightSum = grid.luma
    var lightCount = [Float](repeating: 0, count: count)
    var darkSum = lightCount
    for k in 0..<count {
      if grid.luma[k] >= mean[k] {
        lightCount[k] = 1
      } else {
        darkSum[k] = grid.luma[k]
        lightSum[k] = 0
      }
    }
    lightSum = Self.boxMeans(lightSum, width: width, radius: radius)
    darkSum = Self.boxMeans(darkSum, width: width, radius: radius)
    lightCount = Self.boxMeans(lightCount, width: width, radius: radius)
    var range: Float = 0
    for k in 0..<count {
      let share = min(
        max(lightCount[k], ModuleGridTuning.minLightShare), ModuleGridTuning.maxLightShare)
      lightSum[k] /= share
      darkSum[k] /= 1 - share
      range += lightSum[k] - darkSum[k]
    }
    let minContrast = max(range / Float(count) * ModuleGridTuning.minContrastShare, 1)
    var darkness = [Float](repeating: 0, count: count)
    var contrast = darkness
    var isDark = [Bool](repeating: false, count: count)
    for k in 0..<count {
      let middle = MidLuma.between(darkSum[k], lightSum[k])
      contrast[k] = max(lightSum[k] - darkSum[k], minContrast)
      let value = 0.5 + (middle - grid.luma[k]) / contrast[k]
      darkness[k] = value
      isDark[k] = value > 0.5
    }
    self.darkness = darkness
    self.contrast = contrast
    bits = ModuleBits(width: width, isDark: isDark)
  }

  /// The box filter of `radius`, by running sums, clipped to the rectangle with rows of `width`.
  private static func boxMeans(_ values: [Float], width: Int, radius: Int) -> [Float] {
    guard width > 0 else { return values }
    let height = values.count / width
    var across = values
    var result = values
    for row in 0..<height {
      var sum: Float = 0
      let start = row * width
      for c in 0..<min(radius, width) { sum += values[start + c] }
      for c in 0..<width {
        if c + radius < width { sum += values[start + c + radius] }
        if c - radius > 0 { sum -= values[start + c - radius - 1] }
        let count = min(width - 1, c + radius) - max(0, c - radius) + 1
        across[start + c] = sum / Float(count)
      }
    }
    for column in 0..<width {
      var sum: Float = 0
      for r in 0..<min(radius, height) { sum += across[r * width + column] }
      for r in 0..<height {
        if r + radius < height { sum += across[(r + radius) * width + column] }
        if r - radius > 0 { sum -= across[(r - radius - 1) * width + column] }
        let count = min(height - 1, r + radius) - max(0, r - radius) + 1
        result[r * width + column] = sum / Float(count)
      }
    }
    return result
  }
}
