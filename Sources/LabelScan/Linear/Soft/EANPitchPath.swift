/// Where the modules of an EAN-13 symbol lie on a profile: a cubic through the ends of its digits.
package struct EANPitchPath {
  /// The symbol's first and last sample.
  package let from: Float
  package let to: Float
  /// Quadratic and cubic warp of the modules, as ``ModuleProfile`` has them.
  package let quadraticWarp: Float
  package let cubicWarp: Float
  /// The sum of the correlations of the parts: below 15.
  package let correlation: Float

  /// Fits the cubic to places on a profile, each of so many modules from the symbol's left; `nil` where
  /// they lie on none.
  package init?(places: [(module: Float, place: Float)], correlation: Float) {
    let count: Float = 95
    var matrix = [Double](repeating: 0, count: 20)
    for (module, place) in places {
      let v = Double(2 * module / count - 1)
      let terms = [1, v, v * v, v * v * v]
      for row in 0..<4 {
        for column in 0..<4 { matrix[5 * row + column] += terms[row] * terms[column] }
        matrix[5 * row + 4] += terms[row] * Double(place)
      }
    }
    guard places.count > 4, let found = LinearSystem.solve(&matrix, count: 4) else { return nil }
    let (a, b, c, d) = (Float(found[0]), Float(found[1]), Float(found[2]), Float(found[3]))
    let module = 2 * (b + d) / count
    guard module > 0 else { return nil }
    for (at, place) in places {
      let v = 2 * at / count - 1
      let fitted = a + v * (b + v * (c + v * d))
      guard abs(place - fitted) < EANPitchTuning.maxDeviation * module else { return nil }
    }
    from = a - b + c - d
    to = a + b + c + d
    quadraticWarp = -c / module
    cubicWarp = -d / module
    self.correlation = correlation
  }
}
