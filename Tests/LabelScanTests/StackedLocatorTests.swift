import LabelScan
import LabelSyntax
import Testing

/// Regions of an image where stacked symbols may be.
@Suite(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
struct StackedLocatorTests {
  private static func located(
    _ image: LumaImage, withCells: Bool = false, budget: ScanBudget = ScanBudget()
  ) throws -> [StackedRegion] {
    var planes = ImagePlanes()
    planes.build(from: image.view, withTensors: withCells)
    var locator = StackedLocator()
    var regions: [StackedRegion] = []
    locator.locate(
      image.view, planes.pyramid, cells: planes.tensors, budget: budget, into: &regions)
    return regions
  }

  @Test(arguments: [PDF417Zint.Kind.full, .compact, .micro], [3, 6])
  func `a symbol has a region that it fills`(kind: PDF417Zint.Kind, module: Int) throws {
    let picture = try #require(try StackedPicture(kind, columns: 3, module: module))
    let regions = try Self.located(picture.drawing.image())
    let first = try #require(regions.first)
    let whole = picture.region()
    let slack = Double(4 * module + 16)
    #expect(abs(first.center.x - whole.center.x) < slack)
    #expect(abs(first.center.y - whole.center.y) < slack)
    #expect(abs(first.frame.axis.x) > 0.99)
    #expect(first.fill > 0.5)
    #expect(first.length.upperBound - first.length.lowerBound > 0.8 * 2 * whole.length.upperBound)
    // Full regions come before those that are not, and larger ones before small ones.
    let order = regions.map { $0.fill > 0.5 ? $0.area : -1 / $0.area }
    #expect(order == order.sorted(by: >))
  }

  @Test func `wide modules are sampled coarsely where the next plane shows them as well`() throws {
    for (module, isCoarse) in [(2, false), (10, true)] {
      let picture = try #require(try StackedPicture(.full, columns: 3, module: module))
      let image = try picture.drawing.image()
      let finest = try #require(
        try Self.located(image, withCells: true).min { $0.level < $1.level })
      #expect(finest.isCoarse == isCoarse)
      #expect(finest.turned.isCoarse == isCoarse)
      // Nobody knows of the next plane.
      #expect(try Self.located(image).allSatisfy { !$0.isCoarse })
    }
  }

  @Test func `turned rows turn the axis`() throws {
    let symbol = try #require(
      try PDF417Zint(.full, Array("LOT 4711".utf8), ["--cols=3", "--secure=2"]))
    for angle in [0.0, 30, 90, 120] {
      var random = SeededRandom(seed: 7)
      let image = try PDF417Scene(angle: angle).image(symbol, &random)
      let axis = try #require(try Self.located(image).first).frame.axis
      let turned = PDF417Scene(angle: angle).corners(symbol)
      let (dx, dy) = (turned[1].x - turned[0].x, turned[1].y - turned[0].y)
      let cosine = (axis.x * dx + axis.y * dy) / (dx * dx + dy * dy).squareRoot()
      // Either way along the rows, within 18 degrees.
      #expect(abs(cosine) > 0.95, "\(angle)")
    }
  }

  @Test func `what is blank, faint or small has none`() throws {
    var picture = try #require(try StackedPicture(.full, columns: 3))
    #expect(try !Self.located(picture.drawing.image()).isEmpty)
    picture.drawing.dark = picture.drawing.light - 2
    #expect(try Self.located(picture.drawing.image()) == [])
    picture.drawing.dark = picture.drawing.light
    #expect(try Self.located(picture.drawing.image()) == [])
    // Two rows of three modules are at most one region, which is turned away by its lines.
    let dot = StackedDrawing(rows: [[true, false, true], [false, true, false]])
    #expect(try Self.located(dot.image()).count <= 1)
    #expect(try Self.located(LumaImage(width: 1, height: 1, pixels: [0])) == [])
  }
}
