/// Finds the dots of a plane: spots a few pixels wide.
package struct DotFinder {
  /// Points around a pixel at some three pixels, and at two.
  private static let rings = [
    [(3, 0), (2, 2), (0, 3), (-2, 2), (-3, 0), (-2, -2), (0, -3), (2, -2)],
    [(2, 0), (1, 1), (0, 2), (-1, 1), (-2, 0), (-1, -1), (0, -2), (1, -1)],
  ]
  /// Pixels at the edges without dots.
  private static let margin = 4

  /// Sums of 3 x 3 pixels.
  private var sums: [Int16] = []
  /// The dots of the last plane, row after row.
  package private(set) var dots: [Dot] = []

  package init() {}

  /// How many dots the last plane has.
  package var count: Int { dots.count }

  /// Finds the dots of `plane` that are darker than all around, or lighter where it is inverted.
  package mutating func find(_ plane: LumaView, isInverted: Bool, budget: ScanBudget) {
    dots.removeAll(keepingCapacity: true)
    guard min(plane.width, plane.height) > 2 * Self.margin else { return }
    smooth(plane, isInverted: isInverted)
    dots = minima(width: plane.width, height: plane.height, budget)
  }

  private func minima(width: Int, height: Int, _ budget: ScanBudget) -> [Dot] {
    var found: [Dot] = []
    let least = Int16(DotCodeTuning.minContrast * 9)
    let values = sums.span
    for y in Self.margin..<height - Self.margin {
      if y & 63 == 0, budget.isSpent { return found }
      let row = y &* width
      for x in Self.margin..<width - Self.margin {
        let place = row &+ x
        // In bounds: the margin is larger than any offset.
        let value = unsafe values[unchecked: place]
        guard unsafe value < values[unchecked: place &- 1],
          unsafe value <= values[unchecked: place &+ 1],
          unsafe value < values[unchecked: place &- width],
          unsafe value <= values[unchecked: place &+ width],
          unsafe value < values[unchecked: place &- width &- 1],
          unsafe value <= values[unchecked: place &+ width &+ 1],
          unsafe value < values[unchecked: place &- width &+ 1],
          unsafe value <= values[unchecked: place &+ width &- 1],
          isRound(place, width, value &+ least)
        else { continue }
        guard found.count < DotCodeTuning.mostDots else { return found }
        found.append(dot(x, y, place, width))
      }
    }
    return found
  }

  /// Whether nearly all points of a ring around a place are lighter than `limit`.
  private func isRound(_ place: Int, _ width: Int, _ limit: Int16) -> Bool {
    Self.rings.contains { ring in
      var lighter = 0
      for (x, y) in ring where sums[place + y * width + x] > limit { lighter += 1 }
      return lighter >= DotCodeTuning.minRingPoints
    }
  }

  /// The middle of the parabola through a place and those beside it.
  private func dot(_ x: Int, _ y: Int, _ place: Int, _ width: Int) -> Dot {
    func offset(_ before: Int16, _ own: Int16, _ after: Int16) -> Float {
      let curve = Float(before) + Float(after) - 2 * Float(own)
      return curve > 0 ? (Float(before) - Float(after)) / (2 * curve) : 0
    }
    return Dot(
      x: Float(x) + 0.5 + offset(sums[place - 1], sums[place], sums[place + 1]),
      y: Float(y) + 0.5 + offset(sums[place - width], sums[place], sums[place + width]))
  }

  private mutating func smooth(_ plane: LumaView, isInverted: Bool) {
    let (width, height) = (plane.width, plane.height)
    if sums.count < width * height { sums = [Int16](repeating: 0, count: width * height) }
    var target = sums.mutableSpan
    var columns = [Int16](repeating: 0, count: width)
    var columnSums = columns.mutableSpan
    for y in 1..<height - 1 {
      let (above, own, below) = (plane.row(y - 1), plane.row(y), plane.row(y + 1))
      for x in 0..<width {
        // All rows have `width` pixels.
        let (a, b, c) = unsafe (above[unchecked: x], own[unchecked: x], below[unchecked: x])
        let sum = Int16(a) &+ Int16(b) &+ Int16(c)
        unsafe columnSums[unchecked: x] = isInverted ? 765 &- sum : sum
      }
      var row = target._mutatingExtracting(y &* width..<y &* width &+ width)
      for x in 1..<width &- 1 {
        let sides = unsafe columnSums[unchecked: x &- 1] &+ columnSums[unchecked: x &+ 1]
        unsafe row[unchecked: x] = sides &+ columnSums[unchecked: x]
      }
    }
  }
}
