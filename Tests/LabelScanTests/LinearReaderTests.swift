import LabelScan
import LabelSyntax
import Testing

/// Linear symbols of a whole image: by its regions, and by zbar's search of all rows.
struct LinearReaderTests {
  private static func image(angle: Double) throws -> LumaImage {
    var canvas = BarCanvas(width: 480, height: 480)
    let symbol = LinearSymbol.code128([105] + LinearSymbol.setC("00420777"), "00420777")
    canvas.draw(
      BarCanvas.Bars(
        widths: symbol.widths, center: Point(x: 250, y: 230), angle: angle, module: 2.5,
        height: 80))
    return try canvas.image()
  }

  /// The payloads that are read of an image.
  private static func payloads(
    _ image: LumaImage, of symbologies: Set<Symbology>? = nil
  ) throws -> [String] {
    let view = image.view
    let options = ScanOptions(symbologies: symbologies)
    return LinearReader.symbols(of: view, options: options).map(\.payload.text)
  }

  @Test(arguments: [0.0, 20, 45, 90, 160])
  func `a symbol at any angle is read`(angle: Double) throws {
    let image = try Self.image(angle: angle)
    #expect(try Self.payloads(image) == ["00420777"])
    #expect(try Self.payloads(image, of: [.ean13, .code39]).isEmpty)
    #expect(try Self.payloads(QRCamera.blank()).isEmpty)
  }

  @Test(arguments: [(ScanOptions.Effort.balanced, 0), (.thorough, 1)])
  func `zbar searches the whole image where nothing is spared`(
    effort: ScanOptions.Effort, count: Int
  ) throws {
    let image = try Self.image(angle: 0)
    let view = image.view
    let context = ScanContext(view, options: ScanOptions(effort: effort))
    var reader = WholeImageReader()
    var symbols = SymbolSet()
    _ = reader.readAgain(context, after: ReadingOutcome(), into: &symbols)
    let texts = symbols.map(\.payload.text)
    // What was read stays as it is.
    _ = reader.readAgain(context, after: ReadingOutcome(), into: &symbols)
    #expect(texts == [String](repeating: "00420777", count: count))
    #expect(symbols.count == count)
  }
}
