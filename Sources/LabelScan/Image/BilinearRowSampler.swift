/// The 2 x 2 pixels around places on a straight line over a plane, and the luma between them.
///
/// They are gathered place by place and blended all at once, which a vector does.
struct BilinearRowSampler {
  /// The most places that are gathered at once.
  static let most = 64

  /// The upper two of each place, the left one in the low byte, and the lower two.
  private var upper = InlineArray<64, UInt16>(repeating: 0)
  private var lower = InlineArray<64, UInt16>(repeating: 0)

  /// A place on a line, in 65,536ths of a pixel from the centre of the plane's first, and the step to the
  /// next.
  struct Walk {
    var x: Int
    var y: Int
    var stepX: Int
    var stepY: Int
  }

  /// Writes the luma times 16 at as many places as `target` has, ``most`` at most; `walk` moves past them.
  ///
  /// Each place's four pixels must be in the plane.
  @inline(__always) @unsafe mutating func blend(
    _ walk: inout Walk, on plane: borrowing LumaView, into target: inout MutableSpan<UInt16>
  ) {
    let pixels = unsafe plane.pixels.bytes
    let stride = plane.stride
    let count = target.count
    let start = walk
    for k in 0..<count {
      let index = (walk.y &>> 16) &* stride &+ (walk.x &>> 16)
      let top = unsafe pixels.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index, as: UInt16.self)
      let bottom = unsafe pixels.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index &+ stride, as: UInt16.self)
      unsafe upper[unchecked: k] = UInt16(littleEndian: top)
      unsafe lower[unchecked: k] = UInt16(littleEndian: bottom)
      walk.x &+= walk.stepX
      walk.y &+= walk.stepY
    }
    // The fractions step on in 16 bits, wrapping around as those of the places do.
    let fractionX = UInt16(truncatingIfNeeded: start.x)
    let fractionY = UInt16(truncatingIfNeeded: start.y)
    let stepX = UInt16(truncatingIfNeeded: start.stepX)
    let stepY = UInt16(truncatingIfNeeded: start.stepY)
    for k in 0..<count {
      let at = UInt16(truncatingIfNeeded: k)
      let right = (fractionX &+ at &* stepX) &>> 8
      let down = UInt32((fractionY &+ at &* stepY) &>> 8)
      let (top, bottom) = unsafe (upper[unchecked: k], lower[unchecked: k])
      let topRow = UInt32((top & 255) &* (256 &- right) &+ (top &>> 8) &* right)
      let bottomRow = UInt32((bottom & 255) &* (256 &- right) &+ (bottom &>> 8) &* right)
      unsafe target[unchecked: k] = UInt16(
        truncatingIfNeeded: (topRow &* (256 &- down) &+ bottomRow &* down) &>> 12)
    }
  }
}
