/// The modules of a square symbol, dark or light.
package struct ModuleBits: Hashable, Sendable {
  /// Modules along a side.
  package let side: Int
  /// `true` for each dark module, row after row.
  package var isDark: [Bool]

  package init(side: Int, isDark: [Bool]) {
    self.side = side
    self.isDark = isDark
  }

  package subscript(row: Int, column: Int) -> Bool { isDark[row * side + column] }

  /// Bits at the places given, the first the highest.
  package func word(at places: [(row: Int, column: Int)]) -> UInt32 {
    places.reduce(0) { $0 << 1 | (self[$1.row, $1.column] ? 1 : 0) }
  }

  /// The bits with rows and columns exchanged.
  package var transposed: ModuleBits {
    var result = self
    for row in 0..<side {
      for column in 0..<side { result.isDark[row * side + column] = self[column, row] }
    }
    return result
  }
}
