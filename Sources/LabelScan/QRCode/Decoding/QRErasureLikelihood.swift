/// The likelihood that each module of a sampled symbol is wrong.
enum QRErasureLikelihood {
  /// About the probability of each module to be wrong, 0 at best: by its distance from the threshold,
  /// and larger where all around is alike, as it is under a blot or a glare but hardly ever in data.
  static func of(_ bits: ModuleBits, darkness: [Float]) -> [Float] {
    let side = bits.side
    let narrow = uniform(bits, reach: 1)
    let wide = uniform(bits, reach: 2)
    return (0..<side * side).map { k in
      // A distance of half the contrast or more is certain.
      let distance = min(abs(darkness[k] - 0.5) * 2, 1)
      let near = (1 - distance) * (1 - distance) * 0.5
      return near + (narrow[k] ? QRReaderTuning.narrowUniformLikelihood : 0)
        + (wide[k] ? QRReaderTuning.wideUniformLikelihood : 0)
    }
  }

  /// True for each module in a square of `2 * reach + 1` modules that are all dark or all light.
  private static func uniform(_ bits: ModuleBits, reach: Int) -> [Bool] {
    let side = bits.side
    var result = [Bool](repeating: false, count: side * side)
    let width = 2 * reach + 1
    // How many rows above end in a run so wide, all alike.
    var below = [Int](repeating: 0, count: side)
    for row in 0..<side {
      var run = 0
      for column in 0..<side {
        let k = row * side + column
        let isSame = column > 0 && bits.isDark[k] == bits.isDark[k - 1]
        run = isSame ? run + 1 : 1
        let continues = row > 0 && bits.isDark[k] == bits.isDark[k - side]
        if run < width {
          below[column] = 0
        } else {
          below[column] = continues ? below[column] + 1 : 1
        }
        guard below[column] >= width else { continue }
        for r in row - width + 1...row {
          for c in column - width + 1...column { result[r * side + c] = true }
        }
      }
    }
    return result
  }
}
