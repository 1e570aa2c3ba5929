extension LinearLocator {
  /// Finds the regions of an image, whose halves are in `pyramid`, at every level.
  ///
  /// `cells` may be theirs; on the image itself cells have `side` pixels. Fine planes come first: they place a symbol best, and what was read is not
  /// read again.
  package mutating func locate(
    _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid, cells: StructureTensorPyramid?,
    side: Int = LinearLocatorTuning.side,
    until isSpent: () -> Bool = { false }, into regions: inout [LinearRegion]
  ) {
    for level in 1..<max(2, min(pyramid.count, LinearLocatorTuning.levels))
    where level < pyramid.count {
      locate(
        pyramid.level(level), level: level, cells: cells?.level(level), until: isSpent,
        into: &regions)
    }
    locate(image, level: 0, side: side, until: isSpent, into: &regions)
  }
}
