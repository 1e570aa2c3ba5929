import LabelScan
import LabelSyntax
import Testing

/// MaxiCode symbols in pictures.
struct MaxiCodeReaderTests {
  static let text = "MAXICODE TEST 0123"

  /// Codewords of a text of code set A in mode 4.
  static func drawing(_ text: String = text) throws -> MaxiCodeDrawing {
    let codewords = text.utf8.map { byte -> UInt8 in
      (0x41...0x5A).contains(byte) ? byte - 0x40 : byte
    }
    return try MaxiCodeDrawing(data: MaxiCodeDecoderTests.standard(codewords))
  }

  static func scan(_ image: LumaImage) throws -> [Symbol] {
    var planes = ImagePlanes()
    planes.build(from: image.view, withTensors: true)
    let context = ScanContext(
      image.view, planes: planes, options: ScanOptions(), budget: ScanBudget())
    var reader = MaxiCodeReader()
    var symbols = SymbolSet()
    _ = reader.read(context, into: &symbols)
    return symbols.symbols
  }

  @Test(arguments: [
    MaxiCodeDrawing.Scene(), .init(angle: 17), .init(angle: 45), .init(angle: 180),
    .init(module: 3.6, angle: 10), .init(module: 14, angle: 100), .init(module: 30, angle: 5),
    .init(angle: 30, perspective: 0.4), .init(angle: 200, perspective: 0.3),
    .init(angle: 12, radius: 40), .init(angle: 95, noise: 40),
    .init(angle: 3, gain: 0.12), .init(angle: 77, gain: -0.1),
    .init(angle: 60, dark: 90, light: 150), .init(angle: 60, blank: (x: 8...12, y: -12...(-5))),
  ])
  func `scenes are read`(scene: MaxiCodeDrawing.Scene) throws {
    var random = SeededRandom(seed: 7)
    let image = try Self.drawing().image(scene, &random)
    let symbols = try Self.scan(image)
    #expect(symbols.map(\.payload.text) == [Self.text])
    let symbol = try #require(symbols.first)
    #expect(symbol.symbology == .maxicode)
    #expect(symbol.payload.identifier == SymbologyIdentifier("]U0"))
    #expect(symbol.correctableCodewords == 25)
    guard scene.radius == 0 else { return }
    for (seen, drawn) in zip(symbol.corners, MaxiCodeDrawing.corners(scene)) {
      #expect(seen.manhattanDistance(to: drawn) < scene.module)
    }
  }

  @Test(arguments: [
    // More is gone than can be mended, the middle is gone, or it is too small.
    MaxiCodeDrawing.Scene(angle: 20, blank: (x: -20...(-2), y: -20...20)),
    .init(angle: 20, blank: (x: -5...5, y: -5...5)), .init(module: 1.2),
  ])
  func `what is not whole is not read`(scene: MaxiCodeDrawing.Scene) throws {
    var random = SeededRandom(seed: 7)
    #expect(try Self.scan(Self.drawing().image(scene, &random)).isEmpty)
  }

  @Test func `a bull's-eye among random modules is nothing`() throws {
    var random = SeededRandom(seed: 11)
    for _ in 0..<20 {
      let codewords = (0..<144).map { _ in UInt8.random(in: 0...63, using: &random) }
      let image = try MaxiCodeDrawing(codewords: codewords).image(.init(angle: 33), &random)
      #expect(try Self.scan(image).isEmpty)
    }
  }

  @Test func `places in the order of strength, rings around them`() throws {
    var random = SeededRandom(seed: 3)
    let image = try Self.drawing().image(.init(angle: 20), &random)
    var pyramid = LumaPyramid()
    pyramid.build(from: image.view)
    var cells = StructureTensorPyramid()
    cells.measure(pyramid)
    var locator = ConcentricLocator()
    let all = locator.locate(pyramid, cells: cells, most: 100, budget: ScanBudget())
    let places = locator.locate(pyramid, cells: cells, most: 1, budget: ScanBudget())
    #expect(places.count == 1 && places[0].strength == all.map(\.strength).max())
    var fit = BullsEyeFit()
    let eyes = try all.compactMap { place in fit.fit(place, image.view, pyramid) }
    let eye = try #require(eyes.first)
    var symbolFit = MaxiCodeFit()
    let read = symbolFit.read(eye, image.view, pyramid, budget: ScanBudget())
    #expect(read?.content.bytes == Array(Self.text.utf8))
    #expect(eye.center.manhattanDistance(to: Point(x: 150, y: 150)) < 1)
    #expect(abs(eye.module - 6) < 0.3 && eye.dark < 60 && eye.light > 200)
  }

  @Test func `the modules of a flat symbol lie on their boundaries`() throws {
    var random = SeededRandom(seed: 3)
    let drawing = try Self.drawing()
    let image = try drawing.image(.init(), &random)
    // A map that is a third of a module off, and a little too large.
    let pairs = HexagonLattice.corners.map {
      Homography.Pair($0, Point(x: 150 + 6.1 * $0.x + 2, y: 150 + 6.1 * $0.y - 1))
    }
    var map = try #require(Homography(fitting: pairs))
    var sampler = HexagonSampler()
    var matcher = HexagonMatcher()
    for reach in [8.0, 8, 12, 18, 24, 24] {
      sampler.sample(GridMap(map), image.view, scale: 1)
      map = try #require(
        matcher.straighten(map, sampler, reach: reach, try image.view, scale: 1))
    }
    #expect(matcher.deviation < 0.1)
    sampler.sample(GridMap(map), image.view, scale: 1)
    let wrong = HexagonLattice.isModule.indices.filter {
      HexagonLattice.isModule[$0] && (sampler.darkness[$0] > 0.5) != drawing.modules[$0]
    }
    #expect(wrong.isEmpty)
  }
}
