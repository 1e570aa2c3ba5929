/// A start or stop pattern of PDF417 on a line: ISO/IEC 15438, 5.2.
package struct PDF417Guard: Hashable, Sendable {
  /// Which of the two.
  package enum Kind: Hashable, Sendable {
    case start
    case stop

    /// The widths of its elements in modules.
    package var widths: [Float] {
      switch self {
      case .start: [8, 1, 1, 1, 1, 1, 1, 3]
      case .stop: [7, 1, 1, 3, 1, 1, 1, 2, 1]
      }
    }
  }

  /// How far a distance between like edges may be from that of the pattern, in modules.
  private static let mostDeviation: Float = 0.8
  /// The same for the mean of them all.
  private static let mostMeanDeviation: Float = 0.4

  package var kind: Kind
  /// Where it begins, in the columns of the line.
  package var begin: Float
  /// Where it ends.
  package var end: Float
  /// The width of a module.
  package var module: Float

  /// The patterns of a kind along a line.
  package static func find(_ kind: Kind, in edges: [Float]) -> [PDF417Guard] {
    let widths = kind.widths
    var found: [PDF417Guard] = []
    for first in stride(from: 0, to: edges.count - widths.count, by: 2) {
      let module = (edges[first + 8] - edges[first]) / 17
      // Distances between like edges do not change where ink spreads.
      var sum: Float = 0
      var most: Float = 0
      for element in 0..<widths.count - 1 {
        let distance = edges[first + element + 2] - edges[first + element]
        let deviation = abs(distance / module - widths[element] - widths[element + 1])
        sum += deviation
        most = max(most, deviation)
      }
      guard most < mostDeviation, sum < mostMeanDeviation * Float(widths.count - 1) else {
        continue
      }
      found.append(
        PDF417Guard(
          kind: kind, begin: edges[first], end: edges[first + widths.count], module: module))
    }
    return found
  }
}
