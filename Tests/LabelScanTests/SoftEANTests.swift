import Foundation
import LabelScan
import LabelSyntax
import Testing

/// EAN and UPC-A symbols out of focus: read by all their digits at once, or not at all.
struct SoftEANTests {
  private static let symbols = [
    LinearSymbol.ean13("400638133393"), .ean13("978020137962"), .ean13("012345678901"),
    .upca("03600029145"), .ean8("9638507"), .ean8("0123456"),
  ]

  private static func payload(_ reading: SoftEANDecoder.Reading?) -> String? {
    guard let reading, reading.isSure, let digits = EANTrellis.payload(reading.shapes) else {
      return nil
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func payload(_ symbol: LinearSymbol) -> String {
    (symbol.payload.symbology == .upca ? "0" : "") + symbol.payload.text
  }

  @Test(arguments: symbols, [0.5, 0.75, 1])
  func `digits whose elements do not show are read`(symbol: LinearSymbol, blur: Double) throws {
    let half = symbol.payload.symbology == .ean8 ? 4 : 6
    let decoder = SoftEANDecoder()
    for (spread, bend) in [(0, 0), (-0.25, 0), (0.25, 0.8), (0, -1.6)] {
      let (samples, from, to) = SoftProfile.luma(
        symbol.widths, blur: blur, spread: spread, bend: bend, noise: 40)
      let reading = decoder.read(samples, from: from + 1, to: to + 1, half: half)
      #expect(Self.payload(reading) == Self.payload(symbol), "\(spread), \(bend)")
      // Against the line, and as a symbol of another length, it is none.
      let last = Float(samples.count - 1)
      let mirrored = [Float](samples.reversed())
      #expect(Self.payload(decoder.read(samples, from: from, to: to, half: 10 - half)) == nil)
      #expect(
        Self.payload(decoder.read(mirrored, from: last - to, to: last - from, half: half)) == nil)
    }
  }

  @Test(arguments: symbols, [0.5, 0.75, 1])
  func `another check digit is refused`(symbol: LinearSymbol, blur: Double) throws {
    var payload = symbol.payload
    payload.bytes[payload.bytes.count - 1] = (payload.bytes[payload.bytes.count - 1] - 47) % 10 + 48
    let pattern = try #require(EANPattern(payload))
    var widths: [Double] = []
    var last: Float = 0
    for module in pattern.stretches.flatMap(\.modules) {
      if module == last { widths[widths.count - 1] += 1 } else { widths.append(1) }
      last = module
    }
    let (samples, from, to) = SoftProfile.luma(widths, blur: blur)
    let half = symbol.payload.symbology == .ean8 ? 4 : 6
    #expect(Self.payload(SoftEANDecoder().read(samples, from: from, to: to, half: half)) == nil)
  }

  /// Bars as wide as an EAN-13 symbol that are none.
  private static let others: [(String, [Double])] = [
    ("fence", [Double](repeating: 1, count: 95)),
    ("bars of two modules", [Double](repeating: 2, count: 47) + [1]),
    ("Code 128", LinearSymbol.code128Widths([104, 33, 34, 17, 18, 19])),
    ("Code 39", LinearSymbol.code39("12A45").widths),
    ("two of five", LinearSymbol.itf("12345670").widths),
    ("a symbol cut at its end", Array(LinearSymbol.ean13("400638133393").widths.dropLast(8))),
    (
      "a symbol without its middle",
      LinearSymbol.ean13("400638133393").widths.enumerated()
        .filter { !(27..<32).contains($0.offset) }.map(\.element)
    ),
  ]

  @Test(arguments: others)
  func `other bars are refused`(name: String, widths: [Double]) {
    for blur in [0.5, 0.75, 1] {
      let (samples, from, to) = SoftProfile.luma(widths, blur: blur, noise: 40)
      for half in [4, 6] {
        #expect(Self.payload(SoftEANDecoder().read(samples, from: from, to: to, half: half)) == nil)
      }
    }
  }

  @Test func `noise is refused`() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<50 {
      let samples = (0..<400).map { _ in Float.random(in: 800...3200, using: &random) }
      #expect(Self.payload(SoftEANDecoder().read(samples, from: 40, to: 353.5, half: 6)) == nil)
    }
    #expect(SoftEANDecoder().read([], from: 40, to: 353.5, half: 6) == nil)
    #expect(
      SoftEANDecoder().read([Float](repeating: 9, count: 400), from: 0, to: 0, half: 6) == nil)
  }

  @Test func `ends lie between quiet zones`() {
    let symbol = LinearSymbol.ean13("400638133393")
    let (samples, from, to) = SoftProfile.luma(symbol.widths, blur: 0.75)
    let ends = QuietZonePairs(
      samples, middle: samples.count / 2, leastQuiet: SoftDecoderTuning.minEANQuietZone
    ).ends
    #expect(ends.contains { abs($0.lowerBound - from) < 2 && abs($0.upperBound - to) < 2 })
    let fence = SoftProfile.luma([Double](repeating: 1, count: 95), blur: 0.5).samples
    #expect(QuietZonePairs(Array(fence[40..<350]), middle: 155, leastQuiet: 0.04).ends.isEmpty)
    #expect(QuietZonePairs(samples, middle: -1, leastQuiet: 0.04).ends.isEmpty)
    #expect(QuietZonePairs([], middle: 0, leastQuiet: 0.04).ends.isEmpty)
  }

  @Test(arguments: symbols, [0, 186, 94])
  func `a soft frame is read`(symbol: LinearSymbol, angle: Double) throws {
    let image = try SoftProfile.frame(symbol.widths, angle: angle, blur: 0.85)
    var scanner = LabelScanner()
    let read = scanner.scan(image)
    // What begins with 0 is UPC-A.
    let digits = Self.payload(symbol)
    let text = digits.count == 13 && digits.first == "0" ? String(digits.dropFirst()) : digits
    #expect(read.map(\.payload.text) == [text])
  }

  @Test(arguments: others)
  func `a soft frame of other bars gives nothing`(name: String, widths: [Double]) throws {
    let image = try SoftProfile.frame(widths, angle: 4, blur: 0.85)
    var scanner = LabelScanner(options: ScanOptions(symbologies: [.ean13, .ean8, .upca]))
    let read = scanner.scan(image)
    #expect(read.isEmpty)
  }
}
