internal import Foundation

/// The direction of a square symbol's sides, by the gradients of all its modules.
package enum DominantOrientation {
  /// The direction within `radius` pixels of a place of the image, of length 1, on a plane that is
  /// `level` halvings of it; that of the image's rows where nothing says more.
  package static func axis(
    around place: Point, radius: Double, in plane: borrowing LumaView, level: Int
  ) -> Point {
    let scale = 1 / Double(1 << level)
    let x = place.x * scale
    let y = place.y * scale
    let reach = radius * scale
    let top = max(1, Int(y - reach))
    let bottom = min(plane.height - 2, Int(y + reach))
    var fourC: Float = 0
    var fourS: Float = 0
    var row = top
    while row <= bottom {
      let far = Double(row) + 0.5 - y
      let half = max(0, reach * reach - far * far).squareRoot()
      let left = max(1, Int(x - half))
      let right = min(plane.width - 2, Int(x + half))
      if left <= right {
        let above = plane.row(row - 1)
        let here = plane.row(row)
        let below = plane.row(row + 1)
        for column in left...right {
          let dx = Float(here[column + 1]) - Float(here[column - 1])
          let dy = Float(below[column]) - Float(above[column])
          let c = dx * dx - dy * dy
          let s = 2 * dx * dy
          let strength = dx * dx + dy * dy
          guard strength > 0 else { continue }
          fourC += (c * c - s * s) / strength
          fourS += 2 * c * s / strength
        }
      }
      row += 1
    }
    guard fourC != 0 || fourS != 0 else { return Point(x: 1, y: 0) }
    let angle = Double(atan2(fourS, fourC)) / 4
    return Point(x: cos(angle), y: sin(angle))
  }
}
