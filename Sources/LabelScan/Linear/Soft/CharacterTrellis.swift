/// Viterbi decoder of the characters of a symbol that explain an image best.
///
/// The squared residual of a symbol is a sum over its characters and its pairs of neighbours.
package struct CharacterTrellis {
  /// Beam width: characters of a place, those nearest by themselves, that ``best()`` keeps.
  private static let most = 8

  private let alphabet: SoftAlphabet
  /// True where any character may stand anywhere.
  private let isUnconstrained: Bool
  private let count: Int
  /// The vectors of eight characters that make a row.
  private let vectors: Int
  private let products: [SIMD8<Float>]
  /// For each place and character: the squared residual that it adds by itself.
  private var costs: [Float]
  /// The squared residual of a blank image.
  private var blankResidual: Float = 0

  /// Holds so many characters against a darkness that begins ``CharacterTemplates/reach`` cells before
  /// them; where that is free, start and stop characters may stand anywhere and others at the ends.
  package init(
    _ darkness: [SIMD4<Float>], _ shapes: CharacterTemplates, count: Int,
    isUnconstrained: Bool = false
  ) {
    alphabet = shapes.alphabet
    self.isUnconstrained = isUnconstrained
    self.count = count
    products = shapes.products
    vectors = shapes.vectors
    costs = [Float](repeating: .infinity, count: count * 8 * vectors)
    for value in darkness { blankResidual += (value * value).sum() }
    for place in 0..<count {
      for character in characters(at: place) {
        costs[place * 8 * vectors + character] =
          shapes.powers[character] - 2
          * shapes.product(character, with: darkness, at: place * alphabet.pitch)
      }
    }
  }

  private func characters(at place: Int) -> Range<Int> {
    isUnconstrained ? alphabet.characters.indices : alphabet.characters(at: place, of: count)
  }

  /// The best characters, of those that are near by themselves.
  package func best() -> [Int] {
    let path = ViterbiPath(places: 0..<count, candidates: nearest) { last, next in
      products[last * vectors + next / 8][next % 8]
    }
    return path.states.isEmpty ? [Int](repeating: alphabet.stop, count: count) : path.states
  }

  /// The characters that are nearest at a place by themselves, the nearest first.
  private func nearest(_ place: Int) -> [ViterbiPath.State] {
    let row = costs.span.extracting(place * 8 * vectors..<(place + 1) * 8 * vectors)
    var found: [ViterbiPath.State] = []
    found.reserveCapacity(Self.most)
    var farthest = Float.infinity
    for character in characters(at: place) {
      let cost = row[character]
      guard found.count < Self.most || cost < farthest else { continue }
      if found.count == Self.most { found.removeLast() }
      let index = found.firstIndex { cost < $0.cost } ?? found.count
      found.insert(ViterbiPath.State(state: character, cost: cost), at: index)
      farthest = found[found.count - 1].cost
    }
    return found
  }

  /// Forward-backward: for each place and character the residual of the best symbol that has it, a row of
  /// ``CharacterTemplates/vectors`` for each place.
  package func costsOfAll() -> [SIMD8<Float>] {
    let far = SIMD8<Float>(repeating: .infinity)
    let costs = (0..<count * vectors).map { vector in
      SIMD8<Float>(self.costs[8 * vector..<8 * vector + 8])
    }
    var all = costs
    for place in 1..<max(1, count) {
      var least = [SIMD8<Float>](repeating: far, count: vectors)
      for last in characters(at: place - 1) {
        let cost = all[(place - 1) * vectors + last / 8][last % 8]
        let row = products.span.extracting(last * vectors..<(last + 1) * vectors)
        var target = least.mutableSpan
        for vector in row.indices {
          target[vector] = pointwiseMin(target[vector], cost + row[vector])
        }
      }
      for vector in 0..<vectors { all[place * vectors + vector] += least[vector] }
    }
    var behind = [SIMD8<Float>](repeating: .zero, count: vectors)
    for place in (0..<count).reversed() {
      var before = [SIMD8<Float>](repeating: far, count: vectors)
      if place > 0 {
        let here = (0..<vectors).map { behind[$0] + costs[place * vectors + $0] }
        for last in characters(at: place - 1) {
          var least = far
          let row = products.span.extracting(last * vectors..<(last + 1) * vectors)
          for vector in row.indices { least = pointwiseMin(least, here[vector] + row[vector]) }
          before[last / 8][last % 8] = least.min()
        }
      }
      for vector in 0..<vectors { all[place * vectors + vector] += behind[vector] + blankResidual }
      behind = before
    }
    return all
  }
}
