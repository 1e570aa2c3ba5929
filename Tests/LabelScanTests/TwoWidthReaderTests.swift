import LabelScan
import LabelSyntax
import Testing

/// Symbols of two widths on pictures.
struct TwoWidthReaderTests {
  static let drawings: [TwoWidthDrawing] = [
    .msi([4, 0, 7, 1, 9]), .code11([1, 2, 3, 10, 4, 5]),
    .code11([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    .twoOfFive([7, 3, 0, 9, 5], .industrial2of5), .twoOfFive([1, 2, 3, 4, 5, 6], .iata2of5),
    .twoOfFive([9, 8, 7, 6], .matrix2of5), .telepen(Array("ABC 12".utf8)), .pharmacode(12_345),
  ]

  private static func read(
    _ drawing: TwoWidthDrawing, angle: Double, module: Double = 3, height: Double = 60,
    quiet: Double = 10, _ symbologies: Set<Symbology>
  ) throws -> (symbols: [Symbol], corners: [Point]) {
    let (canvas, corners) = BarCanvas.drawing(
      drawing.widths, angle: angle, module: module, height: height, quiet: quiet, spread: 0,
      dark: 30, light: 220)
    let image = try canvas.image()
    return (
      TwoWidthReader.symbols(of: try image.view, options: ScanOptions(symbologies: symbologies)),
      corners
    )
  }

  @Test(arguments: drawings, [0.0, 17, 45, 90, 163, 200, 315])
  func `reads it at any angle`(drawing: TwoWidthDrawing, angle: Double) throws {
    // Pharmacode has no direction of its own: it is read from left to right, or top to bottom.
    guard drawing.symbology != .pharmacode || angle <= 90 else { return }
    for symbologies in [[drawing.symbology], Set(TwoWidthReader.symbologies)] {
      let (symbols, corners) = try Self.read(drawing, angle: angle, symbologies)
      #expect(symbols.map(\.symbology) == [drawing.symbology])
      #expect(symbols.map(\.payload.text) == [drawing.text])
      let found = try #require(symbols.first?.corners)
      for (corner, expected) in zip(found, corners) {
        #expect(corner.manhattanDistance(to: expected) < 20)
      }
    }
  }

  @Test(arguments: drawings) func `reads nothing that was not asked for`(drawing: TwoWidthDrawing)
    throws
  {
    let others = Set(TwoWidthReader.symbologies).subtracting([drawing.symbology])
    #expect(try Self.read(drawing, angle: 0, others).symbols.isEmpty)
    // By default none of them is.
    #expect(!ScanOptions().reads(drawing.symbology))
  }

  @Test(arguments: drawings) func `needs quiet zones and lines enough`(drawing: TwoWidthDrawing)
    throws
  {
    let alone: Set = [drawing.symbology]
    // A check character, parities and a start and stop tell Telepen by few lines.
    if drawing.symbology != .telepen {
      #expect(try Self.read(drawing, angle: 0, height: 3, alone).symbols.isEmpty)
    }
    // The bars of another symbol stand where a quiet zone should be.
    var crowded = drawing.widths
    crowded = [1, 1, 2, 3] + crowded + [3, 2, 1, 1]
    let (canvas, _) = BarCanvas.drawing(
      crowded, angle: 0, module: 3, height: 60, quiet: 10, spread: 0, dark: 30, light: 220)
    let image = try canvas.image()
    #expect(
      TwoWidthReader.symbols(of: try image.view, options: ScanOptions(symbologies: alone))
        .allSatisfy { $0.payload.text != drawing.text })
  }

  /// A region of a symbol of which the image shows the middle, and of nothing.
  @Test func `a region without a whole symbol gives nothing`() throws {
    let drawing = TwoWidthDrawing.telepen(Array("ABC 12".utf8))
    let (canvas, _) = BarCanvas.drawing(
      Array(drawing.widths[4..<drawing.widths.count - 5]), angle: 0, module: 3, height: 60,
      quiet: 10, spread: 0, dark: 30, light: 220)
    let image = try canvas.image()
    let context = try ScanContext(image.view)
    var reader = TwoWidthRegionReader()
    var symbols = SymbolSet()
    reader.begin(ScanOptions(symbologies: Set(Symbology.twoWidths)))
    let outcome = reader.read(LinearRegion(across: try image.view), context, into: &symbols)
    #expect(outcome == .unsettled && symbols.isEmpty)
    let line = TwoWidthLine { _ in true }
    let extent = TwoWidthLine.Extent(inside: 0..<100, region: 0...100, isBackward: false)
    let light = [Float](repeating: 255, count: 100)
    #expect(line.hits(in: [], of: light, extent).isEmpty)
    #expect(line.hits(in: [20, 24], of: light, extent).isEmpty)
  }
}
