/// Where a matrix symbol may be: a slanted box turned to the symbol's edges, in pixels of the image.
package struct MatrixRegion: Hashable, Sendable {
  /// The middle of the box.
  package var center: Point
  /// The box's own right, of length 1.
  package var axis: Point
  /// The box's own down, of length 1; perspective may have turned it from the right angle.
  package var down: Point
  /// Half of its size along ``axis``.
  package var halfWidth: Double
  /// Half of its size along ``down``.
  package var halfHeight: Double
  /// The share of the box that is busy, 0 to 1.
  package var fill: Double
  /// The score by which regions are ranked: greater is likelier, of no unit.
  package var likelihood: Double
  /// Coherence of the edges in it: 0 where they run both ways alike, to 1.
  package var coherence: Double
  /// The level of the pyramid that it was found on.
  package var level: Int

  package init(
    center: Point, axis: Point, down: Point, halfWidth: Double, halfHeight: Double,
    fill: Double = 1, likelihood: Double = 0, coherence: Double = 0,
    level: Int = 0
  ) {
    self.center = center
    self.axis = axis
    self.down = down
    self.halfWidth = halfWidth
    self.halfHeight = halfHeight
    self.fill = fill
    self.likelihood = likelihood
    self.coherence = coherence
    self.level = level
  }

  /// Its size in square pixels.
  package var area: Double { 4 * halfWidth * halfHeight }

  /// True where a place of the image is in the box.
  package func contains(_ place: Point) -> Bool {
    let x = place.x - center.x
    let y = place.y - center.y
    let area = axis.x * down.y - axis.y * down.x
    return abs(x * down.y - y * down.x) <= halfWidth * abs(area)
      && abs(y * axis.x - x * axis.y) <= halfHeight * abs(area)
  }

  /// True where `other` is of about this size and at about this place.
  package func isAbout(_ other: MatrixRegion) -> Bool {
    other.halfWidth * other.halfHeight > MatrixLocatingTuning.sameRegionArea * halfWidth
      * halfHeight
      && center.manhattanDistance(to: other.center)
        < MatrixLocatingTuning.sameRegionDistance * other.halfWidth
  }
}
