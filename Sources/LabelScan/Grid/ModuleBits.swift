/// The modules of a rectangular symbol, dark or light.
package struct ModuleBits: Hashable, Sendable {
  /// Modules in a row; along a side of a square symbol.
  package let width: Int
  /// `true` for each dark module, row after row.
  package var isDark: [Bool]

  /// The modules of a symbol with rows of `width`.
  package init(width: Int, isDark: [Bool]) {
    self.width = width
    self.isDark = isDark
  }

  /// The modules of a square symbol.
  package init(side: Int, isDark: [Bool]) {
    self.init(width: side, isDark: isDark)
  }

  /// Rows; 0 where there are no modules.
  package var height: Int { width > 0 ? isDark.count / width : 0 }
  /// Modules along a side of a square symbol.
  package var side: Int { width }

  package subscript(row: Int, column: Int) -> Bool { isDark[row * width + column] }

  /// Bits at the places given, the first the highest.
  package func word(at places: [(row: Int, column: Int)]) -> UInt32 {
    places.reduce(0) { $0 << 1 | (self[$1.row, $1.column] ? 1 : 0) }
  }

  /// The bits with rows and columns exchanged.
  package var transposed: ModuleBits {
    var result = ModuleBits(width: height, isDark: isDark)
    for row in 0..<result.height {
      for column in 0..<result.width {
        result.isDark[row * result.width + column] = self[column, row]
      }
    }
    return result
  }
}
