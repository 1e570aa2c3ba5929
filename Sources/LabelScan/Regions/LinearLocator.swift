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
  /// `cells` are those of the plane, not smoothed, where they are measured already; else cells of `side`
  /// pixels are measured. It ends early where `isSpent` says so.
  package mutating func locate(
    _ plane: borrowing LumaView, level: Int, cells: StructureTensorGrid? = nil, side: Int = 4,
    until isSpent: () -> Bool = { false }, into regions: inout [LinearRegion]
  ) {
    if isSpent() { return }
    // The full image is the largest plane and has the finest detail: fewer of its rows will do.
    let period = level == 0 ? side : 2
    if let cells {
      tensors.smooth(cells)
    } else {
      tensors.measure(plane, side: side, period: period)
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
      let size = tensors.grow(
        from: seed, minSquaredCosine: LinearLocatorTuning.minSquaredCosine, &isOpen, &members)
      guard size >= LinearLocatorTuning.minCells else { continue }
      if isSpent() { break }
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
}
