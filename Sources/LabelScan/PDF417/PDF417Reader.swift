package import LabelSyntax

/// Reads PDF417 symbols: locates regions, follows columns and rows, decodes codewords.
///
/// It keeps its scratch from image to image.
package struct PDF417Reader: SymbolReader, ~Copyable {
  package static let symbologies: [Symbology] = [.pdf417, .micropdf417]
  package static let usesTensors = true
  package static func share(of plan: ScanPlan) -> Double { plan.stackedShare }

  private var locator = StackedLocator()
  private var regions: [StackedRegion] = []
  private var finder = PDF417AnchorFinder()
  private var reader = PDF417SymbolReader()
  private var microReader = MicroPDF417SymbolReader()
  private var readsMicro = true
  private var readsFull = true

  package init() {}

  package mutating func read(
    _ context: borrowing ScanContext, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    let (image, budget) = (context.image, context.budget)
    readsMicro = context.options.reads(.micropdf417) && context.plan.readsMicroPDF417
    readsFull = context.options.reads(.pdf417)
    guard readsMicro || readsFull else { return ReadingOutcome() }
    let clock = ContinuousClock()
    let start = clock.now
    regions.removeAll(keepingCapacity: true)
    locator.locate(
      image, context.pyramid, cells: context.tensors, budget: budget, into: &regions)
    let locating = clock.now - start
    finder.samples = 0
    let pixels = Double(image.width * image.height)
    let most = PDF417Tuning.leastSamples + context.plan.stackedSamplesPerPixel * pixels
    for region in regions {
      guard budget.allowsRegion(symbols), finder.samples < most else { break }
      read(region, image, context.pyramid, budget: budget, into: &symbols)
    }
    return ReadingOutcome(locating: locating)
  }

  /// Looks for the components of composite symbols right above the linear symbols that were read: a low
  /// one shows on few lines of the region that it is located in together with the bars.
  package mutating func readAgain(
    _ context: borrowing ScanContext, after outcome: ReadingOutcome, into symbols: inout SymbolSet
  ) -> ReadingOutcome {
    guard readsMicro || readsFull else { return ReadingOutcome() }
    for symbol in symbols.symbols {
      guard let place = ComponentPlace(above: symbol),
        !symbols.contains(where: { other in
          other.isComponent && place.regions.contains { $0.contains(other.center) }
        })
      else { continue }
      guard context.budget.allowsRegion(symbols) else { break }
      // Of those only GS1-128 has CC-C, which is PDF417.
      let isFull = readsFull && symbol.symbology == .code128
      for region in place.regions {
        if let component = component(in: region, spacing: place.spacing, isFull: isFull, context) {
          symbols.insert(component)
          break
        }
      }
    }
    return ReadingOutcome()
  }

  /// The composite component in a region.
  private mutating func component(
    in region: StackedRegion, spacing: Double, isFull: Bool, _ context: borrowing ScanContext
  ) -> Symbol? {
    let image = context.image
    let found = finder.anchors(
      of: region, spacing: spacing, image, context.pyramid, isMicro: readsMicro)
    for anchor in found.micro where !context.budget.isSpent {
      let symbol = microReader.read(anchor, image, context.pyramid)?.symbol
      if let symbol, symbol.isComponent { return symbol }
    }
    for anchor in found.sides where isFull && !context.budget.isSpent {
      let symbol = reader.read(anchor, image, context.pyramid)?.symbol
      if let symbol, symbol.isComponent { return symbol }
    }
    return nil
  }

  private mutating func read(
    _ region: StackedRegion, _ image: LumaView, _ pyramid: borrowing LumaPyramid,
    budget: ScanBudget, into symbols: inout SymbolSet
  ) {
    let found = finder.anchors(of: region, image, pyramid, isMicro: readsMicro)
    for anchor in found.micro where !symbols.covers(anchor.center) {
      guard !budget.isSpent(symbols) else { return }
      guard let reading = microReader.read(anchor, image, pyramid) else { continue }
      symbols.insert(reading.symbol)
    }
    guard readsFull else { return }
    for anchor in found.sides where !symbols.covers(anchor.inside) {
      guard !budget.isSpent(symbols) else { return }
      guard
        let reading = reader.read(anchor, image, pyramid)
          ?? reader.read(anchor.mirrored, image, pyramid)
      else { continue }
      symbols.insert(reading.symbol)
    }
  }
}
