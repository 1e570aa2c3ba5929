import LabelScan
import Testing

/// The codeword whose pattern fits the luma of a symbol character.
struct PDF417MatcherTests {
  /// The luma of a codeword's modules, each blurred with its neighbours.
  private static func luma(
    _ codeword: Int, _ cluster: Int, blur: Float = 0, dark: Float = 20, light: Float = 220
  ) -> [Float] {
    let pattern = PDF417Codewords.patterns[cluster][codeword]
    let sharp = StackedDrawing.modules(pattern, 17).map { $0 ? dark : light }
    // A space comes before, a bar after.
    let around = [light] + sharp + [dark]
    return (1...17).map { (1 - 2 * blur) * around[$0] + blur * (around[$0 - 1] + around[$0 + 1]) }
  }

  @Test(arguments: [0, 1, 417, 899, 928], [Float(0), 0.1, 0.28])
  func `finds the codeword of its cluster, and of no other`(codeword: Int, blur: Float) {
    let matcher = PDF417Matcher(blur: blur)
    for cluster in 0..<3 {
      let luma = Self.luma(codeword, cluster, blur: blur)
      let match = matcher.match(luma, cluster: cluster)
      #expect(match.codeword == codeword)
      #expect(match.certainty > 0.99)
      #expect(match.correlation > 0.9999)
      let other = matcher.match(luma, cluster: (cluster + 1) % 3)
      #expect(other.correlation < match.correlation - 0.01)
      #expect(other.certainty < match.certainty - 0.1)
    }
  }

  @Test(arguments: [(20, 220), (100, 120), (0, 255), (250, 254)] as [(Float, Float)])
  func `contrast does not matter`(dark: Float, light: Float) {
    let match = PDF417Matcher(blur: 0).match(
      Self.luma(417, 1, dark: dark, light: light), cluster: 1)
    #expect(match.codeword == 417)
    #expect(match.correlation > 0.9999)
  }

  /// What has no luma of a symbol character is nothing.
  @Test(arguments: [
    [Float](repeating: 128, count: 17), [Float](repeating: 0, count: 17), [],
    Array(luma(417, 0).dropLast()), luma(417, 0) + [220], luma(417, 0, dark: 128, light: 129),
    [Float](repeating: .nan, count: 17),
  ])
  func `no contrast and other counts of modules are no codeword`(luma: [Float]) {
    #expect(
      PDF417Matcher(blur: 0.1).match(luma, cluster: 0)
        == PDF417Matcher.Match(codeword: 0, certainty: 0, correlation: 0))
  }

  @Test func `what is worn is less sure, and what is inverted is another`() {
    let matcher = PDF417Matcher(blur: 0)
    let clean = matcher.match(Self.luma(417, 0), cluster: 0)
    var worn = Self.luma(417, 0)
    // A bar that is half gone.
    worn[0] = 120
    let match = matcher.match(worn, cluster: 0)
    #expect(match.codeword == 417)
    #expect(match.correlation < clean.correlation)
    #expect(match.certainty < clean.certainty)
    let inverted = matcher.match(Self.luma(417, 0, dark: 220, light: 20), cluster: 0)
    #expect(inverted.codeword != 417)
    #expect(inverted.certainty < clean.certainty)
  }
}
