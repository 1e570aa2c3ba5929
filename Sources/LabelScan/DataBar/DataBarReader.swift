package import LabelSyntax

/// Reads DataBar symbols, stacked or not, from lines across located regions.
///
/// It keeps its scratch from image to image.
package struct DataBarReader: SymbolReader, ~Copyable {
  package static let symbologies: [Symbology] = [.databar, .databarExpanded, .databarLimited]
  package static let usesLinearRegions = true
  package static func share(of plan: ScanPlan) -> Double { plan.stackedShare }

  private var reader = DataBarRegionReader()
  private var dominant = DominantRegion()

  package init() {}

  package mutating func read(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    _ = reader.readRegions(context, into: &symbols)
    reader.readWholeImage(context, and: dominant.regions(context, symbols), into: &symbols)
    return ReadingOutcome()
  }
}
