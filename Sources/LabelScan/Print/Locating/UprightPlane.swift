/// The part of an image that a frame shows, its rows along the print.
package struct UprightPlane: ~Copyable {
  private(set) var width = 0
  private(set) var height = 0
  private(set) var pixels: [UInt8] = []

  package init() {}

  /// Bits of the parts of a pixel that places are told in.
  private static let places = 16
  /// The largest side of an image whose places fit.
  private static let largest = 1 << 30

  /// Takes what `frame` shows of `image`, bilinear; beyond the image's edges the row's nearest pixel.
  package mutating func take(_ image: borrowing LumaView, frame: PrintFrame, budget: ScanBudget) {
    width = max(0, frame.width)
    height = max(0, frame.height)
    let count = width * height
    if pixels.count < count { pixels = [UInt8](repeating: 0, count: count) }
    guard image.width > 1, image.height > 1, max(image.width, image.height) < Self.largest else {
      width = 0
      height = 0
      return
    }
    let width = width
    let unit = Double(1 << Self.places)
    let step = (
      x: Int(frame.direction.x * frame.scale * unit), y: Int(frame.direction.y * frame.scale * unit)
    )
    for y in 0..<height {
      if y & 63 == 0, budget.isSpent {
        height = y
        break
      }
      let place = frame.image(Point(x: 0.5, y: Double(y) + 0.5))
      let start = (
        x: Self.place((place.x - 0.5) * unit, step.x, within: image.width),
        y: Self.place((place.y - 0.5) * unit, step.y, within: image.height)
      )
      let columns = Self.columns(start.x, step.x, within: image.width, 0..<width)
      let inner = Self.columns(start.y, step.y, within: image.height, columns)
      if inner.isEmpty {
        let middle = frame.image(Point(x: Double(width) / 2, y: Double(y) + 0.5))
        let luma = image.luma(atX: Float(middle.x), y: Float(middle.y))
        for x in 0..<width { pixels[y * width + x] = UInt8(truncatingIfNeeded: Int32(luma)) }
      } else {
        fill(y &* width, image, start, step, inner)
      }
    }
  }

  /// A place on an axis; within the last half pixel of an image of rows along it, a row's is on its edge.
  private static func place(_ value: Double, _ step: Int, within side: Int) -> Int {
    let last = Double((side - 1) << places - 1)
    let half = Double(1 << (places - 1))
    let isOnEdge = step == 0 && value >= -half && value <= last + half
    return Int(isOnEdge ? min(max(value, 0), last) : value)
  }

  /// The columns, of some, whose places have pixels on both sides.
  private static func columns(
    _ start: Int, _ step: Int, within side: Int, _ columns: Range<Int>
  ) -> Range<Int> {
    let last = (side - 1) << places - 1
    let none = columns.lowerBound..<columns.lowerBound
    let isInside = { (column: Int) in (0...last).contains(start + column * step) }
    guard step != 0 else { return isInside(0) ? columns : none }
    let ends = [-start, last - start].map { Double($0) / Double(step) }.sorted()
    let (first, end) = (Double(columns.lowerBound), Double(columns.upperBound))
    var low = Int(min(max(ends[0].rounded(.up), first), end))
    var high = Int(min(max(ends[1].rounded(.down) + 1, first), end))
    while low < high, !isInside(low) { low += 1 }
    while low < high, !isInside(high - 1) { high -= 1 }
    return low < high ? low..<high : none
  }

  /// Fills a row that begins at `row` from the places of its columns within the image.
  private mutating func fill(
    _ row: Int, _ image: borrowing LumaView, _ start: (x: Int, y: Int), _ step: (x: Int, y: Int),
    _ inner: Range<Int>
  ) {
    let width = width
    var target = pixels.mutableSpan
    var out = target._mutatingExtracting(row..<row &+ width)
    var (x, y) = (start.x &+ inner.lowerBound &* step.x, start.y &+ inner.lowerBound &* step.y)
    let stride = image.stride
    let source = image.pixels
    for column in inner {
      let index = (y &>> Self.places) &* stride &+ x &>> Self.places
      let right = UInt32(truncatingIfNeeded: (x &>> 8) & 0xFF)
      let below = UInt32(truncatingIfNeeded: (y &>> 8) & 0xFF)
      // Within the image: the first and last place of `inner` are, and so all between them.
      let a = unsafe UInt32(source[unchecked: index])
      let b = unsafe UInt32(source[unchecked: index &+ 1])
      let c = unsafe UInt32(source[unchecked: index &+ stride])
      let d = unsafe UInt32(source[unchecked: index &+ stride &+ 1])
      let upper = a &* (256 &- right) &+ b &* right
      let lower = c &* (256 &- right) &+ d &* right
      out[column] = UInt8(
        truncatingIfNeeded: (upper &* (256 &- below) &+ lower &* below &+ 0x8000) &>> 16)
      x &+= step.x
      y &+= step.y
    }
    let (first, last) = (out[inner.lowerBound], out[inner.upperBound - 1])
    for column in 0..<inner.lowerBound { out[column] = first }
    for column in inner.upperBound..<width { out[column] = last }
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
