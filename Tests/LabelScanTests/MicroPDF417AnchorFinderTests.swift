import LabelScan
import Testing

/// Rows of MicroPDF417 that were met on lines, put together to symbols.
struct MicroPDF417AnchorFinderTests {
  private typealias Hit = MicroPDF417AnchorFinder.Hit

  private static let region = StackedRegion(
    frame: StackedFrame(origin: Point(x: 0, y: 0), axis: Point(x: 1, y: 0)), length: 0...200,
    height: 0...100, level: 0)

  /// Every row of a size that stands upright: modules of 2 pixels, rows of 4 from `top` on.
  private static func rows(size: Int, top: Double, slope: Double = 0) -> [Hit] {
    (0..<PDF417Patterns.sizes[size].rows).map { row in
      let s = top + 4 * Double(row)
      return Hit(size: size, row: row, t: 20 + slope * (s - top), s: s, module: 2)
    }
  }

  @Test(arguments: [0.0, 0.1])
  func `rows that follow each other are one symbol`(slope: Double) throws {
    let hits = Self.rows(size: 0, top: 10, slope: slope)
    let anchors = MicroPDF417AnchorFinder.anchors(hits, of: Self.region, spacing: 4)
    let anchor = try #require(anchors.first)
    #expect(anchors.count == 1)
    #expect(anchor.size == 0 && anchor.lines == hits.count)
    #expect(abs(anchor.top - 10) < 0.01 && abs(anchor.rowHeight - 4) < 0.01)
    #expect(abs(anchor.slope - slope) < 0.01 && abs(anchor.module - 2) < 0.01)
  }

  @Test func `rows of two places are two symbols, the one of more lines first`() {
    let hits =
      Self.rows(size: 0, top: 10)
      + Self.rows(size: 0, top: 10).dropLast(3).map {
        Hit(size: $0.size, row: $0.row, t: $0.t + 100, s: $0.s, module: $0.module)
      }
    let anchors = MicroPDF417AnchorFinder.anchors(hits, of: Self.region, spacing: 4)
    #expect(anchors.map(\.lines) == [hits.count / 2 + 2, hits.count / 2 - 1])
  }

  @Test func `what contradicts itself is none`() {
    // Fewer lines than chance gives, one row on every line, rows of several sizes.
    let rows = Self.rows(size: 0, top: 10)
    let same = rows.map { Hit(size: 0, row: 2, t: $0.t, s: $0.s, module: 2) }
    let mixed = rows.map { Hit(size: $0.row, row: $0.row, t: $0.t, s: $0.s, module: 2) }
    for hits in [[], Array(rows.prefix(2)), same, mixed] {
      #expect(MicroPDF417AnchorFinder.anchors(hits, of: Self.region, spacing: 4) == [])
    }
  }

  @Test func `two rows of one symbol agree`() {
    let rows = Self.rows(size: 0, top: 10)
    #expect(MicroPDF417AnchorFinder.agree(rows))
    #expect(MicroPDF417AnchorFinder.agree([rows[1], rows[5]]))
    // The same row twice, another size, rows upside down, or as high as no row is.
    let same = Hit(size: 0, row: 1, t: 20, s: 30, module: 2)
    let other = Hit(size: 4, row: 5, t: 20, s: 30, module: 2)
    let turned = Hit(size: 0, row: 5, isTurned: true, t: 20, s: 30, module: 2)
    let high = Hit(size: 0, row: 2, t: 20, s: 90, module: 2)
    for hit in [same, other, turned, high] {
      #expect(!MicroPDF417AnchorFinder.agree([rows[1], hit]))
    }
    #expect(!MicroPDF417AnchorFinder.agree([]))
    #expect(!MicroPDF417AnchorFinder.agree([rows[1]]))
  }
}
