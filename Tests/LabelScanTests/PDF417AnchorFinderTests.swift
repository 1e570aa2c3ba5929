import LabelScan
import Testing

/// Sides of PDF417 symbols and rows of MicroPDF417 on lines across a region.
@Suite(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
struct PDF417AnchorFinderTests {
  @Test(arguments: [false, true])
  func `finds both sides of a symbol`(isTurned: Bool) throws {
    let picture = try #require(try StackedPicture(.full, columns: 3))
    let found = try picture.found(in: picture.region(isTurned: isTurned))
    #expect(found.micro == [])
    #expect(Set(found.sides.map(\.kind)) == [.start, .stop])
    let half = Double(picture.modules) * 1.5
    let height = picture.corners[2].y - picture.corners[0].y
    for side in found.sides {
      // The symbol stands upright in its frame, whichever way the region lies.
      #expect(side.region.frame.axis == Point(x: 1, y: 0))
      #expect(abs(side.module - 3) < 0.1)
      #expect(abs(side.slope) < 0.01)
      #expect(abs(side.outer(side.middle) - (side.kind == .start ? -half : half)) < 1)
      #expect(side.seen.upperBound - side.seen.lowerBound > 0.7 * height)
      #expect(side.ratio.map { abs($0 - 1) < 0.01 } == true)
    }
  }

  @Test func `a compact symbol has one side`() throws {
    let picture = try #require(try StackedPicture(.compact, columns: 3))
    let found = try picture.found(in: picture.region())
    #expect(found.sides.map(\.kind) == [.start])
    #expect(found.sides.map(\.ratio) == [nil])
  }

  @Test(arguments: [1, 2, 3, 4], [false, true])
  func `finds a MicroPDF417 symbol`(columns: Int, isTurned: Bool) throws {
    let picture = try #require(try StackedPicture(.micro, columns: columns))
    let region = picture.region(isTurned: isTurned)
    let found = try picture.found(in: region)
    #expect(found.sides == [])
    let anchor = try #require(found.micro.first)
    let size = PDF417Patterns.sizes[anchor.size]
    #expect((size.columns, size.rows) == (columns, picture.rows))
    #expect(abs(anchor.module - 3) < 0.1)
    // Some five pixels lie between lines.
    #expect(abs(anchor.rowHeight - 9) < 1)
    #expect(abs(anchor.center.x - region.center.x) < 3)
    #expect(abs(anchor.center.y - region.center.y) < 3)
    #expect(try picture.found(in: region, isMicro: false).micro == [])
  }

  @Test func `no pattern lies on what is blank or beside the symbol`() throws {
    var picture = try #require(try StackedPicture(.full, columns: 3))
    var inside = picture.region()
    // Without a tenth at each end neither pattern is whole, with what is looked at past it.
    inside.length = -60...60
    var above = picture.region()
    above.height = above.height.lowerBound - 30...above.height.lowerBound - 4
    for region in [inside, above] {
      let found = try picture.found(in: region)
      #expect(found.sides == [])
      #expect(found.micro == [])
    }
    picture.drawing.dark = picture.drawing.light
    let found = try picture.found(in: picture.region())
    #expect(found.sides == [])
    #expect(found.micro == [])
  }

  @Test func `counts its samples, and finds the same again`() throws {
    let picture = try #require(try StackedPicture(.full, columns: 3))
    let image = try picture.drawing.image()
    var pyramid = LumaPyramid()
    pyramid.build(from: image.view)
    var finder = PDF417AnchorFinder()
    let region = picture.region()
    let first = finder.anchors(of: region, image.view, pyramid, isMicro: true)
    let samples = finder.samples
    let again = finder.anchors(of: region, image.view, pyramid, isMicro: true)
    #expect(first.sides.count == 2)
    #expect(again.sides == first.sides)
    #expect(finder.samples == 2 * samples)
    // Lines some five pixels apart, four samples on three pixels, a tenth at each end; and those of the
    // probe.
    let area = region.area
    #expect(samples > 0.3 * area && samples < 1.2 * area)
  }
}
