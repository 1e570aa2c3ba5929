import LabelScan
import Testing

/// EAN and UPC-A symbols set to whole modules: each digit the nearest one, or nothing.
struct EANWidthNormalizerTests {
  /// The edges of a row of elements that begins with a bar, each bar `spread` wider.
  private static func edges(_ widths: [Double], module: Double, spread: Double) -> [Float] {
    var place = 10.0
    var edges = [Float(place - spread / 2)]
    for (index, width) in widths.enumerated() {
      place += width * module
      edges.append(Float(place + (index % 2 == 0 ? spread : -spread) / 2))
    }
    return edges
  }

  private static let samples = [
    LinearSymbol.ean13("400638133393"), .ean13("978020137962"), .ean8("9638507"),
    .upca("03600029145"), .upca("06672101718"),
  ]

  private static func digits(_ symbol: LinearSymbol) -> Int { symbol.widths.count == 59 ? 6 : 4 }

  @Test(arguments: samples, [-0.9, -0.5, 0, 0.5, 0.9])
  func `whatever the ink adds or takes, the digits are those printed`(
    symbol: LinearSymbol, spread: Double
  ) throws {
    let edges = Self.edges(symbol.widths, module: 2, spread: spread)
    let found = try #require(EANWidthNormalizer(edges, first: 0, digits: Self.digits(symbol)))
    #expect(found.widths.dropFirst().dropLast() == symbol.widths.map { UInt32(64 * $0) }[...])
    #expect(found.widths.first == UInt32(768))
    #expect(found.widths.last == UInt32(768))
  }

  /// What stands left and right of the symbol, from its ends outward, and whether it is one then.
  @Test(arguments: [
    ([Double](), [Double](), true), ([11, 1, 1], [7, 1, 1], true), ([3, 8], [3, 8], true),
    ([3, 1, 1], [7], false), ([7], [4, 1, 1], false), ([1, 8], [7, 1], false),
    ([3, 1], [3, 1], true),
  ])
  func `a symbol ends where no other goes on`(left: [Double], right: [Double], isOne: Bool) {
    for symbol in Self.samples {
      // An even number of edges before the symbol's.
      let before = left.count % 2 == 0 ? Array(left.reversed()) : [5] + left.reversed()
      let edges = Self.edges(before + symbol.widths + right, module: 2, spread: 0)
      let found = EANWidthNormalizer(edges, first: before.count, digits: Self.digits(symbol))
      #expect((found != nil) == isOne, "\(symbol)")
    }
  }

  @Test func `what is no symbol gives none`() {
    let symbol = LinearSymbol.upca("01254661959")
    let edges = Self.edges(symbol.widths, module: 2, spread: 0)
    #expect(EANWidthNormalizer(edges, first: 0, digits: 6) != nil)
    for first in stride(from: 0, to: edges.count, by: 2) {
      #expect(EANWidthNormalizer(edges, first: first, digits: 4) == nil, "\(first)")
      if first > 0 {
        #expect(EANWidthNormalizer(edges, first: first, digits: 6) == nil, "\(first)")
      }
    }
    #expect(EANWidthNormalizer(edges, first: -2, digits: 6) == nil)
    #expect(EANWidthNormalizer([], first: 0, digits: 4) == nil)
    // A digit halfway between 1 and 7, a guard of three modules.
    var widths = symbol.widths
    widths.replaceSubrange(3..<7, with: [1.5, 2.5, 1.5, 1.5])
    #expect(
      EANWidthNormalizer(Self.edges(widths, module: 2, spread: 0), first: 0, digits: 6) == nil)
    widths = symbol.widths
    widths[1] = 3
    #expect(
      EANWidthNormalizer(Self.edges(widths, module: 2, spread: 0), first: 0, digits: 6) == nil)
  }
}
