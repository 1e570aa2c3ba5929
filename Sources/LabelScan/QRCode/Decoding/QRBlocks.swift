/// The error correction blocks of a QR Code symbol: ISO/IEC 18004, table 9.
package struct QRBlocks {
  /// The blocks, each the places of its codewords in the symbol, data codewords first.
  package let blocks: [[Int]]
  /// The error correction codewords of a block.
  package let checkCount: Int
  /// The check codewords of a block that only detect errors: p of table 9.
  package let misdecodeProtection: Int

  /// The error correction codewords of a block, versions 1 to 40, by the two bits that stand for
  /// the level in the format information: M, L, H, Q.
  private static let checkCounts: [[UInt8]] = [
    [
      10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28,
      28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ],
    [
      7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30,
      30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
      17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30,
      30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
      13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30,
      30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
  ]
  /// The blocks of a symbol, in the same order.
  private static let counts: [[UInt8]] = [
    [
      1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25,
      26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
    ],
    [
      1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14,
      15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
    ],
    [
      1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37,
      40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
    ],
    [
      1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34,
      34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
    ],
  ]

  /// The letters of the levels, under their two bits.
  package static let levels = ["M", "L", "H", "Q"]

  /// The blocks of a symbol of `total` codewords; `level` is its two bits.
  package init(version: Int, level: Int, total: Int) {
    self.init(
      count: Int(Self.counts[level][version - 1]),
      checkCount: Int(Self.checkCounts[level][version - 1]),
      misdecodeProtection: Self.misdecodeProtection(version: version, level: level), total: total)
  }

  /// The check codewords of a block that only detect errors.
  static func misdecodeProtection(version: Int, level: Int) -> Int {
    switch (version, level) {
    case (1, 0b01): 3
    case (1, 0b00), (2, 0b01): 2
    case (1, _), (3, 0b01): 1
    default: 0
    }
  }

  /// `count` blocks of a symbol of `total` codewords, interleaved.
  init(count: Int, checkCount: Int, misdecodeProtection: Int = 0, total: Int) {
    self.checkCount = checkCount
    self.misdecodeProtection = misdecodeProtection
    // Shorter blocks come first; the longer ones have one data codeword more.
    let short = total / count - checkCount
    let longs = total % count
    var blocks = [[Int]](repeating: [], count: count)
    for k in 0..<short * count { blocks[k % count].append(k) }
    for k in 0..<longs { blocks[count - longs + k].append(short * count + k) }
    let checks = short * count + longs
    for k in 0..<checkCount * count { blocks[k % count].append(checks + k) }
    self.blocks = blocks
  }
}
