import LabelScan
import LabelSyntax
import Testing

/// Pharmacode of two tracks.
struct TwoTrackTests {
  /// A symbol of bars of a module each, eight modules high, and its corners.
  static func drawing(
    _ bars: [TwoTrackRows.Bar], angle: Double = 0, module: Double = 8, high: Double = 8,
    above: Bool = false
  ) -> BarCanvas {
    let side = Int(Double(2 * bars.count + 16) * module)
    var canvas = BarCanvas(width: side, height: side)
    let turn = BarCanvas.unit(angle)
    func draw(_ along: Double, _ down: Double, _ height: Double, _ width: Double = 1) {
      canvas.draw(
        BarCanvas.Bars(
          widths: [width],
          center: Point(
            x: Double(side) / 2 + (along * turn.x - down * turn.y) * module,
            y: Double(side) / 2 + (along * turn.y + down * turn.x) * module),
          angle: angle, module: module, height: height * module))
    }
    for (index, bar) in bars.enumerated() {
      let along = 2 * Double(index) - Double(bars.count - 1)
      switch bar {
      case .full: draw(along, 0, high)
      case .upper: draw(along, -high / 4, high / 2)
      case .lower: draw(along, high / 4, high / 2)
      }
    }
    // A bar along the whole symbol, as of a frame or a table.
    if above { draw(0, -high / 2, 2, Double(2 * bars.count)) }
    return canvas
  }

  private static func read(_ canvas: BarCanvas) throws -> [Symbol] {
    let image = try canvas.image()
    return TwoWidthReader.symbols(
      of: try image.view, options: ScanOptions(symbologies: [.pharmacodeTwoTrack]))
  }

  /// The numbers of bars as zint draws them.
  static let numbers: [(bars: [TwoTrackRows.Bar], number: Int)] = [
    ([.lower, .lower, .upper, .full, .lower, .full, .lower], 1234),
    ([.lower, .full, .upper, .upper, .lower], 1 * 81 + 3 * 27 + 2 * 9 + 2 * 3 + 1),
    (
      [
        .upper, .lower, .lower, .lower, .lower, .lower, .full, .full, .lower, .upper, .lower,
        .upper,
      ], 443525
    ),
  ]

  @Test(arguments: numbers, [0.0, 17, 45, 90, 110])
  func `reads it at any angle`(
    symbol: (bars: [TwoTrackRows.Bar], number: Int), angle: Double
  ) throws {
    #expect(TwoTrackRows.number(symbol.bars) == symbol.number)
    let symbols = try Self.read(Self.drawing(symbol.bars, angle: angle))
    #expect(symbols.map(\.payload.text) == [String(symbol.number)])
    #expect(symbols.first?.payload.identifier?.text == "]X0")
    let middle = try #require(symbols.first?.center)
    let canvas = Self.drawing(symbol.bars)
    #expect(
      middle.manhattanDistance(
        to: Point(x: Double(canvas.width) / 2, y: Double(canvas.height) / 2)) < 12)
  }

  /// It has no direction of its own: it is read from left to right.
  @Test func `reads it as it is turned`() throws {
    let bars = Self.numbers[0].bars
    let turned = TwoTrackRows.number(TwoTrackRows.turned(bars))
    #expect(try Self.read(Self.drawing(bars, angle: 180)).map(\.payload.text) == ["\(turned)"])
  }

  @Test(
    arguments: [
      // Of one kind, without an upper, and too few.
      [.full, .full, .full, .full, .full, .full], [.full, .lower, .full, .full, .lower, .full],
      [.lower, .upper, .full],
    ] as [[TwoTrackRows.Bar]])
  func `what could be anything is not read`(bars: [TwoTrackRows.Bar]) throws {
    #expect(try Self.read(Self.drawing(bars)).isEmpty)
  }

  @Test func `needs light above and below, and height`() throws {
    let bars = Self.numbers[0].bars
    #expect(try Self.read(Self.drawing(bars, above: true)).isEmpty)
    #expect(try Self.read(Self.drawing(bars, high: 0.5)).isEmpty)
    var reader = TwoTrackRegionReader()
    var symbols = SymbolSet()
    let image = try BarCanvas(width: 100, height: 80).image()
    let context = try ScanContext(image.view)
    let outcome = reader.read(LinearRegion(across: try image.view), context, into: &symbols)
    #expect(outcome == .unsettled && symbols.isEmpty)
  }
}
