/// Finds the codeword whose pattern, blurred, fits the luma of a symbol character best.
package struct PDF417Matcher {
  /// A codeword and how sure it is.
  package struct Match: Hashable, Sendable {
    package var codeword: Int
    /// 1 less the misfit of the codeword over that of the next best.
    package var certainty: Float
    /// The correlation of luma and pattern.
    package var correlation: Float

    package init(codeword: Int, certainty: Float, correlation: Float) {
      self.codeword = codeword
      self.certainty = certainty
      self.correlation = correlation
    }
  }

  private static let modules = 17

  /// What a module takes of each neighbour's luma.
  package let blur: Float
  /// For each cluster and codeword: the inverse of the deviation of its blurred pattern.
  private var scales: [Float] = []

  package init(blur: Float) {
    self.blur = blur
    for patterns in PDF417Codewords.patterns {
      for pattern in patterns {
        let light = Self.blurred(Int(pattern), blur)
        let mean = light.reduce(0, +) / Float(Self.modules)
        let variance = light.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        scales.append(1 / variance.squareRoot())
      }
    }
  }

  /// The light of the modules of a pattern between a space and a bar.
  private static func blurred(_ pattern: Int, _ blur: Float) -> [Float] {
    // One more on each side.
    var light: [Float] = [1, 0]
    for place in (0..<15).reversed() { light.append(pattern >> place & 1 == 0 ? 1 : 0) }
    light += [1, 0]
    return (1...modules).map { (1 - 2 * blur) * light[$0] + blur * (light[$0 - 1] + light[$0 + 1]) }
  }

  /// The sums of what five modules add, for each of the 32 ways in which they are light.
  private static func sums(_ share: ArraySlice<Float>) -> [Float] {
    var sums: [Float] = [0]
    // A module's bit is 1 where it is dark.
    for value in share { sums = sums.flatMap { [$0 + value, $0] } }
    return sums
  }

  /// The best codeword of a cluster.
  package func match(_ luma: [Float], cluster: Int) -> Match {
    let count = Float(Self.modules)
    let mean = luma.reduce(0, +) / count
    let centred = luma.map { $0 - mean }
    let power = centred.reduce(0) { $0 + $1 * $1 }
    guard power > count, luma.count == Self.modules else {
      return Match(codeword: 0, certainty: 0, correlation: 0)
    }
    // What each module's light adds: a pattern's sum is that of its light modules.
    let kept = 1 - 2 * blur
    var share = centred.map { kept * $0 }
    for place in 1..<Self.modules {
      share[place] += blur * centred[place - 1]
      share[place - 1] += blur * centred[place]
    }
    // A space comes before, a bar after; the first module is dark, the last light.
    let fixed = blur * centred[0] + share[Self.modules - 1]
    let tables = (0..<3).map { Self.sums(share[(1 + 5 * $0)..<(6 + 5 * $0)]) }
    let scale = 1 / power.squareRoot()
    var best = (codeword: 0, correlation: -Float.infinity)
    var second = -Float.infinity
    let patterns = PDF417Codewords.patterns[cluster]
    let first = cluster * PrimeReedSolomon.pdf417.prime
    for codeword in patterns.indices {
      let pattern = Int(patterns[codeword])
      let outer = tables[0][pattern >> 10] + tables[2][pattern & 31]
      let sum = fixed + outer + tables[1][pattern >> 5 & 31]
      let correlation = sum * scales[first + codeword] * scale
      if correlation > best.correlation {
        second = best.correlation
        best = (codeword, correlation)
      } else if correlation > second {
        second = correlation
      }
    }
    let misfit = max(0, 1 - best.correlation * best.correlation)
    let other = max(PDF417Tuning.minMisfit, 1 - max(0, second) * max(0, second))
    guard best.correlation > 0 else { return Match(codeword: 0, certainty: 0, correlation: 0) }
    return Match(
      codeword: best.codeword, certainty: 1 - min(1, misfit / other),
      correlation: best.correlation)
  }
}
