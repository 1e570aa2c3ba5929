/// How large an image and its file may be; checked on its header, before memory is asked for.
public struct ImageLimits: Hashable, Sendable {
  /// The most pixels an image may have.
  public var maxPixels: Int
  /// The most bytes a file may have: a 100 megapixel image of 16-bit colour has 600 MB raw.
  public var maxFileBytes: Int

  /// The longest that decoding may take; `nil` for any time.
  ///
  /// A scan has the time of its own limits where this is `nil`.
  public var maxTime: Duration?

  /// The most pixels times scans that a JPEG file may have: a small progressive one can hold hundreds
  /// of scans of a large image, and each takes its time.
  public var maxScanPixels: Int

  /// The most pages that a file may have, each of which is scanned by itself.
  public var maxPages = 1_000

  /// Creates limits; `maxMegapixels` counts millions of pixels, and twenty scans of as many may be.
  public init(maxMegapixels: Double = 100, maxFileBytes: Int = 1 << 30) {
    self.maxFileBytes = maxFileBytes
    let pixels = maxMegapixels * 1_000_000
    maxPixels = pixels >= 0 && pixels < 1e15 ? Int(pixels) : pixels >= 1e15 ? 1 << 50 : 0
    maxScanPixels = 20 * maxPixels
  }

  /// Throws unless an image of these sides has pixels and is within the limits.
  package func check(width: Int, height: Int) throws(ImageError) {
    guard width > 0, height > 0 else {
      throw ImageError(.noPixels, "The image is \(width) x \(height) pixels.")
    }
    let (count, overflow) = width.multipliedReportingOverflow(by: height)
    guard !overflow, count <= maxPixels else {
      throw ImageError(
        .tooLarge, "The image is \(width) x \(height) pixels; the limit is \(maxPixels) pixels.")
    }
  }

  /// Throws unless a JPEG image of these sides, in so many scans, is within the limits.
  package func check(scans: Int, width: Int, height: Int) throws(ImageError) {
    let (count, overflow) = (width * height).multipliedReportingOverflow(by: scans)
    guard !overflow, scans <= 1 || count <= maxScanPixels else {
      throw ImageError(
        .tooLarge,
        "The image is \(scans) scans of \(width) x \(height) pixels; the limit is "
          + "\(maxScanPixels) pixels in all.")
    }
  }
}
