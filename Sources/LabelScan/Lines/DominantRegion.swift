/// Places a lone symbol that is too low for its cells to grow to a region, by the direction of most
/// gradients.
///
/// It keeps its scratch from image to image.
package struct DominantRegion: ~Copyable {
  /// The side of a cell in pixels.
  private static let side = 4

  private var grid = StructureTensorGrid()

  package init() {}

  /// The region along that direction and across it, for the long sides of a very low symbol outweigh its
  /// bars; none where the image may show more than one symbol, or something was read.
  package mutating func regions(
    _ context: borrowing ScanContext, _ symbols: SymbolSet
  ) -> [LinearRegion] {
    guard context.plan.mayBeLoneSymbol, !context.plan.readsLinesOnce,
      symbols.holdsNoneButComponents
    else { return [] }
    grid.measure(context.image, side: Self.side)
    guard let region = LinearRegion(dominantIn: grid) else { return [] }
    return [region, region.turned]
  }
}
