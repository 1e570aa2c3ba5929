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
  private var wholeImage: ZBarImageScanner?

  /// Creates a scanner.
  public init(options: ScanOptions = ScanOptions()) {
    self.options = options
  }

  /// Reads the symbols of a luma plane, each once.
  public mutating func scan(_ image: borrowing LumaView) -> [Symbol] {
    let clock = ContinuousClock()
    let start = clock.now
    pyramid.build(from: image)
    let located = clock.now
    var symbols: [Symbol] = []
    if wholeImage == nil {
      wholeImage = ZBarImageScanner(
        Symbology.readByZBar.filter { options.reads($0) })
    }
    for read in wholeImage?.scan(image) ?? [] {
      symbols.append(Symbol(payload: read.payload, corners: Symbol.corners(around: read.points)))
    }
    timing.locate = ScanTiming.milliseconds(located - start)
    timing.decode = ScanTiming.milliseconds(clock.now - located)
    return symbols
  }
}
