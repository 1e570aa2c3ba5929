/// The function patterns of a QR Code symbol: ISO/IEC 18004, 6.3 and annex E.
package struct QRLayout: Hashable, Sendable {
  /// The version, 1 to 40.
  package let version: Int
  /// Modules along a side.
  package let side: Int
  /// The rows and columns of the alignment patterns' centres, ascending; empty in version 1.
  package let alignment: [Int]

  /// The layout of a version; `nil` outside 1 to 40.
  package init?(version: Int) {
    guard (1...40).contains(version) else { return nil }
    self.version = version
    side = 17 + 4 * version
    if version == 1 {
      alignment = []
      return
    }
    let count = version / 7 + 2
    // Even steps counted from the last centre; version 32 alone breaks the rule.
    let step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2
    var places: [Int] = []
    for k in 0..<count - 1 { places.append(side - 7 - k * step) }
    places.append(6)
    alignment = places.reversed()
  }

  /// True where an alignment pattern is centred: everywhere on the lattice but at the finder
  /// patterns.
  package func hasAlignment(row: Int, column: Int) -> Bool {
    guard alignment.contains(row), alignment.contains(column) else { return false }
    let last = side - 7
    return
      !((row == 6 && column == 6) || (row == 6 && column == last)
      || (row == last && column == 6))
  }

  /// The modules that never depend on the data, row after row: 1 where dark, -1 where light, 0 for
  /// data, format and version modules.
  package var fixedModules: [Int8] {
    var fixed = [Int8](repeating: 0, count: side * side)
    for k in 8..<side - 8 {
      let value: Int8 = k % 2 == 0 ? 1 : -1
      fixed[6 * side + k] = value
      fixed[k * side + 6] = value
    }
    for row in alignment {
      for column in alignment where hasAlignment(row: row, column: column) {
        for r in -2...2 {
          for c in -2...2 {
            fixed[(row + r) * side + column + c] = max(abs(r), abs(c)) == 1 ? -1 : 1
          }
        }
      }
    }
    for (top, left) in [(0, 0), (0, side - 7), (side - 7, 0)] {
      for row in max(0, top - 1)...min(side - 1, top + 7) {
        for column in max(0, left - 1)...min(side - 1, left + 7) {
          let ring = max(abs(row - top - 3), abs(column - left - 3))
          fixed[row * side + column] = ring == 2 || ring == 4 ? -1 : 1
        }
      }
    }
    fixed[(side - 8) * side + 8] = 1
    return fixed
  }

  /// The modules of the 15 bits of the format information, the highest first: both copies, as rows
  /// and columns.
  package var formatPlaces: [[(row: Int, column: Int)]] {
    var first: [(row: Int, column: Int)] = []
    for column in [0, 1, 2, 3, 4, 5, 7, 8] { first.append((8, column)) }
    for row in [7, 5, 4, 3, 2, 1, 0] { first.append((row, 8)) }
    var second: [(row: Int, column: Int)] = []
    for k in 0..<7 { second.append((side - 1 - k, 8)) }
    for k in 0..<8 { second.append((8, side - 8 + k)) }
    return [first, second]
  }

  /// The modules of the 18 bits of the version information, the highest first; empty below version 7.
  package var versionPlaces: [[(row: Int, column: Int)]] {
    guard version >= 7 else { return [] }
    var first: [(row: Int, column: Int)] = []
    var second: [(row: Int, column: Int)] = []
    for bit in stride(from: 17, through: 0, by: -1) {
      first.append((bit / 3, side - 11 + bit % 3))
      second.append((side - 11 + bit % 3, bit / 3))
    }
    return [first, second]
  }

  /// The 32 words of the format information, ISO/IEC 18004, annex C, each under its five data bits.
  package static let formatWords: [UInt32] = (0..<32).map { data in
    word(data, generator: 0b101_0011_0111, degree: 10) ^ formatMask
  }
  /// The mask of the format information, which keeps it from being all light.
  package static let formatMask: UInt32 = 0b101_0100_0001_0010

  /// The words of the version information of versions 7 to 40, ISO/IEC 18004, annex D.
  package static let versionWords: [UInt32] = (7...40).map(versionWord)

  /// The word of six data bits in the code of the version information.
  static func versionWord(_ data: Int) -> UInt32 {
    word(UInt32(data), generator: 0b1_1111_0010_0101, degree: 12)
  }

  private static func word(_ data: UInt32, generator: UInt32, degree: UInt32) -> UInt32 {
    var rest = data << degree
    for bit in stride(from: 31, through: Int(degree), by: -1) where rest >> UInt32(bit) & 1 == 1 {
      rest ^= generator << UInt32(bit - Int(degree))
    }
    return data << degree | rest
  }
}
