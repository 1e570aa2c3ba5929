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

  /// True where the elements are as even and as dense as a symbol's; those of one that goes on past the
  /// region, where it `isExtended`, are surely so.
  package func isLikeSymbol(isExtended: Bool) -> Bool {
    isExtended
      ? uniformity > LineTuning.minExtendedUniformity
        && LineTuning.extendedDensities.contains(density)
      : uniformity > LineTuning.minProbeUniformity && LineTuning.probeDensities.contains(density)
  }

  /// True where a module of so many pixels is looked for on the plane of a region: what is finer or
  /// coarser is found on another plane too.
  package static func isOfPlane(_ region: LinearRegion, module: Double) -> Bool {
    switch region.level {
    case 0: module < LineTuning.maxModuleOnImage
    case 1: true
    case 2: module > LineTuning.minModuleOnPlane * Double(1 << region.level)
    default: module > LineTuning.minModuleOnCoarsePlane * Double(1 << region.level)
    }
  }
}
