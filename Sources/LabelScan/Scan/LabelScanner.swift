public import LabelSyntax

/// Reads the symbols of images.
///
/// It keeps its scratch from image to image; use one per task.
public struct LabelScanner: ~Copyable {
  /// What it looks for, and how hard.
  public let options: ScanOptions
  /// How long the last scan took, in milliseconds on one thread.
  public private(set) var timing = ScanTiming()
  /// Why the last scan ended early: `scan.deadline` or `scan.limit`; empty where it did not.
  public private(set) var issues: [Issue] = []
  private var pyramid = LumaPyramid()
  private var cells = StructureTensorPyramid()
  private var linear = LinearReader()
  private var qr = QRReader()
  private var dataMatrix = DataMatrixReader()
  private var pdf417 = PDF417Reader()
  private var maxiCode = MaxiCodeReader()
  private var wholeImage: WholeImageReader?
  private var addOns = EANAddOnReader()

  /// Creates a scanner.
  public init(options: ScanOptions = ScanOptions()) {
    self.options = options
  }

  /// Reads the symbols of a luma plane, each once.
  public mutating func scan(_ image: borrowing LumaView) -> [Symbol] {
    scan(image, since: ContinuousClock.now)
  }

  /// Reads the symbols of a luma plane whose loading began at `beginning`.
  mutating func scan(
    _ image: borrowing LumaView, since beginning: ContinuousClock.Instant
  ) -> [Symbol] {
    // Add-ons are looked for beside their symbols.
    let options = options.withMainSymbols
    let plan = ScanPlan(options.effort, width: image.width, height: image.height)
    let budget = ScanBudget(options.limits, since: beginning)
    let clock = ContinuousClock()
    let start = clock.now
    pyramid.build(from: image)
    var locating = clock.now - start
    budget.begin(share: plan.qrShare)
    var symbols = qr.read(image, pyramid: pyramid, options: options, budget: budget)
    symbols += qr.readMicro(
      image, pyramid: pyramid, options: options, budget: budget, besides: symbols)
    let measuring = clock.now
    if LineDecoders.symbologies.contains(where: options.reads) || options.reads(.datamatrix)
      || PDF417Reader.symbologies.contains(where: options.reads) || options.reads(.maxicode)
    {
      cells.measure(pyramid)
    }
    locating += clock.now - measuring
    budget.begin(share: plan.stackedShare)
    pdf417.read(image, pyramid, cells: cells, options: options, budget: budget, into: &symbols)
    maxiCode.read(image, pyramid, cells: cells, options: options, budget: budget, into: &symbols)
    budget.begin(share: plan.linearShare)
    linear.read(
      image, pyramid, cells: cells, options: options, budget: budget, into: &symbols)
    budget.begin(share: plan.matrixShare)
    dataMatrix.read(
      image, pyramid, cells: cells, options: options, budget: budget, into: &symbols)
    locating += qr.locating + pdf417.locating + maxiCode.locating + linear.locating + dataMatrix.locating
    let hasQR = symbols.contains(where: { $0.symbology == .qr })
    if plan.isThorough ? !hasQR : symbols.isEmpty {
      budget.begin(share: plan.matrixShare)
      symbols += qr.readBorderless(image, pyramid: pyramid, options: options, budget: budget)
      locating += qr.locating
    }
    if plan.isThorough {
      budget.begin(share: 1)
      if wholeImage == nil { wholeImage = WholeImageReader(options) }
      wholeImage?.read(
        image, pyramid, after: qr, budget: budget, into: &symbols)
    }
    if Symbology.addOns.contains(where: options.reads) {
      budget.begin(share: 1)
      addOns.read(image, pyramid, options: options, budget: budget, into: &symbols)
      symbols.removeAll { !self.options.reads($0.symbology) }
    }
    if options.code39FullASCII {
      for index in symbols.indices {
        symbols[index].payload = Code39FullASCII.converted(symbols[index].payload)
      }
    }
    issues = budget.issues
    timing.locate = ScanTiming.milliseconds(locating)
    timing.decode = ScanTiming.milliseconds(clock.now - start) - timing.locate
    return symbols
  }
}
