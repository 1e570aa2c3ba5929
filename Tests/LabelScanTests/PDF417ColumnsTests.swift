import LabelScan
import Testing

/// The boundaries of columns, followed from a side on.
@Suite(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
struct PDF417ColumnsTests {
  /// A symbol of three columns, and its sides.
  private static func sides() throws -> (picture: StackedPicture, sides: [PDF417Anchor]) {
    let picture = try #require(try StackedPicture(.full, columns: 3))
    let found = try picture.found(in: picture.region())
    return (picture, found.sides)
  }

  /// A raster of a picture in the frame of its region, four columns a module.
  private static func raster(_ picture: StackedPicture) throws -> StackedRaster {
    let image = try picture.drawing.image()
    var pyramid = LumaPyramid()
    pyramid.build(from: image.view)
    let region = picture.region()
    var raster = StackedRaster()
    raster.sample(
      image.view, pyramid, frame: region.frame,
      length: region.length.lowerBound - 30...region.length.upperBound + 30,
      height: region.height.lowerBound - 30...region.height.upperBound + 30, stepT: 0.75, stepS: 1)
    return raster
  }

  @Test(arguments: [PDF417Guard.Kind.start, .stop])
  func `follows columns from either side`(kind: PDF417Guard.Kind) throws {
    let (picture, sides) = try Self.sides()
    let side = try #require(sides.first { $0.kind == kind })
    let raster = try Self.raster(picture)
    let followed = PDF417Columns(side, count: 5, ratio: 1, on: raster)
    let columns = try #require(followed)
    #expect(columns.direction == (kind == .start ? 1 : -1))
    // A pattern and five columns, in columns of the raster: 30 pixels are 40 of them.
    let places = kind == .start ? [0, 17, 34, 51, 68, 85, 102] : [120, 102, 85, 68, 51, 34, 17]
    #expect(columns.curves.count == places.count)
    let middle = Double(columns.seen.lowerBound + columns.seen.upperBound) / 2
    for (curve, place) in zip(columns.curves, places) {
      #expect(abs(curve.column(middle) - Double(40 + 4 * place)) < 1.5)
    }
    let fromLeft = columns.fromLeft.map { $0.column(middle) }
    #expect(fromLeft == fromLeft.sorted())
    #expect(columns.falls.allSatisfy { $0 > 0.5 })
    // Lines of the symbol and no others, but for a few at its ends.
    #expect(abs(columns.seen.lowerBound - 30) <= 3)
    #expect(abs(columns.seen.upperBound - (raster.lines - 31)) <= 3)
  }

  @Test func `there is no side where the pattern is not`() throws {
    let (picture, sides) = try Self.sides()
    let side = try #require(sides.first { $0.kind == .start })
    let raster = try Self.raster(picture)
    let columns = PDF417Columns(side, count: 1, ratio: 1, on: raster)
    #expect(columns != nil)
    var beyond = side
    beyond.middle = 1e4
    var beside = side
    beside.outer += 17 * 3
    var other = side
    other.kind = .stop
    for anchor in [beyond, beside, other] {
      let none = PDF417Columns(anchor, count: 1, ratio: 1, on: raster)
      #expect(none == nil)
    }
    var blank = picture
    blank.drawing.dark = blank.drawing.light
    let none = try PDF417Columns(side, count: 1, ratio: 1, on: Self.raster(blank))
    #expect(none == nil)
  }

  @Test func `follows given widths, and past the symbol where they should be`() throws {
    let picture = try #require(try StackedPicture(.micro, columns: 3))
    let raster = try Self.raster(picture)
    let widths = MicroPDF417Row.widths(columns: 3) + [17]
    let columns = PDF417Columns(
      from: BoundaryCurve(offset: 42), lines: 34...raster.lines - 35,
      module: BoundaryCurve(offset: 4), widths: widths, on: raster)
    var place = 40
    let middle = Double(raster.lines) / 2
    #expect(columns.curves.count == 8)
    for (curve, width) in zip(columns.curves, widths + [0]) {
      #expect(abs(curve.column(middle) - Double(place)) < 3)
      place += 4 * width
    }
    #expect(columns.falls.dropLast().allSatisfy { $0 > 0.5 })
    #expect(columns.falls.last.map { $0 < 0.2 } == true)
  }
}
