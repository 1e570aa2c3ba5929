/// An image at halves of its size.
///
/// Level 0 is the image itself, each pixel of a further level the mean of 2 x 2 pixels of the level
/// before. A last odd row or column is left out. The memory is kept from image to image.
package struct LumaPyramid: ~Copyable {
  /// Offset and size of a level's plane in ``pixels``, without padding between rows.
  private struct Plane {
    var start: Int
    var width: Int
    var height: Int
  }

  private var planes: [Plane] = []
  private var pixels: [UInt8] = []

  /// Number of levels, level 0 among them.
  package var count: Int { planes.count + 1 }

  package init() {}

  /// Makes the levels of `image`: halves until a side is under `smallest` pixels.
  package mutating func build(from image: borrowing LumaView, smallest: Int = 16) {
    planes.removeAll(keepingCapacity: true)
    var width = image.width / 2
    var height = image.height / 2
    var end = 0
    while min(width, height) >= smallest, planes.count < 7 {
      planes.append(Plane(start: end, width: width, height: height))
      end += width * height
      width /= 2
      height /= 2
    }
    if pixels.count < end { pixels = [UInt8](repeating: 0, count: end) }
    for (index, plane) in planes.enumerated() {
      if index == 0 {
        var target = pixels.mutableSpan
        Self.halve(
          image.pixels, stride: image.stride, width: plane.width, height: plane.height,
          into: &target)
      } else {
        let source = planes[index - 1]
        unsafe pixels.withUnsafeMutableBufferPointer { buffer in
          let from = unsafe UnsafeBufferPointer(
            rebasing: buffer[source.start..<source.start + source.width * source.height])
          let into = unsafe UnsafeMutableBufferPointer(
            rebasing: buffer[plane.start..<plane.start + plane.width * plane.height])
          var target = unsafe MutableSpan(_unsafeElements: into)
          Self.halve(
            unsafe Span(_unsafeElements: from), stride: source.width, width: plane.width,
            height: plane.height, into: &target)
        }
      }
    }
  }

  /// A level of 1 and up; the highest there is where `level` is higher.
  ///
  /// There must be a level 1.
  @_lifetime(borrow self)
  package borrowing func level(_ level: Int) -> LumaView {
    let plane = planes[min(level, planes.count) - 1]
    return LumaView(
      unchecked: pixels.span.extracting(plane.start..<plane.start + plane.width * plane.height),
      width: plane.width, height: plane.height, stride: plane.width)
  }

  /// Calls `body` with a level of 1 and up, where there is one.
  package func withLevel<Result>(
    _ level: Int, _ body: (borrowing LumaView) -> Result
  ) -> Result? {
    guard level > 0, level < count else { return nil }
    return body(self.level(level))
  }

  private static func halve(
    _ source: Span<UInt8>, stride: Int, width: Int, height: Int,
    into target: inout MutableSpan<UInt8>
  ) {
    for y in 0..<height {
      let upper = source.extracting(2 &* y &* stride..<2 &* y &* stride &+ 2 &* width)
      let start = (2 &* y &+ 1) &* stride
      let lower = source.extracting(start..<start &+ 2 &* width)
      var row = target._mutatingExtracting(y &* width..<y &* width &+ width)
      let upperBytes = unsafe upper.bytes
      let lowerBytes = unsafe lower.bytes
      let low = SIMD8<UInt16>(repeating: 255)
      var x = 0
      // Sixteen pixels of both rows at a time, as pairs of bytes in lanes of two.
      while x &+ 8 <= width {
        // In bounds: 2 * (x + 8) <= 2 * width, the length of both rows.
        let above = unsafe upperBytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: 2 &* x, as: SIMD8<UInt16>.self)
        let below = unsafe lowerBytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: 2 &* x, as: SIMD8<UInt16>.self)
        let sum = (above & low) &+ (above &>> 8) &+ (below & low) &+ (below &>> 8) &+ 2
        let mean = SIMD8<UInt8>(truncatingIfNeeded: sum &>> 2)
        unsafe row.withUnsafeMutableBytes { bytes in
          unsafe bytes.storeBytes(of: mean, toByteOffset: x, as: SIMD8<UInt8>.self)
        }
        x &+= 8
      }
      while x < width {
        let sum =
          UInt16(upper[2 &* x]) &+ UInt16(upper[2 &* x &+ 1]) &+ UInt16(lower[2 &* x])
          &+ UInt16(lower[2 &* x &+ 1])
        row[x] = UInt8(truncatingIfNeeded: (sum &+ 2) &>> 2)
        x &+= 1
      }
    }
  }
}
