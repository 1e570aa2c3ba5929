internal import Foundation

/// Ink spread and Gaussian blur by which print and camera change modules on a line.
package struct PrintModel: Hashable, Sendable {
  /// Samples of a module.
  package static let samples = 4

  /// Ink spread: modules by which bars are wider than drawn.
  package var spread: Float
  /// The deviation of the normal blur, in modules.
  package var blur: Float

  package init(spread: Float = 0, blur: Float = SignalTuning.usualBlur) {
    self.spread = spread
    self.blur = blur
  }

  /// Darkness, 0 to 1, of the samples of `range` of some modules; all beyond the modules is light.
  package func darkness(_ modules: [Bool], in range: Range<Int>) -> [Float] {
    var edges: [(place: Float, sign: Float)] = []
    // Blur reaches no further than four deviations.
    let reach = Int((4 * blur + abs(spread)).rounded(.up))
    var last = false
    for index in max(0, range.lowerBound - reach)...min(modules.count, range.upperBound + reach) {
      let isDark = index < modules.count && index < range.upperBound + reach && modules[index]
      guard isDark != last else { continue }
      edges.append((Float(index) + (isDark ? -spread : spread) / 2, isDark ? 1 : -1))
      last = isDark
    }
    let factor = 1 / (Float(2).squareRoot() * max(blur, SignalTuning.minBlur))
    return (range.lowerBound * Self.samples..<range.upperBound * Self.samples).map { sample in
      let place = (Float(sample) + 0.5) / Float(Self.samples)
      var dark: Float = 0
      for edge in edges {
        let distance = (place - edge.place) * factor
        guard distance > -3 else { break }
        dark += edge.sign * (distance > 3 ? 1 : (1 + erf(distance)) / 2)
      }
      return dark
    }
  }
}
