internal import Foundation
internal import LabelSyntax

/// Reads linear symbols: locates regions, samples lines across them, lets zbar decode the widths.
package struct LinearReader: ~Copyable {
  private var locator = LinearLocator()
  private var regions: [LinearRegion] = []
  private var reader = LinearRegionReader()

  /// Time that the last image's locating took.
  package private(set) var locating = Duration.zero

  package init() {}

  /// Reads the linear symbols of `image`, whose halves are in `pyramid`; `cells` may be theirs.
  package mutating func read(
    _ image: borrowing LumaView, _ pyramid: borrowing LumaPyramid,
    cells: StructureTensorPyramid? = nil,
    options: ScanOptions, budget: ScanBudget = ScanBudget(), into symbols: inout [Symbol]
  ) {
    locating = .zero
    if let thick = ReplicatedPlane(image) {
      var pyramid = LumaPyramid()
      pyramid.build(from: thick.view)
      var found: [Symbol] = []
      read(thick.view, pyramid, options: options, budget: budget, into: &found)
      for var symbol in found {
        symbol.corners = symbol.corners.map(thick.place)
        symbols.append(symbol)
      }
      return
    }
    guard reader.begin(image, options) else { return }
    regions.removeAll(keepingCapacity: true)
    let clock = ContinuousClock()
    let start = clock.now
    locator.locate(image, pyramid, cells: cells, budget: budget, into: &regions)
    locating = clock.now - start
    let found = regions
    // Regions whose symbol may extend past them.
    var extendable: [LinearRegion] = []
    for whole in found {
      guard let region = whole.part(freeOf: symbols) else { continue }
      guard budget.allowsRegion(symbols) else { break }
      let upright = region.perpendicular
      let turn = abs(region.axis.x * upright.axis.y - region.axis.y * upright.axis.x)
      // A long region's middle line is sure; a tall one may hold several symbols, and is not.
      let isLong =
        region.length.upperBound - region.length.lowerBound
        > LineTuning.longRegion * region.halfHeight
      let likelier = isLong ? region : upright
      if reader.read(likelier, image, pyramid, budget: budget, into: &symbols) { continue }
      if reader.touchesRegionEdge { extendable.append(likelier) }
      if turn > LineTuning.minAxisDifference {
        _ = reader.read(
          isLong ? upright : region, image, pyramid, budget: budget, into: &symbols)
      }
    }
    for whole in extendable {
      guard let region = whole.part(freeOf: symbols) else { continue }
      guard budget.allowsRegion(symbols) else { break }
      _ = reader.read(region, image, pyramid, isExtended: true, budget: budget, into: &symbols)
    }
    guard symbols.isEmpty, options.effort != .fast, !budget.isSpent else { return }
    reader.takeImageAsRegion()
    // A symbol may fill the image, its edges too few or too far apart to hang together.
    for region in [LinearRegion(across: image), LinearRegion(down: image)] where symbols.isEmpty {
      _ = reader.read(region, image, pyramid, budget: budget, into: &symbols)
    }
  }
}
