import LabelScan
import LabelSyntax
import Testing

/// DotCode symbols in pictures.
struct DotCodeReaderTests {
  static let text = "0109506000134352"

  /// (01) and its digits.
  static func drawing() throws -> DotCodeDrawing {
    let layout = try #require(DotCodeLayout(width: 25, height: 18))
    return try DotCodeDrawing(data: [1, 9, 50, 60, 0, 13, 43, 52], layout: layout)
  }

  static func scan(_ image: LumaImage) throws -> [Symbol] {
    let context = ScanContext(image.view)
    var reader = DotCodeReader()
    var symbols = SymbolSet()
    _ = reader.read(context, into: &symbols)
    return symbols.symbols
  }

  @Test(arguments: [
    DotCodeDrawing.Scene(), .init(angle: 17), .init(angle: 45), .init(angle: 180),
    .init(module: 2.6, angle: 10), .init(module: 12, angle: 100), .init(module: 25, angle: 5),
    .init(angle: 30, perspective: 0.25), .init(angle: 95, noise: 40),
    .init(angle: 3, dot: 1.0), .init(angle: 77, dot: 0.5), .init(angle: 20, missing: 0.06),
    .init(angle: 60, dark: 200, light: 60),
  ])
  func `scenes are read`(scene: DotCodeDrawing.Scene) throws {
    var random = SeededRandom(seed: 7)
    let symbols = try Self.scan(try Self.drawing().image(scene, &random))
    #expect(symbols.map(\.payload.text) == [Self.text])
    #expect(symbols.first?.symbology == .dotcode)
    #expect(symbols.first?.payload.identifier == SymbologyIdentifier("]J1"))
  }

  @Test(arguments: [
    DotCodeDrawing.Scene(angle: 20, missing: 0.4), .init(module: 1.2), .init(dark: 128, light: 130),
  ])
  func `what is not whole is not read`(scene: DotCodeDrawing.Scene) throws {
    var random = SeededRandom(seed: 7)
    #expect(try Self.scan(try Self.drawing().image(scene, &random)).isEmpty)
  }

  @Test func `a lattice of random dots is nothing`() throws {
    var random = SeededRandom(seed: 11)
    let layout = try #require(DotCodeLayout(width: 25, height: 18))
    for _ in 0..<40 {
      let data = (0..<8).map { _ in Int.random(in: 0...112, using: &random) }
      let image = try DotCodeDrawing(data: data, layout: layout)
        .image(.init(angle: 33, missing: 0.5), &random)
      #expect(try Self.scan(image).isEmpty)
    }
  }

  @Test func `dots, their lattice and its bounds`() throws {
    var random = SeededRandom(seed: 3)
    let drawing = try Self.drawing()
    let image = try drawing.image(.init(), &random)
    var finder = DotFinder()
    finder.find(image.view, isInverted: false, budget: ScanBudget())
    #expect(finder.count == drawing.dots.count { $0 })
    var lattices = DotLatticeFinder(finder.dots, width: image.width, height: image.height)
    let found = try #require(lattices.lattices(ScanBudget()).first)
    #expect(found.lattice.members.count == finder.count)
    #expect([[25, 18], [18, 25]].contains([found.bounds.x.count, found.bounds.y.count]))
    #expect(found.lattice.deviation(within: found.bounds) < 0.05)
    // Sizes around it have one side odd; what is grown back is the same.
    let sizes = found.bounds.variants
    #expect(sizes.first == found.bounds && sizes.count > 100)
    #expect(sizes.allSatisfy { !($0.x.count + $0.y.count).isMultiple(of: 2) })
    #expect(sizes.contains(found.bounds.moved(0, by: -1).moved(2, by: 1)))
    #expect(DotBounds(found.lattice) == found.bounds)
    // A third of the dots makes no lattice.
    let few = found.lattice.members.filter { $0.key.i.isMultiple(of: 7) }
    let index = DotIndex(finder.dots, width: image.width, height: image.height)
    #expect(DotLattice(few.filter { $0.key.j < 3 }, among: finder.dots, index) == nil)
    let read = DotCodeFit().read(
      found.lattice, within: found.bounds, image.view, isInverted: false, budget: ScanBudget())
    #expect(read?.content.bytes == Array(Self.text.utf8))
    #expect(DotCodeTuning.latticeDots.lowerBound > 8)
    #expect(DotCodeTuning.mostRiskOfOthers < DotCodeTuning.mostRisk)
  }
}
