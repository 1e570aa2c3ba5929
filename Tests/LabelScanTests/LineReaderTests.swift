import LabelScan
import LabelSyntax
import Testing

/// One scan line: its edges, the widths between them, and what they say.
struct LineReaderTests {
  /// The edges of a symbol's bars, two samples a module, from sample 40 on.
  private static func edges(_ widths: [Double], module: Double = 2, spread: Double = 0) -> [Float] {
    var edges: [Float] = []
    var place = 40.0
    for (index, width) in ([0] + widths).enumerated() {
      place += width * module
      // Bars are wider by the spread, half of it at either edge.
      edges.append(Float(place + (index % 2 == 0 ? -spread : spread) / 2))
    }
    return edges
  }

  private static func columns(_ edges: [Float]) -> Int { Int(edges[edges.count - 1]) + 40 }

  private static let symbols = [
    LinearSymbol.ean13("400638133393"), .ean8("9638507"), .upca("03600029145"),
    .code39("SN 0042.7"), .itf14("1540014128876"),
    .code128([104] + LinearSymbol.setB("LabelScan 1.0"), "LabelScan 1.0"),
  ]

  @Test func `widths are 32nds of a sample, quiet zones wider`() {
    var elements = ElementWidths()
    let edges = Self.edges([Double](repeating: 1, count: 21))
    elements.take(edges, columns: Self.columns(edges))
    #expect(elements.edges == edges)
    #expect(elements.widths.count == edges.count + 1)
    #expect(elements.widths[0] == 40 * 32 && elements.widths[1...21].allSatisfy { $0 == 64 })
    #expect(elements.widened[0] == 4 * 40 * 32 && elements.widened[1] == 64)
    #expect(elements.isQuiet(at: 0) && !elements.isQuiet(at: 2))
    #expect(elements.module(of: edges[...]) == 2)
    #expect(elements.ends == (0, Float(Self.columns(edges))))
  }

  @Test func `an odd edge is left, and too few are none`() {
    var elements = ElementWidths()
    elements.take([10, 12, 14, 16, 18], firstLightEdge: 3, columns: 30)
    #expect(elements.edges == [10, 12, 14, 16])
    #expect(elements.ends == (3, 18))
    elements.take([10, 12, 14], columns: 30)
    #expect(elements.widths.isEmpty)
  }

  @Test(arguments: [0.0, 0.3, 1.2, -1.2])
  func `ink spread is evened out where it shows`(spread: Double) {
    let widths = LinearSymbol.code39("SN 0042.7").widths
    let edges = Self.edges(widths, module: 4, spread: spread)
    var elements = ElementWidths()
    elements.take(edges, columns: Self.columns(edges))
    let isSpread = abs(spread) > 1
    #expect(elements.compensateSpread() == isSpread)
    guard isSpread else { return }
    for (index, width) in widths.enumerated() {
      #expect(abs(Double(elements.spreadCompensated[index + 1]) / 32 - 4 * width) < 0.3)
    }
  }

  /// What the decoders of a group say of a line.
  private static func decoded(
    _ widths: [Double], _ wanted: [Symbology] = LineDecoders.symbologies
  ) -> [(text: String, isBackward: Bool)] {
    let edges = edges(widths)
    var elements = ElementWidths()
    elements.take(edges, columns: columns(edges))
    var decoders = LineDecoders(wanted)
    var found: [(String, Bool)] = []
    for group in LineDecoders.Group.allCases {
      decoders.decode(
        group, widths: elements.widths, widened: elements.widened,
        reversed: elements.widened.reversed()
      ) { read, _, isBackward in found.append((read.payload.text, isBackward)) }
    }
    return found
  }

  @Test(arguments: symbols)
  func `a symbology's decoder reads its line, either way`(symbol: LinearSymbol) throws {
    let symbology = try #require(symbol.payload.symbology)
    let text = symbol.payload.text
    #expect(Self.decoded(symbol.widths).contains { $0.text == text })
    #expect(Self.decoded(symbol.widths.reversed()).contains { $0.text == text })
    let others = LineDecoders.symbologies.filter {
      $0 != symbology && !(symbology == .upca && $0 == .ean13)
    }
    #expect(!Self.decoded(symbol.widths, others).contains { $0.text == text })
  }

  @Test func `a symbol that lacks a bar is read by none`() {
    for symbol in Self.symbols {
      var widths = symbol.widths
      widths.removeSubrange(6..<8)
      #expect(Self.decoded(widths).isEmpty, "\(symbol.testDescription)")
    }
  }

  @Test(arguments: [LinearSymbol.ean13("400638133393"), .ean8("9638507"), .upca("03600029145")])
  func `an EAN is read from edge to edge`(symbol: LinearSymbol) {
    var decoders = LineDecoders(LineDecoders.symbologies)
    for isBackward in [false, true] {
      let edges = Self.edges(isBackward ? symbol.widths.reversed() : symbol.widths)
      var found: [(text: String, isReversed: Bool, first: Int, last: Int)] = []
      decoders.decodeEAN(edges: edges) { read, first, last in
        found.append((read.payload.text, read.isReversed, first, last))
      }
      #expect(found.count == 1)
      #expect(found.first?.text == symbol.payload.text)
      #expect(found.first?.isReversed == isBackward)
      #expect(found.first?.first == 0 && found.first?.last == edges.count - 1)
    }
    // A digit's bar that is a module too far right gives it another check digit.
    var widths = symbol.widths
    (widths[4], widths[5]) = (widths[5], widths[4])
    var count = 0
    decoders.decodeEAN(edges: Self.edges(widths)) { _, _, _ in count += 1 }
    #expect(count == 0 || widths == symbol.widths)
  }

  /// The votes of a line across a drawn symbol, of these options.
  private static func votes(
    _ symbol: LinearSymbol, _ options: ScanOptions = ScanOptions(), cut: Int = 0
  ) throws -> [Payload] {
    let widths = cut > 0 ? Array(symbol.widths.dropLast(cut)) : symbol.widths
    let image = try BarCanvas.drawing(widths).canvas.image()
    let view = image.view
    let region = LinearRegion(across: view)
    var strip = LineStrip()
    strip.sample(view, level: 0, region: region, span: region.length, step: 1, lines: 9)
    var profile: [Float] = []
    strip.average(lines: 3, count: 3, into: &profile)
    var finder = ElementFinder()
    finder.find(in: profile, settings: ElementFinder.Settings())
    var line = LineReader()
    guard line.begin(options) else { return [] }
    #expect(abs(line.module(of: finder.edges) - 3) < 0.2)
    var votes = LineVotes()
    line.read(
      finder.edges, firstLightEdge: finder.firstLightEdge, of: strip, first: 3, window: 3,
      into: &votes)
    for vote in votes.votes {
      let half = symbol.widths.reduce(0, +) * 3 / 2
      #expect(abs(vote.reach.lowerBound + half) < 2 && abs(vote.reach.upperBound - half) < 2)
    }
    return votes.votes.map(\.payload)
  }

  @Test(arguments: symbols)
  func `a line votes for its payload and its reach`(symbol: LinearSymbol) throws {
    #expect(try Self.votes(symbol) == [symbol.payload])
    #expect(try Self.votes(symbol, cut: 8).isEmpty)
    #expect(try Self.votes(symbol, ScanOptions(symbologies: [.codabar])).isEmpty)
    #expect(try Self.votes(symbol, ScanOptions(symbologies: [.qr])).isEmpty)
  }
}
