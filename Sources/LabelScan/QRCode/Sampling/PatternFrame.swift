/// The frame of a finder pattern on a plane: places and luma in modules from its centre.
package struct PatternFrame {
  private let centre: Point
  private let along: Point
  private let across: Point
  private let shrink: Double
  private let isInverted: Bool
  /// The step of the search for an edge, in modules.
  private static let edgeStep = MicroQRTuning.edgeStep

  /// The frame of `pattern` with its axes named, on a plane `shrink` times the image.
  package init(_ pattern: FinderPattern, along: Point, across: Point, shrink: Double) {
    centre = pattern.centre
    (self.along, self.across) = (along, across)
    self.shrink = shrink
    isInverted = pattern.isInverted
  }

  /// The place on the image of (`s`, `t`), along and across.
  func place(_ s: Float, _ t: Float) -> Point {
    Point(
      x: centre.x + Double(s) * along.x + Double(t) * across.x,
      y: centre.y + Double(s) * along.y + Double(t) * across.y)
  }

  /// The luma at (`s`, `t`), dark modules low.
  func luma(_ s: Float, _ t: Float, on plane: LumaView) -> Float {
    let p = place(s, t)
    let value = plane.luma(atX: Float(p.x * shrink), y: Float(p.y * shrink))
    return isInverted ? 255 - value : value
  }

  /// The first crossing of `limit` in a direction, interpolated between two steps.
  func crossing(
    from start: Float, to end: Float, _ limit: Float, isFalling: Bool, _ luma: (Float) -> Float
  ) -> Float? {
    let step = start <= end ? Self.edgeStep : -Self.edgeStep
    var before = luma(start)
    var place = start
    while step > 0 ? place < end : place > end {
      let next = place + step
      let value = luma(next)
      if isFalling ? before >= limit && value < limit : before < limit && value >= limit {
        return place + step * (limit - before) / (value - before)
      }
      (before, place) = (value, next)
    }
    return nil
  }
}
