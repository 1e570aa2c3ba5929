/// Where the bits of the codewords lie in the mapping matrix: ISO/IEC 16022 annex F.
package struct DataMatrixPlacement: Sendable {
  /// For each module of the mapping matrix, row after row: 8 x codeword + bit, bit 0 the highest;
  /// -1 for the fixed modules of the lower right corner.
  package private(set) var bits: [Int32]
  private let rows: Int
  private let columns: Int

  /// Lays the codewords out for a size.
  package init(_ size: DataMatrixSize) {
    rows = size.mappingRows
    columns = size.mappingColumns
    bits = [Int32](repeating: -1, count: rows * columns)
    var codeword = 0
    var row = 4
    var column = 0
    repeat {
      if let corner = corner(row: row, column: column) {
        place(corner, codeword)
        codeword += 1
      }
      repeat {
        if row < rows, column >= 0, bits[row * columns + column] < 0 {
          placeUtah(row, column, codeword)
          codeword += 1
        }
        row -= 2
        column += 2
      } while row >= 0 && column < columns
      row += 1
      column += 3
      repeat {
        if row >= 0, column < columns, bits[row * columns + column] < 0 {
          placeUtah(row, column, codeword)
          codeword += 1
        }
        row += 2
        column -= 2
      } while row < rows && column >= 0
      row += 3
      column += 1
    } while row < rows || column < columns
  }

  /// The modules of a codeword that a corner breaks up, where the walk has come to one.
  private func corner(row: Int, column: Int) -> [(Int, Int)]? {
    let last = rows - 1
    let right = columns - 1
    switch (row, column) {
    case (rows, 0):
      return [
        (last, 0), (last, 1), (last, 2), (0, right - 1), (0, right), (1, right), (2, right),
        (3, right),
      ]
    case (rows - 2, 0) where columns % 8 == 4:
      return [
        (last - 2, 0), (last - 1, 0), (last, 0), (0, right - 1), (0, right), (1, right),
        (2, right), (3, right),
      ]
    case (rows - 2, 0) where columns % 4 != 0:
      return [
        (last - 2, 0), (last - 1, 0), (last, 0), (0, right - 3), (0, right - 2), (0, right - 1),
        (0, right), (1, right),
      ]
    case (rows + 4, 2) where columns % 8 == 0:
      return [
        (last, 0), (last, right), (0, right - 2), (0, right - 1), (0, right), (1, right - 2),
        (1, right - 1), (1, right),
      ]
    default:
      return nil
    }
  }

  private mutating func placeUtah(_ row: Int, _ column: Int, _ codeword: Int) {
    place(
      [
        (row - 2, column - 2), (row - 2, column - 1), (row - 1, column - 2), (row - 1, column - 1),
        (row - 1, column), (row, column - 2), (row, column - 1), (row, column),
      ], codeword)
  }

  private mutating func place(_ modules: [(Int, Int)], _ codeword: Int) {
    for (bit, (moduleRow, moduleColumn)) in modules.enumerated() {
      var row = moduleRow
      var column = moduleColumn
      if row < 0 {
        row += rows
        column += 4 - (rows + 4) % 8
      }
      if column < 0 {
        column += columns
        row += 4 - (columns + 4) % 8
      }
      // ISO/IEC 21471: some extended sizes wrap past the last row.
      if row >= rows { row -= rows }
      bits[row * columns + column] = Int32(8 * codeword + bit)
    }
  }
}
