internal import Foundation
package import LabelSyntax

/// Reads linear symbols: samples lines across located regions, lets zbar decode the widths.
package struct LinearReader: SymbolReader, ~Copyable {
  package static let symbologies = LineDecoders.symbologies
  package static let usesLinearRegions = true
  package static func share(of plan: ScanPlan) -> Double { plan.linearShare }

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
    for whole in reader.readRegions(context, into: &symbols) {
      guard let region = whole.part(freeOf: symbols) else { continue }
      guard context.budget.allowsRegion(symbols) else { break }
      reader.readPastEnds(of: region, context, into: &symbols)
    }
    reader.takeImageAsRegion()
    reader.readWholeImage(context, into: &symbols)
    return ReadingOutcome()
  }
}
