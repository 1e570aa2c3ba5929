/// An image's luma plane, 8 bits, without padding between rows.
public struct LumaImage: Hashable, Sendable {
  /// How a viewer turns the stored image, as EXIF numbers it (1 to 8).
  public struct Orientation: RawRepresentable, Hashable, Sendable {
    /// The EXIF number.
    public let rawValue: Int

    /// Creates an orientation; numbers outside 1 to 8 are kept.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// Shown as stored.
    public static let up = Orientation(rawValue: 1)
  }

  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  /// The pixels, row after row from the top; 0 is black.
  public let pixels: [UInt8]
  /// How a viewer turns the stored image.
  ///
  /// Corners are always in the stored image's pixels.
  public let orientation: Orientation
  /// The pages of the file that the image is one of.
  public let pages: Int

  /// Creates an image; throws unless `pixels` holds `width` times `height` bytes.
  public init(
    width: Int, height: Int, pixels: [UInt8], orientation: Orientation = .up, pages: Int = 1
  ) throws(ImageError) {
    guard width > 0, height > 0 else {
      throw ImageError(.noPixels, "The image is \(width) x \(height) pixels.")
    }
    let (count, overflow) = width.multipliedReportingOverflow(by: height)
    guard !overflow, pixels.count == count else {
      throw ImageError(
        .badLayout, "\(pixels.count) bytes are not \(width) x \(height) pixels.")
    }
    self.width = width
    self.height = height
    self.pixels = pixels
    self.orientation = orientation
    self.pages = pages
  }

  /// The plane, borrowed.
  public var view: LumaView {
    @_lifetime(borrow self)
    get { LumaView(unchecked: pixels.span, width: width, height: height, stride: width) }
  }
}

extension LumaImage: CustomStringConvertible {
  /// The image's size, such as `LumaImage(4000 x 3000)`.
  public var description: String { "LumaImage(\(width) x \(height))" }
}
