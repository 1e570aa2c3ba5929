/// A finder pattern of QR Code on the image: its centre and the local frame of its modules.
package struct FinderPattern: Hashable, Sendable {
  /// Half the sides of its three squares, in modules: ISO/IEC 18004, 6.3.3.
  static let coreRadius = 1.5
  static let lightRadius = 2.5
  package static let darkRadius = 3.5
  /// Its corners in modules from its centre, clockwise.
  static let corners = [
    (-darkRadius, -darkRadius), (darkRadius, -darkRadius), (darkRadius, darkRadius),
    (-darkRadius, darkRadius),
  ]

  /// Its centre, in pixels of the stored image.
  package var centre: Point
  /// One module along one pair of its sides, in pixels; which pair is arbitrary.
  package var u: Point
  /// One module along the other pair, turned clockwise on the image from ``u`` by less than 180°.
  package var v: Point
  /// `true` for light on dark.
  package var isInverted: Bool
  /// `true` where it is drawn with circles: then its axes say nothing.
  package var isRound: Bool
  /// The root mean square distance of its edges from those of a perfect pattern, in modules.
  package var misfit: Double

  package init(
    centre: Point, u: Point, v: Point, isInverted: Bool, isRound: Bool = false, misfit: Double
  ) {
    self.centre = centre
    self.u = u
    self.v = v
    self.isInverted = isInverted
    self.isRound = isRound
    self.misfit = misfit
  }

  /// The side of a module, in pixels: the mean of both axes.
  package var module: Double {
    let area = abs(u.x * v.y - u.y * v.x)
    return area.squareRoot()
  }

  /// The image of a place given in modules from the centre.
  package func place(_ s: Double, _ t: Double) -> Point {
    Point(x: centre.x + s * u.x + t * v.x, y: centre.y + s * u.y + t * v.y)
  }

  /// A place of the image in modules from the centre.
  package func modules(of point: Point) -> Point {
    let x = point.x - centre.x
    let y = point.y - centre.y
    let area = u.x * v.y - u.y * v.x
    guard abs(area) > GeometryTolerance.divisor else { return Point(x: 0, y: 0) }
    return Point(x: (x * v.y - y * v.x) / area, y: (y * u.x - x * u.y) / area)
  }
}
