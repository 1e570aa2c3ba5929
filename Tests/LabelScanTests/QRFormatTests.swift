import LabelScan
import Testing

/// Format information: the nearest word of both copies, masks, and the first mode indicator.
struct QRFormatTests {
  private static func format(
    _ symbol: String, turningOver first: Int = 0, _ second: Int = 0
  ) throws -> QRFormat {
    let bits = QRSample.modules(of: symbol)
    let layout = try #require(QRLayout(version: (bits.side - 17) / 4))
    let places = layout.formatPlaces
    return QRFormat(
      bits.turningOver(Array(places[0].prefix(first)) + places[1].prefix(second)), layout: layout)
  }

  // The five data bits as zint chose them: level (M 00, L 01) and mask.
  @Test(arguments: [
    (QRSample.plain, 0b01_100), (QRSample.alignment, 0b00_000), (QRSample.gs1, 0b00_011),
    (QRSample.bytes, 0b00_010), (QRSample.version7, 0b00_011),
  ])
  func `level and mask are read`(symbol: String, data: Int) throws {
    let format = try Self.format(symbol)
    #expect((format.data, format.errors) == (data, 0))
  }

  @Test(arguments: [
    (0, 0, 0b01_100, 0), (1, 0, 0b01_100, 1), (3, 3, 0b01_100, 6),
    // A copy that is lost counts no more than one beyond use.
    (0, 6, 0b01_100, 5), (6, 0, 0b01_100, 5), (8, 0, 0b01_100, 5),
  ])
  func `damage of one copy or of three bits each is corrected`(
    first: Int, second: Int, data: Int, errors: Int
  ) throws {
    let format = try Self.format(QRSample.plain, turningOver: first, second)
    #expect((format.data, format.errors) == (data, errors))
  }

  @Test func `both copies of another word are that word`() throws {
    let bits = QRSample.modules(of: QRSample.plain)
    let layout = try #require(QRLayout(version: 1))
    let change = QRLayout.formatWords[0b01_100] ^ QRLayout.formatWords[0b10_111]
    let places = layout.formatPlaces.flatMap { copy in
      copy.enumerated().filter { change >> UInt32(14 - $0.offset) & 1 == 1 }.map(\.element)
    }
    let format = QRFormat(bits.turningOver(places), layout: layout)
    #expect((format.data, format.errors) == (0b10_111, 0))
  }

  // ISO/IEC 18004, figure 21: the upper left 6 x 6 modules of each mask.
  @Test(arguments: [
    (0, "#.#.#. .#.#.# #.#.#. .#.#.# #.#.#. .#.#.#"),
    (1, "###### ...... ###### ...... ###### ......"),
    (2, "#..#.. #..#.. #..#.. #..#.. #..#.. #..#.."),
    (3, "#..#.. ..#..# .#..#. #..#.. ..#..# .#..#."),
    (4, "###... ###... ...### ...### ###... ###..."),
    (5, "###### #..... #..#.. #.#.#. #..#.. #....."),
    (6, "###### ###... ##.##. #.#.#. #.##.# #...##"),
    (7, "#.#.#. ...### #...## .#.#.# ###... .###.."),
  ])
  func `masks turn over what the standard says`(mask: Int, pattern: String) {
    let rows = (0..<6).map { row in
      String((0..<6).map { QRFormat.isMasked(row, $0, mask: mask) ? "#" : "." })
    }
    #expect(rows.joined(separator: " ") == pattern)
  }

  @Test(arguments: [
    (QRSample.eci, true), (QRSample.plain, false), (QRSample.gs1, false), (QRSample.bytes, false),
  ])
  func `an ECI header is seen`(symbol: String, isECI: Bool) throws {
    #expect(try Self.format(symbol).beginsWithECI(QRSample.modules(of: symbol)) == isECI)
  }
}
