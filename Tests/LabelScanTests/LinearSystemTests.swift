import LabelScan
import Testing

/// Systems of linear equations.
struct LinearSystemTests {
  @Test(
    arguments: [
      ([2, 4], 1, [2]),
      ([1, 1, 3, 1, -1, 1], 2, [2, 1]),
      // The first pivot is 0.
      ([0, 1, 5, 1, 0, 7], 2, [7, 5]),
      ([0, 2, 1, 7, 1, 1, 1, 6, 2, 1, 0, 4], 3, [1, 2, 3]),
      // No equation, then equations that depend on each other.
      ([], 0, []),
      ([0, 4], 1, nil),
      ([1, 2, 3, 2, 4, 6], 2, nil),
      ([.nan, 4], 1, nil),
    ] as [([Double], Int, [Double]?)])
  func solution(matrix: [Double], count: Int, expected: [Double]?) {
    var matrix = matrix
    #expect(LinearSystem.solve(&matrix, count: count) == expected)
  }
}
