import LabelScan
import Testing

struct ReliefPlaneTests {
  /// Pits on even metal, dark, bright, or half of each.
  static func image(left: UInt8, right: UInt8) throws -> LumaImage {
    var pixels = [UInt8](repeating: 120, count: 64 * 64)
    for y in stride(from: 8, to: 56, by: 12) {
      for x in stride(from: 8, to: 56, by: 12) {
        for v in 0..<4 {
          for u in 0..<4 { pixels[(y + v) * 64 + x + u] = u < 2 ? left : right }
        }
      }
    }
    return try LumaImage(width: 64, height: 64, pixels: pixels)
  }

  @Test(
    arguments: [(30, 30), (220, 220), (30, 220), (220, 30), (100, 140)] as [(UInt8, UInt8)])
  func `raises pits however they are lit`(left: UInt8, right: UInt8) throws {
    let image = try Self.image(left: left, right: right)
    var relief = ReliefPlane()
    relief.build(from: image.view)
    // The middle of a pit, and the metal midway between four.
    let (pit, metal) = (relief.view.row(10)[10], relief.view.row(16)[16])
    #expect(pit > 150)
    #expect(metal < 80)
  }

  @Test(arguments: [1, 2, 9]) func `is flat where the plane is`(side: Int) throws {
    let image = try LumaImage(
      width: side, height: side, pixels: [UInt8](repeating: 77, count: side * side))
    var relief = ReliefPlane()
    relief.build(from: image.view)
    for y in 0..<side {
      let row = relief.view.row(y)
      for x in row.indices {
        let luma = row[x]
        #expect(luma == 0)
      }
    }
  }
}
