public import LabelScan

/// One image and the scanner that scans it again and again, its scratch already grown.
public final class ScanCase {
  /// The image.
  public let image: LumaImage
  /// How many symbols the last scan read.
  public private(set) var symbolCount = 0
  private var scanner: LabelScanner

  /// Takes an image and scans it once.
  public init(_ raster: Raster, effort: ScanOptions.Effort = .balanced) throws {
    image = try raster.image()
    scanner = LabelScanner(options: ScanOptions(effort: effort))
    scan()
  }

  /// Scans the image.
  ///
  /// The result says where the time went.
  @discardableResult public func scan() -> ScanTiming {
    // A view cannot outlive the access to a stored property of a class.
    let image = image
    do {
      let view = try image.view
      symbolCount = scanner.scan(view).count
    } catch {
      symbolCount = 0
    }
    return scanner.timing
  }
}
