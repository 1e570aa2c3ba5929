import LabelScan
import Testing

/// Rows of MicroPDF417 told by their address patterns.
struct MicroPDF417RowTests {
  /// The modules of a row of a size, all its codewords the same; its last bar is one module.
  private static func modules(
    size index: Int, row: Int, codeword: Int = 417, clusterShift: Int = 0
  ) -> [Bool] {
    let size = PDF417Patterns.sizes[index]
    let layout = PDF417Layout(micro: index)
    let widths = MicroPDF417Row.widths(columns: size.columns)
    var modules: [Bool] = []
    for (place, width) in widths.enumerated() {
      let pattern: UInt16
      if width == MicroPDF417Row.characterModules {
        pattern = PDF417Codewords.patterns[(layout.cluster(row: row) + clusterShift) % 3][codeword]
      } else if place == 0 {
        pattern = PDF417Patterns.sides[(size.left - 1 + row) % 52]
      } else if place == widths.count - 1 {
        pattern = PDF417Patterns.sides[(size.right - 1 + row) % 52]
      } else {
        pattern = PDF417Patterns.centres[(size.centre - 1 + row) % 52]
      }
      modules += StackedDrawing.modules(pattern, width)
    }
    return modules + [true]
  }

  /// The columns of a size, and the numbers of a row's address patterns.
  private static func addresses(size index: Int, row: Int) -> [Int] {
    let size = PDF417Patterns.sizes[index]
    let centre = size.columns > 2 ? (size.centre - 1 + row) % 52 : -1
    return [size.columns, (size.left - 1 + row) % 52, centre, (size.right - 1 + row) % 52]
  }

  /// The edges of modules three columns wide each, from column 10 on; the last one ends in a space.
  private static func edges(_ modules: [Bool]) -> [Float] {
    var edges: [Float] = []
    var isDark = false
    for (place, module) in (modules + [false, true]).enumerated() where module != isDark {
      edges.append(Float(10 + 3 * place))
      isDark = module
    }
    return edges
  }

  @Test(arguments: 0..<PDF417Layout.microCount)
  func `tells the row of every size`(size: Int) {
    for row in 0..<PDF417Patterns.sizes[size].rows {
      let modules = Self.modules(size: size, row: row)
      // Characters within the row look like address patterns by chance.
      let found = MicroPDF417Row.find(in: Self.edges(modules)).filter { $0.begin == 10 }
      #expect(found.count == 1)
      guard let first = found.first else { continue }
      // Some rows are of two sizes; their patterns are the same.
      #expect(
        Self.addresses(size: first.size, row: first.row) == Self.addresses(size: size, row: row))
      #expect((first.begin, first.end) == (10, Float(10 + 3 * modules.count)))
    }
  }

  /// A change of a row's modules, and whether the row is still told.
  @Test(arguments: [
    (0..<0, true), (0..<10, false), (27..<37, false), (0..<1, false), (10..<27, true),
  ])
  func `another address pattern is no row`(inverted: Range<Int>, isFound: Bool) {
    // Size 13: three columns, the first of them before the centre pattern.
    for row in 0..<6 {
      var modules = Self.modules(size: 13, row: row)
      if inverted == 10..<27 {
        // Another codeword says nothing of the row.
        modules = Self.modules(size: 13, row: row, codeword: 3)
      } else {
        for place in inverted { modules[place].toggle() }
      }
      let found = MicroPDF417Row.find(in: Self.edges(modules)).filter { $0.begin == 10 }
      #expect(found.map(\.row) == (isFound ? [row] : []))
    }
  }

  @Test(arguments: 0..<PDF417Layout.microCount, [0, 1, 2])
  func `a row shows its cluster`(size: Int, shift: Int) {
    let modules = Self.modules(size: size, row: 1, clusterShift: shift)
    let found = MicroPDF417Row.find(in: Self.edges(modules)).filter { $0.begin == 10 }
    #expect(found.count == (shift == 0 ? 1 : 0))
  }

  @Test(
    arguments: [[], [0], [0, 1], (0..<22).map { Float($0 * $0) }] as [[Float]])
  func `few edges and ever wider elements are no row`(edges: [Float]) {
    #expect(MicroPDF417Row.find(in: edges) == [])
    #expect(MicroPDF417Row.find(in: edges.map { _ in 5 }) == [])
    #expect(MicroPDF417Row.find(in: edges.map { _ in .nan }) == [])
  }

  @Test(arguments: [
    (1, [10, 17, 10]), (2, [10, 17, 17, 10]), (3, [10, 17, 10, 17, 17, 10]),
    (4, [10, 17, 17, 10, 17, 17, 10]),
  ])
  func `rows have the standard's widths`(columns: Int, widths: [Int]) {
    #expect(MicroPDF417Row.widths(columns: columns) == widths)
    #expect(widths.reduce(1, +) == [38, 55, 82, 99][columns - 1])
  }
}
