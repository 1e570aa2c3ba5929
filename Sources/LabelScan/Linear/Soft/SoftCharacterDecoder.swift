package import LabelSyntax

/// Reads symbols of Code 39 and Code 128 so soft that their elements do not show: all characters at once,
/// as those that explain a profile best.
package struct SoftCharacterDecoder: ~Copyable {
  /// What a profile shows.
  package struct Reading {
    /// The characters, each as its place in the alphabet.
    package var characters: [Int]
    /// How much of the profile they explain, up to 1.
    package var explained: Float
    /// How much farther the symbol with the next best character anywhere is from the profile, as a share
    /// of what the best leaves of a character.
    package var margin: Float
    /// The cells on the profile.
    package var modules: ModuleProfile
    /// Which look of the characters fits it.
    fileprivate var look: Look

    /// Whether no other symbol could be meant; Code 39 has no check character.
    ///
    /// Of the wrong readings on 480 photos none had more than 0.94 explained, and one, of Code 128 and
    /// with a check character that did not fit, a margin above 2.
    package var isSure: Bool {
      alphabet.symbology == .code39
        ? explained > 0.94 && margin > 6 : explained > 0.93 && margin > 3
    }

    /// Whether another symbol is hardly meant.
    package var isLikely: Bool { explained > 0.85 && margin > 2 }

    /// What the symbol is.
    package var alphabet: SoftAlphabet { SoftCharacterDecoder.alphabets[look.alphabet] }
  }

  /// An alphabet, a blur and a spread, by their places in the tables.
  fileprivate struct Look: Hashable {
    var alphabet: Int
    var blur = 2
    var spread = 2

    /// Itself and the looks beside it.
    var near: [Look] {
      var looks: [Look] = []
      for b in max(0, blur - 1)...min(SoftCharacterDecoder.blurs.count - 1, blur + 1) {
        for s in max(0, spread - 1)...min(SoftCharacterDecoder.spreads.count - 1, spread + 1)
        where b == blur || s == spread {
          looks.append(Look(alphabet: alphabet, blur: b, spread: s))
        }
      }
      return looks
    }
  }

  /// The symbologies that are read.
  package static let symbologies: [Symbology] = [.code128, .code39]
  /// What symbols may be.
  fileprivate static let alphabets: [SoftAlphabet] = [
    .code128, .code39(wide: 2), .code39(wide: 2.5), .code39(wide: 3),
  ]
  /// The deviations of blur that are tried, in modules, and how much wider bars are.
  fileprivate static let blurs: [Float] = [0.3, 0.45, 0.6, 0.75, 0.9, 1.05]
  fileprivate static let spreads: [Float] = [-0.3, -0.15, 0, 0.15, 0.3]

  /// How much characters must explain once they are fitted twice, and once they are fitted well.
  private static let leastAtFirst: Float = 0.7
  private static let least: Float = 0.8

  private var shapes: [Look: CharacterTemplates] = [:]
  private var ends: [Int: StartStopFinder] = [:]

  package init() {}

  private mutating func shapes(of look: Look) -> CharacterTemplates {
    if let known = shapes[look] { return known }
    let drawn = CharacterTemplates(
      Self.alphabets[look.alphabet], blur: Self.blurs[look.blur],
      spread: Self.spreads[look.spread])
    shapes[look] = drawn
    return drawn
  }

  private mutating func ends(of alphabet: Int) -> StartStopFinder {
    if let known = ends[alphabet] { return known }
    let found = StartStopFinder(shapes(of: Look(alphabet: alphabet)))
    ends[alphabet] = found
    return found
  }

  /// Reads a symbol that lies between two samples of a profile and shows so many edges.
  package mutating func read(
    _ profile: [Float], from: Float, to: Float, edges: Int,
    wanted: [Symbology] = symbologies, isThorough: Bool = true
  ) -> Reading? {
    guard profile.count > 32, to - from > 32 else { return nil }
    var guesses: [(alphabet: Int, guess: StartStopFinder.Guess)] = []
    for alphabet in Self.alphabets.indices
    where wanted.contains(Self.alphabets[alphabet].symbology) {
      let elements = (Self.alphabets[alphabet].characters[0].count + 1) & ~1
      // Blur hides some; noise adds a few.
      let least = max(StartStopFinder.counts.lowerBound, edges / elements - 1)
      let most = min(StartStopFinder.counts.upperBound, 3 * (edges / elements) + 2)
      guard least <= most else { continue }
      guesses += ends(of: alphabet).guesses(profile, from: from, to: to, counts: least...most)
        .map { (alphabet, $0) }
    }
    guesses.sort { $0.guess.agreement > $1.guess.agreement }
    var aligned: [(alphabet: Int, guess: StartStopFinder.Guess, contrast: Float)] = []
    for (alphabet, guess) in guesses.prefix(8) {
      let alignment = PitchAlignment(profile, Self.alphabets[alphabet])
      aligned += alignment.aligned(guess, count: 3).map { (alphabet, $0.guess, $0.contrast) }
    }
    aligned.sort { $0.contrast > $1.contrast }
    var best: (modules: ModuleProfile, look: Look, count: Int)?
    for (alphabet, guess, _) in aligned.prefix(isThorough ? 9 : 6) {
      let cells = Self.alphabets[alphabet].cells(guess.count)
      var modules = ModuleProfile(
        profile, from: guess.from, to: guess.to, modules: cells, bend: guess.bend,
        sway: guess.sway, mostBend: 0.16 * Float(cells))
      let look = Look(alphabet: alphabet)
      guard settle(&modules, look, count: guess.count, rounds: 2),
        modules.explained > Self.leastAtFirst,
        settle(&modules, look, count: guess.count, rounds: 3)
      else { continue }
      if modules.explained > best?.modules.explained ?? Self.least {
        best = (modules, look, guess.count)
      }
      if modules.explained > 0.95 { break }
    }
    guard let best else { return nil }
    var (modules, look) = (best.modules, best.look)
    let count = best.count
    modules.climb(
      &look, near: { $0.near }, settle: { settle(&$0, $1, count: count, rounds: 2) })
    guard modules.explained > 0.9 else { return nil }
    return reading(modules, look, look.near, count: count)
  }

  /// Reads the same symbol on another profile.
  package mutating func read(_ profile: [Float], like other: Reading) -> Reading? {
    var modules = other.modules.moved(to: profile)
    let count = other.characters.count
    guard settle(&modules, other.look, count: count, rounds: 2) else { return nil }
    return reading(modules, other.look, [other.look], count: count)
  }

  /// Fits characters and cells to one another; whether that went well.
  private mutating func settle(
    _ modules: inout ModuleProfile, _ look: Look, count: Int, rounds: Int, moves: Bool = true
  ) -> Bool {
    let shapes = shapes(of: look)
    var last: [Int] = []
    for _ in 0..<rounds {
      guard modules.isPlausible else { return false }
      let characters = CharacterTrellis(modules.darkness, shapes, count: count).best()
      guard modules.fit(shapes.symbol(characters), moves: moves) else { return false }
      if characters == last || modules.explained < 0.5 { break }
      last = characters
    }
    return true
  }

  /// The best characters on cells that are found, and how sure they are: each of some looks may speak for
  /// another.
  private mutating func reading(
    _ modules: ModuleProfile, _ look: Look, _ looks: [Look], count: Int
  ) -> Reading? {
    let vectors = shapes(of: look).vectors
    let far = SIMD8<Float>(repeating: .infinity)
    var costs = [SIMD8<Float>](repeating: far, count: count * vectors)
    for look in looks {
      // The light goes with the look.
      var image = modules
      guard settle(&image, look, count: count, rounds: 1, moves: false), image.power > 0 else {
        continue
      }
      // A symbol whose end is another character is cut off.
      let all = CharacterTrellis(image.darkness, shapes(of: look), count: count, isFree: true)
        .costsOfAll()
      for index in costs.indices {
        costs[index] = pointwiseMin(costs[index], all[index] / image.power)
      }
    }
    var characters: [Int] = []
    var margin = Float.infinity
    var rest = Float.infinity
    for place in 0..<count {
      var (first, second) = (0, Float.infinity)
      var least = Float.infinity
      for character in 0..<8 * vectors {
        let cost = costs[place * vectors + character / 8][character % 8]
        if cost < least {
          (first, second, least) = (character, least, cost)
        } else {
          second = min(second, cost)
        }
      }
      characters.append(first)
      margin = min(margin, second - least)
      rest = min(rest, least)
    }
    guard rest > 0, rest < .infinity, Self.alphabets[look.alphabet].isWhole(characters) else {
      return nil
    }
    return Reading(
      characters: characters, explained: 1 / (1 + rest), margin: margin / rest * Float(count),
      modules: modules, look: look)
  }
}
