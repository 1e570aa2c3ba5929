/// Where finder patterns have been found, in cells, so that asking takes no longer with more of
/// them.
struct FinderIndex {
  private var columns = 0
  private var rows = 0
  private var cells: [Int32] = []
  private let side = 16.0
  /// Larger patterns than a few cells, which are few: they are asked one by one.
  private var large: [Int] = []

  mutating func reset(width: Int, height: Int) {
    columns = width / 16 + 1
    rows = height / 16 + 1
    if cells.count < columns * rows { cells = [Int32](repeating: -1, count: columns * rows) }
    for k in cells.indices { cells[k] = -1 }
    large.removeAll(keepingCapacity: true)
  }

  /// Notes a pattern under its number.
  mutating func add(_ pattern: FinderPattern, number: Int) {
    guard pattern.module < 24 else {
      large.append(number)
      return
    }
    let reach = pattern.module * 1.5
    let left = column(pattern.centre.x - reach)
    let right = column(pattern.centre.x + reach)
    for row in self.row(pattern.centre.y - reach)...self.row(pattern.centre.y + reach) {
      for column in left...right { cells[row * columns + column] = Int32(number) }
    }
  }

  /// Whether `point` lies in the core of one of `patterns`, numbered as they were added.
  func holds(_ point: Point, patterns: [FinderPattern]) -> Bool {
    let number = Int(cells[row(point.y) * columns + column(point.x)])
    if patterns.indices.contains(number), Self.core(of: patterns[number], holds: point) {
      return true
    }
    return large.contains {
      patterns.indices.contains($0) && Self.core(of: patterns[$0], holds: point)
    }
  }

  private static func core(of pattern: FinderPattern, holds point: Point) -> Bool {
    let place = pattern.modules(of: point)
    return abs(place.x) < 1.6 && abs(place.y) < 1.6
  }

  private func column(_ x: Double) -> Int { max(0, min(columns - 1, Int(x / side))) }
  private func row(_ y: Double) -> Int { max(0, min(rows - 1, Int(y / side))) }
}
