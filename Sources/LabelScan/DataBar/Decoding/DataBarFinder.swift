/// The finder patterns of DataBar: ISO/IEC 24724, tables 4 and 8.
package enum DataBarFinder {
  /// The modules of a pattern, and its elements.
  package static let (modules, elements) = (15, 5)

  /// Those of DataBar Omnidirectional by their value.
  package static let omnidirectional = [
    [3, 8, 2, 1, 1], [3, 5, 5, 1, 1], [3, 3, 7, 1, 1], [3, 1, 9, 1, 1], [2, 7, 4, 1, 1],
    [2, 5, 6, 1, 1], [2, 3, 8, 1, 1], [1, 5, 7, 1, 1], [1, 3, 9, 1, 1],
  ]
  /// Those of DataBar Expanded, A to F.
  package static let expanded = [
    [1, 8, 4, 1, 1], [3, 6, 4, 1, 1], [3, 4, 6, 1, 1], [3, 2, 8, 1, 1], [2, 6, 5, 1, 1],
    [2, 2, 9, 1, 1],
  ]

  /// The finders of DataBar Expanded in order by the number of pairs of characters, 2 to 11: table 9.
  ///
  /// A1 is 0, A2 is 1, B1 is 2; a finder 2 is a finder 1 mirrored.
  package static let sequences = [
    [0, 1], [0, 3, 2], [0, 5, 2, 7], [0, 9, 2, 7, 4], [0, 9, 2, 7, 6, 11],
    [0, 9, 2, 7, 8, 11, 10], [0, 1, 2, 3, 4, 5, 6, 7], [0, 1, 2, 3, 4, 5, 6, 9, 8],
    [0, 1, 2, 3, 4, 5, 6, 9, 10, 11], [0, 1, 2, 3, 4, 7, 6, 9, 8, 11, 10],
  ]

  /// The pattern that distances from edge to like edge are of, in modules; `nil` where they are none's.
  package static func match(_ distances: [Float], of patterns: [[Int]]) -> Int? {
    var best: (sum: Float, index: Int)?
    for (index, pattern) in patterns.enumerated() {
      var sum: Float = 0
      var most: Float = 0
      for place in 0..<elements - 1 {
        let off = abs(distances[place] - Float(pattern[place] + pattern[place + 1]))
        sum += off
        most = max(most, off)
      }
      if most < DataBarTuning.mostFinderDeviation, sum < best?.sum ?? .infinity {
        best = (sum, index)
      }
    }
    return best?.index
  }
}
