import LabelScan
import Testing

struct DataBarRegionReaderTests {
  /// A region of 300 x 200 pixels in the middle of a symbol's image, or what is left of it.
  private static func read(
    _ drawing: DataBarDrawing, length: ClosedRange<Double>, halfHeight: Double, s: Double = 0
  ) throws -> [String?] {
    let canvas = drawing.canvas()
    let image = try canvas.image()
    let context = ScanContext(image.view)
    let region = LinearRegion(
      center: Point(x: Double(canvas.width) / 2, y: Double(canvas.height) / 2 + s),
      axis: Point(x: 1, y: 0), bars: Point(x: 0, y: 1), barsPerPixel: Point(x: 0, y: 0),
      length: length, halfHeight: halfHeight, level: 0, coherence: 1)
    var reader = DataBarRegionReader()
    var symbols = SymbolSet()
    _ = reader.read(region, context, into: &symbols)
    return symbols.map(\.payload.text)
  }

  @Test func `reads what reaches past a region's ends`() throws {
    let drawing = DataBarDrawing.omnidirectional(950_110_153_000)
    for length in [-150.0...150, -144...10, -20...144] {
      #expect(
        try Self.read(drawing, length: length, halfHeight: 40) == ["0109501101530003"])
    }
    #expect(try Self.read(drawing, length: -10...10, halfHeight: 4).count < 2)
  }

  @Test func `reads rows that were located apart`() throws {
    let drawing = DataBarDrawing.stacked(950_110_153_000, heights: (33, 33))
    for s in [-54.0, 54] {
      #expect(
        try Self.read(drawing, length: -75...75, halfHeight: 40, s: s) == ["0109501101530003"])
    }
  }

  @Test func `a region without a part gives nothing`() throws {
    let blank = DataBarDrawing(rows: [
      DataBarDrawing.Row(
        widths: [Int](repeating: 1, count: 90), startsLight: true, height: 30)
    ])
    #expect(try Self.read(blank, length: -130...130, halfHeight: 40).isEmpty)
    #expect(try Self.read(blank, length: 0...0, halfHeight: 0).isEmpty)
  }
}
