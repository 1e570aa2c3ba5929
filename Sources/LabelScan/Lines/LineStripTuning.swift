/// Limits of the sampling of a line strip.
package enum LineStripTuning {
  /// Pixels by which the last sample stays within the plane: bilinear interpolation needs the next one.
  package static let bilinearMargin = 1.01
  /// Most and least step in pixels that has a meaning as a number.
  package static let maxStep = 1e6
  package static let minStep = 1e-9
}
