import LabelScan
import Testing

/// How codewords are shared out among blocks.
struct QRBlocksTests {
  /// Blocks of a symbol that are alike.
  struct Row: Hashable {
    var count: Int
    var codewords: Int
    var data: Int

    init(_ count: Int, _ codewords: Int, _ data: Int) {
      (self.count, self.codewords, self.data) = (count, codewords, data)
    }
  }

  // ISO/IEC 18004, table 9; the levels as in the format information: M 0, L 1, H 2, Q 3.
  @Test(arguments: [
    (1, 0, 26, [Row(1, 26, 16)]), (1, 1, 26, [Row(1, 26, 19)]), (1, 2, 26, [Row(1, 26, 9)]),
    (1, 3, 26, [Row(1, 26, 13)]), (3, 0, 70, [Row(1, 70, 44)]),
    (5, 3, 134, [Row(2, 33, 15), Row(2, 34, 16)]), (7, 2, 196, [Row(4, 39, 13), Row(1, 40, 14)]),
    (10, 1, 346, [Row(2, 86, 68), Row(2, 87, 69)]),
    (32, 1, 2465, [Row(17, 145, 115)]),
    (40, 1, 3706, [Row(19, 148, 118), Row(6, 149, 119)]),
    (40, 2, 3706, [Row(20, 45, 15), Row(61, 46, 16)]),
  ])
  func `blocks are as the standard's table has them`(
    version: Int, level: Int, total: Int, rows: [Row]
  ) {
    let blocks = QRBlocks(version: version, level: level, total: total)
    var found: [Row] = []
    for block in blocks.blocks {
      if found.last?.codewords == block.count {
        found[found.count - 1].count += 1
      } else {
        found.append(Row(1, block.count, block.count - blocks.checkCount))
      }
    }
    #expect(found == rows)
    // Every codeword belongs to one block.
    #expect(blocks.blocks.flatMap { $0 }.sorted() == Array(0..<total))
  }

  @Test func `codewords take turns, the longer blocks' last data codewords after all others`() {
    let blocks = QRBlocks(version: 5, level: 3, total: 134).blocks
    #expect(blocks[0].prefix(3) == [0, 4, 8])
    #expect(blocks[3].prefix(3) == [3, 7, 11])
    // Places 60 and 61 are the sixteenth data codewords of the two longer blocks.
    #expect(blocks[2][15] == 60 && blocks[3][15] == 61)
    #expect(blocks.map { $0[$0.count - 18] } == [62, 63, 64, 65])
  }

  @Test(arguments: 1...40, 0...3)
  func `every version and level has its codewords shared out`(version: Int, level: Int) throws {
    let layout = try #require(QRLayout(version: version))
    let taken = 30 + 18 * layout.versionPlaces.count
    let total = (layout.fixedModules.count { $0 == 0 } - taken) / 8
    let blocks = QRBlocks(version: version, level: level, total: total)
    let sizes = blocks.blocks.map(\.count)
    #expect(sizes.reduce(0, +) == total)
    // Blocks differ by one data codeword at most, and more is data than nothing.
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    #expect((sizes.min() ?? 0) > blocks.checkCount)
  }
}
