import LabelScan
import LabelSyntax
import Testing

/// Payloads of scan lines, counted and held against the bars that gave them.
struct LineVotesTests {
  /// What zbar reads of a symbol's element widths, at two pixels a module.
  private static func read(_ symbol: LinearSymbol) throws -> ZBarRead {
    let symbology = try #require(symbol.payload.symbology)
    let all: [Symbology] = symbology == .upca ? [.upca, .ean13] : [symbology]
    let widths = ([20] + symbol.widths + [20]).map { UInt32($0 * 64) }
    var found: ZBarRead?
    if var decoder = ZBarLineDecoder(all) {
      decoder.decode(widths: widths.span) { read, _ in found = read }
    }
    return try #require(found)
  }

  private static let milk = LinearSymbol.ean13("400638133393")
  private static let book = LinearSymbol.ean13("978020137962")

  @Test func `a payload at one place is one vote, and a line counts once`() throws {
    let read = try Self.read(Self.milk)
    var votes = LineVotes()
    votes.add(read, line: 3, s: -4, reach: 10...200)
    votes.add(read, line: 7, s: 6, reach: 12...202, isEdgeToEdge: true)
    votes.add(read, line: 7, s: 6, reach: 100...198, needsBarEnds: true)
    let vote = try #require(votes.votes.first)
    #expect(votes.votes.count == 1)
    #expect(vote.lines == [3, 7] && vote.edgeToEdgeLines == [7] && vote.needsBarEnds)
    #expect(vote.span == -4...6)
    // Half a symbol says nothing of where the whole is.
    #expect(vote.reach == 12...202)
    // Elsewhere along the line it is another symbol.
    votes.add(read, line: 3, s: -4, reach: 300...490)
    #expect(votes.votes.count == 2)
    votes.clear()
    #expect(votes.votes.isEmpty)
  }

  // Two lines for EAN-13, three for EAN-8 unless another number is asked for.
  @Test(
    arguments: [
      (milk, 1, nil, false), (milk, 2, nil, true), (LinearSymbol.ean8("9638507"), 2, nil, false),
      (.ean8("9638507"), 3, nil, true), (milk, 2, 4, false), (milk, 4, 4, true),
    ] as [(LinearSymbol, Int, Int?, Bool)])
  func `enough lines agree`(
    symbol: LinearSymbol, lines: Int, wanted: Int?, isAgreed: Bool
  ) throws {
    let read = try Self.read(symbol)
    var votes = LineVotes()
    for line in 0..<lines { votes.add(read, line: line, s: Double(line), reach: 0...100) }
    var options = ScanOptions()
    if let wanted, let symbology = symbol.payload.symbology {
      options.minimumLines[symbology] = wanted
    }
    #expect(votes.votes[0].isAgreed(options) == isAgreed)
  }

  @Test func `reads from edge to edge alone tell the extent where there are any`() throws {
    let read = try Self.read(Self.milk)
    var votes = LineVotes()
    // A line that cuts the symbol's corner is completed by a half of another, forward and backward.
    votes.add(read, line: 1, s: -4, reach: 27...198)
    votes.add(read, line: 1, s: -4, reach: 27...198)
    #expect(votes.votes[0].reach == 27...198)
    votes.add(read, line: 4, s: 2, reach: 10...200, isEdgeToEdge: true)
    #expect(votes.votes[0].reach == 10...200)
    votes.add(read, line: 4, s: 2, reach: 27...198)
    #expect(votes.votes[0].reach == 10...200)
    #expect(votes.votes[0].lines == [1, 4])
  }

  // Lines of the vote and of the other, whether they overlap along the line and across it.
  @Test(arguments: [
    (2, 1, true, true, true), (3, 1, true, true, false), (4, 2, true, true, true),
    (2, 1, false, true, false), (2, 1, true, false, false),
  ])
  func `another payload at the place is a rival unless clearly outvoted`(
    lines: Int, others: Int, isThere: Bool, isLevel: Bool, isRival: Bool
  ) throws {
    var votes = LineVotes()
    let (one, other) = (try Self.read(Self.milk), try Self.read(Self.book))
    for line in 0..<lines { votes.add(one, line: line, s: Double(line), reach: 0...100) }
    for line in 0..<others {
      let s = isLevel ? Double(line) : 50
      votes.add(other, line: line, s: s, reach: isThere ? 20...120 : 200...300)
    }
    #expect(votes.rivals(of: votes.votes[0]).map(\.payload) == (isRival ? [other.payload] : []))
  }

  @Test func `agreed votes are dropped where a symbol was read`() throws {
    var votes = LineVotes()
    let (one, other) = (try Self.read(Self.milk), try Self.read(Self.book))
    for line in 0..<2 { votes.add(one, line: line, s: Double(line), reach: 0...100) }
    votes.add(other, line: 0, s: 0, reach: 0...100)
    votes.drop(ScanOptions()) { $0 > 10 }
    #expect(votes.votes.count == 2)
    votes.drop(ScanOptions()) { $0 < 10 }
    // What is not agreed stays.
    #expect(votes.votes.map(\.payload) == [other.payload])
  }

  /// The reach of a symbol's bars along t.
  private static func reach(_ symbol: LinearSymbol) -> ClosedRange<Double> {
    let half = symbol.widths.reduce(0, +) * 3 / 2
    return -half...half
  }

  /// A strip across a drawn symbol.
  private static func strip(
    _ symbol: LinearSymbol, isMirrored: Bool = false, inverted: Bool = false
  ) throws -> LineStrip {
    let (canvas, _) = BarCanvas.drawing(
      symbol.widths, angle: isMirrored ? 180 : 0, inverted: inverted)
    let image = try canvas.image()
    let view = image.view
    let region = LinearRegion(across: view)
    var strip = LineStrip()
    strip.sample(view, level: 0, region: region, span: region.length, step: 1, lines: 12)
    return strip
  }

  /// What the bars of one symbol say of the payload of another.
  private static func direction(
    of payload: LinearSymbol, on symbol: LinearSymbol, isMirrored: Bool = false,
    inverted: Bool = false
  ) throws -> Bool? {
    let strip = try Self.strip(symbol, isMirrored: isMirrored, inverted: inverted)
    var votes = LineVotes()
    votes.add(try Self.read(payload), line: 5, s: 0, reach: reach(symbol))
    var proof = EANVerifier()
    var pass = LineDecodingPass.first
    pass.inverted = inverted
    return proof.direction(of: votes.votes[0], in: strip, pass)
  }

  @Test(arguments: [milk, book, .ean8("9638507"), .upca("03600029145")])
  func `bars prove an EAN's payload and its direction`(symbol: LinearSymbol) throws {
    for inverted in [false, true] {
      #expect(try Self.direction(of: symbol, on: symbol, inverted: inverted) == false)
      #expect(
        try Self.direction(of: symbol, on: symbol, isMirrored: true, inverted: inverted) == true)
    }
  }

  @Test func `bars of another symbol, or of another colour, refuse it`() throws {
    #expect(try Self.direction(of: Self.milk, on: Self.book) == nil)
    // Two digits differ, and the check digit agrees.
    #expect(try Self.direction(of: .ean13("400638133393"), on: .ean13("400638135313")) == nil)
  }

  @Test func `only EAN and UPC that few lines showed are held against bars`() throws {
    var votes = LineVotes()
    let read = try Self.read(Self.milk)
    votes.add(read, line: 0, s: 0, reach: 0...100)
    #expect(EANVerifier.verifies(votes.votes[0]))
    for line in 0..<3 { votes.add(read, line: line, s: 0, reach: 0...100, isEdgeToEdge: true) }
    #expect(!EANVerifier.verifies(votes.votes[0]))
    votes.clear()
    votes.add(try Self.read(.code39("SN 0042.7")), line: 0, s: 0, reach: 0...100)
    #expect(!EANVerifier.verifies(votes.votes[0]))
  }

  @Test func `digits that ink may turn into others are looked at again`() throws {
    let strip = try Self.strip(Self.milk)
    let reach = Self.reach(Self.milk)
    var votes = LineVotes()
    for line in 0..<3 { votes.add(try Self.read(Self.milk), line: line, s: 0, reach: reach) }
    var proof = EANVerifier()
    let isSure = proof.isSure(of: votes.votes[0], in: strip, isReversed: false, .first)
    #expect(isSure)
    let lines = EANVerifier.lines(of: strip, .first)
    #expect(lines == 4)
  }
}
