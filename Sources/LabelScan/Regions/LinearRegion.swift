/// A place on an image where a linear symbol may be.
///
/// Its position is (t, s): t pixels along the axis that crosses the bars, s pixels along the bars,
/// from the region's centre, in pixels of the stored image.
package struct LinearRegion: Hashable, Sendable {
  /// The origin of t and s.
  package var center: Point
  /// The unit vector along which t grows.
  package var axis: Point
  /// The unit vector along which s grows, at t = 0.
  package var bars: Point
  /// Turn of the bars along the axis: what ``bars`` grows by with each pixel of t.
  package var barsPerPixel: Point
  /// The region's extent along t.
  package var length: ClosedRange<Double>
  /// The region's extent along s, on either side of 0.
  package var halfHeight: Double
  /// The level of the pyramid where it was found.
  package var level: Int
  /// Coherence of its structure tensors, 0 to 1.
  package var coherence: Double

  /// Creates a region.
  package init(
    center: Point, axis: Point, bars: Point, barsPerPixel: Point, length: ClosedRange<Double>,
    halfHeight: Double, level: Int, coherence: Double
  ) {
    self.center = center
    self.axis = axis
    self.bars = bars
    self.barsPerPixel = barsPerPixel
    self.length = length
    self.halfHeight = halfHeight
    self.level = level
    self.coherence = coherence
  }

  /// Its size in square pixels.
  package var area: Double { (length.upperBound - length.lowerBound) * 2 * halfHeight }

  /// The same region with its axis at right angles to the bars.
  package var perpendicular: LinearRegion {
    var region = self
    let norm = (bars.x * bars.x + bars.y * bars.y).squareRoot()
    let sign = axis.x * bars.y - axis.y * bars.x >= 0 ? 1.0 : -1.0
    region.axis = Point(x: sign * bars.y / norm, y: -sign * bars.x / norm)
    return region
  }

  /// True where `other` has its centre here and lies the same way.
  package func isAlong(_ other: LinearRegion) -> Bool {
    guard abs(axis.x * other.axis.x + axis.y * other.axis.y) > LinearLocatorTuning.minSameAxisCosine
    else { return false }
    let x = other.center.x - center.x
    let y = other.center.y - center.y
    return length.contains(x * axis.x + y * axis.y)
      && abs(y * axis.x - x * axis.y) <= max(halfHeight, 8)
  }

  /// The place at (t, s).
  package func point(_ t: Double, _ s: Double) -> Point {
    Point(
      x: center.x + t * axis.x + s * (bars.x + t * barsPerPixel.x),
      y: center.y + t * axis.y + s * (bars.y + t * barsPerPixel.y))
  }

  /// A whole image, its bars upright.
  package init(across image: borrowing LumaView) {
    self.init(
      center: Point(x: Double(image.width) / 2, y: Double(image.height) / 2),
      axis: Point(x: 1, y: 0), bars: Point(x: 0, y: 1), barsPerPixel: Point(x: 0, y: 0),
      length: -Double(image.width) / 2...Double(image.width) / 2,
      halfHeight: Double(image.height) / 2, level: 0, coherence: 0)
  }

  /// A whole image, its bars lying.
  package init(down image: borrowing LumaView) {
    self.init(
      center: Point(x: Double(image.width) / 2, y: Double(image.height) / 2),
      axis: Point(x: 0, y: 1), bars: Point(x: -1, y: 0), barsPerPixel: Point(x: 0, y: 0),
      length: -Double(image.height) / 2...Double(image.height) / 2,
      halfHeight: Double(image.width) / 2, level: 0, coherence: 0)
  }
}
