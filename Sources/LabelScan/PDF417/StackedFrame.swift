internal import Foundation

/// A frame on an image whose first axis lies along the rows of a stacked symbol.
///
/// A place is (t, s): t pixels along the rows, s pixels at right angles to them, from the origin, in
/// pixels of the stored image.
package struct StackedFrame: Hashable, Sendable {
  /// Where t and s are 0.
  package var origin: Point
  /// The unit vector along which t grows.
  package var axis: Point
  /// Whether s grows the other way, along a symbol that is seen as in a mirror.
  package var isMirrored = false

  package init(origin: Point, axis: Point) {
    self.origin = origin
    self.axis = axis
  }

  /// The unit vector along which s grows: below the rows of a symbol that stands upright.
  package var down: Point {
    isMirrored ? Point(x: axis.y, y: -axis.x) : Point(x: -axis.y, y: axis.x)
  }

  /// The same frame turned by half a turn: (t, s) becomes (-t, -s).
  package var turned: StackedFrame {
    var result = self
    result.axis = Point(x: -axis.x, y: -axis.y)
    return result
  }

  /// The same frame as in a mirror: (t, s) becomes (t, -s).
  package var mirrored: StackedFrame {
    var result = self
    result.isMirrored.toggle()
    return result
  }

  /// The place at (t, s).
  package func point(_ t: Double, _ s: Double) -> Point {
    let down = down
    return Point(
      x: origin.x + t * axis.x + s * down.x,
      y: origin.y + t * axis.y + s * down.y)
  }
}
