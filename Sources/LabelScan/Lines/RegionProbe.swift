/// What the elements on a few lines across the middle of a region look like.
///
/// On a large image most regions hold no symbol: what looks like none at once is not searched.
package struct RegionProbe {
  /// The greatest ``ElementFinder/amplitudeUniformity`` of a line.
  private var uniformity: Float = 0
  /// The most edges a module of the region's length.
  private var density = 0.0

  package init() {}

  /// Takes a line of so many edges, whose elements have a module of so many pixels.
  package mutating func take(
    uniformity: Float, edges: Int, module: Double, of region: LinearRegion
  ) {
    let length = region.length.upperBound - region.length.lowerBound
    guard length > 0 else { return }
    self.uniformity = max(self.uniformity, uniformity)
    density = max(density, Double(edges) * module / length)
  }

  /// What the elements of a symbology's symbols look like at least.
  package struct Limits: Sendable {
    /// Least ``ElementFinder/amplitudeUniformity``; larger misses worn and blurred symbols.
    package var uniformity: Float
    /// Edges a module of the region's length; narrower misses symbols that fill part of it.
    package var densities: ClosedRange<Double>

    package init(uniformity: Float, densities: ClosedRange<Double>) {
      self.uniformity = uniformity
      self.densities = densities
    }
  }

  /// True where the elements are as even and as dense as a symbol's.
  package func isWithin(_ limits: Limits) -> Bool {
    uniformity > limits.uniformity && limits.densities.contains(density)
  }
}
