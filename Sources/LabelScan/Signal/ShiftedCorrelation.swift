/// Normalised cross-correlation of two lines over a range of shifts.
package enum ShiftedCorrelation {
  /// The highest correlation, -1 to 1, of two profiles of one length, the second moved by up to `reach`
  /// samples; 0 where they are too short or flat.
  package static func best(_ one: [Float], _ other: [Float], reach: Int) -> Float {
    let count = one.count - 2 * reach
    guard count > reach, one.count == other.count, reach >= 0 else { return 0 }
    let mean = one[reach..<reach + count].reduce(0, +) / Float(count)
    var model = [Float](repeating: 0, count: count)
    var power: Float = 0
    for index in model.indices {
      model[index] = one[reach + index] - mean
      power += model[index] * model[index]
    }
    let ours = model.span
    var best: Float = 0
    for shift in 0...2 * reach {
      let theirs = other.span.extracting(shift..<shift + count)
      // The model's mean is 0: of the other's, only what is squared has to be taken off.
      let base = theirs[0]
      var (sum, product, squares): (Float, Float, Float) = (0, 0, 0)
      for index in ours.indices {
        let value = theirs[index] - base
        sum += value
        product += value * ours[index]
        squares += value * value
      }
      let both = power * (squares - sum * sum / Float(count))
      if both > 0 { best = max(best, product / both.squareRoot()) }
    }
    return best
  }
}
