internal import Foundation

/// Finds where linear symbols may be: neighbouring cells whose gradients agree in direction.
package struct LinearLocator: ~Copyable {
  /// How far a cell's gradients must agree to count, 0 to 1.
  package static let leastCoherence: Float = 0.55
  /// The least mean squared gradient of a pixel that counts, in units of half a luma step.
  package static let leastEnergy: Float = 10

  private var field = StructureTensorGrid()
  /// For each cell: whether it may join a region still.
  private var isOpen: [Bool] = []
  private var members: [Int32] = []
  private var shape = LinearRegionFit()

  package init() {}

  /// Finds the regions at one level of an image, the largest first.
  ///
  /// `cells` are those of the plane, not smoothed, where they are measured already.
  package mutating func locate(
    _ plane: borrowing LumaView, level: Int, cells: StructureTensorGrid? = nil,
    budget: ScanBudget = ScanBudget(),
    into regions: inout [LinearRegion]
  ) {
    if budget.isSpent { return }
    // The full image is the largest plane and has the finest detail: fewer of its rows will do.
    let period = level == 0 ? 8 : 2
    if let cells {
      field.smooth(cells)
    } else {
      field.measure(plane, side: level == 0 ? 8 : 4, period: period)
    }
    let count = field.width * field.height
    guard count > 0 else { return }
    if isOpen.count < count + 4 {
      isOpen = [Bool](repeating: false, count: count + 4)
      members = [Int32](repeating: 0, count: count)
    }
    let pixels = 9 * field.side * field.side * 2 / period
    Self.openCells(field, count: count, least: Self.leastEnergy * Float(pixels), &isOpen)
    let first = regions.count
    for seed in 0..<count where isOpen[seed] {
      let size = Self.grow(from: seed, in: field, &isOpen, &members)
      guard size >= 16 else { continue }
      if budget.isSpent { break }
      if let region = shape.region(of: members, count: size, in: field, level: level) {
        regions.append(region)
      }
    }
    regions[first...].sort { $0.area > $1.area }
  }

  private static func openCells(
    _ field: borrowing StructureTensorGrid, count: Int, least: Float, _ isOpen: inout [Bool]
  ) {
    let energy = field.energy.span
    let cosine = field.cosine.span
    let sine = field.sine.span
    var open = isOpen.mutableSpan
    let square = leastCoherence * leastCoherence
    for cell in 0..<count {
      let strength = energy[cell]
      let agreement = cosine[cell] * cosine[cell] + sine[cell] * sine[cell]
      open[cell] = strength > least && agreement > square * strength * strength
    }
  }

  /// Gathers the open cells that hang together with `seed` and agree with the region's direction, and
  /// says how many they are; `members` has room for all cells.
  private static func grow(
    from seed: Int, in field: borrowing StructureTensorGrid, _ isOpen: inout [Bool],
    _ members: inout [Int32]
  ) -> Int {
    var cells = members.mutableSpan
    cells[0] = Int32(truncatingIfNeeded: seed)
    var count = 1
    isOpen[seed] = false
    let width = field.width
    let height = field.height
    let cosines = field.cosine.span
    let sines = field.sine.span
    var open = isOpen.mutableSpan
    var cosine: Float = 0
    var sine: Float = 0
    var next = 0
    // cos(2 * 14 degrees), squared
    let least: Float = 0.78
    while next < count {
      let cell = Int(cells[next])
      next &+= 1
      cosine += cosines[cell]
      sine += sines[cell]
      let length = least * (cosine * cosine + sine * sine)
      let y = cell / width
      let x = cell &- y &* width
      let left = x > 0 ? -1 : 0
      let right = x &+ 1 < width ? 1 : 0
      for row in (y > 0 ? -1 : 0)..<(y &+ 1 < height ? 2 : 1) {
        let middle = cell &+ row &* width
        // In bounds: left, right, above and below stay within the field, past which there is room
        // for four more. Inside a region most are taken: four at a time show that.
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
}
