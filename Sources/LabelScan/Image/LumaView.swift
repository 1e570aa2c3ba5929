/// A borrowed 8-bit luma plane: 0 is black, rows from the top, `stride` bytes from row to row.
public struct LumaView: ~Escapable {
  package let pixels: Span<UInt8>
  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  /// Bytes from the start of a row to the start of the next.
  public let stride: Int

  /// Creates a view of `height` rows; throws where they overlap or `pixels` does not hold them.
  @_lifetime(copy pixels)
  public init(
    pixels: Span<UInt8>, width: Int, height: Int, stride: Int
  ) throws(ImageError) {
    guard width > 0, height > 0 else {
      throw ImageError(.noPixels, "The plane is \(width) x \(height) pixels.")
    }
    guard stride >= width else {
      throw ImageError(.badLayout, "The stride \(stride) is smaller than the width \(width).")
    }
    let (before, overflow) = stride.multipliedReportingOverflow(by: height - 1)
    guard !overflow, before <= pixels.count, pixels.count - before >= width else {
      throw ImageError(
        .badLayout,
        "\(pixels.count) bytes do not hold \(height) rows of \(width) at a stride of \(stride).")
    }
    self.pixels = pixels
    self.width = width
    self.height = height
    self.stride = stride
  }

  /// Creates a view whose layout the caller has checked.
  @_lifetime(copy pixels)
  init(unchecked pixels: Span<UInt8>, width: Int, height: Int, stride: Int) {
    self.pixels = pixels
    self.width = width
    self.height = height
    self.stride = stride
  }

  /// The pixels of one row; `y` is below ``height``.
  @_lifetime(copy self)
  package func row(_ y: Int) -> Span<UInt8> {
    pixels.extracting(y &* stride..<y &* stride &+ width)
  }
}
