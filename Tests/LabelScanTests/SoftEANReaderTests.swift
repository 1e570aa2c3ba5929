import LabelScan
import LabelSyntax
import Testing

/// EAN and UPC-A out of focus along a strip: what is read, and where it lies.
struct SoftEANReaderTests {
  private static let milk = LinearSymbol.ean13("400638133393")
  private static let soda = LinearSymbol.upca("03600029145")
  private static let mint = LinearSymbol.ean8("9638507")

  /// What is read along a strip over bars at the middle of a frame.
  private static func read(
    _ widths: [Double], angle: Double = 0, options: ScanOptions = ScanOptions(),
    isThorough: Bool = false
  ) throws -> Symbol? {
    let image = try SoftProfile.frame(widths, angle: angle, blur: 0.7)
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    let half = widths.reduce(0, +)
    let region = LinearRegion(
      center: Point(x: 310, y: 250), axis: Point(x: 1, y: 0), bars: Point(x: 0, y: 1),
      barsPerPixel: Point(x: 0, y: 0), length: -half...half, halfHeight: 25, level: 0,
      coherence: 1)
    var strip = RectifiedStrip()
    guard strip.rectify(region, module: 2, view, pyramid) else { return nil }
    var reader = SoftEANReader()
    return reader.read(&strip, options: options, isThorough: isThorough)
  }

  @Test(arguments: [milk, soda, mint], [0.0, 6, 180])
  func `a symbol is read and lies where it was drawn`(
    symbol: LinearSymbol, angle: Double
  ) throws {
    for isThorough in [false, true] {
      let found = try #require(try Self.read(symbol.widths, angle: angle, isThorough: isThorough))
      #expect(found.payload == symbol.payload)
      let half = symbol.widths.reduce(0, +)
      let turn = angle == 180 ? -1.0 : 1
      let left = (found.corners[0].x + found.corners[3].x) / 2 - 310
      let right = (found.corners[1].x + found.corners[2].x) / 2 - 310
      #expect(abs(left + turn * half) < 4 && abs(right - turn * half) < 4)
    }
  }

  // A symbology that is not asked for, longer payloads, and more lines than there are bands.
  @Test(
    arguments: [
      (milk, [.ean13], nil, nil, "4006381333931"), (milk, [.upca, .ean8], nil, nil, nil),
      (milk, [.qr], nil, nil, nil), (milk, [.ean13], 14, nil, nil), (milk, [.ean13], nil, 4, nil),
      (soda, [.upca], nil, nil, "036000291452"), (soda, [.ean13], nil, nil, "0036000291452"),
      (mint, [.ean8], nil, nil, "96385074"), (mint, [.ean13], nil, nil, nil),
      (mint, [.ean8], nil, 4, nil),
    ] as [(LinearSymbol, Set<Symbology>, Int?, Int?, String?)])
  func `only what is asked for is read`(
    symbol: LinearSymbol, wanted: Set<Symbology>, length: Int?, lines: Int?, text: String?
  ) throws {
    var options = ScanOptions(symbologies: wanted)
    for symbology in wanted {
      if let length { options.minimumLengths[symbology] = length }
      if let lines { options.minimumLines[symbology] = lines }
    }
    #expect(try Self.read(symbol.widths, options: options)?.payload.text == text)
  }

  /// Bars as wide as a symbol that are none.
  @Test(arguments: [
    [Double](repeating: 1, count: 95), [Double](repeating: 2, count: 47),
    LinearSymbol.code39("SN42").widths, [3, 89, 3],
    // The last two digits exchanged: another check digit.
    Array(milk.widths[..<48] + milk.widths[52..<56] + milk.widths[48..<52] + milk.widths[56...]),
  ])
  func `other bars are none`(widths: [Double]) throws {
    #expect(try Self.read(widths, isThorough: true) == nil)
  }
}
