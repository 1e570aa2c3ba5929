extension LinearRegion {
  /// The region with its axis along its middle line and at right angles to its bars, the surer first; one
  /// where they are the same.
  ///
  /// A long region's middle line is sure; a tall one may hold several symbols, and its bars tell.
  package var axes: (surer: LinearRegion, other: LinearRegion?) {
    let upright = perpendicular
    let turn = abs(axis.x * upright.axis.y - axis.y * upright.axis.x)
    let isLong =
      length.upperBound - length.lowerBound > LinearLocatorTuning.longRegion * halfHeight
    let other = isLong ? upright : self
    return (
      isLong ? self : upright, turn > LinearLocatorTuning.minAxisDifference ? other : nil
    )
  }
}
