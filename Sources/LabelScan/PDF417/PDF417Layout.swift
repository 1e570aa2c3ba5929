/// How many rows, columns and check codewords a PDF417 or MicroPDF417 symbol has.
package struct PDF417Layout: Hashable, Sendable {
  /// Rows, 3 to 90.
  package var rows: Int
  /// Columns of data and check codewords, 1 to 30.
  package var columns: Int
  /// Check codewords among them.
  package var checkCodewords: Int
  /// Whether it is MicroPDF417.
  package var isMicro: Bool
  /// Whether it is CC-A, whose codewords are bits in base 928.
  package private(set) var isComponent = false
  /// The number of the first row's cluster: 0 for cluster 0, 1 for 3, 2 for 6.
  package var firstCluster: Int

  /// The layout of a PDF417 symbol of an error correction level; `nil` where there is none such.
  package init?(rows: Int, columns: Int, level: Int) {
    guard (3...90).contains(rows), (1...30).contains(columns), (0...8).contains(level),
      rows * columns <= 928, rows * columns > 2 << level
    else { return nil }
    self.init(
      rows: rows, columns: columns, checkCodewords: 2 << level, isMicro: false, firstCluster: 0)
  }

  /// The layout of size `index` of ``PDF417Patterns/allSizes``.
  package init(micro index: Int) {
    let size = PDF417Patterns.allSizes[index]
    let checks = Self.microChecks + PDF417Patterns.componentChecks
    // The left row address pattern tells its row's cluster, or the right one where there is none.
    self.init(
      rows: size.rows, columns: size.columns, checkCodewords: checks[index],
      isMicro: true, firstCluster: ((size.left > 0 ? size.left : size.right) - 1) % 3)
    isComponent = index >= PDF417Patterns.sizes.count
  }

  private init(
    rows: Int, columns: Int, checkCodewords: Int, isMicro: Bool, firstCluster: Int
  ) {
    self.rows = rows
    self.columns = columns
    self.checkCodewords = checkCodewords
    self.isMicro = isMicro
    self.firstCluster = firstCluster
  }

  /// How many sizes of MicroPDF417 there are.
  package static var microCount: Int { PDF417Patterns.sizes.count }

  /// The check codewords of the sizes of MicroPDF417: ISO/IEC 24728 table 1.
  private static let microChecks = [
    7, 7, 7, 8, 8, 8, 8, 9, 9, 10, 11, 13, 15, 12, 14, 16, 18, 21, 26, 32, 38, 44, 50, 8, 12, 14,
    16,
    18, 21, 26, 32, 38, 44, 50,
  ]

  /// All codewords.
  package var codewords: Int { rows * columns }

  /// The number of the cluster of a row.
  package func cluster(row: Int) -> Int { (firstCluster + row) % 3 }

  /// Codewords kept to detect errors, given how many of them are erasures.
  ///
  /// The standard keeps two (ISO/IEC 15438, 5.10.2). Which codewords are erasures is itself a guess,
  /// made more than once: where there are enough of them one more is kept.
  package func reserve(erasures: Int) -> Int {
    checkCodewords >= 7 && erasures > 0 ? 3 : 2
  }

  /// How many wrong codewords can be corrected.
  package var correctableCodewords: Int { (checkCodewords - reserve(erasures: 0)) / 2 }
}
