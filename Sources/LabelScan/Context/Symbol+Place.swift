extension Symbol {
  /// Whether `other` is this symbol, read again.
  package func isSame(as other: Symbol) -> Bool {
    payload == other.payload && (crosses(other) || other.crosses(self))
  }

  /// Whether the line through the middle of `other`, as it is read, passes through this symbol or
  /// close by: two stretches of the same bars are one symbol.
  private func crosses(_ other: Symbol) -> Bool {
    let left = other.corners.topLeft.midpoint(to: other.corners.bottomLeft)
    let right = other.corners.topRight.midpoint(to: other.corners.bottomRight)
    let tall = stretched(by: 1.6)
    return (1...9).contains { part in
      let share = Double(part) / 10
      return tall.contains(
        Point(x: left.x + share * (right.x - left.x), y: left.y + share * (right.y - left.y)))
    }
  }

  /// The corners made taller about their middle.
  private func stretched(by factor: Double) -> Quadrilateral {
    var result = corners
    for (top, bottom) in [(0, 3), (1, 2)] {
      let middle = corners[top].midpoint(to: corners[bottom])
      for corner in [top, bottom] {
        result[corner] = Point(
          x: middle.x + factor * (corners[corner].x - middle.x),
          y: middle.y + factor * (corners[corner].y - middle.y))
      }
    }
    return result
  }

  /// The mean of the corners.
  package var center: Point { corners.center }

  /// What the corners enclose, in square pixels.
  package var area: Double { corners.area }

  /// Whether a point is inside the corners.
  package func contains(_ point: Point) -> Bool { corners.contains(point) }
}
