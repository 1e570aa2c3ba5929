import LabelScan
import Testing

/// Lines of drawn print are found where they are.
struct TextLineFinderTests {
  private static func lines(
    _ text: BlockText, direction: Point = Point(x: 1, y: 0), masks: [Quadrilateral] = []
  ) throws -> [LocatedLine] {
    let image = try text.image()
    let frame = try #require(
      PrintFrame(
        around: [], direction: direction, reach: (0, 0), width: image.width, height: image.height,
        maxPixels: 1_000_000))
    var finder = TextLineFinder()
    return finder.find(try image.view, frame: frame, masks: masks, budget: ScanBudget())
  }

  @Test(arguments: [
    (12, 0.0, UInt8(30)), (16, 0.06, 30), (20, -0.08, 60), (34, 0, 30), (60, 0, 30),
  ])
  func `a line with its corners`(capital: Int, slope: Double, ink: UInt8) throws {
    var text = BlockText(width: 500, height: 220)
    text.draw(7, x: 40, y: 120, capital: capital, slope: slope, ink: ink)
    let lines = try Self.lines(text)
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(abs(line.capital - Double(capital)) < max(2.5, Double(capital) * 0.15))
    let foot = line.corners[3]
    #expect(abs(foot.x - 40) < 3)
    #expect(abs(foot.y - (120 + slope * 40)) < max(2, Double(capital) * 0.12))
    #expect(line.line.ink == .dark)
  }

  @Test func `light print on a dark ground`() throws {
    var text = BlockText(width: 400, height: 120, ground: 40)
    text.draw(8, x: 40, y: 70, capital: 20, ink: 210)
    let lines = try Self.lines(text)
    #expect(lines.map(\.line.ink) == [.light])
  }

  @Test func `two lines stay two, parts of one are joined`() throws {
    var text = BlockText(width: 500, height: 160)
    text.draw(4, x: 40, y: 60, capital: 18)
    text.draw(6, x: 125, y: 60, capital: 18)
    text.draw(7, x: 40, y: 100, capital: 18)
    let lines = try Self.lines(text)
    #expect(lines.map(\.line.pieces.count) == [10, 7])
  }

  @Test func `what a symbol covers is no print`() throws {
    var text = BlockText(width: 400, height: 160)
    text.draw(7, x: 40, y: 60, capital: 18)
    let mask = Quadrilateral(x: 30...300, y: 30...70)
    #expect(try Self.lines(text, masks: [mask]).isEmpty)
    let far = mask.mapCorners { Point(x: $0.x * 1e300, y: $0.y * 1e300) }
    let nowhere = mask.mapCorners { _ in Point(x: .nan, y: 0) }
    #expect(try Self.lines(text, masks: [far, nowhere]).count <= 1)
  }

  @Test func `noise and fences give no line, and end`() throws {
    var random = SeededRandom(seed: 7)
    var text = BlockText(width: 300, height: 200)
    #expect(try Self.lines(text).isEmpty)
    text.draw(1, x: 100, y: 100, capital: 30)
    #expect(try Self.lines(text).isEmpty)
    let noise = try LumaImage(
      width: 300, height: 200,
      pixels: (0..<60_000).map { _ in UInt8.random(in: 0...255, using: &random) })
    let frame = try #require(
      PrintFrame(
        around: [], direction: Point(x: 0.6, y: 0.8), reach: (0, 0), width: 300, height: 200,
        maxPixels: 1_000_000))
    var finder = TextLineFinder()
    let found = finder.find(
      try noise.view, frame: frame, masks: [], findsRelief: true, budget: ScanBudget())
    #expect(found.count <= PrintLocatingTuning().maxLines)
    let spent = ScanBudget(ScanLimits(maxTime: .zero))
    #expect(finder.find(try noise.view, frame: frame, masks: [], budget: spent).isEmpty)
  }
}
