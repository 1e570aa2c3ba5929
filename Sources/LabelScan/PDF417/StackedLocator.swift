internal import Foundation

/// Finds where stacked symbols may be: neighbouring cells of strong gradients that agree somewhat in
/// direction.
///
/// The ends of rows take much of the coherence that bars alone have: rows of two modules leave a
/// third of it.
package struct StackedLocator: ~Copyable {
  /// How far a cell's gradients must agree to count, 0 to 1.
  private static let leastCoherence: Float = 0.12
  /// The least mean squared gradient of a pixel that counts, in units of half a luma step.
  private static let leastEnergy: Float = 12
  /// The square of the cosine of twice the angle by which a cell may differ from its region: 22 degrees.
  private static let leastAgreement: Float = 0.52
  /// How much of a region a symbol fills at the least.
  private static let leastFill = 0.5
  /// The fewest cells of a region.
  private static let leastCells = 12
  /// The least length of a region in pixels of its plane: a module takes one at least, and the
  /// smallest symbol is 38 modules wide.
  private static let leastLength = 36.0
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
      grid.measure(image, side: 4)
      grow(level: 0, budget, into: &regions)
    }
    for level in Self.levels where level < pyramid.count && !budget.isSpent {
      if let cells = cells?.level(level) {
        grid.smooth(cells)
      } else {
        grid.measure(pyramid.level(level), side: 4)
      }
      grow(level: level, budget, into: &regions)
    }
    // A symbol fills its region; what is less full hangs together by chance.
    regions.sort {
      let (isFull, isOtherFull) = ($0.fill > Self.leastFill, $1.fill > Self.leastFill)
      return isFull == isOtherFull ? $0.area > $1.area : isFull
    }
  }

  /// Gathers cells into regions.
  private mutating func grow(
    level: Int, _ budget: ScanBudget, into regions: inout [StackedRegion]
  ) {
    let count = grid.width * grid.height
    guard count > 0 else { return }
    if members.count < count {
      isOpen = [Bool](repeating: false, count: count)
      members = [Int32](repeating: 0, count: count)
    }
    // Nine cells of sixteen pixels.
    let least = Self.leastEnergy * 144
    let square = Self.leastCoherence * Self.leastCoherence
    for cell in 0..<count {
      let strength = grid.energy[cell]
      let (c, s) = (grid.cosine[cell], grid.sine[cell])
      isOpen[cell] = strength > least && c * c + s * s > square * strength * strength
    }
    for seed in 0..<count where isOpen[seed] {
      let size = gather(from: seed)
      guard size >= Self.leastCells else { continue }
      if budget.isSpent { return }
      if let region = region(size, level: level) { regions.append(region) }
    }
  }

  /// Takes the open cells that hang together with `seed` and agree with the whole; how many they are.
  private mutating func gather(from seed: Int) -> Int {
    let width = grid.width
    let height = grid.height
    members[0] = Int32(truncatingIfNeeded: seed)
    isOpen[seed] = false
    var count = 1
    var next = 0
    var (cosine, sine): (Float, Float) = (0, 0)
    while next < count {
      let cell = Int(members[next])
      next += 1
      cosine += grid.cosine[cell]
      sine += grid.sine[cell]
      let length = Self.leastAgreement * (cosine * cosine + sine * sine)
      let y = cell / width
      let x = cell - y * width
      for row in max(0, y - 1)...min(height - 1, y + 1) {
        for column in max(0, x - 1)...min(width - 1, x + 1) {
          let neighbour = row * width + column
          guard isOpen[neighbour] else { continue }
          let (c, s) = (grid.cosine[neighbour], grid.sine[neighbour])
          let dot = c * cosine + s * sine
          guard dot > 0, dot * dot > length * (c * c + s * s) else { continue }
          isOpen[neighbour] = false
          members[count] = Int32(truncatingIfNeeded: neighbour)
          count += 1
        }
      }
    }
    return count
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
    guard high.t - low.t + cell >= Self.leastLength * Double(1 << level), high.s > low.s else {
      return nil
    }
    var region = StackedRegion(
      frame: frame, length: low.t - half...high.t + half, height: low.s - half...high.s + half,
      level: level)
    region.fill = Double(size) * cell * cell / region.area
    return region
  }
}
