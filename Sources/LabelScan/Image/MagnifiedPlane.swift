/// A copy of a small image, several times as large, between whose pixels a cubic goes.
package struct MagnifiedPlane: Sendable {
  /// Pixels of the copy along a side for each of the image.
  package let factor: Int
  private let width: Int
  private let pixels: [UInt8]

  /// The factors, the largest first that keeps the copy's sides to what is asked.
  private static let factors = [3, 2]

  /// Copies `image` with sides of up to `most` pixels; `nil` where it is too large.
  package init?(_ image: borrowing LumaView, upTo most: Int) {
    let side = max(image.width, image.height)
    guard side < most, let factor = Self.factors.first(where: { side * $0 <= most }) else {
      return nil
    }
    self.factor = factor
    width = image.width * factor
    // Rows first, then columns.
    var rows = [Float](repeating: 0, count: width * image.height)
    for y in 0..<image.height {
      let row = image.row(y)
      for x in 0..<width {
        let (first, weights) = Self.weights(x, factor: factor)
        var sum: Float = 0
        for k in 0..<4 {
          sum += weights[k] * Float(row[min(max(first + k, 0), image.width - 1)])
        }
        rows[y * width + x] = sum
      }
    }
    var pixels = [UInt8](repeating: 0, count: width * image.height * factor)
    for y in 0..<image.height * factor {
      let (first, weights) = Self.weights(y, factor: factor)
      for x in 0..<width {
        var sum: Float = 0
        for k in 0..<4 {
          sum += weights[k] * rows[min(max(first + k, 0), image.height - 1) * width + x]
        }
        pixels[y * width + x] = UInt8(min(max(sum.rounded(), 0), 255))
      }
    }
    self.pixels = pixels
  }

  /// The first of the four pixels around a place of the copy, and their weights: Keys' cubic.
  private static func weights(_ place: Int, factor: Int) -> (Int, InlineArray<4, Float>) {
    let at = (Float(place) + 0.5) / Float(factor) - 0.5
    let floor = at.rounded(.down)
    let t = at - floor
    let (t2, t3) = (t * t, t * t * t)
    return (
      Int(floor) - 1,
      [
        (-t3 + 2 * t2 - t) / 2, (3 * t3 - 5 * t2 + 2) / 2, (-3 * t3 + 4 * t2 + t) / 2,
        (t3 - t2) / 2,
      ]
    )
  }

  /// The copy.
  package var view: LumaView {
    @_lifetime(borrow self) get {
      LumaView(
        unchecked: pixels.span, width: width, height: pixels.count / width, stride: width)
    }
  }

  /// The place on the image of a place on the copy.
  package func place(_ point: Point) -> Point {
    Point(x: point.x / Double(factor), y: point.y / Double(factor))
  }
}
