/// The codewords of QR Code Model 1, which has no alignment patterns: ISO/IEC 18004:2000, annex M.
package enum QRModel1 {
  /// Its versions.
  package static let versions = 1...14
  /// What keeps its format information from being all light.
  static let formatMask: UInt32 = 0b010_1000_0010_0101
  /// The bits before the first segment, all 0.
  static let cornerBits = 4

  /// The error correction codewords of a block, the blocks and their data codewords of each version, by
  /// the two bits that stand for the level in the format information: M, L, H, Q; table M.4.
  private static let blocks: [[(checks: Int, count: Int, data: Int)]] = [
    [
      (10, 1, 16), (16, 1, 30), (28, 1, 44), (40, 1, 60), (52, 1, 82), (32, 2, 53), (40, 2, 66),
      (48, 2, 80), (60, 2, 93), (68, 2, 111), (40, 4, 64), (46, 4, 73), (52, 4, 83), (60, 4, 92),
    ],
    [
      (7, 1, 19), (10, 1, 36), (15, 1, 57), (20, 1, 80), (26, 1, 108), (34, 1, 136), (42, 1, 170),
      (24, 2, 104), (30, 2, 123), (34, 2, 145), (40, 2, 168), (46, 2, 192), (36, 3, 144),
      (40, 3, 163),
    ],
    [
      (17, 1, 9), (30, 1, 16), (48, 1, 24), (66, 1, 34), (44, 2, 23), (56, 2, 29), (46, 3, 24),
      (56, 3, 29), (68, 3, 34), (58, 4, 31), (54, 5, 29), (62, 5, 33), (58, 6, 32), (66, 6, 35),
    ],
    [
      (13, 1, 13), (22, 1, 24), (36, 1, 36), (50, 1, 50), (66, 1, 68), (42, 2, 43), (52, 2, 54),
      (64, 2, 64), (50, 3, 52), (58, 3, 61), (52, 4, 52), (58, 4, 61), (66, 4, 69), (60, 5, 62),
    ],
  ]

  /// The corrected data codewords under a format given as its five data bits; `nil` where too much is
  /// wrong or the version is none of Model 1.
  package static func corrected(
    _ bits: ModuleBits, layout: QRLayout, format: Int
  ) -> QRCorrector.Correction? {
    guard versions.contains(layout.version), bits.side == layout.side else { return nil }
    let level = format >> 3
    let size = blocks[level][layout.version - 1]
    let total = size.count * (size.checks + size.data)
    var codewords = QRCorrector.codewords(bits, at: places(side: layout.side), mask: format & 7)
    guard codewords.count >= total else { return nil }
    // Its first four modules are the symbol's corner.
    codewords[0] &= 0xF
    return QRCorrector.corrected(
      Array(codewords.prefix(total)),
      blocks: QRBlocks(
        count: size.count, checkCount: size.checks,
        misdecodeProtection: QRBlocks.misdecodeProtection(version: layout.version, level: level),
        total: total),
      errorLikelihood: { nil })
  }

  /// The modules of the codewords of a symbol, eight each: blocks of two by four at the sides, of four
  /// by two between them; clause M.4.3.
  package static func places(side: Int) -> [Int] {
    var places: [Int] = []
    func add(_ x: Int, _ y: Int, across: Int) {
      for bit in 0..<8 { places.append((y - bit / across) * side + x - bit % across) }
    }
    let last = side - 1
    let columns = side / 4 + 3
    for column in 0..<columns {
      if column <= 1 {
        let rows = (side - 8) / 4
        for row in 0..<rows {
          let isExtension = column == 0 && row % 2 == 0 && row > 0 && row < rows - 1
          if !isExtension { add(last - 2 * column, last - 4 * row, across: 2) }
        }
      } else if columns - column <= 4 {
        // The column of the timing pattern is stepped over.
        let x = 2 * (columns - column) - 1 + (columns - column == 4 ? 1 : 0)
        for row in 0..<(side - 16) / 4 { add(x, last - 8 - 4 * row, across: 2) }
      } else {
        let rows = side / 2
        for row in 0..<rows {
          let isFinder = column == 2 && row >= rows - 4
          let isExtension = row == 0 && column % 2 == 1 && column + 1 != columns - 4
          guard !isFinder, !isExtension else { continue }
          let y = last - 2 * row - (row >= rows - 3 ? 1 : 0)
          add(last - 4 - 4 * (column - 2), y, across: 4)
        }
      }
    }
    return places
  }
}
