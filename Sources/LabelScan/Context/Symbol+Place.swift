extension Symbol {
  /// Whether `other` is this symbol, read again.
  package func isSame(as other: Symbol) -> Bool {
    payload == other.payload && (crosses(other) || other.crosses(self))
  }

  /// Whether the line through the middle of `other`, as it is read, passes through this symbol or
  /// close by: two stretches of the same bars are one symbol.
  private func crosses(_ other: Symbol) -> Bool {
    guard other.corners.count == 4, corners.count == 4 else { return contains(other.center) }
    let left = other.corners[0].midpoint(to: other.corners[3])
    let right = other.corners[1].midpoint(to: other.corners[2])
    let tall = stretched(by: 1.6)
    return (1...9).contains { part in
      let share = Double(part) / 10
      return tall.contains(
        Point(x: left.x + share * (right.x - left.x), y: left.y + share * (right.y - left.y)))
    }
  }

  /// The symbol made taller about its middle.
  private func stretched(by factor: Double) -> Symbol {
    var result = self
    for (top, bottom) in [(0, 3), (1, 2)] {
      let middle = corners[top].midpoint(to: corners[bottom])
      for corner in [top, bottom] {
        result.corners[corner] = Point(
          x: middle.x + factor * (corners[corner].x - middle.x),
          y: middle.y + factor * (corners[corner].y - middle.y))
      }
    }
    return result
  }

  /// The mean of the corners.
  package var center: Point {
    Point(
      x: corners.reduce(0) { $0 + $1.x } / Double(max(1, corners.count)),
      y: corners.reduce(0) { $0 + $1.y } / Double(max(1, corners.count)))
  }

  /// What the corners enclose, in square pixels.
  package var area: Double {
    guard corners.count == 4 else { return 0 }
    let down = Point(x: corners[2].x - corners[0].x, y: corners[2].y - corners[0].y)
    let up = Point(x: corners[3].x - corners[1].x, y: corners[3].y - corners[1].y)
    return abs(down.x * up.y - down.y * up.x) / 2
  }

  /// Whether a point is inside the corners.
  package func contains(_ point: Point) -> Bool {
    guard corners.count == 4 else { return false }
    var sign = 0.0
    for index in 0..<4 {
      let from = corners[index]
      let to = corners[(index + 1) % 4]
      let cross = (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
      if cross == 0 { continue }
      if sign == 0 { sign = cross } else if sign * cross < 0 { return false }
    }
    return true
  }
}
