/// One of the sizes of a Data Matrix symbol: ISO/IEC 16022 table 7, ISO/IEC 21471 table 2.
package struct DataMatrixSize: Hashable, Sendable {
  /// Modules from top to bottom, finder patterns among them.
  package let rows: Int
  /// Modules from left to right.
  package let columns: Int
  /// Data regions from top to bottom.
  package let regionRows: Int
  /// Data regions from left to right.
  package let regionColumns: Int
  /// Codewords that carry data.
  package let dataCodewords: Int
  /// Codewords that correct errors.
  package let checkCodewords: Int
  /// Interleaved Reed-Solomon blocks.
  package let blocks: Int

  private init(
    _ rows: Int, _ columns: Int, _ regionRows: Int, _ regionColumns: Int, _ data: Int,
    _ check: Int, _ blocks: Int = 1
  ) {
    self.rows = rows
    self.columns = columns
    self.regionRows = regionRows
    self.regionColumns = regionColumns
    dataCodewords = data
    checkCodewords = check
    self.blocks = blocks
  }

  /// All codewords.
  package var codewords: Int { dataCodewords + checkCodewords }
  /// Rows of one region, its finder pattern among them.
  package var regionHeight: Int { rows / regionRows }
  /// Columns of one region, its finder pattern among them.
  package var regionWidth: Int { columns / regionColumns }
  /// Rows of the mapping matrix: all regions without finder patterns.
  package var mappingRows: Int { rows - 2 * regionRows }
  /// Columns of the mapping matrix.
  package var mappingColumns: Int { columns - 2 * regionColumns }

  /// Whether erasures may be used at all: the standard advises against it where there are few check
  /// codewords (ISO/IEC 16022, 5.7.3).
  package var allowsErasures: Bool { checkCodewords > 7 && !(rows == 8 && columns == 32) }

  /// Codewords of a block kept to detect errors, given how many of its codewords are erasures.
  ///
  /// The standard asks for 3 only where erasures are more than half of the check codewords. A wrong
  /// payload costs more here than a miss, so they are kept whenever an erasure is used.
  package func reserve(erasures: Int) -> Int {
    if !allowsErasures { return 1 }
    return erasures > 0 ? 3 : 0
  }

  /// How many wrong codewords can be corrected.
  package var correctableCodewords: Int {
    blocks * ((checkCodewords / blocks - reserve(erasures: 0)) / 2)
  }

  /// Whether the module in column `x` of row `y` is dark in every symbol (`true`), light in every
  /// symbol (`false`), or data (`nil`).
  package func fixedModule(x: Int, y: Int) -> Bool? {
    let localX = x % regionWidth
    let localY = y % regionHeight
    if localX == 0 || localY == regionHeight - 1 { return true }
    if localY == 0 { return localX & 1 == 0 }
    if localX == regionWidth - 1 { return localY & 1 == 1 }
    return nil
  }

  /// The index in ``all`` of the size with so many rows and columns.
  package static func index(rows: Int, columns: Int) -> Int? {
    all.firstIndex { $0.rows == rows && $0.columns == columns }
  }

  /// The 24 square, 6 rectangular and 18 extended rectangular sizes.
  package static let all: [DataMatrixSize] = [
    .init(10, 10, 1, 1, 3, 5), .init(12, 12, 1, 1, 5, 7), .init(14, 14, 1, 1, 8, 10),
    .init(16, 16, 1, 1, 12, 12), .init(18, 18, 1, 1, 18, 14), .init(20, 20, 1, 1, 22, 18),
    .init(22, 22, 1, 1, 30, 20), .init(24, 24, 1, 1, 36, 24), .init(26, 26, 1, 1, 44, 28),
    .init(32, 32, 2, 2, 62, 36), .init(36, 36, 2, 2, 86, 42), .init(40, 40, 2, 2, 114, 48),
    .init(44, 44, 2, 2, 144, 56), .init(48, 48, 2, 2, 174, 68), .init(52, 52, 2, 2, 204, 84, 2),
    .init(64, 64, 4, 4, 280, 112, 2), .init(72, 72, 4, 4, 368, 144, 4),
    .init(80, 80, 4, 4, 456, 192, 4), .init(88, 88, 4, 4, 576, 224, 4),
    .init(96, 96, 4, 4, 696, 272, 4), .init(104, 104, 4, 4, 816, 336, 6),
    .init(120, 120, 6, 6, 1050, 408, 6), .init(132, 132, 6, 6, 1304, 496, 8),
    .init(144, 144, 6, 6, 1558, 620, 10),
    .init(8, 18, 1, 1, 5, 7), .init(8, 32, 1, 2, 10, 11), .init(12, 26, 1, 1, 16, 14),
    .init(12, 36, 1, 2, 22, 18), .init(16, 36, 1, 2, 32, 24), .init(16, 48, 1, 2, 49, 28),
    .init(8, 48, 1, 2, 18, 15), .init(8, 64, 1, 4, 24, 18), .init(8, 80, 1, 4, 32, 22),
    .init(8, 96, 1, 4, 38, 28), .init(8, 120, 1, 6, 49, 32), .init(8, 144, 1, 6, 63, 36),
    .init(12, 64, 1, 4, 43, 27), .init(12, 88, 1, 4, 64, 36), .init(16, 64, 1, 4, 62, 36),
    .init(20, 36, 1, 2, 44, 28), .init(20, 44, 1, 2, 56, 34), .init(20, 64, 1, 4, 84, 42),
    .init(22, 48, 1, 2, 72, 38), .init(24, 48, 1, 2, 80, 41), .init(24, 64, 1, 4, 108, 46),
    .init(26, 40, 1, 2, 70, 38), .init(26, 48, 1, 2, 90, 42), .init(26, 64, 1, 4, 118, 50),
  ]
}
