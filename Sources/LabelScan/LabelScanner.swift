internal import LabelSyntax

/// Reads the symbols of images.
///
/// It keeps its scratch from image to image; use one per task.
public struct LabelScanner: ~Copyable {
  /// What it looks for, and how hard.
  public let options: ScanOptions
  /// How long the last scan took, in milliseconds on one thread.
  public private(set) var timing = ScanTiming()
  private var pyramid = LumaPyramid()
  private var cells = CellFields()
  private var linear = LinearReader()
  private var qr = QRReader()
  private var dataMatrix = DataMatrixReader()
  private var wholeImage: WholeImageReader?

  /// Creates a scanner.
  public init(options: ScanOptions = ScanOptions()) {
    self.options = options
  }

  /// Reads the symbols of a luma plane, each once.
  public mutating func scan(_ image: borrowing LumaView) -> [Symbol] {
    let clock = ContinuousClock()
    let start = clock.now
    pyramid.build(from: image)
    var locating = clock.now - start
    var symbols = qr.read(image, pyramid: pyramid, options: options)
    let measuring = clock.now
    if LineDecoders.symbologies.contains(where: options.reads) || options.reads(.datamatrix) {
      cells.measure(pyramid)
    }
    locating += clock.now - measuring
    linear.read(image, pyramid, cells: cells, options: options, into: &symbols)
    dataMatrix.read(image, pyramid, cells: cells, options: options, into: &symbols)
    locating += qr.locating + linear.locating + dataMatrix.locating
    if options.effort == .thorough {
      if wholeImage == nil { wholeImage = WholeImageReader(options) }
      wholeImage?.read(image, pyramid, into: &symbols)
    }
    timing.locate = ScanTiming.milliseconds(locating)
    timing.decode = ScanTiming.milliseconds(clock.now - start) - timing.locate
    return symbols
  }
}
