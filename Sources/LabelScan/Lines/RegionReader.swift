/// Reads the symbols of one region from lines across its bars.
package protocol RegionReader: ~Copyable {
  /// Reads a region along its axis.
  mutating func read(
    _ region: LinearRegion, _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> RegionOutcome
}

extension RegionReader where Self: ~Copyable {
  /// Reads the regions of an image that no symbol covers; returns those that were cut off.
  package mutating func readRegions(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> [LinearRegion] {
    var cutOff: [LinearRegion] = []
    for whole in context.linearRegions {
      guard let region = whole.part(freeOf: symbols) else { continue }
      guard context.budget.allowsRegion(symbols) else { break }
      let (surer, other) = region.axes
      switch read(surer, context, into: &symbols) {
      case .settled: continue
      case .cutOff: cutOff.append(surer)
      case .unsettled: break
      }
      if let other { _ = read(other, context, into: &symbols) }
    }
    return cutOff
  }

  /// Reads a symbol that fills the image, its edges too few or too far apart to hang together: along rows
  /// and columns, and `others`.
  package mutating func readWholeImage(
    _ context: borrowing ScanContext, and others: [LinearRegion] = [], into symbols: inout SymbolSet
  ) {
    guard symbols.holdsNoneButComponents, !context.plan.readsLinesOnce else { return }
    let wholes = [LinearRegion(across: context.image), LinearRegion(down: context.image)]
    for whole in wholes + others
    where symbols.holdsNoneButComponents && !context.budget.isSpent {
      guard let region = whole.part(freeOf: symbols) else { continue }
      _ = read(region, context, into: &symbols)
    }
  }
}
