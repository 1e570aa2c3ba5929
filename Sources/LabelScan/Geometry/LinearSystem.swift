/// A system of linear equations, solved by Gaussian elimination with partial pivoting.
package enum LinearSystem {
  /// The smallest pivot that counts: below it the equations are taken for dependent.
  private static let minPivot = 1e-12

  /// The solution of `count` equations; `nil` where they are dependent.
  ///
  /// Each row of `matrix` is `count` coefficients and the right side. The matrix is eliminated in
  /// place.
  package static func solve(_ matrix: inout [Double], count: Int) -> [Double]? {
    let columns = count + 1
    for k in 0..<count {
      var pivot = k
      for r in k..<count where abs(matrix[r * columns + k]) > abs(matrix[pivot * columns + k]) {
        pivot = r
      }
      let value = matrix[pivot * columns + k]
      guard abs(value) > minPivot else { return nil }
      if pivot != k {
        for s in k..<columns { matrix.swapAt(k * columns + s, pivot * columns + s) }
      }
      for r in k + 1..<max(count, k + 1) {
        let factor = matrix[r * columns + k] / value
        guard factor != 0 else { continue }
        for s in k..<columns { matrix[r * columns + s] -= factor * matrix[k * columns + s] }
      }
    }
    var result = [Double](repeating: 0, count: count)
    for k in stride(from: count - 1, through: 0, by: -1) {
      var sum = matrix[k * columns + count]
      for s in k + 1..<max(count, k + 1) { sum -= matrix[k * columns + s] * result[s] }
      result[k] = sum / matrix[k * columns + k]
    }
    return result
  }
}
