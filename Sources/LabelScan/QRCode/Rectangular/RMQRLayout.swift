/// The function patterns of an rMQR symbol: ISO/IEC 23941, 6.3.
package struct RMQRLayout: Hashable, Sendable {
  /// The number of the size, 0 (R7x43) to 31 (R17x139): ISO/IEC 23941, table 1.
  package let number: Int
  /// Modules in a row.
  package let width: Int
  /// Rows.
  package let height: Int
  /// The columns of the alignment patterns' centres, ascending: ISO/IEC 23941, annex D.
  package let alignment: [Int]

  /// How many sizes there are.
  package static let count = sizes.count
  /// Rows and modules in a row of each size: ISO/IEC 23941, table 1.
  private static let sizes: [(height: Int, width: Int)] = [
    (7, 43), (7, 59), (7, 77), (7, 99), (7, 139), (9, 43), (9, 59), (9, 77), (9, 99), (9, 139),
    (11, 27), (11, 43), (11, 59), (11, 77), (11, 99), (11, 139), (13, 27), (13, 43), (13, 59),
    (13, 77), (13, 99), (13, 139), (15, 43), (15, 59), (15, 77), (15, 99), (15, 139), (17, 43),
    (17, 59), (17, 77), (17, 99), (17, 139),
  ]

  /// The layout of a size; `nil` outside 0 to 31.
  package init?(number: Int) {
    guard Self.sizes.indices.contains(number) else { return nil }
    self.number = number
    (height, width) = Self.sizes[number]
    alignment =
      switch width {
      case 43: [21]
      case 59: [19, 39]
      case 77: [25, 51]
      case 99: [23, 49, 75]
      case 139: [27, 55, 83, 111]
      default: []
      }
  }

  /// The name of the size, as the standard writes it: `R7x43`.
  package var name: String { "R\(height)x\(width)" }

  /// The modules that never depend on the data, row after row: 1 where dark, -1 where light, 0 for
  /// data and format modules.
  package var fixedModules: [Int8] {
    var fixed = [Int8](repeating: 0, count: width * height)
    func set(_ row: Int, _ column: Int, _ isDark: Bool) {
      guard (0..<height).contains(row), (0..<width).contains(column) else { return }
      fixed[row * width + column] = isDark ? 1 : -1
    }
    for column in 0..<width {
      set(0, column, column % 2 == 0)
      set(height - 1, column, column % 2 == 0)
    }
    for column in [0, width - 1] + alignment {
      for row in 0..<height { set(row, column, row % 2 == 0) }
    }
    for centre in alignment {
      for (row, column) in [(1, -1), (1, 1), (2, -1), (2, 1), (0, -1), (0, 1)] {
        set(row, centre + column, true)
        set(height - 1 - row, centre + column, true)
      }
    }
    // The corner finder patterns at the top right and the bottom left.
    for (row, column, isDark) in [(0, 1, true), (1, 1, false), (1, 0, true)] {
      set(row, width - 1 - column, isDark)
      set(height - 1 - column, row, isDark)
    }
    // The finder pattern with its separator, over the corner finder pattern where rows are few.
    for row in 0..<8 {
      for column in 0..<8 {
        let ring = max(abs(row - 3), abs(column - 3))
        set(row, column, ring != 2 && ring != 4)
      }
    }
    // The finder sub-pattern.
    for row in 0..<5 {
      for column in 0..<5 {
        set(height - 5 + row, width - 5 + column, max(abs(row - 2), abs(column - 2)) != 1)
      }
    }
    return fixed
  }

  /// The modules of the 18 bits of the format information beside the finder pattern, the highest
  /// first, as rows and columns: ISO/IEC 23941, 7.9.
  package static let formatPlaces: [(row: Int, column: Int)] =
    [(3, 11), (2, 11), (1, 11)]
    + (0..<15).reversed().map { (row: 1 + $0 % 5, column: 8 + $0 / 5) }

  /// The same beside the finder sub-pattern.
  package var subFormatPlaces: [(row: Int, column: Int)] {
    [(height - 6, width - 3), (height - 6, width - 4), (height - 6, width - 5)]
      + (0..<15).reversed().map { (row: height - 6 + $0 % 5, column: width - 8 + $0 / 5) }
  }

  /// The modules of the codewords, in the order of the bits.
  package var dataPlaces: [Int] {
    let fixed = fixedModules
    let format = Set(
      (Self.formatPlaces + subFormatPlaces).map { $0.row * width + $0.column })
    return QRPlacement.places(width: width, height: height, from: width - 2) { place in
      fixed[place] == 0 && !format.contains(place)
    }
  }
}
