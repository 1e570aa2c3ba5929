extension LinearRegion {
  /// Whether what has no direction of its own is read against the axis: from left to right, or from top to
  /// bottom where it is steeper than a diagonal; `nil` near the diagonal at which both say otherwise.
  var isBackward: Bool? {
    let along = axis.x + axis.y
    return abs(along) < TwoWidthTuning.leastAlong ? nil : along < 0
  }

  /// The region turned about its middle, its bars with it, by a small angle of so much sine.
  func turned(by sine: Double) -> LinearRegion {
    let cosine = (1 - sine * sine).squareRoot()
    func turned(_ vector: Point) -> Point {
      Point(
        x: vector.x * cosine - vector.y * sine, y: vector.x * sine + vector.y * cosine)
    }
    var region = self
    (region.axis, region.bars) = (turned(axis), turned(bars))
    return region
  }
}
