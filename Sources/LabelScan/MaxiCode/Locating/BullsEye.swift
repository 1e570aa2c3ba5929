/// The finder pattern of a MaxiCode symbol as it lies on an image.
package struct BullsEye: Hashable, Sendable {
  /// The radii at which light and dark meet, in widths of a module, from the light middle outwards:
  /// ISO/IEC 16023, 4.11.4.
  package static let radii = [0.58, 1.34, 2.11, 2.88, 3.65, 4.42]

  /// Its middle, in pixels of the stored image.
  package var center: Point
  /// The images of two vectors of one module's width at right angles: an ellipse without its turn.
  package var across: Point
  package var down: Point
  /// The luma of its dark and its light rings.
  package var dark: Float
  package var light: Float

  /// The width of a module in pixels: the mean over all directions.
  package var module: Double {
    abs(across.x * down.y - across.y * down.x).squareRoot()
  }

  /// The pixel of a place in widths of a module, of a symbol turned by the angle of `turn`.
  func map(_ place: Point, turn: Point) -> Point {
    let x = place.x * turn.x - place.y * turn.y
    let y = place.x * turn.y + place.y * turn.x
    return Point(
      x: center.x + across.x * x + down.x * y, y: center.y + across.y * x + down.y * y)
  }
}
