/// The part of an image that a frame shows, its rows along the print.
package struct UprightPlane: ~Copyable {
  private(set) var width = 0
  private(set) var height = 0
  private(set) var pixels: [UInt8] = []

  package init() {}

  /// Takes what `frame` shows of `image`, bilinear; beyond the image's edges the nearest pixel.
  package mutating func take(_ image: borrowing LumaView, frame: PrintFrame, budget: ScanBudget) {
    width = max(0, frame.width)
    height = max(0, frame.height)
    let count = width * height
    if pixels.count < count { pixels = [UInt8](repeating: 0, count: count) }
    let width = width
    var rows = height
    let stepX = Float(frame.direction.x * frame.scale)
    let stepY = Float(frame.direction.y * frame.scale)
    var target = pixels.mutableSpan
    for y in 0..<rows {
      if y & 63 == 0, budget.isSpent {
        rows = y
        break
      }
      let start = frame.image(Point(x: 0.5, y: Double(y) + 0.5))
      var row = target._mutatingExtracting(y &* width..<y &* width &+ width)
      let (startX, startY) = (Float(start.x), Float(start.y))
      for x in 0..<width {
        let luma = image.luma(
          atX: startX + Float(x) * stepX, y: startY + Float(x) * stepY)
        row[x] = UInt8(truncatingIfNeeded: Int32(luma + 0.5))
      }
    }
    height = rows
  }

  /// The pixels of one row; `y` is below ``height``.
  @_lifetime(borrow self)
  package borrowing func row(_ y: Int) -> Span<UInt8> {
    pixels.span.extracting(y &* width..<y &* width &+ width)
  }

  /// Takes another plane at half of its size.
  package mutating func halve(_ other: borrowing UprightPlane) {
    width = other.width / 2
    height = other.height / 2
    let count = width * height
    if pixels.count < count { pixels = [UInt8](repeating: 0, count: count) }
    let (width, height) = (width, height)
    let source = other.pixels.span
    var target = pixels.mutableSpan
    for y in 0..<height {
      let start = 2 &* y &* other.width
      let upper = source.extracting(start..<start &+ 2 &* width)
      let lower = source.extracting(start &+ other.width..<start &+ other.width &+ 2 &* width)
      var row = target._mutatingExtracting(y &* width..<y &* width &+ width)
      for x in 0..<width {
        let above = UInt16(upper[2 &* x]) &+ UInt16(upper[2 &* x &+ 1])
        let below = UInt16(lower[2 &* x]) &+ UInt16(lower[2 &* x &+ 1])
        row[x] = UInt8(truncatingIfNeeded: (above &+ below &+ 2) &>> 2)
      }
    }
  }
}
