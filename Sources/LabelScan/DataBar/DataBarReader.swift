package import LabelSyntax

/// Reads DataBar symbols, stacked or not, from lines across located regions.
///
/// It keeps its scratch from image to image.
package struct DataBarReader: SymbolReader, ~Copyable {
  package static let symbologies: [Symbology] = [.databar, .databarExpanded, .databarLimited]
  package static let usesTensors = true
  package static func share(of plan: ScanPlan) -> Double { plan.stackedShare }

  private var regions: [LinearRegion] = []
  private var locator = LinearLocator()
  private var reader = DataBarRegionReader()
  private var grid = StructureTensorGrid()

  package init() {}

  package mutating func read(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    let clock = ContinuousClock()
    let start = clock.now
    regions.removeAll(keepingCapacity: true)
    locator.locate(
      context.image, context.pyramid, cells: context.tensors, budget: context.budget,
      into: &regions)
    let locating = clock.now - start
    for whole in regions {
      guard let region = whole.part(freeOf: symbols) else { continue }
      guard context.budget.allowsRegion(symbols) else { break }
      // A long region's middle line is sure, else its bars are: lines along the rows cross fewest of them.
      let upright = region.perpendicular
      let isLong =
        region.length.upperBound - region.length.lowerBound
        > DataBarTuning.longRegion * region.halfHeight
      if reader.read(isLong ? region : upright, context, into: &symbols) { continue }
      let turn = abs(region.axis.x * upright.axis.y - region.axis.y * upright.axis.x)
      guard turn > DataBarTuning.minAxisDifference else { continue }
      _ = reader.read(isLong ? upright : region, context, into: &symbols)
    }
    if symbols.holdsNoneButComponents, !context.plan.readsLinesOnce {
      readLoneSymbol(context, into: &symbols)
    }
    return ReadingOutcome(locating: locating)
  }

  /// Reads a symbol that fills the image, its edges too few or too far apart to hang together.
  private mutating func readLoneSymbol(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) {
    var whole = [LinearRegion(across: context.image), LinearRegion(down: context.image)]
    if context.plan.mayBeLoneSymbol {
      grid.measure(context.image, side: 4)
      if let region = LinearRegion(dominantIn: grid) {
        // The long sides of a very low symbol outweigh its bars.
        whole += [region, region.turned]
      }
    }
    for region in whole where symbols.holdsNoneButComponents && !context.budget.isSpent {
      guard let region = region.part(freeOf: symbols) else { continue }
      _ = reader.read(region, context, into: &symbols)
    }
  }
}
