/// A candidate for the outline of a Data Matrix symbol, in pixels of the image.
package struct DataMatrixOutline: Hashable, Sendable {
  /// Its four corners, clockwise, the last where the solid sides meet.
  package var corners: Quadrilateral
  /// True where the symbol is light on dark.
  package var isInverted: Bool
  /// The strength of its edges over the contrast around; greater is better.
  package var score: Double
  /// The lengths of its sides that show, in samples, whatever the contrast around.
  package var evidence: Double
  /// The difference of light and dark around it, in luma.
  package var contrast: Float
  /// The share of the solid sides where the edge shows.
  package var steadiness = 0.0

  package init(
    corners: Quadrilateral, isInverted: Bool, score: Double, evidence: Double, contrast: Float,
    steadiness: Double
  ) {
    self.corners = corners
    self.isInverted = isInverted
    self.score = score
    self.evidence = evidence
    self.contrast = contrast
    self.steadiness = steadiness
  }

  /// The mean of the corners.
  package var center: Point { corners.center }
}
