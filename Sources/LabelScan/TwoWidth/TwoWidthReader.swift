package import LabelSyntax

/// Reads linear symbols whose elements have two widths and little that checks them: on request only.
///
/// It keeps its scratch from image to image.
package struct TwoWidthReader: SymbolReader, ~Copyable {
  package static let symbologies = Symbology.twoWidths
  package static let usesLinearRegions = true
  package static func share(of plan: ScanPlan) -> Double { plan.linearShare }

  private var reader = TwoWidthRegionReader()
  private var trackReader = TwoTrackRegionReader()
  private var dominant = DominantRegion()

  package init() {}

  package mutating func read(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    let readsTracks = context.options.reads(.pharmacodeTwoTrack)
    if readsTracks { _ = trackReader.readRegions(context, into: &symbols) }
    reader.begin(context.options)
    _ = reader.readRegions(context, into: &symbols)
    let others = dominant.regions(context, symbols)
    if readsTracks { trackReader.readWholeImage(context, and: others, into: &symbols) }
    reader.readWholeImage(context, and: others, into: &symbols)
    return ReadingOutcome()
  }
}
