/// Where the bars and spaces along a line begin.
package struct ElementEdges {
  /// The least change of luma between a bar and a space, as a share of the line's contrast: more
  /// misses narrow elements that are blurred, less takes noise for elements.
  private static let leastShare: Float = 0.12
  /// The same in luma.
  private static let leastChange: Float = 6

  /// The columns of the edges; those of even number begin a bar.
  package private(set) var places: [Float] = []

  package init() {}

  /// Finds the edges along a line: half way in luma between each extreme and the next.
  package mutating func find(on line: Span<Float>) {
    places.removeAll(keepingCapacity: true)
    guard line.count > 2 else { return }
    let least = max(Self.leastChange, Self.leastShare * Self.contrast(of: line))
    // Where luma has left the first sample by so much.
    var column = 1
    while column < line.count, abs(line[column] - line[0]) < least { column &+= 1 }
    guard column < line.count else { return }
    // The last extreme but one, and the last.
    var before = 0
    var extreme = column
    var value = line[column]
    var rises = value > line[0]
    while column &+ 1 < line.count {
      column &+= 1
      let sample = line[column]
      if rises ? sample >= value : sample <= value {
        (extreme, value) = (column, sample)
      } else if abs(sample - value) >= least {
        add(line, from: before, to: extreme, rises: rises)
        before = extreme
        (extreme, value) = (column, sample)
        rises.toggle()
      }
    }
    add(line, from: before, to: extreme, rises: rises)
  }

  /// The luma of the lightest sample less that of the darkest.
  private static func contrast(of line: Span<Float>) -> Float {
    var lowest = SIMD4<Float>(repeating: line[0])
    var highest = lowest
    var column = 0
    while column &+ 4 <= line.count {
      // In bounds: column + 4 is not past the end.
      let four = unsafe SIMD4(
        line[unchecked: column], line[unchecked: column &+ 1], line[unchecked: column &+ 2],
        line[unchecked: column &+ 3])
      lowest.replace(with: four, where: four .< lowest)
      highest.replace(with: four, where: four .> highest)
      column &+= 4
    }
    var (least, most) = (lowest.min(), highest.max())
    for column in column..<line.count {
      least = min(least, line[column])
      most = max(most, line[column])
    }
    return most - least
  }

  private mutating func add(_ line: Span<Float>, from: Int, to: Int, rises: Bool) {
    // The first edge must begin a bar.
    if places.isEmpty, rises { return }
    let middle = (line[from] + line[to]) / 2
    var column = from
    while column < to, (line[column &+ 1] < middle) == rises { column &+= 1 }
    guard column < to else {
      places.append(Float(column))
      return
    }
    let step = line[column &+ 1] - line[column]
    places.append(Float(column) + (step == 0 ? 0 : (middle - line[column]) / step))
  }

  /// The same edges met from the other end of a line of `count` samples.
  package func reversed(count: Int) -> ElementEdges {
    var result = ElementEdges()
    var reversed = places.reversed().map { Float(count - 1) - $0 }
    // A last space's edge would begin a bar.
    if places.count % 2 == 1 { reversed.removeFirst() }
    result.places = reversed
    return result
  }
}
