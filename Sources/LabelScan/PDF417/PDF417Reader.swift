package import LabelSyntax

/// Reads PDF417 symbols: locates regions, follows columns and rows, decodes codewords.
///
/// It keeps its scratch from image to image.
package struct PDF417Reader: ~Copyable {
  private var locator = StackedLocator()
  private var regions: [StackedRegion] = []
  private var finder = PDF417AnchorFinder()
  private var reader = PDF417SymbolReader()
  private var microReader = MicroPDF417SymbolReader()

  /// How long the last image's locating took.
  package private(set) var locating = Duration.zero

  package init() {}

  /// Reads the PDF417 symbols of `image`, whose halves are in `pyramid`; `cells` may be theirs.
  package mutating func read(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, cells: StructureTensorPyramid? = nil,
    budget: ScanBudget = ScanBudget(), into symbols: inout [Symbol]
  ) {
    let clock = ContinuousClock()
    let start = clock.now
    regions.removeAll(keepingCapacity: true)
    locator.locate(image, pyramid, cells: cells, budget: budget, into: &regions)
    locating = clock.now - start
    for region in regions {
      guard budget.allowsRegion(symbols) else { break }
      read(region, image, pyramid, into: &symbols)
    }
  }

  private mutating func read(
    _ region: StackedRegion, _ image: LumaView, _ pyramid: borrowing LumaPyramid,
    into symbols: inout [Symbol]
  ) {
    let found = finder.anchors(of: region, image, pyramid)
    for anchor in found.micro where !symbols.contains(where: { $0.contains(anchor.center) }) {
      guard let reading = microReader.read(anchor, image, pyramid) else { continue }
      symbols.append(reading.symbol)
    }
    for anchor in found.sides {
      guard !symbols.contains(where: { $0.contains(anchor.inside) }),
        let reading = reader.read(anchor, image, pyramid)
      else { continue }
      symbols.append(reading.symbol)
    }
  }
}
