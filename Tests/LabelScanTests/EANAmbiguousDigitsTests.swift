import LabelScan
import LabelSyntax
import Testing

/// Digits of EAN that bars of another width turn into one another are told apart in soft images.
struct EANAmbiguousDigitsTests {
  /// A soft profile of the digits as drawn, four samples a module, and its edges where bars are
  /// wider by `spread` modules.
  private static func seen(
    _ symbol: LinearSymbol, spread: Double
  ) -> (profile: [Float], edges: [Float]) {
    let quiet = 10.0
    var edges: [Double] = []
    var place = quiet
    for (index, width) in symbol.widths.enumerated() {
      edges.append(place + (index % 2 == 0 ? -spread / 2 : spread / 2))
      place += width
    }
    edges.append(place + spread / 2)
    var dark: [Float] = []
    for sample in 0..<Int(4 * (place + quiet)) {
      let at = (Double(sample) + 0.5) / 4
      dark.append(edges.count { $0 <= at } % 2 == 1 ? 1 : 0)
    }
    // Five rounds of three samples' mean: a deviation of 0.46 modules.
    for _ in 0..<5 {
      let before = dark
      for index in 1..<dark.count - 1 {
        dark[index] = (before[index - 1] + before[index] + before[index + 1]) / 3
      }
    }
    return (dark.map { 3000 - 2000 * $0 }, edges.map { Float(4 * $0 - 0.5) })
  }

  /// What is drawn, and what bars of another width would make of it.
  @Test(arguments: [
    (LinearSymbol.ean8("6787264"), "61212640", Symbology.ean8),
    (.upca("66401200187"), "664012001211", .upca),
    (.ean13("590128212777"), "5901282127773", .ean13),
  ])
  func `digits are told from their alternatives`(
    symbol: LinearSymbol, alternative: String, symbology: Symbology
  ) throws {
    let ambiguous = try #require(EANAmbiguousDigits(symbol.payload))
    let wrong = EANAmbiguousDigits(Payload(bytes: Array(alternative.utf8), symbology: symbology))
    for spread in [-0.3, 0, 0.3] {
      let (profile, edges) = Self.seen(symbol, spread: spread)
      for (profile, edges) in [
        (profile, edges),
        (profile.reversed(), edges.map { Float(profile.count - 1) - $0 }),
      ] {
        let gain = try #require(ambiguous.correlationGain(profile, edges: edges))
        #expect(EANAmbiguousDigits.isSure([gain]), "\(gain)")
        if let wrong, alternative != symbol.payload.text {
          let gain = try #require(wrong.correlationGain(profile, edges: edges))
          #expect(!EANAmbiguousDigits.isSure([gain]), "\(gain)")
        }
        #expect(ambiguous.correlationGain(profile, edges: Array(edges.dropLast())) == nil)
        #expect(ambiguous.correlationGain([], edges: edges) == nil)
      }
    }
  }

  @Test(arguments: [
    LinearSymbol.ean8("6787264"), .upca("66401200187"), .ean13("590128212777"),
    .ean13("400638133393"),
  ])
  func `every digit under blur is told from every other`(symbol: LinearSymbol) throws {
    let digits = try #require(EANBlurredDigits(symbol.payload))
    for spread in [-0.3, 0, 0.3] {
      let (profile, edges) = Self.seen(symbol, spread: spread)
      #expect(digits.match(profile, edges: edges))
      #expect(!digits.match(profile, edges: edges.reversed()))
      #expect(!digits.match(profile, edges: Array(edges.dropLast())))
      for place in symbol.payload.bytes.indices.dropFirst() {
        var other = symbol.payload
        other.bytes[place] = 48 + (other.bytes[place] - 48 + 1) % 10
        #expect(try !#require(EANBlurredDigits(other)).match(profile, edges: edges))
      }
    }
  }

  @Test func `other symbologies have no digits under blur`() {
    #expect(EANBlurredDigits(LinearSymbol.code39("12787121").payload) == nil)
  }

  @Test func `only three digits and more can keep the check digit`() {
    #expect(EANAmbiguousDigits(LinearSymbol.ean8("6034560").payload) == nil)
    #expect(EANAmbiguousDigits(LinearSymbol.ean8("1034568").payload) == nil)
    #expect(EANAmbiguousDigits(LinearSymbol.code39("12787121").payload) == nil)
    #expect(EANAmbiguousDigits.isSure([]))
    #expect(EANAmbiguousDigits.isSure([-1, 0.2, 0.1]))
    #expect(!EANAmbiguousDigits.isSure([-1, 0.2, 0.01]))
  }
}
