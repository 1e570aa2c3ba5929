extension Symbol {
  /// Whether `other` is this symbol, read again.
  package func isSame(as other: Symbol) -> Bool {
    payload == other.payload && (contains(other.center) || other.contains(center))
  }

  /// The mean of the corners.
  package var center: Point {
    Point(
      x: corners.reduce(0) { $0 + $1.x } / Double(max(1, corners.count)),
      y: corners.reduce(0) { $0 + $1.y } / Double(max(1, corners.count)))
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
