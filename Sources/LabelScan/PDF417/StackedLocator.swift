internal import Foundation

/// Finds where stacked symbols may be: neighbouring cells of strong gradients that agree somewhat in
/// direction.
///
/// The ends of rows take much of the coherence that bars alone have: rows of two modules leave a
/// third of it.
package struct StackedLocator: ~Copyable {
  /// The cells that a smoothed cell sums.
  private static let smoothedCells: Float = 9
  /// The levels that are searched.
  private static let levels = 1..<6

  private var grid = StructureTensorGrid()
  private var isOpen: [Bool] = []
  private var members: [Int32] = []

  package init() {}

  /// Finds the regions of an image, the full ones first, of them the largest.
  package mutating func locate(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, cells: StructureTensorPyramid?,
    budget: ScanBudget, into regions: inout [StackedRegion]
  ) {
    if image.width * image.height < ScanPlan.largePixels {
      // The full image is the largest plane and has the finest detail: fewer of its rows will do.
      grid.measure(image, side: 8, period: 8)
      grow(level: 0, coarser: cells?.level(1), budget, into: &regions)
    }
    for level in Self.levels where level < pyramid.count && !budget.isSpent {
      if let cells = cells?.level(level) {
        grid.smooth(cells)
      } else {
        grid.measure(pyramid.level(level), side: 4)
      }
      let isLast = level + 1 == Self.levels.upperBound
      grow(
        level: level, coarser: isLast ? nil : cells?.level(level + 1), budget, into: &regions)
    }
    // A symbol fills its region; what is less full hangs together by chance.
    regions.sort {
      let (isFull, isOtherFull) = (
        $0.fill > StackedLocatorTuning.minFill, $1.fill > StackedLocatorTuning.minFill
      )
      return isFull == isOtherFull ? $0.area > $1.area : isFull
    }
  }

  /// Gathers cells into regions; `coarser` has the cells of the next level, not smoothed.
  private mutating func grow(
    level: Int, coarser: StructureTensorGrid?, _ budget: ScanBudget,
    into regions: inout [StackedRegion]
  ) {
    let count = grid.width * grid.height
    guard count > 0 else { return }
    if isOpen.count < count + 4 {
      isOpen = [Bool](repeating: false, count: count + 4)
      members = [Int32](repeating: 0, count: count)
    }
    Self.openCells(grid, &isOpen)
    let coarser = coarser.flatMap { $0.width > 0 ? $0 : nil }
    if let coarser { Self.closeCoarseCells(grid, coarser, &isOpen) }
    for seed in 0..<count where isOpen[seed] {
      let size = Self.gather(from: seed, in: grid, &isOpen, &members)
      guard size * grid.side * grid.side >= StackedLocatorTuning.minArea else { continue }
      if budget.isSpent { return }
      guard let growth = growth(size, coarser), growth < StackedLocatorTuning.maxGrowth,
        var region = region(size, level: level)
      else { continue }
      region.isCoarse = growth > StackedLocatorTuning.coarseGrowth
      regions.append(region)
    }
  }

  /// The pixels of which a smoothed cell has gradients: those of two rows in each cell of eight pixels.
  private static func smoothedPixels(_ grid: borrowing StructureTensorGrid) -> Float {
    smoothedCells * Float(grid.side == 8 ? 2 * grid.side : grid.side * grid.side)
  }

  /// Opens the cells whose gradients are strong and agree.
  private static func openCells(
    _ grid: borrowing StructureTensorGrid, _ isOpen: inout [Bool]
  ) {
    let energy = grid.energy.span
    let cosine = grid.cosine.span
    let sine = grid.sine.span
    var open = isOpen.mutableSpan
    let least = StackedLocatorTuning.minCellEnergy * smoothedPixels(grid)
    let square = StackedLocatorTuning.minCoherence * StackedLocatorTuning.minCoherence
    for cell in 0..<grid.width * grid.height {
      let strength = energy[cell]
      let (c, s) = (cosine[cell], sine[cell])
      open[cell] = strength > least && c * c + s * s > square * strength * strength
    }
  }

  /// Closes the cells that show no more than the next level does.
  private static func closeCoarseCells(
    _ grid: borrowing StructureTensorGrid, _ coarser: borrowing StructureTensorGrid,
    _ isOpen: inout [Bool]
  ) {
    let width = grid.width
    let energy = grid.energy.span
    let others = coarser.energy.span
    var open = isOpen.mutableSpan
    let most = StackedLocatorTuning.maxCellGrowth / smoothedCells
    // Cells of eight pixels are as large as those of four on the next level.
    let shift = grid.side == 8 ? 0 : 1
    for y in 0..<grid.height {
      let row = energy.extracting(y &* width..<(y &+ 1) &* width)
      let first = min(y &>> shift, coarser.height &- 1) &* coarser.width
      let other = others.extracting(first..<first &+ coarser.width)
      var marks = open._mutatingExtracting(y &* width..<(y &+ 1) &* width)
      for x in 0..<width where other[min(x &>> shift, other.count &- 1)] > most * row[x] {
        marks[x] = false
      }
    }
  }

  /// Takes the open cells that hang together with `seed` and agree with the whole; how many they are.
  ///
  /// `members` has room for all cells.
  private static func gather(
    from seed: Int, in grid: borrowing StructureTensorGrid, _ isOpen: inout [Bool],
    _ members: inout [Int32]
  ) -> Int {
    let width = grid.width
    let height = grid.height
    let cosines = grid.cosine.span
    let sines = grid.sine.span
    var open = isOpen.mutableSpan
    var cells = members.mutableSpan
    cells[0] = Int32(truncatingIfNeeded: seed)
    open[seed] = false
    var count = 1
    var next = 0
    var (cosine, sine): (Float, Float) = (0, 0)
    while next < count {
      let cell = Int(cells[next])
      next &+= 1
      cosine += cosines[cell]
      sine += sines[cell]
      let length = StackedLocatorTuning.minAgreement * (cosine * cosine + sine * sine)
      let y = cell / width
      let x = cell &- y &* width
      let left = x > 0 ? -1 : 0
      let right = x &+ 1 < width ? 1 : 0
      for row in (y > 0 ? -1 : 0)..<(y &+ 1 < height ? 2 : 1) {
        let middle = cell &+ row &* width
        // In bounds: left, right, above and below stay within the grid, past which there is room for
        // four more. Inside a region most are taken: four at a time show that.
        let four = unsafe open.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: middle &+ left, as: UInt32.self)
        if four == 0 { continue }
        for neighbour in middle &+ left..<middle &+ right &+ 1 {
          guard unsafe open[unchecked: neighbour] else { continue }
          let c = unsafe cosines[unchecked: neighbour]
          let s = unsafe sines[unchecked: neighbour]
          let dot = c * cosine + s * sine
          guard dot > 0, dot * dot > length * (c * c + s * s) else { continue }
          unsafe open[unchecked: neighbour] = false
          // In bounds: each cell is open once.
          unsafe cells[unchecked: count] = Int32(truncatingIfNeeded: neighbour)
          count &+= 1
        }
      }
    }
    return count
  }

  /// How many times the squared gradients of the first cells of ``members`` grow to the next level; `nil`
  /// where they are too weak for a symbol, or do not agree.
  private func growth(_ size: Int, _ coarser: StructureTensorGrid?) -> Float? {
    var (energy, cosine, sine, other): (Float, Float, Float, Float) = (0, 0, 0, 0)
    let shift = grid.side == 8 ? 0 : 1
    for number in 0..<size {
      let cell = Int(members[number])
      energy += grid.energy[cell]
      cosine += grid.cosine[cell]
      sine += grid.sine[cell]
      guard let coarser else { continue }
      let y = cell / grid.width
      let x = cell - y * grid.width
      other +=
        coarser.energy[
          min(y >> shift, coarser.height - 1) * coarser.width + min(x >> shift, coarser.width - 1)]
    }
    let least = StackedLocatorTuning.minRegionCoherence * energy
    guard energy > StackedLocatorTuning.minEnergy * Self.smoothedPixels(grid) * Float(size),
      cosine * cosine + sine * sine > least * least
    else { return nil }
    return other * Self.smoothedCells / energy
  }

  /// The region of the first cells of ``members``; `nil` where they are no more than a line.
  private func region(_ size: Int, level: Int) -> StackedRegion? {
    let cell = Double(grid.side << level)
    var (cosine, sine, x, y) = (0.0, 0.0, 0.0, 0.0)
    for number in 0..<size {
      let member = Int(members[number])
      // Where bars are alone their direction is sure; the ends of rows have their own.
      let (c, s) = (Double(grid.cosine[member]), Double(grid.sine[member]))
      let coherence = (c * c + s * s).squareRoot() / max(1, Double(grid.energy[member]))
      let weight = coherence * coherence
      cosine += weight * c
      sine += weight * s
      x += Double(member % grid.width) + 0.5
      y += Double(member / grid.width) + 0.5
    }
    let angle = atan2(sine, cosine) / 2
    let frame = StackedFrame(
      origin: Point(x: x / Double(size) * cell, y: y / Double(size) * cell),
      axis: Point(x: cos(angle), y: sin(angle)))
    var low = (t: Double.infinity, s: Double.infinity)
    var high = (t: -Double.infinity, s: -Double.infinity)
    for number in 0..<size {
      let member = Int(members[number])
      let px = (Double(member % grid.width) + 0.5) * cell - frame.origin.x
      let py = (Double(member / grid.width) + 0.5) * cell - frame.origin.y
      let t = px * frame.axis.x + py * frame.axis.y
      let s = py * frame.axis.x - px * frame.axis.y
      low = (min(low.t, t), min(low.s, s))
      high = (max(high.t, t), max(high.s, s))
    }
    let half = cell / 2
    guard
      high.t - low.t + cell >= StackedLocatorTuning.minLength * Double(1 << level),
      high.s - low.s + cell >= StackedLocatorTuning.minHeight * Double(1 << level)
    else { return nil }
    var region = StackedRegion(
      frame: frame, length: low.t - half...high.t + half, height: low.s - half...high.s + half,
      level: level)
    region.fill = Double(size) * cell * cell / region.area
    return region
  }
}
