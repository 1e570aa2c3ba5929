/// What blur carries over from a module to its eight neighbours, and how to take it out.
package struct ModuleDeconvolution: Sendable {
  /// What is dark where nothing is.
  private var base: Float
  /// What each of the 3 x 3 modules around gives, row after row; the fifth is a module's own.
  private var factors: InlineArray<9, Float>

  /// Measures blur where the layout fixes a module and all its neighbours; `nil` where that does
  /// not tell.
  package init?(darkness: [Float], side: Int, fixed: [Int8]) {
    // Base, own, left and right, above and below, one diagonal, the other; and the right side.
    var matrix = [Double](repeating: 0, count: 42)
    var used = 0
    for row in 1..<side - 1 {
      for column in 1..<side - 1 {
        let k = row * side + column
        var sides = InlineArray<9, Double>(repeating: 0)
        var isFixed = true
        for n in 0..<9 {
          let value = fixed[k + (n / 3 - 1) * side + n % 3 - 1]
          if value == 0 {
            isFixed = false
            break
          }
          sides[n] = value > 0 ? 1 : 0
        }
        guard isFixed else { continue }
        let terms: InlineArray<7, Double> = [
          1, sides[4], sides[3] + sides[5], sides[1] + sides[7], sides[0] + sides[8],
          sides[2] + sides[6], Double(darkness[k]),
        ]
        for r in 0..<6 {
          for c in 0..<7 { matrix[r * 7 + c] += terms[r] * terms[c] }
        }
        used += 1
      }
    }
    guard used >= 40, let found = Homography.solve(&matrix, count: 6), found[1] > 0.1 else {
      return nil
    }
    base = Float(found[0])
    let own = Float(found[1])
    func bounded(_ k: Int) -> Float { min(max(Float(found[k]), 0), own) }
    let (h, v, d, e) = (bounded(2), bounded(3), bounded(4), bounded(5))
    factors = [d, v, e, h, own, h, e, v, d]
  }

  /// What all neighbours of a module give it, against what it gives itself.
  package var strength: Float {
    var sum: Float = 0
    for k in 0..<9 where k != 4 { sum += factors[k] }
    return sum / factors[4]
  }

  /// The modules that explain the darkness best, those that are fixed as they must be.
  ///
  /// First as grey values between light and dark, drawn step by step towards what was seen; then
  /// each is turned over where that explains it better.
  package func sharpened(_ bits: ModuleBits, darkness: [Float], fixed: [Int8]) -> ModuleBits {
    let side = bits.side
    // A border of one module, so that every module has eight neighbours.
    let width = side + 2
    var guess = [Float](repeating: 0, count: width * width)
    var error = guess
    for k in 0..<side * side {
      let e = (k / side + 1) * width + k % side + 1
      guess[e] = fixed[k] != 0 ? (fixed[k] > 0 ? 1 : 0) : min(max(darkness[k], 0), 1)
    }
    let total = (0..<9).reduce(Float(0)) { $0 + factors[$1] }
    let step = 1.6 / (total * total)
    for _ in 0..<(side > 80 ? 8 : 16) {
      spread(guess, darkness, into: &error, side: side)
      for k in 0..<side * side where fixed[k] == 0 {
        let e = (k / side + 1) * width + k % side + 1
        guess[e] = min(max(guess[e] + step * gathered(error, e, width), 0), 1)
      }
    }
    for e in guess.indices { guess[e] = guess[e] > 0.5 ? 1 : 0 }
    spread(guess, darkness, into: &error, side: side)
    let energy = (0..<9).reduce(Float(0)) { $0 + factors[$1] * factors[$1] }
    for _ in 0..<6 {
      var turned = 0
      for k in 0..<side * side where fixed[k] == 0 {
        let e = (k / side + 1) * width + k % side + 1
        let change: Float = guess[e] > 0.5 ? -1 : 1
        guard energy < 2 * change * gathered(error, e, width) else { continue }
        guess[e] += change
        turned += 1
        for n in 0..<9 {
          error[e + (n / 3 - 1) * width + n % 3 - 1] -= change * factors[n]
        }
      }
      if turned == 0 { break }
    }
    var result = bits
    for k in 0..<side * side {
      result.isDark[k] = guess[(k / side + 1) * width + k % side + 1] > 0.5
    }
    return result
  }

  /// The darkness that modules would show.
  package func darkness(of bits: ModuleBits) -> [Float] {
    let side = bits.side
    let width = side + 2
    var guess = [Float](repeating: 0, count: width * width)
    for k in 0..<side * side where bits.isDark[k] {
      guess[(k / side + 1) * width + k % side + 1] = 1
    }
    return (0..<side * side).map {
      base + gathered(guess, ($0 / side + 1) * width + $0 % side + 1, width)
    }
  }

  /// What was seen less what `guess` would show.
  private func spread(
    _ guess: [Float], _ darkness: [Float], into error: inout [Float], side: Int
  ) {
    let width = side + 2
    for row in 0..<side {
      for column in 0..<side {
        let e = (row + 1) * width + column + 1
        error[e] = darkness[row * side + column] - base - gathered(guess, e, width)
      }
    }
  }

  /// The sum of a module's 3 x 3, each by its factor.
  private func gathered(_ values: [Float], _ e: Int, _ width: Int) -> Float {
    let above = e - width
    let below = e + width
    let corners =
      factors[0] * (values[above - 1] + values[below + 1])
      + factors[2] * (values[above + 1] + values[below - 1])
    return corners + factors[1] * (values[above] + values[below])
      + factors[3] * (values[e - 1] + values[e + 1]) + factors[4] * values[e]
  }
}
