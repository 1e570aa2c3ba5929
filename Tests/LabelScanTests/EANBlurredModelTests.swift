import LabelScan
import LabelSyntax
import Testing

/// An EAN or UPC-A symbol drawn under blur, and profiles held against it.
struct EANBlurredModelTests {
  /// A symbol, its modules, its edges and the modules at which its digits begin.
  private static let symbols: [(symbol: LinearSymbol, modules: Int, edges: Int, digits: [Int])] = [
    (.ean13("400638133393"), 95, 60, leftAndRight(6)),
    (.upca("03600029145"), 95, 60, leftAndRight(6)),
    (.ean8("9638507"), 67, 44, leftAndRight(4)),
  ]

  private static func leftAndRight(_ half: Int) -> [Int] {
    (0..<half).map { 3 + 7 * $0 } + (0..<half).map { 8 + 7 * (half + $0) }
  }

  private static func model(_ symbol: LinearSymbol) throws -> EANBlurredModel {
    EANBlurredModel(try #require(EANPattern(symbol.payload)))
  }

  /// A profile of a symbol and the places of its edges.
  private static func seen(
    _ symbol: LinearSymbol, spread: Double
  ) -> (profile: [Float], edges: [Float]) {
    let (profile, from, to) = SoftProfile.luma(symbol.widths, blur: 0.55, spread: spread)
    let module = (to - from) / Float(symbol.widths.reduce(0, +))
    var place: Float = 0
    let edges = ([0] + symbol.widths).enumerated().map { index, width in
      place += Float(width)
      return from + module * (place + Float(index % 2 == 0 ? -spread / 2 : spread / 2))
    }
    return (profile, edges)
  }

  @Test(arguments: symbols)
  func `a symbol is drawn as dark as its modules`(
    symbol: LinearSymbol, modules: Int, edges: Int, digits: [Int]
  ) throws {
    let model = try Self.model(symbol)
    #expect(model.edges == edges)
    #expect(model.modules.count == modules)
    #expect(model.whole.count == modules * EANBlurredModel.samples)
    var last: Float = 0
    var widths: [Double] = []
    for module in model.modules {
      if module == last { widths[widths.count - 1] += 1 } else { widths.append(1) }
      last = module
    }
    #expect(widths == symbol.widths)
    #expect(model.whole.allSatisfy { abs($0) <= 1 })
    // Beside the first bar is a quiet zone: it is no darker than within the symbol.
    #expect(model.whole[0] < model.whole[3])
  }

  @Test(arguments: symbols)
  func `a digit drawn in its own place changes nothing, another does`(
    symbol: LinearSymbol, modules: Int, edges: Int, digits: [Int]
  ) throws {
    let model = try Self.model(symbol)
    for start in digits {
      let range = EANBlurredModel.range(ofDigitAt: start)
      #expect(range.count == 9 * EANBlurredModel.samples)
      let own = Array(model.modules[start..<start + 7])
      #expect(model.drawn(own, at: start) == Array(model.whole[range]))
      let other = model.drawn(own.map { -$0 }, at: start)
      #expect(EANBlurredModel.correlation(other[...], model.whole[range]) < 0)
    }
  }

  @Test(arguments: symbols, [-0.3, 0, 0.3])
  func `a profile is laid on the modules whatever its spread and direction`(
    row: (symbol: LinearSymbol, modules: Int, edges: Int, digits: [Int]), spread: Double
  ) throws {
    let model = try Self.model(row.symbol)
    let (profile, edges) = Self.seen(row.symbol, spread: spread)
    let last = Float(profile.count - 1)
    for (profile, edges) in [(profile, edges), (profile.reversed(), edges.map { last - $0 })] {
      let samples = try #require(model.sampled(profile, edges: edges))
      #expect(samples.count == model.whole.count)
      #expect(EANBlurredModel.correlation(samples[...], model.whole[...]) > 0.95)
      // Against the line it shows another symbol.
      let turned = try #require(model.sampled(profile, edges: edges.reversed()))
      #expect(EANBlurredModel.correlation(turned[...], model.whole[...]) < 0.8)
    }
    #expect(model.sampled(profile, edges: Array(edges.dropLast())) == nil)
    #expect(model.sampled(profile, edges: edges + [last]) == nil)
    #expect(model.sampled([], edges: edges) == nil)
    #expect(model.sampled([1], edges: edges) == nil)
    // Edges far outside of the profile are no trap.
    #expect(model.sampled(profile, edges: edges.map { $0 * 100 - 5000 }) != nil)
  }

  @Test(
    arguments: [
      ([1, 2, 3], [10, 20, 30], 1), ([1, 2, 3], [5, 4, 3], -1),
      ([1, -1, 1, -1], [1, 1, -1, -1], 0),
      ([2, 2, 2], [1, 2, 3], -1), ([1, 2, 3], [0, 0, 0], -1),
    ] as [([Float], [Float], Float)])
  func `stretches correlate by their shape alone, flat ones with none`(
    one: [Float], other: [Float], expected: Float
  ) {
    #expect(abs(EANBlurredModel.correlation(one[...], other[...]) - expected) < 1e-6)
  }
}
