/// Where the bits of the codewords and the fixed modules stand: ISO/IEC 16023, figure 5.
package enum MaxiCodePlacement {
  /// Rows of modules, and modules of a row, of which every second row has one less.
  package static let rows = 33
  package static let columns = 30
  /// Bits of all codewords, six each, the highest of each first.
  package static let bits = 864
  /// Bits of the primary message.
  private static let primaryBits = 120

  /// A module by its row and column, from the symbol's top left.
  package struct Module: Hashable {
    package var row: Int
    package var column: Int
    /// Its place among all: rows of ``MaxiCodePlacement/columns``.
    package var index: Int { row * MaxiCodePlacement.columns + column }

    package init(_ row: Int, _ column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// The dark and the light modules of the six orientation patterns.
  package static let darkOrientation = [
    (9, 10), (9, 11), (10, 11), (15, 7), (16, 8), (16, 20), (17, 20), (22, 10), (23, 10), (22, 17),
    (23, 17),
  ].map { Module($0.0, $0.1) }
  package static let lightOrientation = [
    (9, 17), (10, 17), (10, 18), (16, 7), (16, 21), (22, 11), (23, 16),
  ].map { Module($0.0, $0.1) }
  /// Dark modules that stand for nothing.
  package static let fillers = [Module(0, 28), Module(0, 29)]

  /// The module of each bit.
  package static let modules: [Module] = {
    var modules = [Module](repeating: Module(0, 0), count: bits)
    // Codewords in blocks of three rows of two modules, the right one first.
    func place(_ first: Int, _ row: Int, _ column: Int) {
      for bit in 0..<6 { modules[first + bit] = Module(row + bit / 2, column + 1 - bit % 2) }
    }
    for (first, row, column) in primaryBlocks { place(first, row, column) }
    for (bit, module) in looseBits.enumerated() { modules[bit] = Module(module.0, module.1) }
    // The secondary message goes in turns from left to right and back, around the middle.
    var first = primaryBits
    for band in 0..<rows / 3 {
      let blocks = Array(0..<columns / 2 - 1).filter { !isMiddle(band: band, block: $0) }
      for block in band.isMultiple(of: 2) ? blocks : blocks.reversed() {
        place(first, band * 3, block * 2)
        first += 6
      }
    }
    // The last two columns: rows of one and of two modules in turns.
    for row in 1..<rows {
      if row.isMultiple(of: 2) {
        modules[first] = Module(row, columns - 1)
        first += 1
      }
      modules[first] = Module(row, columns - 2)
      first += 1
    }
    return modules
  }()

  /// Whether a block of a band belongs to the primary message or the finder pattern.
  private static func isMiddle(band: Int, block: Int) -> Bool {
    switch band {
    case 3, 7: (4...10).contains(block)
    case 4, 5, 6: (3...10).contains(block)
    default: false
    }
  }

  /// The blocks of the primary message that are whole: first bit, row and column.
  private static let primaryBlocks = [
    (54, 12, 8), (60, 18, 8), (66, 21, 18), (72, 21, 8), (78, 9, 8), (84, 12, 20), (90, 18, 20),
    (96, 18, 6), (102, 12, 6), (108, 9, 20), (114, 21, 20),
  ]
  /// The modules of its first bits: row and column.
  private static let looseBits = [
    (15, 19), (17, 19), (9, 16), (10, 16), (11, 17), (11, 16),
    (22, 13), (22, 12), (23, 13), (23, 12), (21, 17), (22, 16),
    (9, 13), (9, 12), (10, 13), (10, 12), (12, 10), (20, 10),
    (20, 18), (12, 19), (12, 18), (13, 19), (13, 18), (14, 19),
    (23, 15), (23, 14), (18, 19), (19, 19), (19, 18), (20, 19),
    (15, 8), (17, 8), (21, 10), (23, 11), (22, 15), (22, 14),
    (9, 15), (9, 14), (10, 15), (10, 14), (10, 10), (11, 10),
    (17, 21), (9, 19), (9, 18), (10, 19), (11, 19), (11, 18),
    (15, 6), (16, 6), (17, 7), (17, 6), (15, 21), (15, 20),
  ]
}
