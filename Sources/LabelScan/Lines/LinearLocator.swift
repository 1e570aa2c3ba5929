internal import Foundation

/// Finds where linear symbols may be by region growing over structure tensors: neighbouring cells of high
/// coherence that agree in direction.
package struct LinearLocator: ~Copyable {
  private var tensors = StructureTensorGrid()
  /// Cells that may join a region still.
  private var isOpen: [Bool] = []
  private var members: [Int32] = []
  private var fit = LinearRegionFit()

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
      tensors.smooth(cells)
    } else {
      tensors.measure(plane, side: level == 0 ? 8 : 4, period: period)
    }
    let count = tensors.width * tensors.height
    guard count > 0 else { return }
    if isOpen.count < count + 4 {
      isOpen = [Bool](repeating: false, count: count + 4)
      members = [Int32](repeating: 0, count: count)
    }
    let pixels = 9 * tensors.side * tensors.side * 2 / period
    Self.openCells(
      tensors, count: count, least: LinearLocatorTuning.minEnergy * Float(pixels), &isOpen)
    let first = regions.count
    for seed in 0..<count where isOpen[seed] {
      let size = Self.grow(from: seed, in: tensors, &isOpen, &members)
      guard size >= LinearLocatorTuning.minCells else { continue }
      if budget.isSpent { break }
      if let region = fit.region(of: members, count: size, in: tensors, level: level) {
        regions.append(region)
      }
    }
    regions[first...].sort { $0.area > $1.area }
  }

  private static func openCells(
    _ tensors: borrowing StructureTensorGrid, count: Int, least: Float, _ isOpen: inout [Bool]
  ) {
    let energy = tensors.energy.span
    let cosine = tensors.cosine.span
    let sine = tensors.sine.span
    var open = isOpen.mutableSpan
    let square = LinearLocatorTuning.minCoherence * LinearLocatorTuning.minCoherence
    for cell in 0..<count {
      let strength = energy[cell]
      let agreement = cosine[cell] * cosine[cell] + sine[cell] * sine[cell]
      open[cell] = strength > least && agreement > square * strength * strength
    }
  }

  /// Grows a region from `seed` over the open neighbours that agree with its direction; returns its size in cells.
  ///
  /// `members` has room for all cells.
  private static func grow(
    from seed: Int, in tensors: borrowing StructureTensorGrid, _ isOpen: inout [Bool],
    _ members: inout [Int32]
  ) -> Int {
    var cells = members.mutableSpan
    cells[0] = Int32(truncatingIfNeeded: seed)
    var count = 1
    isOpen[seed] = false
    let width = tensors.width
    let height = tensors.height
    let cosines = tensors.cosine.span
    let sines = tensors.sine.span
    var open = isOpen.mutableSpan
    var cosine: Float = 0
    var sine: Float = 0
    var next = 0
    let least = LinearLocatorTuning.minSquaredCosine
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
        // In bounds: left, right, above and below stay within the tensors, past which there is room
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
