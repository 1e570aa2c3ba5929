import LabelScan
import LabelSyntax
import Testing

/// PDF417 and MicroPDF417 symbols seen as in a mirror: behind glass, on film that is read from its back.
struct PDF417MirrorTests {
  private static let text = "SEEN FROM BEHIND"

  @Test(
    arguments: [
      PDF417Drawing.Kind.full(rows: 10, columns: 3, level: 2),
      .compact(rows: 12, columns: 2, level: 1), .micro(4), .micro(9), .micro(16), .micro(27),
    ], [0.0, 180, 270])
  func `reads it along the image`(kind: PDF417Drawing.Kind, angle: Double) throws {
    try Self.expectRead(kind, angle: angle)
  }

  @Test(
    arguments: [
      PDF417Drawing.Kind.full(rows: 10, columns: 3, level: 2),
      .compact(rows: 12, columns: 2, level: 1), .micro(4), .micro(9),
    ], [17.0])
  func `reads it turned`(kind: PDF417Drawing.Kind, angle: Double) throws {
    try Self.expectRead(kind, angle: angle)
  }

  /// Expects the text and its corners of a symbol, and of its mirror image.
  private static func expectRead(_ kind: PDF417Drawing.Kind, angle: Double) throws {
    let drawing = try #require(PDF417Drawing(text, as: kind))
    let rows = drawing.modules.flatMap { [[Bool]](repeating: $0, count: 3) }
    for isMirrored in [false, true] {
      let image = try WornSymbol.drawing(
        isMirrored ? rows.map { $0.reversed() } : rows, angle: angle, module: 3, spread: 0,
        dark: 20, light: 235)
      let symbols = PDF417Reader.symbols(of: image.view)
      #expect(symbols.map(\.payload.text) == [text], "mirrored: \(isMirrored)")
      // From the symbol's own top left: against the clock on the image where it is mirrored.
      let corners = try #require(symbols.first?.corners)
      let (right, down) = (
        Point(
          x: corners.topRight.x - corners.topLeft.x, y: corners.topRight.y - corners.topLeft.y),
        Point(
          x: corners.bottomLeft.x - corners.topLeft.x, y: corners.bottomLeft.y - corners.topLeft.y)
      )
      #expect((right.x * down.y - right.y * down.x < 0) == isMirrored)
    }
  }

  @Test func `a frame in a mirror keeps its places`() {
    let frame = StackedFrame(origin: Point(x: 3, y: 4), axis: Point(x: 0.6, y: 0.8))
    #expect(frame.mirrored.mirrored == frame)
    let (plain, mirrored) = (frame.point(5, 7), frame.mirrored.point(5, -7))
    #expect(plain.manhattanDistance(to: mirrored) < 1e-9)
    let region = StackedRegion(frame: frame, length: 0...10, height: -2...5, level: 0)
    for place in [frame.point(5, -1), frame.point(5, 4), frame.point(5, 6), frame.point(11, 0)] {
      #expect(region.contains(place) == region.mirrored.contains(place))
    }
    // Bars that lean by so much lean the other way in the mirror.
    let (one, other) = (
      region.aligned(slope: 0.1).frame, region.mirrored.aligned(slope: -0.1).frame
    )
    #expect(one.axis.manhattanDistance(to: other.axis) < 1e-9)
  }
}
