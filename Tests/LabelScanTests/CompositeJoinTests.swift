import LabelScan
import LabelSyntax
import Testing

struct CompositeJoinTests {
  /// A symbol that stands upright.
  private static func symbol(
    _ symbology: Symbology, _ text: String, _ identifier: String?, x: ClosedRange<Double>,
    y: ClosedRange<Double>, isComponent: Bool = false
  ) -> Symbol {
    var symbol = Symbol(
      payload: Payload(
        bytes: Array(text.utf8), symbology: symbology,
        identifier: identifier.flatMap(SymbologyIdentifier.init)),
      corners: [
        Point(x: x.lowerBound, y: y.lowerBound), Point(x: x.upperBound, y: y.lowerBound),
        Point(x: x.upperBound, y: y.upperBound), Point(x: x.lowerBound, y: y.upperBound),
      ])
    symbol.isComponent = isComponent
    return symbol
  }

  private static func component(
    x: ClosedRange<Double> = 100...300, y: ClosedRange<Double> = 50...80
  ) -> Symbol {
    symbol(.micropdf417, "10ABC", nil, x: x, y: y, isComponent: true)
  }

  private static func joined(_ symbols: Symbol...) -> [Symbol] {
    var set = SymbolSet()
    set.formUnion(symbols)
    CompositeJoin.join(&set)
    return set.symbols
  }

  @Test(arguments: [
    (Symbology.databar, "0109501101530003", "]e0", "010950110153000310ABC", "]e0"),
    (.code128, "211", "]C1", "211\u{1D}10ABC", "]e0"),
    (.databarExpanded, "17251231", "]e0", "1725123110ABC", "]e0"),
    (.ean13, "2112345678900", "]E0", "2112345678900|]e010ABC", "]E0"),
  ])
  func `one payload of both`(
    symbology: Symbology, text: String, identifier: String, joined: String, joinedIdentifier: String
  ) {
    let linear = Self.symbol(symbology, text, identifier, x: 100...300, y: 84...150)
    let read = Self.joined(Self.component(), linear)
    #expect(read.map(\.payload.text) == [joined])
    #expect(read.first?.payload.identifier?.text == joinedIdentifier)
    #expect(read.first?.composite == "10ABC")
    #expect(read.first?.symbology == symbology)
    #expect(read.first?.corners.map(\.y) == [50, 50, 150, 150])
  }

  @Test func `what is not right above is not joined, and no symbol of its own`() {
    let linear = Self.symbol(.databar, "0109501101530003", "]e0", x: 100...300, y: 84...150)
    for component in [
      Self.component(y: 160...190), Self.component(y: -90...(-60)),
      Self.component(x: 250...450),
    ] {
      #expect(Self.joined(component, linear) == [linear])
    }
    #expect(Self.joined(Self.component()).isEmpty)
    let matrix = Self.symbol(.qr, "A", nil, x: 100...300, y: 84...150)
    #expect(Self.joined(matrix, Self.component()) == [matrix])
  }

  @Test func `each component goes to the symbol nearest to it`() {
    let near = Self.symbol(.ean8, "12345670", "]E4", x: 100...300, y: 84...90)
    let far = Self.symbol(.databar, "0109501101530003", "]e0", x: 100...300, y: 100...150)
    #expect(Self.joined(far, Self.component(), near).map { $0.composite == nil } == [true, false])
  }
}
