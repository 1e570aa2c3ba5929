/// Finds the finder patterns of QR Code symbols without a quiet zone on a dark surface.
///
/// Their dark ring runs into what is around: only the core and the light ring are to be seen, three
/// runs in the ratio 1:3:1. Much else on an image is so: it is a search for where there is nothing
/// better.
package struct BorderlessFinderSearch: ~Copyable {
  private var threshold = BlockThreshold()
  private var limits: [UInt8] = []
  private var kinds: [UInt8] = []
  private var edges: [Int] = []
  private var places = FinderFrameFit()
  private static let most = 60

  package init() {}

  /// The patterns of the levels of at most `pixels` pixels, the coarsest first, besides `known`.
  package mutating func patterns(
    of image: LumaView, pyramid: borrowing LumaPyramid, atMost pixels: Int,
    besides known: [FinderPattern], budget: ScanBudget
  ) -> [FinderPattern] {
    var found: [FinderPattern] = []
    for level in stride(from: pyramid.count - 1, through: 0, by: -1) {
      let plane = pyramid.plane(level, of: image)
      guard plane.width * plane.height <= pixels else { break }
      search(plane, scale: Double(1 << level), besides: known, budget: budget, into: &found)
    }
    return found
  }

  private mutating func search(
    _ plane: borrowing LumaView, scale: Double, besides known: [FinderPattern], budget: ScanBudget,
    into found: inout [FinderPattern]
  ) {
    let width = plane.width
    threshold.measure(plane, side: 8)
    limits = [UInt8](repeating: 0, count: width + 80)
    kinds = [UInt8](repeating: 0, count: width / 64 + 2)
    for y in stride(from: 1, to: plane.height, by: 2) {
      if budget.isSpent || found.count >= Self.most { return }
      threshold.spread(row: y, count: width, into: &limits, kinds: &kinds)
      cut(plane.row(y))
      guard edges.count >= 4 else { continue }
      for k in 0..<edges.count - 3 {
        guard let candidate = candidate(edges[k..<k + 4], y: y, row: plane.row(y), scale: scale)
        else { continue }
        let isKnown = (known + found).contains {
          let (dx, dy) = ($0.centre.x - candidate.centre.x, $0.centre.y - candidate.centre.y)
          return dx * dx + dy * dy < 4 * $0.module * $0.module
        }
        guard !isKnown, candidate.hasColumn(on: plane, scale: scale),
          let pattern = candidate.fittedOpen(on: plane, scale: scale, places: &places)
        else { continue }
        found.append(pattern)
      }
    }
  }

  /// Lists where a row turns from dark to light or back.
  private mutating func cut(_ row: Span<UInt8>) {
    edges.removeAll(keepingCapacity: true)
    var before = false
    for x in row.indices {
      let kind = kinds[x / 64]
      let isDark =
        kind != 0 ? kind & BlockThreshold.light == 0 : row[x] < limits[x]
      if isDark != before {
        edges.append(x)
        before = isDark
      }
    }
  }

  private func candidate(
    _ ends: ArraySlice<Int>, y: Int, row: Span<UInt8>, scale: Double
  ) -> FinderCandidate? {
    let first = ends.startIndex
    let (left, from, to, right) = (ends[first], ends[first + 1], ends[first + 2], ends[first + 3])
    let total = Double(right - left)
    let module = total / 5
    guard module >= 1.2, abs(Double(to - from) - 3 * module) <= 0.8 * module + 0.5,
      abs(Double(from - left) - module) <= 0.5 * module + 0.5,
      abs(Double(right - to) - module) <= 0.5 * module + 0.5
    else { return nil }
    let middle = (from + to) / 2
    let core = Int(row[middle])
    let ring = (Int(row[(left + from) / 2]) + Int(row[(to + right) / 2])) / 2
    guard abs(core - ring) >= Int(threshold.gate) else { return nil }
    return FinderCandidate(
      centre: Point(x: Double(from + to) / 2 * scale, y: (Double(y) + 0.5) * scale),
      module: module * scale, limit: Float(core + ring) / 2, isInverted: core > ring)
  }
}

extension FinderCandidate {
  /// Whether the column through the middle shows the core between two light rings too.
  fileprivate func hasColumn(on plane: borrowing LumaView, scale: Double) -> Bool {
    let x = Int(centre.x / scale)
    let y = Int(centre.y / scale)
    let unit = module / scale
    func run(_ from: Int, _ step: Int, isDark: Bool, atMost most: Int) -> Int {
      var row = from
      var count = 0
      while count <= most, row >= 0, row < plane.height {
        let isBelow = Float(plane.pixels[row * plane.stride + x]) < limit
        if isBelow != (isDark != isInverted) { break }
        count += 1
        row += step
      }
      return count
    }
    let most = Int(unit * 6) + 1
    let up = run(y, -1, isDark: true, atMost: most)
    let down = run(y, 1, isDark: true, atMost: most)
    guard up > 0, down > 0, up <= most, down <= most else { return false }
    let high = Double(up + down - 1) / 3
    guard high > unit * 0.4, high < unit * 2.2 else { return false }
    for (from, step) in [(y - up, -1), (y + down, 1)] {
      let light = Double(run(from, step, isDark: false, atMost: Int(high * 3) + 2))
      guard abs(light - high) <= 0.6 * high + 1 else { return false }
    }
    return true
  }
}
