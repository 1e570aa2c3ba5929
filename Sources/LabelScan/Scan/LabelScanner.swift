public import LabelSyntax

/// Reads the symbols of images.
///
/// It keeps its scratch from image to image; use one per task.
public struct LabelScanner: ~Copyable {
  /// What it looks for, and how hard.
  public let options: ScanOptions
  /// Where the time of the last scan went, on one thread: locating and decoding.
  public private(set) var timing = ScanTiming()
  /// Why the last scan ended early: `scan.deadline` or `scan.limit`; empty where it did not.
  public private(set) var issues: [Issue] = []
  /// Reads the print beside the symbols.
  package var print = PrintReader()
  private let readers: [AnyReaderSlot]
  /// The memory of the last image's planes.
  private var planes: ImagePlanes? = ImagePlanes()
  private var linearLocator = LinearLocator()

  /// Creates a scanner.
  public init(options: ScanOptions = ScanOptions()) {
    self.options = options
    readers = Self.readers(options.withMainSymbols)
  }

  /// The readers of the symbologies that are asked for, in the order in which they read.
  ///
  /// A symbology is added by a line here. Those that place a symbol best come first: what is read is not
  /// read again.
  private static func readers(_ options: ScanOptions) -> [AnyReaderSlot] {
    [
      ReaderSlot<QRReader>.wanted(by: options),
      ReaderSlot<AztecReader>.wanted(by: options),
      ReaderSlot<PDF417Reader>.wanted(by: options),
      ReaderSlot<DataBarReader>.wanted(by: options),
      ReaderSlot<MaxiCodeReader>.wanted(by: options),
      ReaderSlot<LinearReader>.wanted(by: options),
      ReaderSlot<DataMatrixReader>.wanted(by: options),
      ReaderSlot<DotCodeReader>.wanted(by: options),
      ReaderSlot<WholeImageReader>.wanted(by: options),
      ReaderSlot<EANAddOnReader>.wanted(by: options),
      ReaderSlot<TwoWidthReader>.wanted(by: options),
    ].compactMap { $0 }
  }

  /// Reads the symbols of a luma plane, each once.
  public mutating func scan(_ image: borrowing LumaView) -> [Symbol] {
    scan(image, since: ContinuousClock.now)
  }

  /// Reads the symbols of an image, each once.
  public mutating func scan(_ image: LumaImage) -> [Symbol] { scan(image.view) }

  /// Reads the symbols of a luma plane whose loading began at `beginning`.
  package mutating func scan(
    _ image: borrowing LumaView, since beginning: ContinuousClock.Instant
  ) -> [Symbol] {
    let clock = ContinuousClock()
    let start = clock.now
    var made = planes.take() ?? ImagePlanes()
    made.build(from: image, withTensors: readers.contains { $0.usesTensors })
    let budget = ScanBudget(options.limits, since: beginning)
    if readers.contains(where: { $0.usesLinearRegions }) {
      made.locateLinearRegions(
        in: image, with: &linearLocator, effort: options.effort, budget: budget)
    }
    let context = ScanContext(
      copy image, planes: made,
      // Add-ons are looked for beside their symbols.
      options: options.withMainSymbols, budget: budget)
    var outcome = ReadingOutcome(locating: clock.now - start)
    var symbols = SymbolSet()
    for reader in readers { outcome += reader.read(context, into: &symbols) }
    for reader in readers { outcome += reader.readAgain(context, after: outcome, into: &symbols) }
    CompositeJoin.join(&symbols)
    symbols.replaceEach { symbol in
      guard options.reads(symbol.symbology) else { return [] }
      var symbol = symbol
      if options.code39FullASCII { symbol.payload = Code39FullASCII.converted(symbol.payload) }
      if !options.givesStructure { symbol.structure = nil }
      return [symbol]
    }
    issues = context.budget.issues
    timing.locate = outcome.locating
    timing.decode = clock.now - start - outcome.locating
    planes = context.takePlanes()
    return symbols.symbols
  }
}
