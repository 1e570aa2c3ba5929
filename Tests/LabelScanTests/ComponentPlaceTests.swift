import LabelScan
import LabelSyntax
import Testing

/// Where the component of a composite symbol is looked for, and above which symbols.
struct ComponentPlaceTests {
  /// A symbol 190 pixels wide that stands upright, its lower side `skew` pixels to the right.
  private static func symbol(
    _ symbology: Symbology, _ identifier: String? = nil, module: Double? = nil,
    isLinked: Bool = false, skew: Double = 0
  ) -> Symbol {
    var symbol = Symbol(
      payload: Payload(
        bytes: Array("0109501101530003".utf8), symbology: symbology,
        identifier: identifier.flatMap(SymbologyIdentifier.init)),
      corners: [
        Point(x: 100, y: 300), Point(x: 290, y: 300), Point(x: 290 + skew, y: 400),
        Point(x: 100 + skew, y: 400),
      ])
    symbol.module = module
    symbol.isLinked = isLinked
    return symbol
  }

  @Test(arguments: [
    (symbol(.ean13), 2.0), (symbol(.upca), 2), (symbol(.code128, "]C1"), 190.0 / 132),
    (symbol(.databar, module: 1.9, isLinked: true), 1.9),
  ])
  func `it is as large as components are`(symbol: Symbol, module: Double) throws {
    let place = try #require(ComponentPlace(above: symbol))
    let region = try #require(place.regions.first)
    #expect(place.regions.count == 1)
    #expect(abs(place.spacing - ComponentTuning.spacing * module) < 1e-9)
    #expect(region.frame.origin == Point(x: 195, y: 300))
    #expect(abs(region.height.lowerBound + ComponentTuning.height * module) < 1e-9)
    #expect(region.contains(Point(x: 195, y: 290)))
    #expect(region.contains(Point(x: 90, y: 250)))
    #expect(!region.contains(Point(x: 195, y: 320)))
    #expect(!region.contains(Point(x: 20, y: 290)))
  }

  @Test(arguments: [
    symbol(.code128), symbol(.code128, "]C0"), symbol(.qr), symbol(.databar, module: 2),
    symbol(.ean13, module: 0.1, isLinked: true),
  ])
  func `others have none`(symbol: Symbol) {
    #expect(ComponentPlace(above: symbol) == nil)
  }

  @Test func `a symbol whose sides lean is searched in both directions`() throws {
    let place = try #require(ComponentPlace(above: Self.symbol(.ean13, skew: 5)))
    #expect(place.regions.map { $0.frame.axis.y == 0 } == [false, true])
  }
}
