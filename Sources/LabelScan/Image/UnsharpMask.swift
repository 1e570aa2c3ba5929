/// Unsharp mask: each pixel less the mean of 5 x 5 around it, three times, added to itself.
///
/// Blur of up to a module makes narrow light bars between dark ones vanish; here they show again.
package struct UnsharpMask: ~Copyable {
  private var pixels: [UInt8] = []
  private var columns: [UInt16] = []
  private var width = 0
  private var height = 0

  package init() {}

  /// Sharpens a plane.
  package mutating func build(from plane: LumaView) {
    width = plane.width
    height = plane.height
    if pixels.count < width * height { pixels = [UInt8](repeating: 0, count: width * height) }
    if columns.count < width + 4 { columns = [UInt16](repeating: 0, count: width + 4) }
    for y in 0..<height {
      Self.sum(plane, row: y, into: &columns)
      Self.sharpen(plane.row(y), columns, into: &pixels, at: y &* width)
    }
  }

  /// The sums of five pixels of each column, those of the border twice and more.
  private static func sum(_ plane: LumaView, row: Int, into columns: inout [UInt16]) {
    let last = plane.height - 1
    let a = plane.row(max(0, row - 2))
    let b = plane.row(max(0, row - 1))
    let c = plane.row(row)
    let d = plane.row(min(last, row + 1))
    let e = plane.row(min(last, row + 2))
    let width = plane.width
    var sums = columns.mutableSpan
    // The scratch row is four longer than a row; all rows are of one length.
    for x in 0..<width {
      let upper = unsafe UInt16(a[unchecked: x]) &+ UInt16(b[unchecked: x])
      let lower = unsafe UInt16(d[unchecked: x]) &+ UInt16(e[unchecked: x])
      unsafe sums[unchecked: x &+ 2] = upper &+ UInt16(c[unchecked: x]) &+ lower
    }
    sums[0] = sums[2]
    sums[1] = sums[2]
    sums[width + 2] = sums[width + 1]
    sums[width + 3] = sums[width + 1]
  }

  private static func sharpen(
    _ row: Span<UInt8>, _ columns: [UInt16], into pixels: inout [UInt8], at start: Int
  ) {
    var all = pixels.mutableSpan
    var target = all._mutatingExtracting(start..<start &+ row.count)
    let sums = columns.span
    for x in row.indices {
      let sum =
        unsafe sums[unchecked: x] &+ sums[unchecked: x &+ 1] &+ sums[unchecked: x &+ 2]
        &+ sums[unchecked: x &+ 3] &+ sums[unchecked: x &+ 4]
      let own = unsafe Int32(row[unchecked: x])
      // Three times the distance from the mean: sum / 25 is sum * 41 / 1024.
      let sharp = own &* 4 &- (3 &* 41 &* Int32(sum)) &>> 10
      unsafe target[unchecked: x] = UInt8(truncatingIfNeeded: min(max(sharp, 0), 255))
    }
  }

  /// Calls `body` with the sharpened plane.
  package func withPlane(_ body: (LumaView) -> Void) {
    guard
      let view = try? LumaView(pixels: pixels.span, width: width, height: height, stride: width)
    else { return }
    body(view)
  }
}
