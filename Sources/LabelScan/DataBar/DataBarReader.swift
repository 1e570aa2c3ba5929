package import LabelSyntax

/// Reads DataBar symbols, stacked or not, from lines across located regions.
///
/// It keeps its scratch from image to image.
package struct DataBarReader: ~Copyable {
  /// The symbologies that it reads.
  package static let symbologies: [Symbology] = [.databar, .databarExpanded, .databarLimited]

  private var regions: [LinearRegion] = []
  private var locator = LinearLocator()
  private var reader = DataBarRegionReader()
  private var grid = StructureTensorGrid()

  package init() {}

  /// Reads the symbols of `image`, whose halves are in `pyramid`; `cells` may be theirs.
  package mutating func read(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, cells: StructureTensorPyramid? = nil,
    options: ScanOptions = ScanOptions(), budget: ScanBudget = ScanBudget(),
    into symbols: inout [Symbol]
  ) {
    guard Self.symbologies.contains(where: options.reads) else { return }
    reader.begin(options)
    regions.removeAll(keepingCapacity: true)
    locator.locate(image, pyramid, cells: cells, budget: budget, into: &regions)
    for whole in regions {
      guard let region = whole.part(freeOf: symbols) else { continue }
      guard budget.allowsRegion(symbols) else { break }
      reader.read(region, image, pyramid, budget: budget, into: &symbols)
    }
    guard symbols.isEmpty, options.effort != .fast, !budget.isSpent else { return }
    // A symbol may fill the image, its edges too few or too far apart to hang together.
    for region in [LinearRegion(across: image), LinearRegion(down: image)] where symbols.isEmpty {
      reader.read(region, image, pyramid, budget: budget, into: &symbols)
    }
    guard symbols.isEmpty, max(image.width, image.height) < ScanPlan.loneSymbolSide else { return }
    grid.measure(image, side: 4)
    guard let region = LinearRegion(dominantIn: grid) else { return }
    // The long sides of a very low symbol outweigh its bars.
    for region in [region, region.turned] where symbols.isEmpty {
      reader.read(region, image, pyramid, budget: budget, into: &symbols)
    }
  }
}
