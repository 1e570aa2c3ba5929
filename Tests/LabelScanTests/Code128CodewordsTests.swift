import LabelScan
import Testing

/// Code 128 with FNC4, the only kind whose text is told from its characters here.
struct Code128CodewordsTests {
  /// FNC4 of set A is character 101, of set B character 100.
  static let startA = 103

  private static func text(_ words: [Int]) -> String? {
    let widths = LinearSymbol.code128Widths(words).map { Float($0) }
    return Code128Codewords.extendedText(of: widths).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func b(_ text: String) -> [Int] { LinearSymbol.setB(text) }

  @Test(arguments: [
    // Once: the next character only.
    ([104] + b("Caf") + [100] + b("ix"), "Caféx"),
    ([104, 100] + b("D") + [100] + b("V") + b("V"), "ÄÖV"),
    // Twice: all that follow, until it comes twice again.
    ([104, 100, 100] + b("Dac"), "Äáã"),
    ([104] + b("a") + [100, 100] + b("DV") + [100, 100] + b("b"), "aÄÖb"),
    // Once while latched: the next character only is plain.
    ([104, 100, 100] + b("D") + [100] + b("DV"), "ÄDÖ"),
    // Set A has its own FNC4, and control characters to add to.
    ([startA, 101] + b("A") + b("B"), "ÁB"),
    ([startA, 101, 64], "\u{80}"),
    ([startA, 101, 101, 33, 100] + b("a") + [100, 100] + b("a"), "Ááa"),
    // A shift between FNC4 and its character.
    ([startA, 101, 98] + b("i"), "é"),
    // Digits of set C are never added to.
    ([104, 100] + b("i") + [99, 12, 7, 100] + b("x"), "é1207x"),
    ([105, 12, 100, 100] + b("i"), "12é"),
    // FNC1 in the first two places is no text, later it is a separator.
    ([104, 102, 100] + b("i") + [102] + b("x"), "é\u{1D}x"),
    // FNC2 and FNC3 are no text.
    ([104, 97, 96, 100] + b("i"), "é"),
  ])
  func `FNC4 adds 128`(words: [Int], text: String) {
    #expect(Self.text(words) == text)
  }

  @Test(arguments: [
    [104] + b("Cafe"), [105, 12, 34], [105, 12, 100] + b("x"), [startA] + b("ABC") + [100] + b("a"),
    [105, 102, 1, 99, 100] + b("x") + [102, 101] + b("A"),
  ])
  func `without FNC4 there is nothing to tell`(words: [Int]) {
    #expect(Self.text(words) == nil)
  }

  /// The last character changes the code set, whichever that is, or does something else.
  @Test(arguments: [
    ([105, 102, 21, 12, 100], true), ([105, 102, 21, 12, 101], true),
    ([104, 102] + b("21A") + [99], true), ([104, 102] + b("21A") + [101], true),
    ([startA, 102] + b("21A") + [100], true), ([startA, 102] + b("21A") + [99], true),
    ([105, 102, 21, 99], false), ([104, 102] + b("21A") + [100], false),
    ([startA, 102] + b("21A") + [101], false), ([105, 102, 21, 100] + b("A"), false),
  ])
  func `the linkage flag of GS1-128`(words: [Int], isLinked: Bool) throws {
    let widths = LinearSymbol.code128Widths(words).map { Float($0) }
    #expect(try #require(Code128Codewords(widths)).isLinked == isLinked)
  }

  @Test func `widths of any unit and somewhat off are told`() {
    let widths = LinearSymbol.code128Widths([104] + Self.b("Caf") + [100] + Self.b("i"))
    var random = SeededRandom(seed: 5)
    let measured = widths.map { Float(17 * ($0 + Double.random(in: -0.2...0.2, using: &random))) }
    #expect(Code128Codewords.extendedText(of: measured) == Array("Café".utf8))
  }

  @Test func `what is no whole symbol is not told`() {
    let words = [104] + Self.b("Caf") + [100] + Self.b("i")
    let widths = LinearSymbol.code128Widths(words).map { Float($0) }
    #expect(Code128Codewords.extendedText(of: widths) != nil)
    for count in 0..<widths.count {
      #expect(
        Code128Codewords.extendedText(of: Array(widths.prefix(count))) == nil, "\(count) first")
      #expect(
        Code128Codewords.extendedText(of: Array(widths.suffix(count))) == nil, "\(count) last")
    }
    #expect(Code128Codewords.extendedText(of: widths.reversed()) == nil)
    for value in [0, -1, .infinity, .nan] as [Float] {
      #expect(
        Code128Codewords.extendedText(of: [Float](repeating: value, count: widths.count)) == nil)
    }
    // A wrong character has a wrong check character.
    for place in 1..<words.count {
      var other = words
      other[place] = (other[place] + 1) % 103
      let wrong = LinearSymbol.code128Widths(other).prefix(6 * words.count)
      let mixed = wrong.map { Float($0) } + widths.suffix(13)
      #expect(Code128Codewords.extendedText(of: mixed) == nil, "character \(place)")
    }
  }

  @Test func `random widths are told nothing`() {
    var random = SeededRandom(seed: 2)
    var told = 0
    for _ in 0..<2_000 {
      let count = 6 * Int.random(in: 2...9, using: &random) + 1
      let widths = (0..<count).map { _ in Float(Int.random(in: 1...4, using: &random)) }
      if Code128Codewords.extendedText(of: widths) != nil { told += 1 }
    }
    #expect(told == 0)
  }
}
