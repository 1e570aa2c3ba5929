/// A place on an image where a stacked symbol may be.
package struct StackedRegion: Hashable, Sendable {
  /// The frame along its rows, which may be upside down.
  package var frame: StackedFrame
  /// Its extent along the rows.
  package var length: ClosedRange<Double>
  /// Its extent at right angles to the rows.
  package var height: ClosedRange<Double>
  /// The level of the pyramid where it was found.
  package var level: Int
  /// How much of it is filled with cells.
  package var fill: Double
  /// Whether it shows little that is less than some two pixels of its plane wide.
  package var isCoarse = false

  package init(
    frame: StackedFrame, length: ClosedRange<Double>, height: ClosedRange<Double>, level: Int,
    fill: Double = 1
  ) {
    self.frame = frame
    self.length = length
    self.height = height
    self.level = level
    self.fill = fill
  }

  /// Its size in square pixels.
  package var area: Double {
    (length.upperBound - length.lowerBound) * (height.upperBound - height.lowerBound)
  }

  /// Its middle.
  package var center: Point {
    frame.point(
      (length.lowerBound + length.upperBound) / 2, (height.lowerBound + height.upperBound) / 2)
  }

  /// Whether a place of the image is in it.
  package func contains(_ point: Point) -> Bool {
    let (x, y) = (point.x - frame.origin.x, point.y - frame.origin.y)
    return length.contains(x * frame.axis.x + y * frame.axis.y)
      && height.contains(x * frame.down.x + y * frame.down.y)
  }

  /// The same region seen from the other side.
  package var turned: StackedRegion {
    var result = self
    result.frame = frame.turned
    result.length = -length.upperBound...(-length.lowerBound)
    result.height = -height.upperBound...(-height.lowerBound)
    return result
  }

  /// The same region seen as in a mirror.
  package var mirrored: StackedRegion {
    var result = self
    result.frame = frame.mirrored
    result.height = -height.upperBound...(-height.lowerBound)
    return result
  }

  /// The region in a frame whose lines run at right angles to bars that lean by `slope`: t grows by so
  /// much with s along them.
  package func aligned(slope: Double) -> StackedRegion {
    let norm = (1 + slope * slope).squareRoot()
    let (axis, down) = (frame.axis, frame.down)
    let bar = Point(x: (slope * axis.x + down.x) / norm, y: (slope * axis.y + down.y) / norm)
    var result = self
    result.frame.axis =
      frame.isMirrored ? Point(x: -bar.y, y: bar.x) : Point(x: bar.y, y: -bar.x)
    // The corners in the new frame.
    var low = (t: Double.infinity, s: Double.infinity)
    var high = (t: -Double.infinity, s: -Double.infinity)
    for t in [length.lowerBound, length.upperBound] {
      for s in [height.lowerBound, height.upperBound] {
        let (newT, newS) = ((t - slope * s) / norm, (slope * t + s) / norm)
        low = (min(low.t, newT), min(low.s, newS))
        high = (max(high.t, newT), max(high.s, newS))
      }
    }
    result.length = low.t...high.t
    result.height = low.s...high.s
    return result
  }
}
