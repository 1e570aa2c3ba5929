/// The function patterns and the error correction of a Micro QR Code symbol: ISO/IEC 18004.
package struct MicroQRLayout: Hashable, Sendable {
  /// Error correction under one symbol number of the format information: tables 9 and 13.
  package struct Format: Hashable, Sendable {
    /// 1 to 4: M1 to M4.
    package var version: Int
    /// `nil` for M1, which only detects errors.
    package var level: String?
    package var dataCodewords: Int
    package var checkCodewords: Int
    /// The check codewords that only detect errors: p of table 9.
    package var misdecodeProtection: Int

    /// The bits of the data codewords; the last one of M1 and M3 has four.
    package var dataBits: Int { dataCodewords * 8 - (version % 2 == 1 ? 4 : 0) }
  }

  /// The formats under their symbol numbers.
  package static let formats = [
    Format(
      version: 1, level: nil, dataCodewords: 3, checkCodewords: 2, misdecodeProtection: 2),
    Format(
      version: 2, level: "L", dataCodewords: 5, checkCodewords: 5, misdecodeProtection: 3),
    Format(
      version: 2, level: "M", dataCodewords: 4, checkCodewords: 6, misdecodeProtection: 2),
    Format(
      version: 3, level: "L", dataCodewords: 11, checkCodewords: 6, misdecodeProtection: 2),
    Format(
      version: 3, level: "M", dataCodewords: 9, checkCodewords: 8, misdecodeProtection: 0),
    Format(
      version: 4, level: "L", dataCodewords: 16, checkCodewords: 8, misdecodeProtection: 2),
    Format(
      version: 4, level: "M", dataCodewords: 14, checkCodewords: 10, misdecodeProtection: 0),
    Format(
      version: 4, level: "Q", dataCodewords: 10, checkCodewords: 14, misdecodeProtection: 0),
  ]

  /// The version, 1 to 4.
  package let version: Int
  /// Modules along a side.
  package let side: Int

  /// The layout of a version; `nil` outside 1 to 4.
  package init?(version: Int) {
    guard (1...4).contains(version) else { return nil }
    self.version = version
    side = 9 + 2 * version
  }

  /// The modules that never depend on the data, row after row: 1 where dark, -1 where light, 0 for
  /// data and format modules.
  package var fixedModules: [Int8] {
    var fixed = [Int8](repeating: 0, count: side * side)
    for k in 8..<side {
      let value: Int8 = k % 2 == 0 ? 1 : -1
      fixed[k] = value
      fixed[k * side] = value
    }
    for row in 0..<8 {
      for column in 0..<8 {
        let ring = max(abs(row - 3), abs(column - 3))
        fixed[row * side + column] = ring == 2 || ring == 4 ? -1 : 1
      }
    }
    return fixed
  }

  /// The modules of the 15 bits of the format information, the highest first, as rows and columns.
  package static let formatPlaces: [(row: Int, column: Int)] =
    (1...8).map { (row: 8, column: $0) } + (1...7).reversed().map { (row: $0, column: 8) }

  /// The 32 words of the format information, each under its symbol number and two mask bits.
  package static let formatWords = QRLayout.formatWords.map {
    $0 ^ QRLayout.formatMask ^ 0b100_0100_0100_0101
  }

  /// The data masks by QR Code's numbers: ISO/IEC 18004, table 10.
  package static let masks = [1, 4, 6, 7]

  /// The modules of the data, in the order of the bits: two columns at a time from the right, up and
  /// down in turn.
  package var dataPlaces: [Int] {
    let fixed = fixedModules
    let format = Set(Self.formatPlaces.map { $0.row * side + $0.column })
    return QRPlacement.places(width: side, height: side, from: side - 1) { place in
      fixed[place] == 0 && !format.contains(place)
    }
  }
}
