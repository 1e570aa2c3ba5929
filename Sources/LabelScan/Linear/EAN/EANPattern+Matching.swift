/// The pattern held against a line.
extension EANPattern {
  /// The stretches of a line's edges that may be this symbol's, each from its left to its right: as many
  /// edges, and every part about as long as its modules.
  package func places(in edges: [Float], isReversed: Bool) -> [ArraySlice<Float>] {
    let all = isReversed ? edges.reversed() : edges
    let count = elementCount + 1
    // Dark begins at the even ones; seen from the other end, at those that an even number precedes.
    let first = isReversed ? all.count % 2 : 0
    guard all.count >= first + count else { return [] }
    return stride(from: first, through: all.count - count, by: 2).compactMap { start in
      let module = (all[start + count - 1] - all[start]) / Float(self.count)
      var edge = start
      for part in parts {
        let length = (all[edge + part.elements] - all[edge]) / module
        let modules = Float(part.modules.count)
        guard abs(length - modules) < EANTuning.maxPartDeviation * modules else { return nil }
        edge += part.elements
      }
      return all[start..<start + count]
    }
  }

  /// True where a profile shows this pattern at its edges, from the symbol's left to its right.
  ///
  /// With every edge found, curved symbols match as well as flat ones.
  package func matches(_ profile: [Float], edges: [Float]) -> Bool {
    guard edges.count == elementCount + 1 else { return false }
    var first = 0
    var stretches: [(from: Float, to: Float)] = []
    for part in parts {
      let from = edges[first]
      if !part.rivals.isEmpty { stretches.append((from, edges[first + part.elements])) }
      let module = (edges[first + part.elements] - from) / Float(part.modules.count)
      first += part.elements
      let own = Self.agreement(part.modules, profile, from, module)
      for rival in part.rivals
      where Self.agreement(rival, profile, from, module) > own - margin {
        return false
      }
    }
    return isMostLikely(profile, stretches)
  }

  /// True where a profile shows this pattern between two of its samples, `from` the symbol's left; the
  /// parts are aligned by dynamic programming (dynamic time warping in quarters of a module).
  package func matches(_ profile: [Float], from: Float, to: Float) -> Bool {
    let module = (to - from) / Float(count)
    guard abs(module) >= 1 else { return false }
    // A module's place may stray from even spacing by up to `reach` steps of a quarter module.
    let reach = 24
    let places = 2 * reach + 1
    var scores = [[Float]]()
    for part in parts {
      scores.append(
        (0..<places).map { place in
          Self.agreement(
            part.modules, profile, from + (Float(part.start) + Float(place - reach) / 4) * module,
            module)
        })
    }
    // The best way through, two steps from part to part at the most.
    var best = scores[0]
    var cameFrom: [[Int]] = []
    for index in 1..<parts.count {
      var next = [Float](repeating: 0, count: places)
      var steps = [Int](repeating: 0, count: places)
      for place in 0..<places {
        var from = place
        for near in max(0, place - 2)...min(places - 1, place + 2) where best[near] > best[from] {
          from = near
        }
        next[place] = best[from] + scores[index][place]
        steps[place] = from
      }
      best = next
      cameFrom.append(steps)
    }
    var place = best.indices.max { best[$0] < best[$1] } ?? reach
    var path = [Float](repeating: 0, count: parts.count)
    for index in parts.indices.reversed() {
      path[index] = Float(place - reach) / 4
      if index > 0 { place = cameFrom[index - 1][place] }
    }
    var total: Float = 0
    var stretches: [(from: Float, to: Float)] = []
    for (index, part) in parts.enumerated() {
      // The true places lie on a smooth curve; only there is it fair to compare with rivals.
      let near = path[max(0, index - 2)...min(path.count - 1, index + 2)]
      let shift = near.reduce(0, +) / Float(near.count)
      let at = from + (Float(part.start) + shift) * module
      let own = Self.agreement(part.modules, profile, at, module)
      total += own
      if !part.rivals.isEmpty {
        stretches.append((at, at + Float(part.modules.count) * module))
      }
      var strongest: Float = -1
      for rival in part.rivals {
        strongest = max(strongest, Self.agreement(rival, profile, at, module))
      }
      guard own > strongest + margin else { return false }
    }
    return total / Float(parts.count) > EANTuning.minMeanCorrelation
      && isMostLikely(profile, stretches)
  }

  /// True where the digits' ink coverage supports this payload against those that spread makes of it.
  private func isMostLikely(_ profile: [Float], _ stretches: [(from: Float, to: Float)]) -> Bool {
    guard let first = stretches.first, let last = stretches.last else { return true }
    let ends = [first.from, last.to].map { min(max(Int($0), 0), profile.count - 1) }.sorted()
    let shown = profile[ends[0]...ends[1]]
    guard let lightest = shown.max(), let darkest = shown.min() else { return true }
    let shares = stretches.map { stretch in
      // At quarters of a module.
      (0..<28).reduce(Float(0)) { sum, part in
        let place = stretch.from + (Float(part) + 0.5) / 28 * (stretch.to - stretch.from)
        return sum + lightest - profile.interpolated(at: place)
      } / 28
    }
    return darkness.isMostLikely(given: shares, contrast: lightest - darkest)
  }

  /// Normalised correlation of modules with the profile that they lie on, two samples a module.
  private static func agreement(
    _ modules: [Float], _ profile: [Float], _ start: Float, _ module: Float
  ) -> Float {
    var sum: Float = 0
    var squares: Float = 0
    var product: Float = 0
    var mean: Float = 0
    for index in modules.indices { mean += modules[index] }
    mean /= Float(modules.count)
    var power: Float = 0
    for index in modules.indices {
      for part in 0..<2 {
        let place = start + (Float(index) + 0.25 + 0.5 * Float(part)) * module
        guard place >= 0, place < Float(profile.count - 1) else { return -1 }
        let value = -profile.interpolated(at: place)
        let model = modules[index] - mean
        sum += value
        squares += value * value
        product += value * model
        power += model * model
      }
    }
    let variance = squares - sum * sum / Float(2 * modules.count)
    guard variance > 0 else { return -1 }
    return product / (power * variance).squareRoot()
  }
}
