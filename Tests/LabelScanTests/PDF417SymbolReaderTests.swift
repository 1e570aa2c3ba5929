import LabelScan
import Testing

/// PDF417 symbols read from a side.
@Suite(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
struct PDF417SymbolReaderTests {
  private static func read(
    _ anchor: PDF417Anchor, _ picture: StackedPicture
  ) throws -> PDF417Reading? {
    let image = try picture.drawing.image()
    var pyramid = LumaPyramid()
    pyramid.build(from: image.view)
    var reader = PDF417SymbolReader()
    return reader.read(anchor, image.view, pyramid)
  }

  @Test(
    arguments: [PDF417Zint.Kind.full, .compact], [1, 3, 6])
  func `reads a symbol from each side`(kind: PDF417Zint.Kind, columns: Int) throws {
    let picture = try #require(try StackedPicture(kind, columns: columns))
    let sides = try picture.found(in: picture.region()).sides
    #expect(Set(sides.map(\.kind)) == (kind == .full ? [.start, .stop] : [.start]))
    for side in sides {
      let found = try Self.read(side, picture)
      let reading = try #require(found)
      #expect(reading.content.bytes == picture.data)
      #expect(reading.content.correctedCodewords == 0)
      #expect(!reading.isMicro)
      // A compact symbol's right side is taken to be that of a full one.
      guard kind == .full else { continue }
      for (corner, place) in zip(reading.corners, picture.corners) {
        #expect(abs(corner.x - place.x) < 4 && abs(corner.y - place.y) < 4, "\(corner) \(place)")
      }
    }
  }

  /// Codewords that are hidden row by row, and whether the symbol is read: level 2 has eight check
  /// codewords.
  @Test(arguments: [(0, true), (2, true), (9, false)])
  func `hidden codewords are corrected or not read`(hidden: Int, isRead: Bool) throws {
    var picture = try #require(try StackedPicture(.full, columns: 3))
    let side = try #require(
      try picture.found(in: picture.region()).sides.first { $0.kind == .start })
    for number in 0..<hidden {
      let first = 17 * (2 + number % 3)
      for place in first..<first + 17 { picture.drawing.rows[number / 3 + 1][place] = false }
    }
    let reading = try Self.read(side, picture)
    #expect(reading?.content.bytes == (isRead ? picture.data : nil))
    #expect(reading?.content.correctedCodewords == (isRead ? hidden : nil))
  }

  @Test func `a side that is none is not read`() throws {
    let picture = try #require(try StackedPicture(.full, columns: 3))
    let side = try #require(
      try picture.found(in: picture.region()).sides.first { $0.kind == .start })
    var beside = side
    beside.outer += 17 * 3
    var other = side
    other.kind = .stop
    var wide = side
    wide.module *= 2
    var beyond = side
    beyond.region.height = 1e3...1e3 + 50
    for anchor in [beside, other, wide, beyond] {
      let reading = try Self.read(anchor, picture)
      #expect(reading == nil)
    }
  }
}
