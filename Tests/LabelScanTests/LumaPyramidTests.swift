import LabelScan
import Testing

/// An image at halves of its size.
struct LumaPyramidTests {
  @Test(arguments: [
    (1, 1, 1), (31, 400, 1), (400, 31, 1), (32, 32, 2), (33, 63, 2), (64, 64, 3), (64, 63, 2),
    (640, 480, 5), (2_048, 2_050, 8), (4_096, 4_100, 8),
  ])
  func `halves until a side is under sixteen, seven times at most`(
    width: Int, height: Int, levels: Int
  ) throws {
    let pixels = [UInt8](repeating: 77, count: width * height)
    let view = try LumaView(pixels: pixels.span, width: width, height: height, stride: width)
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    #expect(pyramid.count == levels)
    for level in 1..<max(levels, 1) {
      let size = pyramid.withLevel(level) { [$0.width, $0.height, Int($0.row($0.height - 1)[0])] }
      #expect(size == [width >> level, height >> level, 77])
    }
    #expect(pyramid.withLevel(levels) { $0.width } == nil)
    #expect(pyramid.withLevel(0) { $0.width } == nil)
  }

  @Test func `a pixel is the rounded mean of four`() throws {
    let pixels: [UInt8] = [
      0, 0, 255, 255, 10, 11, 9,
      0, 1, 255, 255, 12, 13, 9,
      0, 1, 0, 255, 255, 254, 9,
      1, 1, 255, 0, 255, 254, 9,
      9, 9, 9, 9, 9, 9, 9,
    ]
    let view = try LumaView(pixels: pixels.span, width: 7, height: 5, stride: 7)
    var pyramid = LumaPyramid()
    pyramid.build(from: view, smallest: 2)
    let rows = pyramid.withLevel(1) { half in
      (0..<half.height).map { y in (0..<half.width).map { x in half.row(y)[x] } }
    }
    #expect(rows == [[0, 255, 12], [1, 128, 255]])
  }

  @Test(arguments: [(32, 32, 0), (53, 41, 0), (34, 70, 5), (97, 33, 1), (111, 90, 64)])
  func `every pixel of every level`(width: Int, height: Int, padding: Int) throws {
    var random = SeededRandom(seed: UInt64(width))
    let stride = width + padding
    let pixels = (0..<stride * height).map { _ in UInt8.random(in: 0...255, using: &random) }
    let view = try LumaView(pixels: pixels.span, width: width, height: height, stride: stride)
    var pyramid = LumaPyramid()
    // What an earlier image left must not show.
    let white = [UInt8](repeating: 255, count: 200 * 200)
    pyramid.build(from: try LumaView(pixels: white.span, width: 200, height: 200, stride: 200))
    pyramid.build(from: view, smallest: 3)
    var expected = (0..<height).map { y in (0..<width).map { x in Int(pixels[y * stride + x]) } }
    #expect(pyramid.count > 3)
    for level in 1..<pyramid.count {
      expected = (0..<expected.count / 2).map { y in
        (0..<expected[0].count / 2).map { x in
          let upper = expected[2 * y][2 * x] + expected[2 * y][2 * x + 1]
          return (upper + expected[2 * y + 1][2 * x] + expected[2 * y + 1][2 * x + 1] + 2) / 4
        }
      }
      let rows = pyramid.withLevel(level) { plane in
        (0..<plane.height).map { y in (0..<plane.width).map { x in Int(plane.row(y)[x]) } }
      }
      #expect(rows == expected, "level \(level)")
    }
  }
}
