import LabelScan
import Testing

/// Ink is told from its ground, and its pieces are connected.
struct InkPiecesTests {
  private static func map(_ text: BlockText) throws -> InkMap {
    let image = try text.image()
    let frame = PrintFrame(
      origin: Point(x: 0, y: 0), direction: Point(x: 1, y: 0), scale: 1, width: image.width,
      height: image.height)
    var plane = UprightPlane()
    plane.take(image.view, frame: frame, budget: ScanBudget())
    var map = InkMap()
    map.measure(plane, tuning: PrintLocatingTuning(), budget: ScanBudget())
    return map
  }

  @Test func `each letter is a piece`() throws {
    var text = BlockText(width: 200, height: 80)
    text.draw(3, x: 50, y: 50, capital: 20)
    let found = InkPieces.find(
      .dark, in: try Self.map(text), limit: 100, budget: ScanBudget())
    let boxes = found.filter { $0.height == 20 }.map { [$0.minX, $0.minY, $0.maxX, $0.maxY] }
    #expect(boxes == [[50, 30, 61, 49], [66, 30, 77, 49], [82, 30, 93, 49]])
  }

  @Test func `pieces that meet below are one`() throws {
    var text = BlockText(width: 200, height: 80)
    text.draw(1, x: 50, y: 50, capital: 20)
    text.draw(1, x: 60, y: 52, capital: 8)
    let found = InkPieces.find(
      .dark, in: try Self.map(text), limit: 100, budget: ScanBudget())
    #expect(found.filter { $0.area > 20 }.count == 1)
  }

  @Test func `no more pieces than the limit`() throws {
    var text = BlockText(width: 400, height: 80)
    text.draw(12, x: 40, y: 50, capital: 20)
    let found = InkPieces.find(.dark, in: try Self.map(text), limit: 4, budget: ScanBudget())
    #expect(found.count == 4)
  }

  @Test func `a plane smaller than the threshold's square has no ink`() throws {
    let text = BlockText(width: 20, height: 20)
    let found = InkPieces.find(.relief, in: try Self.map(text), limit: 4, budget: ScanBudget())
    #expect(found.isEmpty)
  }
}
