internal import Foundation
package import LabelSyntax

/// Reads linear symbols: locates regions, samples lines across them, lets zbar decode the widths.
package struct LinearReader: SymbolReader, ~Copyable {
  package static let symbologies = LineDecoders.symbologies
  package static let usesTensors = true
  package static func share(of plan: ScanPlan) -> Double { plan.linearShare }

  private var locator = LinearLocator()
  private var regions: [LinearRegion] = []
  private var reader = LinearRegionReader()

  package init() {}

  package mutating func read(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    if let thick = ReplicatedPlane(context.image) {
      let scan = ScanContext(thick.view, options: context.options, budget: context.budget)
      var found = SymbolSet()
      let outcome = read(scan, into: &found)
      for var symbol in found {
        symbol.corners = symbol.corners.mapCorners(thick.place)
        symbols.insert(symbol)
      }
      return outcome
    }
    guard reader.begin(context.plan, context.options) else { return ReadingOutcome() }
    let clock = ContinuousClock()
    let start = clock.now
    locate(context)
    let locating = clock.now - start
    readRegions(context, into: &symbols)
    return ReadingOutcome(locating: locating)
  }

  /// Fills ``regions``.
  private mutating func locate(_ context: borrowing ScanContext) {
    regions.removeAll(keepingCapacity: true)
    locator.locate(
      context.image, context.pyramid, cells: context.tensors, budget: context.budget,
      into: &regions)
  }

  /// Reads the symbols of ``regions``, along their axis and across their bars.
  private mutating func readRegions(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) {
    let (image, budget) = (context.image, context.budget)
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
      if reader.read(likelier, image, context.pyramid, budget: budget, into: &symbols) { continue }
      if reader.touchesRegionEdge { extendable.append(likelier) }
      if turn > LineTuning.minAxisDifference {
        _ = reader.read(
          isLong ? upright : region, image, context.pyramid, budget: budget, into: &symbols)
      }
    }
    for whole in extendable {
      guard let region = whole.part(freeOf: symbols) else { continue }
      guard budget.allowsRegion(symbols) else { break }
      _ = reader.read(
        region, image, context.pyramid, isExtended: true, budget: budget, into: &symbols)
    }
    guard symbols.holdsNoneButComponents, !context.plan.readsLinesOnce, !budget.isSpent else {
      return
    }
    reader.takeImageAsRegion()
    // A symbol may fill the image, its edges too few or too far apart to hang together.
    for region in [LinearRegion(across: image), LinearRegion(down: image)]
    where symbols.holdsNoneButComponents {
      guard let region = region.part(freeOf: symbols) else { continue }
      _ = reader.read(region, image, context.pyramid, budget: budget, into: &symbols)
    }
  }
}
