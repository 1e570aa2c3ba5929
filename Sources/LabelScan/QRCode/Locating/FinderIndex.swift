/// A grid of cells that tells which finder pattern covers a point, in constant time.
struct FinderIndex {
  private var columns = 0
  private var rows = 0
  private var cells: [Int32] = []
  /// The side of a cell, in pixels.
  private static let side = 16
  /// Patterns larger than a few cells, which are few: they are asked one by one.
  private var large: [Int] = []

  mutating func reset(width: Int, height: Int) {
    columns = width / Self.side + 1
    rows = height / Self.side + 1
    if cells.count < columns * rows { cells = [Int32](repeating: -1, count: columns * rows) }
    for k in cells.indices { cells[k] = -1 }
    large.removeAll(keepingCapacity: true)
  }

  /// Notes a pattern under its number.
  mutating func add(_ pattern: FinderPattern, number: Int) {
    guard pattern.module < FinderTuning.largeModule else {
      large.append(number)
      return
    }
    let reach = pattern.module * FinderTuning.indexedReach
    let left = column(pattern.centre.x - reach)
    let right = column(pattern.centre.x + reach)
    for row in self.row(pattern.centre.y - reach)...self.row(pattern.centre.y + reach) {
      for column in left...right { cells[row * columns + column] = Int32(number) }
    }
  }

  /// True where `point` lies in the core of one of `patterns` of about that module, numbered as they
  /// were added.
  func holds(_ point: Point, module: Double, patterns: [FinderPattern]) -> Bool {
    func isSame(_ number: Int) -> Bool {
      guard patterns.indices.contains(number) else { return false }
      let pattern = patterns[number]
      guard module < pattern.module * FinderTuning.maxSameScale,
        module > pattern.module * FinderTuning.minSameScale
      else { return false }
      let place = pattern.modules(of: point)
      return max(abs(place.x), abs(place.y)) < FinderTuning.sameCentre
    }
    let number = Int(cells[row(point.y) * columns + column(point.x)])
    return isSame(number) || large.contains(where: isSame)
  }

  private func column(_ x: Double) -> Int { Self.cell(x / Double(Self.side), of: columns) }
  private func row(_ y: Double) -> Int { Self.cell(y / Double(Self.side), of: rows) }

  /// The cell at `place`, which may lie far beyond the image.
  private static func cell(_ place: Double, of count: Int) -> Int {
    Int(min(max(0, place), Double(count - 1)))
  }
}
