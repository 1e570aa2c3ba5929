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
  private var readsMicro = true
  private var readsFull = true

  /// How long the last image's locating took.
  package private(set) var locating = Duration.zero

  package init() {}

  /// The symbologies that it reads.
  package static let symbologies: [Symbology] = [.pdf417, .micropdf417]

  /// Reads the symbols of `image`, whose halves are in `pyramid`; `cells` may be theirs.
  ///
  /// MicroPDF417 is not read where the effort is fast.
  package mutating func read(
    _ image: LumaView, _ pyramid: borrowing LumaPyramid, cells: StructureTensorPyramid? = nil,
    options: ScanOptions = ScanOptions(), budget: ScanBudget = ScanBudget(),
    into symbols: inout [Symbol]
  ) {
    locating = .zero
    readsMicro = options.reads(.micropdf417) && options.effort != .fast
    readsFull = options.reads(.pdf417)
    guard readsMicro || readsFull else { return }
    let clock = ContinuousClock()
    let start = clock.now
    regions.removeAll(keepingCapacity: true)
    locator.locate(image, pyramid, cells: cells, budget: budget, into: &regions)
    locating = clock.now - start
    finder.samples = 0
    let pixels = Double(image.width * image.height)
    let most = PDF417Tuning.leastSamples + PDF417Tuning.samplesPerPixel(options.effort) * pixels
    for region in regions {
      guard budget.allowsRegion(symbols), finder.samples < most else { break }
      read(region, image, pyramid, budget: budget, into: &symbols)
    }
  }

  private mutating func read(
    _ region: StackedRegion, _ image: LumaView, _ pyramid: borrowing LumaPyramid,
    budget: ScanBudget, into symbols: inout [Symbol]
  ) {
    let found = finder.anchors(of: region, image, pyramid, isMicro: readsMicro)
    for anchor in found.micro where !symbols.contains(where: { $0.contains(anchor.center) }) {
      guard !budget.isSpent(symbols) else { return }
      guard let reading = microReader.read(anchor, image, pyramid) else { continue }
      symbols.append(reading.symbol)
    }
    guard readsFull else { return }
    for anchor in found.sides where !symbols.contains(where: { $0.contains(anchor.inside) }) {
      guard !budget.isSpent(symbols) else { return }
      guard let reading = reader.read(anchor, image, pyramid) else { continue }
      symbols.append(reading.symbol)
    }
  }
}
