/// Estimates the width of a module from the edges on a line, whatever the symbology.
///
/// It keeps its scratch from line to line.
package struct ModuleEstimate {
  private var distances: [Float] = []

  package init() {}

  /// The width in samples of a module on a stretch of edges.
  ///
  /// Half the mean of the shortest edge-to-similar-edge distances, which ink spread does not change: those
  /// from the 5th to the 17th percentile.
  package mutating func module(of edges: ArraySlice<Float>) -> Float {
    distances.removeAll(keepingCapacity: true)
    for index in edges.indices.dropFirst(2) { distances.append(edges[index] - edges[index - 2]) }
    guard !distances.isEmpty else { return 1 }
    distances.sort()
    let count = distances.count
    let narrow = distances[count / 20..<max(count / 20 + 1, count / 6)]
    return narrow.reduce(0, +) / Float(narrow.count) / 2
  }
}
