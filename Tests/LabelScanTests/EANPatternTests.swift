import LabelScan
import LabelSyntax
import Testing

/// Payloads held against the bars that gave them.
struct EANPatternTests {
  static let symbols = [
    LinearSymbol.ean13("400638133393"), .ean13("978020137962"), .ean13("012345678901"),
    .upca("03600029145"), .ean8("9638507"), .ean8("0123456"),
  ]

  /// The luma on a line across a symbol, and its edges: `module` samples a module, `bend` of it
  /// drawn closer toward the end.
  private static func profile(
    _ symbol: LinearSymbol, module: Double = 3, bend: Double = 0
  ) -> (samples: [Float], edges: [Float]) {
    let count = symbol.widths.reduce(0, +)
    func place(_ modules: Double) -> Double {
      12.3 + module * (modules - bend * modules * modules / count)
    }
    var edges = [place(0)]
    var modules = 0.0
    for width in symbol.widths {
      modules += width
      edges.append(place(modules))
    }
    let samples = (0..<Int(edges[edges.count - 1]) + 12).map { index in
      var covered = 0.0
      for pair in stride(from: 0, to: edges.count - 1, by: 2) {
        covered += max(
          0, min(edges[pair + 1], Double(index) + 0.5) - max(edges[pair], Double(index) - 0.5))
      }
      return Float(3_600 - 3_200 * covered)
    }
    return (samples, edges.map { Float($0) })
  }

  @Test(arguments: symbols, [1.5, 3, 4.7])
  func `a symbol matches its own payload, either way`(symbol: LinearSymbol, module: Double) throws {
    for bend in [0, 0.04] {
      let (samples, edges) = Self.profile(symbol, module: module, bend: bend)
      let (from, to) = (edges[0], edges[edges.count - 1])
      let pattern = try #require(EANPattern(symbol.payload))
      #expect(pattern.matches(samples, edges: edges))
      #expect(pattern.matches(samples, from: from, to: to))
      #expect(!pattern.matches(samples, edges: edges.reversed()))
      #expect(!pattern.matches(samples, from: to, to: from))
      let mirrored = [Float](samples.reversed())
      let last = Float(samples.count - 1)
      let mirroredEdges = edges.reversed().map { last - $0 }
      #expect(pattern.matches(mirrored, edges: mirroredEdges.reversed()))
      #expect(!pattern.matches(mirrored, edges: mirroredEdges))
      #expect(pattern.matches(mirrored, from: last - from, to: last - to))
    }
  }

  @Test(arguments: symbols)
  func `a symbol is found among other edges`(symbol: LinearSymbol) throws {
    let (_, own) = Self.profile(symbol, bend: 0.04)
    let pattern = try #require(EANPattern(symbol.payload))
    let last = own[own.count - 1]
    let edges = [own[0] - 40, own[0] - 31] + own + [last + 25, last + 40]
    #expect(pattern.places(in: edges, isReversed: false).map(Array.init) == [own])
    // From its other end, and with a bar that is cut off.
    let mirrored = (edges + [last + 60]).map { -$0 }.reversed() as [Float]
    let places = pattern.places(in: mirrored.dropFirst().map { $0 }, isReversed: true)
    #expect(places.map(Array.init) == [own.map { -$0 }])
    #expect(pattern.places(in: Array(own.dropLast()), isReversed: false).isEmpty)
    #expect(pattern.places(in: [], isReversed: true).isEmpty)
  }

  @Test(arguments: symbols)
  func `another digit anywhere is refused`(symbol: LinearSymbol) throws {
    let (samples, edges) = Self.profile(symbol)
    for place in symbol.payload.bytes.indices {
      for digit in UInt8(48)...57 where digit != symbol.payload.bytes[place] {
        var other = symbol.payload
        other.bytes[place] = digit
        let pattern = try #require(EANPattern(other))
        #expect(!pattern.matches(samples, edges: edges), "\(other.text)")
        #expect(
          !pattern.matches(samples, from: edges[0], to: edges[edges.count - 1]), "\(other.text)")
      }
    }
  }

  @Test(arguments: symbols)
  func `other edges and flat lines are refused`(symbol: LinearSymbol) throws {
    let pattern = try #require(EANPattern(symbol.payload))
    let (samples, edges) = Self.profile(symbol)
    let (from, to) = (edges[0], edges[edges.count - 1])
    #expect(!pattern.matches(samples, edges: []))
    #expect(!pattern.matches(samples, edges: edges.dropLast(2)))
    #expect(!pattern.matches(samples, edges: edges + [to + 3]))
    #expect(!pattern.matches(samples.map { -$0 }, edges: edges))
    #expect(!pattern.matches(samples, from: from, to: from + 20))
    #expect(!pattern.matches(samples, from: from + 60, to: to + 60))
    #expect(!pattern.matches(samples, from: -9_000, to: 90_000))
    let flat = [Float](repeating: 900, count: samples.count)
    #expect(!pattern.matches(flat, edges: edges))
    #expect(!pattern.matches(flat, from: from, to: to))
    #expect(!pattern.matches([], from: from, to: to))
  }

  @Test(arguments: [
    ("4006381333931", Symbology.ean13, true), ("400638133393", .ean13, true),
    ("036000291452", .upca, true), ("0036000291452", .upca, true), ("96385074", .ean8, true),
    ("96385074", .ean13, false), ("4006381333931", .ean8, false), ("", .ean8, false),
    ("400638133393X", .ean13, false), ("40063813339311", .ean13, false),
    ("4006381333931", .code128, false), ("0036000291452", .upce, false),
  ])
  func `only EAN and UPC-A have a pattern`(text: String, symbology: Symbology, has: Bool) {
    let payload = Payload(bytes: Array(text.utf8), symbology: symbology)
    #expect((EANPattern(payload) != nil) == has)
  }
}
