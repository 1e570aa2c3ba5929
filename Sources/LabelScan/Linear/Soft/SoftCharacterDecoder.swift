package import LabelSyntax

/// Maximum likelihood decoder of Code 39 and Code 128 symbols so blurred that their elements do not
/// show: the characters that explain a profile best, all at once, by the Viterbi algorithm.
package struct SoftCharacterDecoder: ~Copyable {
  /// The likeliest symbol on a profile.
  package struct Reading {
    /// The characters, each as its place in the alphabet.
    package var characters: [Int]
    /// Share of the profile's power that they explain, up to 1.
    package var explained: Float
    /// Squared residual that the next best character anywhere adds, in mean residuals of a character.
    package var margin: Float
    /// The cells on the profile.
    package var modules: ModuleProfile
    /// The print model that fits it.
    fileprivate var model: PrintModelIndex

    /// True where no other symbol could be meant; Code 39 has no check character.
    package var isSure: Bool {
      alphabet.symbology == .code39
        ? explained > SoftDecoderTuning.minSureCode39
          && margin > SoftDecoderTuning.minSureCode39Margin
        : explained > SoftDecoderTuning.minSureCode128
          && margin > SoftDecoderTuning.minSureCode128Margin
    }

    /// True where another symbol is hardly meant.
    package var isLikely: Bool {
      explained > SoftDecoderTuning.minLikely
        && margin > SoftDecoderTuning.minLikelyCharacterMargin
    }

    /// The alphabet of the symbol.
    package var alphabet: SoftAlphabet { SoftCharacterDecoder.alphabets[model.alphabet] }
  }

  /// Alphabet, blur and spread of a print model, by their indices in the tables.
  fileprivate struct PrintModelIndex: Hashable {
    var alphabet: Int
    var blur = 2
    var spread = 2

    /// Itself and its neighbours in the table.
    var near: [PrintModelIndex] {
      var models: [PrintModelIndex] = []
      for b in max(0, blur - 1)...min(SoftCharacterDecoder.blurs.count - 1, blur + 1) {
        for s in max(0, spread - 1)...min(SoftCharacterDecoder.spreads.count - 1, spread + 1)
        where b == blur || s == spread {
          models.append(PrintModelIndex(alphabet: alphabet, blur: b, spread: s))
        }
      }
      return models
    }
  }

  /// The symbologies that are read.
  package static let symbologies: [Symbology] = [.code128, .code39]
  /// The alphabets that are tried.
  fileprivate static let alphabets: [SoftAlphabet] = [
    .code128, .code39(wide: 2), .code39(wide: 2.5), .code39(wide: 3),
  ]
  fileprivate static let blurs = SoftDecoderTuning.characterBlurs
  fileprivate static let spreads = SoftDecoderTuning.spreads

  private var shapes: [PrintModelIndex: CharacterTemplates] = [:]
  private var ends: [Int: StartStopFinder] = [:]

  package init() {}

  private mutating func shapes(of model: PrintModelIndex) -> CharacterTemplates {
    if let known = shapes[model] { return known }
    let drawn = CharacterTemplates(
      Self.alphabets[model.alphabet], blur: Self.blurs[model.blur],
      spread: Self.spreads[model.spread])
    shapes[model] = drawn
    return drawn
  }

  private mutating func ends(of alphabet: Int) -> StartStopFinder {
    if let known = ends[alphabet] { return known }
    let found = StartStopFinder(shapes(of: PrintModelIndex(alphabet: alphabet)))
    ends[alphabet] = found
    return found
  }

  /// Reads a symbol that lies between two samples of a profile and shows so many edges.
  package mutating func read(
    _ profile: [Float], from: Float, to: Float, edges: Int,
    wanted: [Symbology] = symbologies, isThorough: Bool = true
  ) -> Reading? {
    guard profile.count > 32, to - from > 32 else { return nil }
    var candidates: [(alphabet: Int, candidate: StartStopFinder.Candidate)] = []
    for alphabet in Self.alphabets.indices
    where wanted.contains(Self.alphabets[alphabet].symbology) {
      let elements = (Self.alphabets[alphabet].characters[0].count + 1) & ~1
      // Blur hides some; noise adds a few.
      let least = max(StartStopFinder.counts.lowerBound, edges / elements - 1)
      let most = min(StartStopFinder.counts.upperBound, 3 * (edges / elements) + 2)
      guard least <= most else { continue }
      candidates += ends(of: alphabet).candidates(profile, from: from, to: to, counts: least...most)
        .map { (alphabet, $0) }
    }
    candidates.sort { $0.candidate.agreement > $1.candidate.agreement }
    var aligned: [(alphabet: Int, candidate: StartStopFinder.Candidate, contrast: Float)] = []
    for (alphabet, candidate) in candidates.prefix(8) {
      let alignment = PitchAlignment(profile, Self.alphabets[alphabet])
      aligned += alignment.aligned(candidate, count: 3).map {
        (alphabet, $0.candidate, $0.contrast)
      }
    }
    aligned.sort { $0.contrast > $1.contrast }
    var best: (modules: ModuleProfile, model: PrintModelIndex, count: Int)?
    for (alphabet, candidate, _) in aligned.prefix(isThorough ? 9 : 6) {
      let cells = Self.alphabets[alphabet].cells(candidate.count)
      var modules = ModuleProfile(
        profile, from: candidate.from, to: candidate.to, modules: cells,
        quadraticWarp: candidate.quadraticWarp,
        cubicWarp: candidate.cubicWarp, maxWarp: SoftDecoderTuning.maxCharacterWarp * Float(cells))
      let model = PrintModelIndex(alphabet: alphabet)
      guard alternate(&modules, model, count: candidate.count, rounds: 2),
        modules.explained > SoftDecoderTuning.minCharactersAtFirst,
        alternate(&modules, model, count: candidate.count, rounds: 3)
      else { continue }
      if modules.explained > best?.modules.explained ?? SoftDecoderTuning.minCharacters {
        best = (modules, model, candidate.count)
      }
      if modules.explained > SoftDecoderTuning.enoughForCharacters { break }
    }
    guard let best else { return nil }
    var (modules, model) = (best.modules, best.model)
    let count = best.count
    modules.climb(
      &model, near: { $0.near }, alternate: { alternate(&$0, $1, count: count, rounds: 2) })
    guard modules.explained > SoftDecoderTuning.minCharactersAtLast else { return nil }
    return reading(modules, model, model.near, count: count)
  }

  /// Reads the same symbol on another profile.
  package mutating func read(_ profile: [Float], like other: Reading) -> Reading? {
    var modules = other.modules.moved(to: profile)
    let count = other.characters.count
    guard alternate(&modules, other.model, count: count, rounds: 2) else { return nil }
    return reading(modules, other.model, [other.model], count: count)
  }

  /// Alternates Viterbi decoding of the characters and a Gauss-Newton fit of the cells; `false` where the
  /// fit fails.
  private mutating func alternate(
    _ modules: inout ModuleProfile, _ model: PrintModelIndex, count: Int, rounds: Int,
    moves: Bool = true
  ) -> Bool {
    let shapes = shapes(of: model)
    var last: [Int] = []
    for _ in 0..<rounds {
      guard modules.isPlausible else { return false }
      let characters = CharacterTrellis(modules.darkness, shapes, count: count).best()
      guard modules.fit(shapes.symbol(characters), moves: moves) else { return false }
      if characters == last || modules.explained < SoftDecoderTuning.minCharacterAlternation {
        break
      }
      last = characters
    }
    return true
  }

  /// The best characters on cells that are found, and how sure they are: each of some models may speak for
  /// another.
  private mutating func reading(
    _ modules: ModuleProfile, _ model: PrintModelIndex, _ models: [PrintModelIndex], count: Int
  ) -> Reading? {
    let vectors = shapes(of: model).vectors
    let far = SIMD8<Float>(repeating: .infinity)
    var costs = [SIMD8<Float>](repeating: far, count: count * vectors)
    for model in models {
      // The light goes with the model.
      var image = modules
      guard alternate(&image, model, count: count, rounds: 1, moves: false), image.power > 0 else {
        continue
      }
      // A symbol whose end is another character is cut off.
      let all = CharacterTrellis(
        image.darkness, shapes(of: model), count: count, isUnconstrained: true
      )
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
    guard rest > 0, rest < .infinity, Self.alphabets[model.alphabet].isWhole(characters) else {
      return nil
    }
    return Reading(
      characters: characters, explained: 1 / (1 + rest), margin: margin / rest * Float(count),
      modules: modules, model: model)
  }
}
