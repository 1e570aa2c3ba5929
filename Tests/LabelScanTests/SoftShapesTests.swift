import LabelScan
import LabelSyntax
import Testing

/// What digits and characters look like through blur, and the best of them together.
struct SoftShapesTests {
  private static let milk = LinearSymbol.ean13("400638133393")

  /// The shapes of milk's digits: 4 is told by the sets A B A A B B of the left half.
  private static let milkShapes: [Int] = [
    0, 10, 6, 3, 18, 11, 23, 23, 23, 29, 23, 21,
  ]

  @Test(arguments: [0.4, 0.7, 1] as [Float])
  func `a digit shares most with itself`(blur: Float) {
    let shapes = EANTemplates(blur: blur, spread: 0)
    for digit in 0..<30 {
      let image = Array(
        shapes.digits[digit * EANTemplates.width..<(digit + 1) * EANTemplates.width])
      #expect(abs(shapes.product(digit, with: image, at: 0) - shapes.powers[digit]) < 1e-3)
      // What is left of the image without a digit is least for itself.
      let rests = (0..<30).map { shapes.powers[$0] - 2 * shapes.product($0, with: image, at: 0) }
      #expect(rests.min() == rests[digit])
      #expect(shapes.product(digit, with: image, at: 1) == 0)
    }
  }

  @Test func `a drawn symbol is as dark as its modules`() throws {
    let shapes = EANTemplates(blur: 0.1, spread: 0)
    let pattern = try #require(EANPattern(Self.milk.payload))
    let modules = pattern.stretches.flatMap(\.modules)
    let symbol = shapes.symbol(Self.milkShapes, quiet: 3)
    #expect(symbol.count == 95 + 6 && EANTemplates.modules(half: 6) == 95)
    #expect(
      EANTrellis.payload(Self.milkShapes).map { String(decoding: $0, as: UTF8.self) }
        == "4006381333931")
    for (index, module) in modules.enumerated() {
      #expect((symbol[index + 3].sum() / 4 > 0.5) == (module > 0), "module \(index)")
    }
    // The guards alone leave the digits light.
    let guards = shapes.guards(half: 6, quiet: 3)
    #expect(guards[3].sum() / 4 > 0.9 && guards[8...40].allSatisfy { $0.sum() < 0.1 })
  }

  @Test(arguments: [SoftAlphabet.code128, .code39(wide: 2.5)])
  func `characters are drawn, found at the ends and told apart`(alphabet: SoftAlphabet) throws {
    let characters =
      [alphabet.starts.lowerBound] + [12, 33, 40, 7].map { alphabet.data.lowerBound + $0 }
      + [alphabet.stop]
    let shapes = CharacterTemplates(alphabet, blur: 0.6, spread: 0)
    let image = shapes.symbol(characters)
    #expect(image.count == alphabet.cells(6) + 2 * CharacterTemplates.reach)
    let trellis = CharacterTrellis(image, shapes, count: 6)
    #expect(trellis.best() == characters)
    let costs = trellis.costsOfAll()
    for (place, character) in characters.enumerated() {
      let row = costs[place * shapes.vectors..<(place + 1) * shapes.vectors]
      let least = row.map { $0.min() }.min() ?? .infinity
      let own = costs[place * shapes.vectors + character / 8][character % 8]
      // Nothing is left of the image.
      #expect(own == least && abs(own) < 0.05)
    }
    // Characters in the middle of which one is missing are no symbol.
    #expect(alphabet.isWhole(characters))
    #expect(!alphabet.isWhole(Array(characters.dropLast())))
  }

  @Test func `start and stop characters tell the ends and the number between`() throws {
    let symbol = LinearSymbol.code39("SN40571882", wide: 2.5)
    let (samples, from, to) = SoftProfile.luma(symbol.widths, blur: 0.6, noise: 20)
    let ends = StartStopFinder(
      CharacterTemplates(.code39(wide: 2.5), blur: 0.6, spread: 0))
    let guesses = ends.candidates(samples, from: from + 1, to: to - 1, counts: 8...16)
    let best = try #require(guesses.first)
    #expect(guesses.contains { $0.count == 12 && $0.agreement > 0.95 })
    #expect(abs(best.from - from) < 4 && best.agreement > 0.95)
    // A fence has neither.
    let fence = SoftProfile.luma([Double](repeating: 1, count: 191), blur: 0.6)
    #expect(
      ends.candidates(fence.samples, from: fence.from, to: fence.to, counts: 8...16).isEmpty)
  }

  @Test(arguments: [0.0, 1.2, -1.2], [0.0, 0.2])
  func `a profile is laid on modules and their bend found`(bend: Double, spread: Double) throws {
    let (samples, from, to) = SoftProfile.luma(
      Self.milk.widths, blur: 0.6, spread: spread, bend: bend)
    var profile = ModuleProfile(samples, from: from, to: to, modules: 95)
    #expect(profile.isPlausible)
    #expect(abs(profile.module - 3.3) < 0.01)
    let symbol = EANTemplates(blur: 0.6, spread: Float(spread)).symbol(
      Self.milkShapes, quiet: ModuleProfile.quiet)
    for _ in 0..<4 {
      let isFitted = profile.fit(symbol, moves: true)
      #expect(isFitted)
    }
    #expect(profile.explained > 0.97)
    #expect(abs(profile.ends.from - from) < 2 && abs(profile.ends.to - to) < 2)
    // Another symbol explains less, and on light bars none is plausible.
    let other = EANTemplates(blur: 0.6, spread: Float(spread)).symbol(
      [5, 5, 5, 5, 5, 5, 25, 25, 25, 25, 25, 25], quiet: ModuleProfile.quiet)
    var wrong = ModuleProfile(samples, from: from, to: to, modules: 95)
    _ = wrong.fit(other, moves: false)
    #expect(wrong.explained < 0.9)
    #expect(!ModuleProfile(samples.map { -$0 }, from: from, to: to, modules: 95).isPlausible)
  }

  @Test(arguments: [0.0, 8, -8])
  func `lines that lean are laid along the bars`(angle: Double) throws {
    let image = try SoftProfile.frame(Self.milk.widths, angle: angle, blur: 0.5)
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    // The region is upright whatever the bars are.
    let region = LinearRegion(
      center: Point(x: 310, y: 250), axis: Point(x: 1, y: 0), bars: Point(x: 0, y: 1),
      barsPerPixel: Point(x: 0, y: 0), length: -95...95, halfHeight: 25, level: 0, coherence: 1)
    var strip = RectifiedStrip()
    let isLaid = strip.rectify(region, module: 2, view, pyramid)
    #expect(isLaid)
    let (isFull, middle) = (strip.isFull, strip.middle)
    #expect(isFull)
    let last = strip.profile.count - 1
    #expect(abs(middle - last / 2) < 8)
    let corners = strip.corners(
      from: Float(strip.middle) - 100, to: Float(strip.middle) + 100, isReversed: false)
    #expect(corners.count == 4 && corners[0].x < corners[1].x && corners[0].y < corners[3].y)
    for band in 0..<RectifiedStrip.bands {
      let average = strip.average(band: band)
      #expect(average.count == last + 1)
    }
  }

  @Test func `a blank shows no bars`() throws {
    let image = try QRCamera.blank()
    let view = image.view
    var pyramid = LumaPyramid()
    pyramid.build(from: view)
    var strip = RectifiedStrip()
    let isLaid = strip.rectify(LinearRegion(across: view), module: 2, view, pyramid)
    #expect(!isLaid)
  }
}
