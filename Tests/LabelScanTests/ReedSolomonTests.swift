import LabelScan
import Testing

struct ReedSolomonTests {
  // ISO/IEC 18004, annex I: version 1-M, 16 data and 10 error correction codewords.
  static let block: [UInt8] = [
    0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
    0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55,
  ]

  @Test(
    arguments: [
      ([], [], 0, 0),
      ([3], [], 0, 1),
      ([0, 5, 9, 16, 25], [], 0, 5),
      ([0, 5, 9, 16, 20, 25], [], 0, nil),
      ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 0, 10),
      ([0, 1, 2, 3, 4, 5, 12], [0, 1, 2, 3, 4, 5, 6], 0, 7),
      ([0, 1, 2, 3, 4, 5, 12], [0, 1, 2, 3, 4, 5, 6], 2, nil),
      // Taken for unknown, but right.
      ([], [7, 8], 4, 0),
      ([1, 2, 3], [1, 2, 3], 4, 3),
      ([1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7], 4, nil),
    ] as [([Int], [Int], Int, Int?)])
  func `corrects a block of QR Code`(
    wrong: [Int], unknown: [Int], reserve: Int, changed: Int?
  ) {
    var block = Self.block
    for k in wrong { block[k] ^= UInt8(k + 1) }
    let damaged = block
    let result = ReedSolomon.qr.correct(
      &block, checkCount: 10, erasures: unknown, reserve: reserve)
    #expect(result == changed)
    #expect(block == (changed == nil ? damaged : Self.block))
  }
}
