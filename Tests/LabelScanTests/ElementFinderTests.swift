import LabelScan
import Testing

/// Edges between bars and spaces.
struct ElementFinderTests {
  /// A profile of edges at given places, dark first, each sample the mean over its own width and
  /// `blur` samples more.
  private static func profile(
    _ edges: [Double], count: Int, dark: Double = 400, light: Double = 3_600, blur: Double = 0
  ) -> [Float] {
    let reach = (1 + blur) / 2
    return (0..<count).map { index in
      var covered = 0.0
      for pair in stride(from: 0, to: edges.count - 1, by: 2) {
        let low = max(edges[pair], Double(index) - reach)
        let high = min(edges[pair + 1], Double(index) + reach)
        covered += max(0, high - low) / (2 * reach)
      }
      return Float(light + covered * (dark - light))
    }
  }

  private static func places(_ widths: [Double], from start: Double) -> [Double] {
    widths.reduce(into: [start]) { $0.append($0[$0.count - 1] + $1) }
  }

  private static let widths: [Double] = [
    3, 3.5, 6.2, 3.1, 9, 3, 3, 12.4, 3.3, 6, 6, 3, 4.7, 3, 3, 3, 9.5, 3, 3.2, 6.1, 3,
  ]

  @Test(arguments: [0.0, 0.3, 0.8], [0.0, 0.8])
  func `known widths are measured to a tenth of a sample`(offset: Double, blur: Double) {
    let edges = Self.places(Self.widths, from: 12 + offset)
    let profile = Self.profile(edges, count: 130, blur: blur)
    for settings in [
      ElementFinder.Settings(),
      ElementFinder.Settings(minProminence: 0.07, localThresholdWeight: 0.7),
      ElementFinder.Settings(minProminence: 0.06, localThresholdWeight: 0),
    ] {
      var finder = ElementFinder()
      finder.find(in: profile, settings: settings)
      #expect(finder.edges.count == edges.count)
      #expect(zip(finder.edges, edges).allSatisfy { abs(Double($0) - $1) < 0.1 })
    }
  }

  @Test func `light on dark begins with the first light element`() {
    let edges = Self.places(Self.widths, from: 12.4)
    let profile = Self.profile(edges, count: 130, dark: 3_600, light: 400)
    var finder = ElementFinder()
    finder.find(in: profile, settings: ElementFinder.Settings(), inverted: true)
    #expect(finder.edges.count == edges.count)
    #expect(zip(finder.edges, edges).allSatisfy { abs(Double($0) - $1) < 0.1 })
    // Seen as dark on light, the first bar is the second element.
    finder.find(in: profile, settings: ElementFinder.Settings())
    #expect(finder.edges.count == edges.count - 1)
    #expect(zip(finder.edges, edges.dropFirst()).allSatisfy { abs(Double($0) - $1) < 0.1 })
  }

  @Test func `sharpening parts elements that blur has joined`() {
    let edges = Self.places([6, 2, 2, 2, 2, 2, 6], from: 20)
    let profile = Self.profile(edges, count: 70, blur: 2)
    var finder = ElementFinder()
    finder.find(in: profile, settings: ElementFinder.Settings(minProminence: 0.4))
    #expect(finder.edges.count < edges.count)
    finder.find(
      in: profile, settings: ElementFinder.Settings(minProminence: 0.4, sharpening: 2, radius: 2))
    #expect(finder.edges.count == edges.count)
  }

  @Test func `small swings make no element`() {
    // The third bar is a tenth as deep as the others.
    var profile = Self.profile([10, 15, 20, 25, 40, 45], count: 60)
    for index in 30..<35 { profile[index] -= 320 }
    var finder = ElementFinder()
    finder.find(in: profile, settings: ElementFinder.Settings(minProminence: 0.12))
    #expect(finder.edges.count == 6)
    finder.find(in: profile, settings: ElementFinder.Settings(minProminence: 0.08))
    #expect(finder.edges.count == 8)
  }

  @Test(arguments: [
    [], [5], [Float](repeating: 900, count: 8), [Float](repeating: 900, count: 100),
    // Four luma steps, times 16, are noise.
    [Float](repeating: 900, count: 50) + [Float](repeating: 960, count: 50),
  ])
  func `no edges`(profile: [Float]) {
    var finder = ElementFinder()
    finder.find(in: Self.profile([10, 15], count: 60), settings: ElementFinder.Settings())
    #expect(finder.edges.count == 2)
    finder.find(in: profile, settings: ElementFinder.Settings())
    #expect(finder.edges.isEmpty)
    finder.find(in: profile, settings: ElementFinder.Settings(sharpening: 0.02), inverted: true)
    #expect(finder.edges.isEmpty)
  }

  /// A profile on paper below white as an unsharp mask of some radius and amount leaves it.
  private static func sharpened(_ profile: [Float], radius: Int, amount: Float) -> [Float] {
    profile.indices.map { index in
      let near = max(0, index - radius)...min(profile.count - 1, index + radius)
      let mean = profile[near].reduce(0, +) / Float(near.count)
      return min(max(profile[index] + amount * (profile[index] - mean), 0), 255 * 16)
    }
  }

  @Test(arguments: [1, 2], [0.6, 1.5, 2] as [Float])
  func `the overshoot of a sharpened image is no element`(radius: Int, amount: Float) {
    let edges = Self.places(Self.widths.map { 1.3 * $0 }, from: 25)
    let profile = Self.sharpened(
      Self.profile(edges, count: 175, dark: 700, light: 3_300), radius: radius, amount: amount)
    var finder = ElementFinder()
    finder.find(in: profile, settings: LineDecodingPass.first.settings)
    #expect(finder.edges.count > edges.count)
    #expect(finder.dropOvershoot(in: profile))
    #expect(finder.edges.count == edges.count)
    #expect(zip(finder.edges, edges).allSatisfy { abs(Double($0) - $1) < 0.5 })
    #expect(!finder.dropOvershoot(in: profile))
  }

  @Test func `where nothing overshoots there is nothing to drop`() {
    let edges = Self.places(Self.widths, from: 12)
    let profile = Self.profile(edges, count: 130, blur: 0.8)
    var finder = ElementFinder()
    finder.find(in: profile, settings: LineDecodingPass.first.settings)
    #expect(!finder.dropOvershoot(in: profile))
    #expect(finder.edges.count == edges.count)
    // Too few elements for a symbol.
    let few = Self.sharpened(
      Self.profile(Self.places([9, 9, 9], from: 20), count: 70, dark: 700, light: 3_300), radius: 2,
      amount: 1.5)
    finder.find(in: few, settings: LineDecodingPass.first.settings)
    #expect(!finder.dropOvershoot(in: few))
    #expect(!finder.dropOvershoot(in: []))
  }

  @Test func `amplitude uniformity tells a symbol from a few edges in noise`() {
    var finder = ElementFinder()
    finder.find(
      in: Self.profile(Self.places(Self.widths, from: 12), count: 130),
      settings: ElementFinder.Settings())
    #expect(finder.amplitudeUniformity > 0.95)
    var random = SeededRandom(seed: 1)
    var noisy = Self.profile([30, 60, 90, 120], count: 150)
    for index in noisy.indices { noisy[index] += Float.random(in: -300...300, using: &random) }
    finder.find(in: noisy, settings: ElementFinder.Settings(minProminence: 0.07))
    #expect(finder.edges.count > 20)
    #expect(finder.amplitudeUniformity < 0.3)
    finder.find(in: Self.profile([30, 60], count: 90), settings: ElementFinder.Settings())
    #expect(finder.amplitudeUniformity == 0)
  }
}
