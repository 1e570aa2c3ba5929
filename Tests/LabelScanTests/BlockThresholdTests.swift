import LabelScan
import Testing

/// A threshold for each block of a plane.
struct BlockThresholdTests {
  /// The thresholds of the first row of a plane that is the same in every row, one for each block of
  /// eight, what each 64 pixels are, and the contrast that counts.
  private static func thresholds(
    _ row: [UInt8], height: Int = 24
  ) throws -> (limits: [UInt8], kinds: [UInt8], gate: UInt8) {
    let image = try LumaImage(
      width: row.count, height: height, pixels: (0..<height).flatMap { _ in row })
    var threshold = BlockThreshold()
    threshold.measure(image.view, side: 8)
    var limits = [UInt8](repeating: 0, count: row.count + 8)
    var kinds = [UInt8](repeating: 0, count: row.count / 64 + 2)
    threshold.spread(row: 0, count: row.count, into: &limits, kinds: &kinds)
    let blocks = stride(from: 0, to: row.count, by: 8).map { limits[$0] }
    return (blocks, kinds.dropLast(kinds.count - row.count / 64), threshold.gate)
  }

  private static func steps(_ parts: [(count: Int, luma: UInt8)]) -> [UInt8] {
    parts.flatMap { [UInt8](repeating: $0.luma, count: $0.count) }
  }

  @Test func `an edge is halved, and what is flat beyond it stays light or dark`() throws {
    // Blocks 3 to 5 see both sides of the edge between 4 and 5: their neighbours are theirs too.
    let rising = try Self.thresholds(Self.steps([(32, 40), (32, 200)]))
    #expect(rising.limits == [0, 0, 0, 120, 120, 120, 120, 120])
    let falling = try Self.thresholds(Self.steps([(64, 200), (128, 40)]))
    #expect(falling.limits == [UInt8](repeating: 0, count: 7) + [UInt8](repeating: 120, count: 17))
    // Of the first 64 some are beside the edge, of the last none.
    #expect(falling.kinds == [0, 0, BlockThreshold.dark])
  }

  @Test(arguments: [0, 1, 90, 255] as [UInt8])
  func `a flat plane is light all over`(luma: UInt8) throws {
    let (limits, kinds, gate) = try Self.thresholds(Self.steps([(128, luma)]))
    #expect(limits == [UInt8](repeating: 0, count: 16))
    #expect(kinds == [BlockThreshold.light, BlockThreshold.light])
    #expect(gate == 12 || luma == 0 || luma == 255)
  }

  // Two and a half times what the calmest fifth of the blocks shows.
  @Test(arguments: [(2, 12), (8, 20), (16, 40), (40, 56)] as [(UInt8, UInt8)])
  func `noise raises the contrast that counts`(range: UInt8, gate: UInt8) throws {
    let row = (0..<128).map { UInt8(120) + ($0 % 2 == 0 ? 0 : range) }
    let found = try Self.thresholds(row)
    #expect(found.gate == gate)
    // Less than that is no edge.
    #expect(found.limits.allSatisfy { ($0 == 0) == (range < gate) })
  }

  @Test func `a shadow's edge is no symbol's`() throws {
    // Light falls off by less than counts from block to block.
    let row = (0..<128).map { UInt8(200 - $0 / 4) }
    #expect(try Self.thresholds(row).limits.allSatisfy { $0 == 0 })
  }

  @Test func `a plane smaller than a block has one threshold`() throws {
    let found = try Self.thresholds([10, 10, 250, 250], height: 3)
    #expect(found.limits == [130])
  }
}
