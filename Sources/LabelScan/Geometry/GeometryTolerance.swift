/// The magnitudes below which geometry is degenerate; not tuned, only far from any true value.
enum GeometryTolerance {
  /// The least determinant, in square pixels or square modules, of two directions that span a plane.
  static let determinant = 1e-9
  /// The least homogeneous coordinate, or area in square pixels, that is divided by.
  static let divisor = 1e-12
}
