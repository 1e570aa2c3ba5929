import LabelScan
import LabelSyntax
import Testing

struct SymbolSetTests {
  private static func symbol(
    _ text: String, _ symbology: Symbology = .qr, x: Double = 0
  ) -> Symbol {
    Symbol(
      payload: Payload(bytes: Array(text.utf8), symbology: symbology),
      corners: [
        Point(x: x, y: 0), Point(x: x + 10, y: 0), Point(x: x + 10, y: 10), Point(x: x, y: 10),
      ])
  }

  @Test func `a symbol that is read again is there once`() {
    var set: SymbolSet = [Self.symbol("A")]
    let isNew = [
      Self.symbol("A", x: 1), Self.symbol("A", x: 40), Self.symbol("B"),
    ].map { set.insert($0) }
    #expect(isNew == [false, true, true])
    set.formUnion([Self.symbol("B"), Self.symbol("C")])
    #expect(set.map(\.payload.text) == ["A", "A", "B", "C"])
  }

  @Test func `it knows what stands where`() {
    let set: SymbolSet = [Self.symbol("A", .ean13, x: 20)]
    #expect(set.covers(Point(x: 25, y: 5)))
    #expect(!set.covers(Point(x: 15, y: 5)))
    #expect(set.overlaps(Self.symbol("B", x: 16)))
    #expect(!set.overlaps(Self.symbol("B", x: 5)))
    #expect(set.holds(.ean13))
    #expect(!set.holds(.qr))
  }

  @Test func `components go with others`() {
    var component = Self.symbol("10A", .micropdf417)
    component.isComponent = true
    var set: SymbolSet = [component]
    #expect(set.holdsNoneButComponents)
    set.insert(Self.symbol("A", .ean13, x: 20))
    #expect(!set.holdsNoneButComponents)
  }

  /// A component three times as high as what is below it, and a symbol that leaves too little.
  @Test(arguments: [(true, 0.25), (false, nil)] as [(Bool, Double?)])
  func `a component is taken off a region, however high`(isComponent: Bool, rest: Double?) {
    let region = LinearRegion(
      center: Point(x: 50, y: 40), axis: Point(x: 1, y: 0), bars: Point(x: 0, y: 1),
      barsPerPixel: Point(x: 0, y: 0), length: -50...50, halfHeight: 40, level: 0, coherence: 1)
    var above = Symbol(
      payload: Payload(bytes: [0x41], symbology: .micropdf417),
      corners: [
        Point(x: 0, y: 0), Point(x: 100, y: 0), Point(x: 100, y: 60), Point(x: 0, y: 60),
      ])
    above.isComponent = isComponent
    let part = region.part(freeOf: [above])
    #expect(part.map { $0.halfHeight / region.halfHeight } == rest)
    #expect(part.map(\.center.y) == rest.map { _ in 70 })
  }

  @Test func `symbols are replaced, dropped and added in order`() {
    var set: SymbolSet = [Self.symbol("A"), Self.symbol("B", x: 20), Self.symbol("C", x: 40)]
    set.replaceEach { symbol in
      switch symbol.payload.text {
      case "A": [symbol, Self.symbol("5", .ean5, x: 60)]
      case "B": []
      default: [symbol]
      }
    }
    #expect(set.map(\.payload.text) == ["A", "5", "C"])
  }
}
