import LabelScan
import Testing

struct QRLayoutTests {
  // ISO/IEC 18004, table E.1.
  @Test(arguments: [
    (1, 21, []), (2, 25, [6, 18]), (6, 41, [6, 34]), (7, 45, [6, 22, 38]),
    (14, 73, [6, 26, 46, 66]), (15, 77, [6, 26, 48, 70]), (22, 105, [6, 26, 50, 74, 98]),
    (32, 145, [6, 34, 60, 86, 112, 138]), (36, 161, [6, 24, 50, 76, 102, 128, 154]),
    (39, 173, [6, 26, 54, 82, 110, 138, 166]), (40, 177, [6, 30, 58, 86, 114, 142, 170]),
  ])
  func `places the alignment patterns`(version: Int, side: Int, alignment: [Int]) throws {
    let layout = try #require(QRLayout(version: version))
    #expect(layout.side == side)
    #expect(layout.alignment == alignment)
  }

  @Test(arguments: [0, 41, -1])
  func `knows no other versions`(version: Int) {
    #expect(QRLayout(version: version) == nil)
  }

  // ISO/IEC 18004, table C.1 and table D.1.
  @Test func `knows the words of format and version`() {
    #expect(QRLayout.formatWords[0] == 0x5412)
    #expect(QRLayout.formatWords[0b00101] == 0x40CE)
    #expect(QRLayout.formatWords[31] == 0x2BED)
    #expect(QRLayout.versionWords.first == 0x07C94)
    #expect(QRLayout.versionWords.last == 0x28C69)
  }

  @Test(arguments: [QRSample.plain, QRSample.alignment, QRSample.version7])
  func `agrees with an encoder on what never changes`(symbol: String) throws {
    let rows = symbol.split(separator: "\n").map { $0.map { $0 == "#" } }
    let layout = try #require(QRLayout(version: (rows.count - 17) / 4))
    let fixed = layout.fixedModules
    for row in rows.indices {
      for column in rows.indices {
        let value = fixed[row * layout.side + column]
        #expect(value == 0 || (value > 0) == rows[row][column], "row \(row) column \(column)")
      }
    }
    let bits = ModuleBits(side: layout.side, isDark: rows.flatMap { $0 })
    let formats = layout.formatPlaces.map { bits.word(at: $0) }
    #expect(formats.count == 2 && formats[0] == formats[1])
    #expect(QRLayout.formatWords.contains(formats[0]))
    for places in layout.versionPlaces {
      #expect(bits.word(at: places) == QRLayout.versionWords[layout.version - 7])
    }
    let open = fixed.count { $0 == 0 } - 30 - 18 * layout.versionPlaces.count
    // Data modules, ISO/IEC 18004, table 1.
    #expect(open == [1: 208, 3: 567, 7: 1568][layout.version])
  }
}
