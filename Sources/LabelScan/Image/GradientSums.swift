/// The squares and products of the gradients of sixteen columns of pixels, summed by fours.
///
/// Gradients are those of halved pixels, so that the sum of a cell of 8 x 8 fits 32 bits with room.
package struct GradientSums {
  /// Offsets of four rows of pixels, one below the other.
  package struct Rows {
    var above: Int
    var upper: Int
    var lower: Int
    var below: Int

    /// The rows around row `upper` of an image and the one below it; what is outside is as its edge.
    @inline(__always) package init(_ image: borrowing LumaView, upper y: Int) {
      upper = y &* image.stride
      lower = upper &+ image.stride
      above = y > 0 ? upper &- image.stride : upper
      below = y &+ 2 < image.height ? lower &+ image.stride : lower
    }
  }

  package private(set) var xx = SIMD4<Int32>()
  package private(set) var yy = SIMD4<Int32>()
  package private(set) var xy = SIMD4<Int32>()

  package init() {}

  /// Adds the inner two of four rows at the columns from `x` on; `x` - 1 to `x` + 16 must be in each row.
  @inline(__always) @unsafe package mutating func add(_ rows: Rows, of pixels: RawSpan, at x: Int) {
    let upper = unsafe GradientLanes(pixels, rows.upper &+ x)
    let lower = unsafe GradientLanes(pixels, rows.lower &+ x)
    let upperAcross = unsafe upper.across(pixels, rows.upper &+ x)
    let lowerAcross = unsafe lower.across(pixels, rows.lower &+ x)
    let upperDown = unsafe lower.less(GradientLanes(pixels, rows.above &+ x))
    let lowerDown = unsafe GradientLanes(pixels, rows.below &+ x).less(upper)
    // Four squares of halved gradients fit 16 bits.
    let ofX = upperAcross.product(upperAcross) &+ lowerAcross.product(lowerAcross)
    let ofY = upperDown.product(upperDown) &+ lowerDown.product(lowerDown)
    let (fourX, fourY) = (Self.fours(ofX), Self.fours(ofY))
    xx &+= (fourX & 65535) &+ Self.upperHalves(fourX)
    yy &+= (fourY & 65535) &+ Self.upperHalves(fourY)
    let upperXY = Self.fours(upperAcross.product(upperDown))
    let lowerXY = Self.fours(lowerAcross.product(lowerDown))
    xy &+= ((upperXY &<< 16) &>> 16) &+ (upperXY &>> 16)
    xy &+= ((lowerXY &<< 16) &>> 16) &+ (lowerXY &>> 16)
  }

  @inline(__always) private static func fours(_ sums: SIMD8<UInt16>) -> SIMD4<Int32> {
    unsafe unsafeBitCast(sums, to: SIMD4<Int32>.self)
  }

  @inline(__always) private static func upperHalves(_ sums: SIMD4<Int32>) -> SIMD4<Int32> {
    SIMD4(truncatingIfNeeded: SIMD4<UInt32>(truncatingIfNeeded: sums) &>> 16)
  }

  /// Adds the same of the columns from `x` up to `end`, 8 at the most, but for the first and the last of
  /// the image.
  @inline(never) package mutating func add(
    _ rows: Rows, of image: borrowing LumaView, from x: Int, to end: Int
  ) {
    let pixels = image.pixels
    for four in 0..<2 {
      let first = max(x &+ 4 &* four, 1)
      let past = min(x &+ 4 &* four &+ 4, end, image.width &- 1)
      var (ofX, ofY, ofXY): (Int32, Int32, Int32) = (0, 0, 0)
      for column in first..<max(first, past) {
        // In bounds: the rows are the image's, and the column has one on either side.
        func half(_ row: Int, _ side: Int = 0) -> Int32 {
          unsafe Int32(pixels[unchecked: row &+ column &+ side] &>> 1)
        }
        let upperX = half(rows.upper, 1) &- half(rows.upper, -1)
        let upperY = half(rows.lower) &- half(rows.above)
        let lowerX = half(rows.lower, 1) &- half(rows.lower, -1)
        let lowerY = half(rows.below) &- half(rows.upper)
        ofX &+= upperX &* upperX &+ lowerX &* lowerX
        ofY &+= upperY &* upperY &+ lowerY &* lowerY
        ofXY &+= upperX &* upperY &+ lowerX &* lowerY
      }
      xx[four] &+= ofX
      yy[four] &+= ofY
      xy[four] &+= ofXY
    }
  }
}
