import LabelScan
import LabelSyntax
import Testing

/// Composite symbols as zint draws them, read by all readers together.
@Suite(.enabled(if: DataMatrixZint.isInstalled, "zint is not installed"))
struct CompositeScanTests {
  @Test func `every linear carrier with every component`() throws {
    var scanner = LabelScanner()
    var missed: [StackedSymbol] = []
    for symbol in try StackedSymbol.pool.get() where symbol.component > 0 {
      let image = try WornSymbol.drawing(
        symbol.modules, angle: 0, module: 3, spread: 0, dark: 20, light: 235)
      let read = scanner.scan(image)
      #expect(read.allSatisfy { symbol.bears($0.payload.text) }, "\(symbol): \(read)")
      if read.map(\.payload.text) != [symbol.text] {
        missed.append(symbol)
      } else {
        #expect(read[0].composite.map { symbol.text.hasSuffix($0) } == true)
      }
    }
    print("Composite symbols missed: \(missed)")
    #expect(missed.count <= Self.mostMissed)
  }

  /// Of 138; components of three rows, and linear symbols a few modules high.
  private static let mostMissed = 12

  @Test(arguments: [
    (StackedSymbol.Carrier.omnidirectional, 2), (.gs1128, 1), (.gs1128, 2), (.gs1128, 3),
  ])
  func `a component that is announced and not read is an issue`(
    carrier: StackedSymbol.Carrier, component: Int
  ) throws {
    var random = SeededRandom(seed: 5)
    let symbol = try #require(try StackedSymbol(carrier, component: component, &random))
    // Nothing is left but the bars, whose rows are all the same.
    let last = try #require(symbol.modules.last)
    let bars = symbol.modules.lastIndex { $0 != last } ?? 0
    let blank = [Bool](repeating: false, count: last.count)
    let linear = symbol.modules.enumerated().map { $0.offset > bars ? $0.element : blank }
    var scanner = LabelScanner()
    let read = try scanner.scan(
      WornSymbol.drawing(linear, angle: 0, module: 3, spread: 0, dark: 20, light: 235))
    #expect(read.map(\.payload.text) == [symbol.linearText])
    let label = LabelReader().readLabel(of: read)
    #expect(label.issues.map(\.code.rawValue).contains("symbol.compositeNotRead"))
    var result = ImageResult(file: "a.png", width: 9, height: 9)
    result.symbols = read
    result.label = label
    #expect(result.json.contains(#""code": "symbol.compositeNotRead""#))
  }
}
