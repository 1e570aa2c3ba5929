/// An upright plane over a part of an image: print runs along its rows.
package struct PrintFrame: Hashable, Sendable {
  /// The place of the plane's upper left corner, in pixels of the image.
  package var origin: Point
  /// The direction of the plane's rows in the image, of length 1.
  package var direction: Point
  /// Pixels of the image per pixel of the plane.
  package var scale: Double
  /// Pixels in a row of the plane.
  package var width: Int
  /// Rows of the plane.
  package var height: Int

  /// The place in the image of a place in the plane.
  package func image(_ point: Point) -> Point {
    let x = point.x * scale
    let y = point.y * scale
    return Point(
      x: origin.x + x * direction.x - y * direction.y,
      y: origin.y + x * direction.y + y * direction.x)
  }

  /// The place in the plane of a place in the image.
  package func plane(_ point: Point) -> Point {
    let x = point.x - origin.x
    let y = point.y - origin.y
    return Point(
      x: (x * direction.x + y * direction.y) / scale,
      y: (y * direction.x - x * direction.y) / scale)
  }

  /// The frame around points of an image of `width` times `height` pixels whose rows run along
  /// `direction`, grown by `reach` pixels and cut to the image; `nil` where nothing is left.
  package init?(
    around points: [Point], direction: Point, reach: (x: Double, y: Double), width: Int,
    height: Int, maxPixels: Int
  ) {
    let axes = PrintFrame(
      origin: Point(x: 0, y: 0), direction: direction, scale: 1, width: 0, height: 0)
    let all = [
      Point(x: 0, y: 0), Point(x: Double(width), y: 0), Point(x: Double(width), y: Double(height)),
      Point(x: 0, y: Double(height)),
    ].map(axes.plane)
    let inner = points.isEmpty ? all : points.map(axes.plane)
    func range(_ value: (Point) -> Double, _ reach: Double) -> ClosedRange<Double>? {
      let whole = all.map(value)
      let part = inner.map(value)
      guard let least = whole.min(), let most = whole.max(), let low = part.min(),
        let high = part.max()
      else { return nil }
      let from = max(least, low - reach)
      let to = min(most, high + reach)
      return to > from ? from...to : nil
    }
    guard let x = range(\.x, reach.x), let y = range(\.y, reach.y) else { return nil }
    let (wide, tall) = (x.upperBound - x.lowerBound, y.upperBound - y.lowerBound)
    guard wide.isFinite, tall.isFinite, wide >= 8, tall >= 8 else { return nil }
    let scale = max(1, (wide * tall / Double(max(1, maxPixels))).squareRoot())
    self.init(
      origin: axes.image(Point(x: x.lowerBound, y: y.lowerBound)), direction: direction,
      scale: scale, width: Int(wide / scale), height: Int(tall / scale))
  }

  package init(origin: Point, direction: Point, scale: Double, width: Int, height: Int) {
    self.origin = origin
    self.direction = direction
    self.scale = scale
    self.width = width
    self.height = height
  }
}
