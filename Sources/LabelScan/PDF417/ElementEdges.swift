/// Where the bars and spaces along a line begin.
struct ElementEdges {
  /// The least change of luma between a bar and a space, as a share of the line's contrast: more
  /// misses narrow elements that are blurred, less takes noise for elements.
  private static let leastShare: Float = 0.12
  /// The same in luma.
  private static let leastChange: Float = 6

  /// The columns of the edges; those of even number begin a bar.
  private(set) var places: [Float] = []

  /// Finds the edges along a line: half way in luma between each extreme and the next.
  mutating func find(on line: Span<Float>) {
    places.removeAll(keepingCapacity: true)
    guard line.count > 2 else { return }
    var lowest = line[0]
    var highest = line[0]
    for column in line.indices {
      lowest = min(lowest, line[column])
      highest = max(highest, line[column])
    }
    let least = max(Self.leastChange, Self.leastShare * (highest - lowest))
    // The extreme that was met last, and the one before.
    var extreme = 0
    var before = 0
    // 1 while luma rises from `before` to `extreme`, -1 while it falls, 0 at first.
    var direction: Float = 0
    for column in line.indices {
      let change = line[column] - line[extreme]
      if direction == 0 {
        if abs(line[column] - line[before]) >= least {
          direction = line[column] > line[before] ? 1 : -1
          extreme = column
        }
      } else if change * direction >= 0 {
        extreme = column
      } else if abs(change) >= least {
        add(line, from: before, to: extreme, rises: direction > 0)
        before = extreme
        extreme = column
        direction = -direction
      }
    }
    if direction != 0 { add(line, from: before, to: extreme, rises: direction > 0) }
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
  func reversed(count: Int) -> ElementEdges {
    var result = ElementEdges()
    var reversed = places.reversed().map { Float(count - 1) - $0 }
    // A last space's edge would begin a bar.
    if places.count % 2 == 1 { reversed.removeFirst() }
    result.places = reversed
    return result
  }
}
