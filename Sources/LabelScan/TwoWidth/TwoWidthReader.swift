package import LabelSyntax

/// Reads linear symbols whose elements have two widths and little that checks them: on request only.
///
/// It keeps its scratch from image to image.
package struct TwoWidthReader: SymbolReader, ~Copyable {
  package static let symbologies = Symbology.twoWidths
  package static let usesTensors = true
  package static func share(of plan: ScanPlan) -> Double { plan.linearShare }

  private var regions: [LinearRegion] = []
  private var locator = LinearLocator()
  private var reader = TwoWidthRegionReader()
  private var trackReader = TwoTrackRegionReader()
  private var grid = StructureTensorGrid()

  package init() {}

  package mutating func read(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    let clock = ContinuousClock()
    let start = clock.now
    let line = TwoWidthLine(reads: context.options.reads)
    regions.removeAll(keepingCapacity: true)
    locator.locate(
      context.image, context.pyramid, cells: context.tensors, budget: context.budget,
      into: &regions)
    let locating = clock.now - start
    for whole in regions {
      guard let region = whole.part(freeOf: symbols) else { continue }
      guard context.budget.allowsRegion(symbols) else { break }
      let upright = region.perpendicular
      if context.options.reads(.pharmacodeTwoTrack),
        trackReader.read(upright, context, into: &symbols)
      {
        continue
      }
      let isLong =
        region.length.upperBound - region.length.lowerBound
        > TwoWidthTuning.longRegion * region.halfHeight
      if reader.read(isLong ? region : upright, line, context, into: &symbols) { continue }
      let turn = abs(region.axis.x * upright.axis.y - region.axis.y * upright.axis.x)
      guard turn > TwoWidthTuning.minAxisDifference else { continue }
      _ = reader.read(isLong ? upright : region, line, context, into: &symbols)
    }
    if symbols.isEmpty, !context.plan.readsLinesOnce {
      readLoneSymbol(line, context, into: &symbols)
    }
    return ReadingOutcome(locating: locating)
  }

  /// Reads a symbol that fills the image, its edges too few or too far apart to hang together.
  private mutating func readLoneSymbol(
    _ line: TwoWidthLine, _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) {
    var whole = [LinearRegion(across: context.image), LinearRegion(down: context.image)]
    if context.plan.mayBeLoneSymbol {
      grid.measure(context.image, side: 4)
      if let region = LinearRegion(dominantIn: grid) { whole.append(region) }
    }
    for region in whole where symbols.isEmpty && !context.budget.isSpent {
      if context.options.reads(.pharmacodeTwoTrack),
        trackReader.read(region, context, into: &symbols)
      {
        return
      }
      _ = reader.read(region, line, context, into: &symbols)
    }
  }
}
