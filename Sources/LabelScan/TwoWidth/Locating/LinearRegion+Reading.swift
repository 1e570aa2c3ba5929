extension LinearRegion {
  /// Whether what has no direction of its own is read against the axis: from left to right, or from top to
  /// bottom where it is steeper than a diagonal; `nil` near the diagonal at which both say otherwise.
  var isBackward: Bool? {
    let along = axis.x + axis.y
    return abs(along) < TwoWidthTuning.leastAlong ? nil : along < 0
  }
}
