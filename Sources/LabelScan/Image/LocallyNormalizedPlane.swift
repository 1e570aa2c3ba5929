/// Local normalisation: each pixel less the mean of the 25 x 25 around it, divided by their standard
/// deviation, by integral images.
///
/// Across the edge of a shadow one threshold for both sides parts nothing; here the sides are alike.
struct LocallyNormalizedPlane: ~Copyable {
  private var pixels: [UInt8] = []
  private var sums: [Int32] = []
  private var squares: [Int64] = []
  private var width = 0
  private var height = 0
  /// Half width of the neighbourhood in pixels; larger follows shadows less closely.
  private static let reach = 12
  /// Luma of the mean, and luma of one standard deviation.
  private static let middle: Float = 128
  private static let gain: Float = 80
  /// The least spread that is raised in full: noise stays what it is.
  private static let leastSpread: Float = 8

  /// Levels the part of a plane in some of its columns and rows.
  mutating func build(from plane: LumaView, columns part: Range<Int>, rows: Range<Int>) {
    width = part.count
    height = rows.count
    let columns = width + 1
    if pixels.count < width * height { pixels = [UInt8](repeating: 0, count: width * height) }
    if sums.count < columns * (height + 1) {
      sums = [Int32](repeating: 0, count: columns * (height + 1))
      squares = [Int64](repeating: 0, count: columns * (height + 1))
    }
    // Summed from the upper left: row and column 0 are empty.
    for x in 0..<columns {
      sums[x] = 0
      squares[x] = 0
    }
    for y in 0..<height {
      let row = plane.row(rows.lowerBound + y).extracting(part)
      let (above, here) = (y * columns, (y + 1) * columns)
      var sum: Int32 = 0
      var square: Int64 = 0
      sums[here] = 0
      squares[here] = 0
      for x in row.indices {
        let value = Int32(row[x])
        sum &+= value
        square &+= Int64(value &* value)
        sums[here &+ x &+ 1] = sums[above &+ x &+ 1] &+ sum
        squares[here &+ x &+ 1] = squares[above &+ x &+ 1] &+ square
      }
    }
    for y in 0..<height {
      let row = plane.row(rows.lowerBound + y).extracting(part)
      let top = max(0, y - Self.reach) * columns
      let bottom = min(height, y + Self.reach + 1) * columns
      for x in row.indices {
        let left = max(0, x - Self.reach)
        let right = min(width, x + Self.reach + 1)
        let count = Float((bottom - top) / columns * (right - left))
        let sum =
          sums[bottom + right] &- sums[bottom + left] &- sums[top + right] &+ sums[top + left]
        let square =
          squares[bottom + right] &- squares[bottom + left] &- squares[top + right]
          &+ squares[top + left]
        let mean = Float(sum) / count
        let spread = max(Float(square) / count - mean * mean, 0).squareRoot()
        let value = Self.middle + Self.gain * (Float(row[x]) - mean) / max(spread, Self.leastSpread)
        pixels[y * width + x] = UInt8(min(max(value, 0), 255))
      }
    }
  }

  /// Calls `body` with the levelled plane.
  func withPlane(_ body: (LumaView) -> Void) {
    guard
      let view = try? LumaView(pixels: pixels.span, width: width, height: height, stride: width)
    else { return }
    body(view)
  }
}
