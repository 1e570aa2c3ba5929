import LabelScan
import Testing

/// MicroPDF417 symbols read from rows that were met.
@Suite(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
struct MicroPDF417SymbolReaderTests {
  private static func read(
    _ anchor: MicroPDF417Anchor, _ picture: StackedPicture
  ) throws -> PDF417Reading? {
    let image = try picture.drawing.image()
    var pyramid = LumaPyramid()
    pyramid.build(from: image.view)
    var reader = MicroPDF417SymbolReader()
    return reader.read(anchor, image.view, pyramid)
  }

  @Test(arguments: [1, 2, 3, 4], [false, true])
  func `reads a symbol of each number of columns`(columns: Int, isTurned: Bool) throws {
    let picture = try #require(try StackedPicture(.micro, columns: columns))
    let anchor = try #require(
      try picture.found(in: picture.region(isTurned: isTurned)).micro.first)
    let found = try Self.read(anchor, picture)
    let reading = try #require(found)
    #expect(reading.content.bytes == picture.data)
    #expect(reading.content.correctedCodewords == 0)
    #expect(reading.isMicro)
    for (corner, place) in zip(reading.corners, picture.corners) {
      #expect(abs(corner.x - place.x) < 4 && abs(corner.y - place.y) < 4, "\(corner) \(place)")
    }
  }

  /// Rows whose codewords are hidden, each two of them, and whether the symbol is read.
  @Test(arguments: [(0, true), (1, true), (6, false)])
  func `hidden codewords are corrected or not read`(hidden: Int, isRead: Bool) throws {
    var picture = try #require(try StackedPicture(.micro, columns: 2))
    let anchor = try #require(try picture.found(in: picture.region()).micro.first)
    for row in 1..<1 + hidden {
      for place in 10..<44 { picture.drawing.rows[row][place] = false }
    }
    let reading = try Self.read(anchor, picture)
    #expect(reading?.content.bytes == (isRead ? picture.data : nil))
    #expect(reading?.content.correctedCodewords == (isRead ? 2 * hidden : nil))
  }

  @Test func `what is no symbol of that size is not read`() throws {
    let picture = try #require(try StackedPicture(.micro, columns: 2))
    let anchor = try #require(try picture.found(in: picture.region()).micro.first)
    var other = anchor
    other.size = 13
    var wide = anchor
    wide.module *= 2
    var flat = anchor
    flat.rowHeight = 0.5
    var beyond = anchor
    beyond.left += 1e3
    for anchor in [other, wide, flat, beyond] {
      let reading = try Self.read(anchor, picture)
      #expect(reading == nil)
    }
  }
}
