/// The point spread function of blur over 3 x 3 modules, and its deconvolution.
package struct ModuleDeconvolution: Sendable {
  /// The darkness of a light module among light ones.
  private var background: Float
  /// The weights of the 3 x 3 modules around one, row after row; the fifth is a module's own.
  private var kernel: InlineArray<9, Float>

  /// Fits the kernel by least squares where the layout fixes a module and all its neighbours; `nil`
  /// where too few do or they give none.
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
    guard used >= ModuleGridTuning.minFixedModules,
      let found = LinearSystem.solve(&matrix, count: 6), found[1] > ModuleGridTuning.minOwnWeight
    else { return nil }
    background = Float(found[0])
    let own = Float(found[1])
    func bounded(_ k: Int) -> Float { min(max(Float(found[k]), 0), own) }
    let (h, v, d, e) = (bounded(2), bounded(3), bounded(4), bounded(5))
    kernel = [d, v, e, h, own, h, e, v, d]
  }

  /// The weight of all neighbours against a module's own.
  package var neighborWeight: Float {
    var sum: Float = 0
    for k in 0..<9 where k != 4 { sum += kernel[k] }
    return sum / kernel[4]
  }

  /// The modules that explain the darkness best, with the fixed ones given.
  ///
  /// Projected Landweber iterations, x + s K^T (y - K x) clipped to 0...1, then greedy flips of single
  /// modules as long as the squared residual falls.
  package func deconvolved(_ bits: ModuleBits, darkness: [Float], fixed: [Int8]) -> ModuleBits {
    let side = bits.side
    // A border of one module, so that every module has eight neighbours.
    let width = side + 2
    var guess = [Float](repeating: 0, count: width * width)
    var error = guess
    for k in 0..<side * side {
      let e = (k / side + 1) * width + k % side + 1
      guess[e] = fixed[k] != 0 ? (fixed[k] > 0 ? 1 : 0) : min(max(darkness[k], 0), 1)
    }
    let total = (0..<9).reduce(Float(0)) { $0 + kernel[$1] }
    let step = ModuleGridTuning.landweberStep / (total * total)
    let rounds =
      side > ModuleGridTuning.largeSide
      ? ModuleGridTuning.landweberRoundsOfLarge : ModuleGridTuning.landweberRounds
    for _ in 0..<rounds {
      subtract(guess, from: darkness, into: &error, side: side)
      for k in 0..<side * side where fixed[k] == 0 {
        let e = (k / side + 1) * width + k % side + 1
        guess[e] = min(max(guess[e] + step * convolved(error, e, width), 0), 1)
      }
    }
    for e in guess.indices { guess[e] = guess[e] > 0.5 ? 1 : 0 }
    subtract(guess, from: darkness, into: &error, side: side)
    let energy = (0..<9).reduce(Float(0)) { $0 + kernel[$1] * kernel[$1] }
    for _ in 0..<ModuleGridTuning.flipRounds {
      var flipped = 0
      for k in 0..<side * side where fixed[k] == 0 {
        let e = (k / side + 1) * width + k % side + 1
        let change: Float = guess[e] > 0.5 ? -1 : 1
        guard energy < 2 * change * convolved(error, e, width) else { continue }
        guess[e] += change
        flipped += 1
        for n in 0..<9 {
          error[e + (n / 3 - 1) * width + n % 3 - 1] -= change * kernel[n]
        }
      }
      if flipped == 0 { break }
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
      background + convolved(guess, ($0 / side + 1) * width + $0 % side + 1, width)
    }
  }

  /// The residual: the darkness seen less that of `guess`.
  private func subtract(
    _ guess: [Float], from darkness: [Float], into error: inout [Float], side: Int
  ) {
    let width = side + 2
    for row in 0..<side {
      for column in 0..<side {
        let e = (row + 1) * width + column + 1
        error[e] = darkness[row * side + column] - background - convolved(guess, e, width)
      }
    }
  }

  /// The sum of a module's 3 x 3 by the kernel, which is symmetric about its middle.
  private func convolved(_ values: [Float], _ e: Int, _ width: Int) -> Float {
    let above = e - width
    let below = e + width
    let corners =
      kernel[0] * (values[above - 1] + values[below + 1])
      + kernel[2] * (values[above + 1] + values[below - 1])
    return corners + kernel[1] * (values[above] + values[below])
      + kernel[3] * (values[e - 1] + values[e + 1]) + kernel[4] * values[e]
  }
}
