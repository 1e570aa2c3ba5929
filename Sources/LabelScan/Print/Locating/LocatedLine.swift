/// A line of text in an image.
package struct LocatedLine: Hashable, Sendable {
  /// The line on its plane.
  package var line: TextLine
  /// The plane that it is on.
  package var frame: PrintFrame

  package init(line: TextLine, frame: PrintFrame) {
    self.line = line
    self.frame = frame
  }

  /// The corners of its capitals in the image, from its own top left, clockwise.
  package var corners: Quadrilateral { line.corners.mapCorners(frame.image) }

  /// The height of its capitals, in pixels of the image.
  package var capital: Double { line.capital * frame.scale }

  /// Its middle in the image.
  package var center: Point {
    frame.image(Point(x: (line.left + line.right) / 2, y: line.centerRow))
  }

  /// How much speaks for it: its length in pixels of the image.
  package var weight: Double { (line.right - line.left) * frame.scale }

  /// Whether another line lies on this one.
  package func covers(_ other: LocatedLine, _ tuning: PrintLocatingTuning) -> Bool {
    let ends = other.corners.map(frame.plane)
    guard let low = ends.map(\.x).min(), let high = ends.map(\.x).max() else { return false }
    let overlap = min(high, line.right) - max(low, line.left)
    guard overlap > tuning.coverShare * (high - low) else { return false }
    let x = (max(low, line.left) + min(high, line.right)) / 2
    let row = ends.reduce(0) { $0 + $1.y } / 4
    let middle = line.base(at: x) - line.capital / 2
    return abs(row - middle) < tuning.coverStep * max(line.capital, other.capital / frame.scale)
  }
}
