import Foundation
import LabelScan
import LabelSyntax
import Testing

/// A region of bars: how cells give it, how its lines are read, and where add-ons are.
struct LinearRegionReaderTests {
  /// A canvas with one symbol.
  private static func image(
    _ widths: [Double], angle: Double, height: Double = 80
  ) throws -> LumaImage {
    var canvas = BarCanvas(width: 480, height: 480)
    canvas.draw(
      BarCanvas.Bars(
        widths: widths, center: Point(x: 250, y: 230), angle: angle, module: 2.5, height: height))
    return try canvas.image()
  }

  /// The region that the busy cells of an image make.
  private static func region(of image: LumaImage) throws -> LinearRegion? {
    var field = StructureTensorGrid()
    field.measure(image.view)
    let cells = (0..<field.width * field.height).filter { field.energy[$0] > 5000 }.map(Int32.init)
    var shape = LinearRegionFit()
    return shape.region(of: cells, count: cells.count, in: field, level: 0)
  }

  private static let milk = LinearSymbol.ean13("400638133393")

  @Test(arguments: [0.0, 20, 45, 90, 160])
  func `busy cells make a region across the bars`(angle: Double) throws {
    let region = try #require(try Self.region(of: Self.image(Self.milk.widths, angle: angle)))
    let radians = angle * .pi / 180
    #expect(region.center.distance(to: Point(x: 250, y: 230)) < 6)
    #expect(abs(abs(region.axis.x * cos(radians) + region.axis.y * sin(radians)) - 1) < 0.01)
    #expect(abs(region.length.upperBound - region.length.lowerBound - 2.5 * 95) < 24)
    #expect(abs(region.halfHeight - 40) < 10)
    #expect(region.coherence > 0.8)
  }

  @Test func `few cells and a lone edge make none`() throws {
    #expect(try Self.region(of: Self.image([1, 1, 1], angle: 0, height: 20)) == nil)
    #expect(try Self.region(of: Self.image([4], angle: 0, height: 300)) == nil)
  }

  /// What is read of one region of an image.
  private static func read(
    _ image: LumaImage, _ region: LinearRegion, effort: ScanOptions.Effort = .balanced
  ) throws -> (symbols: [Symbol], outcome: RegionOutcome) {
    let context = ScanContext(image.view, options: ScanOptions(effort: effort))
    var reader = LinearRegionReader()
    guard reader.begin(context.plan, context.options) else { return ([], .settled) }
    var symbols = SymbolSet()
    let outcome = reader.read(region, context, into: &symbols)
    return (symbols.symbols, outcome)
  }

  @Test(arguments: [0.0, 20, 90, 200], [ScanOptions.Effort.fast, .balanced])
  func `a region's symbol is read`(angle: Double, effort: ScanOptions.Effort) throws {
    for symbol in [
      Self.milk, .code39("SN 0042.7"), .code128([105] + LinearSymbol.setC("00420777"), "00420777"),
    ] {
      let image = try Self.image(symbol.widths, angle: angle)
      let region = try #require(try Self.region(of: image))
      let found = try Self.read(image, region, effort: effort)
      #expect(found.symbols.map(\.payload) == [symbol.payload])
      #expect(found.outcome == .settled)
    }
  }

  @Test func `a fence and a blank are explained and give nothing`() throws {
    let fence = try Self.image([Double](repeating: 1, count: 95), angle: 0)
    let region = try #require(try Self.region(of: fence))
    #expect(try Self.read(fence, region).symbols.isEmpty)
    let blank = try QRCamera.blank()
    let nothing = try Self.read(blank, region)
    #expect(nothing.symbols.isEmpty && nothing.outcome == .settled)
  }

  @Test func `bars that reach past the region go on`() throws {
    let image = try Self.image(Self.milk.widths, angle: 0)
    var region = try #require(try Self.region(of: image))
    region.length = region.length.lowerBound...(-30)
    let found = try Self.read(image, region)
    #expect(found.symbols.isEmpty)
    #expect(found.outcome == .cutOff)
  }

  @Test(
    .enabled(if: DataMatrixZint.isInstalled, "zint is not installed"), arguments: [0.0, 30, 180])
  func `an add-on is put behind its symbol`(angle: Double) throws {
    let scene = try AddOnScene(.ean13, "9780131103627+51299")
    let image = try scene.drawing(angle: angle).canvas.image()
    let view = image.view
    var scanner = LabelScanner()
    let main = scanner.scan(image)
    #expect(main.map(\.payload.text) == ["9780131103627"])
    var reader = EANAddOnReader()
    for (wanted, texts) in [
      (Set(Symbology.readable), ["9780131103627", "51299"]),
      ([.ean13, .ean2], ["9780131103627"]), ([.ean13], ["9780131103627"]),
    ] {
      let context = ScanContext(view, options: ScanOptions(symbologies: wanted))
      var symbols = SymbolSet()
      symbols.formUnion(main)
      _ = reader.readAgain(context, after: ReadingOutcome(), into: &symbols)
      #expect(symbols.map(\.payload.text) == texts)
    }
  }

  @Test(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
  func `one line shows an add-on or does not`() throws {
    let scene = try AddOnScene(.ean13, "9780131103627+51299")
    let read = try Self.addOn(on: scene, .ean5)
    #expect(read?.payload.text == "51299")
    #expect(abs(Double(read?.gap ?? 0) - scene.gap) < 0.6)
    // Two digits are none of five, and a lone bar is none.
    #expect(try Self.addOn(on: scene, .ean2)?.payload.text == nil)
    var bar = scene
    bar.right = [1]
    #expect(try Self.addOn(on: bar, .ean5) == nil)
  }

  /// What a line across a scene shows beside its symbol.
  private static func addOn(on scene: AddOnScene, _ symbology: Symbology) throws -> EANAddOnRead? {
    let image = try scene.drawing(lower: 0).canvas.image()
    let view = image.view
    let region = LinearRegion(across: view)
    var strip = LineStrip()
    strip.sample(view, level: 0, region: region, span: region.length, step: 1, lines: 9)
    var profile: [Float] = []
    strip.average(lines: 4, count: 1, into: &profile)
    let pattern = try #require(
      EANPattern(
        Payload(
          bytes: Array("9780131103627".utf8), symbology: .ean13,
          identifier: SymbologyIdentifier("]E0"))))
    let modules = pattern.stretches.flatMap { $0.modules.map { $0 > 0 } }
    // Twelve modules of quiet zone, three pixels each.
    var fit = PrintModelFit(modules, near: ModuleScale(first: 36, last: 36 + 3 * 95, count: 95))
    fit.search(profile, reach: 2)
    #expect(fit.agreement > 0.9 && fit.contrast > 0)
    #expect(abs(fit.axis.module - 3) < 0.05)
    return EANAddOnLine(symbology, beside: fit).read(profile, inside: 0..<strip.columns)
  }

  @Test func `known modules are found where they lie, and others agree with nothing`() throws {
    let (samples, from, to) = SoftProfile.luma(Self.milk.widths, blur: 0.4, spread: 0.2)
    let pattern = try #require(EANPattern(Self.milk.payload))
    let modules = pattern.stretches.flatMap { $0.modules.map { $0 > 0 } }
    var fit = PrintModelFit(modules, near: ModuleScale(first: from + 3, last: to - 2, count: 95))
    fit.search(samples, reach: 2)
    #expect(fit.agreement > 0.95)
    #expect(abs(fit.axis.place(0) - from) < 1.2 && abs(fit.axis.place(95) - to) < 1.2)
    #expect(abs(fit.contrast - 2200) < 400)
    var other = try #require(EANPattern(LinearSymbol.ean13("978020137962").payload))
    var wrong = PrintModelFit(
      other.stretches.flatMap { $0.modules.map { $0 > 0 } },
      near: ModuleScale(first: from, last: to, count: 95))
    wrong.search(samples, reach: 2)
    #expect(wrong.agreement < 0.75)
    // Dark and light exchanged.
    var light = PrintModelFit(modules, near: ModuleScale(first: from, last: to, count: 95))
    light.follow(samples.map { -$0 })
    #expect(light.contrast < 0 && light.agreement > 0.9)
    other = pattern
  }
}
