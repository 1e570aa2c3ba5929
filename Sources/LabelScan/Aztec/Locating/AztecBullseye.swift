/// The bull's-eye of an Aztec symbol on the image: its centre and the local frame of its modules.
package struct AztecBullseye: Hashable, Sendable {
  /// Its centre, in pixels of the stored image.
  package var centre: Point
  /// One module along one pair of its sides, in pixels; which pair is arbitrary.
  package var u: Point
  /// One module along the other pair, turned clockwise on the image from ``u`` by less than 180°.
  package var v: Point
  /// `true` for light on dark.
  package var isInverted: Bool
  /// The root mean square distance of its edges from those of a perfect bull's-eye, in modules.
  package var misfit: Double

  package init(centre: Point, u: Point, v: Point, isInverted: Bool, misfit: Double) {
    self.centre = centre
    self.u = u
    self.v = v
    self.isInverted = isInverted
    self.misfit = misfit
  }

  /// The side of a module, in pixels: the mean of both axes.
  package var module: Double { abs(u.x * v.y - u.y * v.x).squareRoot() }

  /// The image of a place given in modules from the centre.
  package func place(_ s: Double, _ t: Double) -> Point {
    Point(x: centre.x + s * u.x + t * v.x, y: centre.y + s * u.y + t * v.y)
  }
}
