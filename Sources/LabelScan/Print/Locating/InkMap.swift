/// Which pixels of an upright plane are ink: darker or lighter than what is around them.
package struct InkMap: ~Copyable {
  /// No ink.
  package static let paper: UInt8 = 0
  /// Darker than around.
  package static let dark: UInt8 = 1
  /// Lighter than around.
  package static let light: UInt8 = 2

  /// Rows, in pixels: an edge that spans less is level.
  private static let level = 1e-9

  private(set) var width = 0
  private(set) var height = 0
  private(set) var kinds: [UInt8] = []
  /// Sums over the rows around: of each column, and of the columns around each.
  private var columns: [Int32] = []
  private var windows: [Int32] = []

  package init() {}

  /// Compares each pixel with the mean of the square around it.
  package mutating func measure(
    _ plane: borrowing UprightPlane, tuning: PrintLocatingTuning, budget: ScanBudget
  ) {
    width = plane.width
    height = plane.height
    let count = width * height
    kinds = [UInt8](repeating: Self.paper, count: count)
    let radius = max(1, tuning.thresholdRadius)
    guard width > 2 * radius, height > 2 * radius else { return }
    columns = [Int32](repeating: 0, count: width)
    windows = columns
    for y in 0..<radius { addRow(of: plane, y, sign: 1) }
    for y in 0..<height {
      if y & 63 == 0, budget.isSpent { return }
      if y + radius < height { addRow(of: plane, y + radius, sign: 1) }
      if y - radius - 1 >= 0 { addRow(of: plane, y - radius - 1, sign: -1) }
      let rows = min(height - 1, y + radius) - max(0, y - radius) + 1
      classify(plane, y, rows: rows, radius: radius, tuning)
    }
  }

  private mutating func addRow(of plane: borrowing UprightPlane, _ y: Int, sign: Int32) {
    let row = plane.row(y)
    var sums = columns.mutableSpan
    for x in row.indices { sums[x] = sums[x] &+ sign &* Int32(row[x]) }
  }

  private mutating func classify(
    _ plane: borrowing UprightPlane, _ y: Int, rows: Int, radius: Int,
    _ tuning: PrintLocatingTuning
  ) {
    sumWindows(radius)
    let row = plane.row(y)
    let width = width
    let sums = windows
    let windows = sums.span
    let below = 1 - Float(tuning.inkShare)
    let above = 1 + Float(tuning.inkShare)
    let least = Float(tuning.leastInk)
    // The windows of the outermost columns are narrower.
    let inner = radius..<width - radius
    let whole = 1 / Float((2 * radius + 1) * rows)
    var target = kinds.mutableSpan
    var out = target._mutatingExtracting(y &* width..<y &* width &+ width)
    func kind(_ x: Int, _ share: Float) -> UInt8 {
      let mean = unsafe Float(windows[unchecked: x]) * share
      let luma = unsafe Float(row[unchecked: x])
      return luma < mean * below - least
        ? Self.dark : luma > mean * above + least ? Self.light : Self.paper
    }
    // A row, its windows and its kinds are all `width` long.
    for x in inner { unsafe out[unchecked: x] = kind(x, whole) }
    for x in 0..<radius {
      out[x] = kind(x, 1 / Float((x + radius + 1) * rows))
      out[width - 1 - x] = kind(width - 1 - x, 1 / Float((x + radius + 1) * rows))
    }
  }

  /// Sums the columns from `radius` before each to `radius` after it.
  private mutating func sumWindows(_ radius: Int) {
    let columns = columns
    let sums = columns.span
    var windows = windows.mutableSpan
    var sum: Int32 = 0
    let width = sums.count
    for x in 0..<radius { sum &+= sums[x] }
    for x in 0...radius {
      sum &+= sums[x &+ radius]
      windows[x] = sum
    }
    for x in radius &+ 1..<width &- radius {
      // Both are columns, and `windows` has as many.
      sum &+= unsafe sums[unchecked: x &+ radius] &- sums[unchecked: x &- radius &- 1]
      unsafe windows[unchecked: x] = sum
    }
    for x in width &- radius..<width {
      sum &-= sums[x &- radius &- 1]
      windows[x] = sum
    }
  }

  /// Takes the ink within four corners away.
  package mutating func clear(_ corners: Quadrilateral) {
    let ys = corners.map(\.y)
    guard let least = ys.min(), let most = ys.max(), least.isFinite, most.isFinite else { return }
    let first = Int(min(max(0, least), Double(height)))
    let last = Int(min(max(0, most + 1), Double(height)))
    for y in first..<max(first, last) {
      var from = Double(width)
      var to = 0.0
      for index in 0..<4 {
        let (a, b) = (corners[index], corners[(index + 1) % 4])
        // The edge's stretch within the row.
        let (low, high) = (max(Double(y), min(a.y, b.y)), min(Double(y + 1), max(a.y, b.y)))
        guard low <= high else { continue }
        for place in [low, high] {
          let part = abs(b.y - a.y) < Self.level ? 0 : (place - a.y) / (b.y - a.y)
          let x = a.x + part * (b.x - a.x)
          from = min(from, x)
          to = max(to, x)
        }
      }
      let start = Int(min(max(0, from), Double(width)))
      let end = Int(min(max(0, to + 1), Double(width)))
      for x in start..<max(start, end) { kinds[y * width + x] = Self.paper }
    }
  }
}
