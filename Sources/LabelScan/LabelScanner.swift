/// Reads the symbols of images.
///
/// It keeps its scratch from image to image; use one per task.
public struct LabelScanner: ~Copyable {
  /// What it looks for, and how hard.
  public var options: ScanOptions
  private var pyramid = LumaPyramid()

  /// Creates a scanner.
  public init(options: ScanOptions = ScanOptions()) {
    self.options = options
  }

  /// Reads the symbols of a luma plane, each once, from the top of the image.
  public mutating func scan(_ image: borrowing LumaView) -> [Symbol] {
    pyramid.build(from: image)
    return []
  }
}
