/// An image at halves of its size.
///
/// Level 0 is the image itself, each pixel of a further level the mean of 2 x 2 pixels of the level
/// before. A last odd row or column is left out.
///
/// The planes are kept from image to image.
package struct LumaPyramid: ~Copyable {
  /// One reduced plane, without padding between rows.
  private struct Plane {
    var width = 0
    var height = 0
    var pixels: [UInt8] = []
  }

  private var planes: [Plane] = []
  /// How many levels there are, level 0 among them.
  package private(set) var count = 1

  package init() {}

  /// Makes the levels of `image`: halves until a side is under `smallest` pixels.
  package mutating func build(from image: borrowing LumaView, smallest: Int = 64) {
    count = 1
    var width = image.width / 2
    var height = image.height / 2
    while min(width, height) >= smallest, count < 8 {
      if planes.count < count { planes.append(Plane()) }
      var plane = planes[count - 1]
      planes[count - 1] = Plane()
      plane.width = width
      plane.height = height
      if plane.pixels.count < width * height {
        plane.pixels = [UInt8](repeating: 0, count: width * height)
      }
      var target = plane.pixels.mutableSpan
      if count == 1 {
        Self.halve(image.pixels, stride: image.stride, width: width, height: height, into: &target)
      } else {
        let source = planes[count - 2]
        Self.halve(
          source.pixels.span, stride: source.width, width: width, height: height, into: &target)
      }
      planes[count - 1] = plane
      count += 1
      width /= 2
      height /= 2
    }
  }

  /// Calls `body` with a level of 1 and up.
  package func withLevel<Result>(
    _ level: Int, _ body: (borrowing LumaView) -> Result
  ) -> Result? {
    guard level > 0, level < count else { return nil }
    let plane = planes[level - 1]
    guard
      let view = try? LumaView(
        pixels: plane.pixels.span, width: plane.width, height: plane.height, stride: plane.width)
    else { return nil }
    return body(view)
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
      for x in row.indices {
        let sum =
          UInt16(upper[2 &* x]) &+ UInt16(upper[2 &* x &+ 1]) &+ UInt16(lower[2 &* x])
          &+ UInt16(lower[2 &* x &+ 1])
        row[x] = UInt8(truncatingIfNeeded: (sum &+ 2) &>> 2)
      }
    }
  }
}
