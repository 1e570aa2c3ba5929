import Foundation
import LabelScan
import LabelSyntax
import Testing

/// Code 39 and Code 128 symbols out of focus: read by all their characters at once, or not at all.
struct SoftCharacterTests {
  private static let symbols = [
    LinearSymbol.code39("LOT X7-2Q.", wide: 2), .code39("9Z+$/ %", wide: 2.5),
    .code39("SN40571882", wide: 3),
    .code128([104] + LinearSymbol.setB("S/N a7$Q~02"), "S/N a7$Q~02"),
    .code128([105] + LinearSymbol.setC("00340123450000000017"), "00340123450000000017"),
    .code128([103, 33, 64, 17], "A\u{0}1"),
  ]

  /// Those whose elements differ enough to be read at a blur of three quarters of a module, too.
  private static let softer = Array(symbols[3...])

  private static func elements(_ widths: [Double]) -> Int { widths.count + 1 }

  private static func read(
    _ profile: (samples: [Float], from: Float, to: Float), _ symbol: LinearSymbol,
    wanted: [Symbology] = SoftCharacterDecoder.symbologies
  ) -> SoftCharacterDecoder.Reading? {
    var decoder = SoftCharacterDecoder()
    return decoder.read(
      profile.samples, from: profile.from + 1, to: profile.to - 1,
      edges: elements(symbol.widths) * 2 / 3, wanted: wanted)
  }

  private static func text(_ reading: SoftCharacterDecoder.Reading?) -> String? {
    guard let reading, reading.isSure else { return nil }
    return SoftCharacterReader.payload(reading)?.text
  }

  @Test(
    arguments: symbols.map { ($0, 0.45) } + symbols.map { ($0, 0.6) } + softer.map { ($0, 0.75) })
  func `characters whose elements do not show are read`(symbol: LinearSymbol, blur: Double) {
    for (spread, bend) in [(0, 0), (-0.2, 0), (0.2, 0.8), (0, -1.6)] {
      let profile = SoftProfile.luma(
        symbol.widths, blur: blur, spread: spread, bend: bend, noise: 30)
      #expect(Self.text(Self.read(profile, symbol)) == symbol.payload.text, "\(spread), \(bend)")
      // Against the line it is none.
      let last = Float(profile.samples.count - 1)
      let mirrored = (Array(profile.samples.reversed()), last - profile.to, last - profile.from)
      #expect(Self.text(Self.read(mirrored, symbol)) == nil)
    }
  }

  @Test(arguments: symbols)
  func `what is not wanted is not read`(symbol: LinearSymbol) {
    let profile = SoftProfile.luma(symbol.widths, blur: 0.65, noise: 30)
    let symbology = symbol.payload.symbology
    let others = SoftCharacterDecoder.symbologies.filter { $0 != symbology }
    #expect(Self.text(Self.read(profile, symbol, wanted: others)) == nil)
  }

  @Test(arguments: [0.45, 0.65, 0.85])
  func `another check character is refused`(blur: Double) {
    let symbol = LinearSymbol.code128([104] + LinearSymbol.setB("SN40571"), "SN40571")
    var widths = symbol.widths
    // Of the character before the stop character's seven elements.
    let check = widths.count - 13..<widths.count - 7
    widths.replaceSubrange(check, with: LinearSymbol.code128Widths([64])[..<6])
    let profile = SoftProfile.luma(widths, blur: blur)
    let reading = Self.read(profile, symbol)
    #expect(reading?.isSure == true)
    #expect(Self.text(reading) == nil)
  }

  /// Bars that are no symbol of either.
  private static let others: [(String, [Double])] = [
    ("fence", [Double](repeating: 1, count: 119)),
    ("EAN-13", LinearSymbol.ean13("400638133393").widths),
    ("two of five", LinearSymbol.itf("1234567012345670").widths),
    ("Code 39 without its end", Array(LinearSymbol.code39("12A45KX").widths.dropLast(10))),
    (
      "Code 39 with a character of five wide elements",
      Array(LinearSymbol.code39("12A45KX").widths.enumerated()).map {
        (32..<36).contains($0.offset) ? 3 : $0.element
      }
    ),
    (
      "Code 128 without its start",
      Array(LinearSymbol.code128Widths([104, 33, 34, 17, 18, 19]).dropFirst(6))
    ),
  ]

  @Test(arguments: others)
  func `other bars are refused`(name: String, widths: [Double]) {
    for blur in [0.45, 0.65, 0.85] {
      let (samples, from, to) = SoftProfile.luma(widths, blur: blur, noise: 30)
      for edges in [widths.count / 2, widths.count + 1] {
        var decoder = SoftCharacterDecoder()
        #expect(Self.text(decoder.read(samples, from: from, to: to, edges: edges)) == nil)
      }
    }
  }

  @Test func `noise is refused`() {
    var random = SeededRandom(seed: 3)
    var decoder = SoftCharacterDecoder()
    for _ in 0..<20 {
      let samples = (0..<500).map { _ in Float.random(in: 800...3200, using: &random) }
      #expect(Self.text(decoder.read(samples, from: 40, to: 460, edges: 90)) == nil)
    }
    #expect(decoder.read([], from: 40, to: 460, edges: 90) == nil)
    let flat = [Float](repeating: 9, count: 500)
    #expect(decoder.read(flat, from: 0, to: 0, edges: 90) == nil)
    #expect(decoder.read(flat, from: 40, to: 460, edges: 90) == nil)
    #expect(decoder.read(flat, from: 40, to: 460, edges: .max / 8) == nil)
  }

  /// The other two, of Code 39, are not read at every angle at this blur.
  @Test(arguments: [symbols[0]] + softer, [0, 186, 94])
  func `a soft frame is read`(symbol: LinearSymbol, angle: Double) throws {
    let image = try SoftProfile.frame(symbol.widths, angle: angle, blur: 0.65)
    var scanner = LabelScanner()
    #expect(try scanner.scan(image).map(\.payload) == [symbol.payload])
    var fast = LabelScanner(options: ScanOptions(effort: .fast))
    #expect(try fast.scan(image).allSatisfy { $0.payload == symbol.payload })
  }

  @Test(arguments: others)
  func `a soft frame of other bars gives no such symbol`(name: String, widths: [Double]) throws {
    let image = try SoftProfile.frame(widths, angle: 4, blur: 0.75)
    var scanner = LabelScanner(
      options: ScanOptions(symbologies: Set(SoftCharacterDecoder.symbologies)))
    #expect(try scanner.scan(image).isEmpty)
  }
}
