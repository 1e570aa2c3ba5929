/// A place on an image where a stacked symbol may be.
struct StackedRegion: Hashable, Sendable {
  /// The frame along its rows, which may be upside down.
  var frame: StackedFrame
  /// Its extent along the rows.
  var length: ClosedRange<Double>
  /// Its extent at right angles to the rows.
  var height: ClosedRange<Double>
  /// The level of the pyramid where it was found.
  var level: Int

  /// Its size in square pixels.
  var area: Double {
    (length.upperBound - length.lowerBound) * (height.upperBound - height.lowerBound)
  }

  /// Its middle.
  var center: Point {
    frame.point(
      (length.lowerBound + length.upperBound) / 2, (height.lowerBound + height.upperBound) / 2)
  }

  /// The same region seen from the other side.
  var turned: StackedRegion {
    StackedRegion(
      frame: frame.turned, length: -length.upperBound...(-length.lowerBound),
      height: -height.upperBound...(-height.lowerBound), level: level)
  }
}
