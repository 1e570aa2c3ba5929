import LabelScan
import LabelSyntax
import Testing

/// EAN-13 and UPC-A symbols whose modules narrow and widen along a profile: found, and read there.
struct EANPitchSearchTests {
  private static let symbols = [
    LinearSymbol.ean13("400638133393"), .ean13("978020137962"), .upca("03600029145"),
  ]

  private static func payload(_ reading: SoftEANDecoder.Reading?) -> String? {
    guard let reading, reading.isSure, let digits = EANTrellis.payload(reading.shapes) else {
      return nil
    }
    return String(decoding: digits, as: UTF8.self)
  }

  @Test(arguments: symbols, [-8.0, -4, 0, 4, 8])
  func `a bent symbol is found and read`(symbol: LinearSymbol, bend: Double) throws {
    let (samples, from, to) = SoftProfile.luma(
      symbol.widths, blur: 0.5, bend: bend, noise: 40)
    var search = EANPitchSearch()
    let found = search.path(along: samples)
    let path = try #require(found)
    #expect(abs(path.from - from) < 4 && abs(path.to - to) < 4)
    #expect(abs(path.quadraticWarp + Float(bend)) < 2)
    let text = (symbol.payload.symbology == .upca ? "0" : "") + symbol.payload.text
    #expect(Self.payload(SoftEANDecoder().read(samples, along: path)) == text)
    // Against the line its parts correlate less, and it is none.
    let mirrored = [Float](samples.reversed())
    if let other = search.path(along: mirrored) {
      #expect(other.correlation < path.correlation)
      #expect(Self.payload(SoftEANDecoder().read(mirrored, along: other)) == nil)
    }
  }

  /// Bars as wide as an EAN-13 symbol that are none.
  private static let others: [(String, [Double])] = [
    ("fence", [Double](repeating: 1, count: 95)),
    ("Code 128", LinearSymbol.code128Widths([104, 33, 34, 17, 18, 19])),
    ("Code 39", LinearSymbol.code39("12A45").widths),
    ("two of five", LinearSymbol.itf("12345670").widths),
    ("a symbol cut at its end", Array(LinearSymbol.ean13("400638133393").widths.dropLast(8))),
  ]

  @Test(arguments: others, [-5.0, 0, 5])
  func `other bars are refused`(other: (name: String, widths: [Double]), bend: Double) {
    let (samples, _, _) = SoftProfile.luma(other.widths, blur: 0.6, bend: bend, noise: 40)
    var search = EANPitchSearch()
    for profile in [samples, [Float](samples.reversed())] {
      guard let path = search.path(along: profile) else { continue }
      #expect(Self.payload(SoftEANDecoder().read(profile, along: path)) == nil)
    }
  }

  @Test(arguments: [[], [Float](repeating: 7, count: 400), [Float](repeating: 3, count: 12)])
  func `nothing is found where nothing is`(profile: [Float]) {
    var search = EANPitchSearch()
    #expect(search.path(along: profile)?.correlation == nil)
  }

  // Places on a cubic are taken as they are; one that lies on none, and too few, are refused.
  @Test func `a path is the cubic through its places`() throws {
    let places = stride(from: Float(3), through: 93, by: 7).map { module in
      let v = 2 * module / 95 - 1
      return (module: module, place: 50 + 3 * module + 12 * (1 - v * v))
    }
    let path = try #require(EANPitchPath(places: places, correlation: 11))
    #expect(abs(path.from - 50) < 0.1 && abs(path.to - 335) < 0.1)
    #expect(abs(path.quadraticWarp - 4) < 0.1 && abs(path.cubicWarp) < 0.1)
    #expect(path.correlation == 11)
    var broken = places
    broken[6].place += 20
    #expect(EANPitchPath(places: broken, correlation: 11) == nil)
    #expect(EANPitchPath(places: Array(places.prefix(4)), correlation: 11) == nil)
    let turned = places.map { (module: $0.module, place: -$0.place) }
    #expect(EANPitchPath(places: turned, correlation: 11) == nil)
  }
}
