internal import CPNG

/// Reads and writes PNG files through libpng's simplified API, which returns its errors: nothing
/// jumps over Swift's frames.
package enum PNGCodec {
  /// Decodes to luma, alpha over white.
  ///
  /// Colour becomes luminance in linear light by the sRGB primaries; 16-bit samples without a gAMA
  /// chunk count as sRGB, as other programs write them.
  package static func decode(
    _ bytes: Span<UInt8>, limits: ImageLimits
  ) throws(ImageError) -> LumaImage {
    try checkHeader(bytes, limits: limits)
    if let stripped = try PNGChunks.stripped(bytes) {
      return try decode(chunks: stripped.span, limits: limits)
    }
    return try decode(chunks: bytes, limits: limits)
  }

  private static func decode(
    chunks bytes: Span<UInt8>, limits: ImageLimits
  ) throws(ImageError) -> LumaImage {
    var image = unsafe png_image()
    // libpng keeps the addresses of the bytes and of `image` between its calls: one scope for all.
    return try unsafe withUnsafeMutablePointer(to: &image) { (image) throws(ImageError) in
      try unsafe bytes.withUnsafeBytes { (source) throws(ImageError) in
        try unsafe decode(source, with: image, limits: limits)
      }
    }
  }

  private static func decode(
    _ source: UnsafeRawBufferPointer, with image: UnsafeMutablePointer<png_image>,
    limits: ImageLimits
  ) throws(ImageError) -> LumaImage {
    unsafe image.pointee.version = png_uint_32(PNG_IMAGE_VERSION)
    defer { unsafe png_image_free(image) }
    guard unsafe png_image_begin_read_from_memory(image, source.baseAddress, source.count) != 0
    else { throw unsafe error(of: image) }
    let width = Int(unsafe image.pointee.width)
    let height = Int(unsafe image.pointee.height)
    try limits.check(width: width, height: height)
    unsafe image.pointee.format = 0  // PNG_FORMAT_GRAY: one byte a pixel.
    unsafe image.pointee.flags |= png_uint_32(PNG_IMAGE_FLAG_16BIT_sRGB)
    var white = png_color(red: 255, green: 255, blue: 255)
    let pixels = try unsafe [UInt8](unsafeUninitializedCapacity: width * height) {
      (target, count) throws(ImageError) in
      // A row stride of 0 stands for the width.
      guard unsafe png_image_finish_read(image, &white, target.baseAddress, 0, nil) != 0
      else { throw unsafe error(of: image) }
      count = width * height
    }
    return try LumaImage(width: width, height: height, pixels: pixels)
  }

  /// Encodes as 8-bit grey; `nil` where libpng cannot.
  package static func encode(_ plane: LumaImage) -> [UInt8]? {
    guard let width = png_uint_32(exactly: plane.width),
      let height = png_uint_32(exactly: plane.height)
    else { return nil }
    var image = unsafe png_image()
    unsafe image.version = png_uint_32(PNG_IMAGE_VERSION)
    unsafe image.width = width
    unsafe image.height = height
    unsafe image.format = 0  // PNG_FORMAT_GRAY: one byte a pixel.
    unsafe image.flags = png_uint_32(PNG_IMAGE_FLAG_FAST)
    defer { unsafe png_image_free(&image) }
    // More than PNG_IMAGE_PNG_SIZE_MAX, a macro: pixels that do not shrink, a filter byte a row,
    // the chunks.
    let most = plane.height * (plane.width + 1) / 6 * 7 + 4_096
    var size = most
    var isWritten = false
    let bytes = unsafe plane.pixels.withUnsafeBytes { pixels in
      unsafe [UInt8](unsafeUninitializedCapacity: most) { target, count in
        isWritten =
          unsafe png_image_write_to_memory(
            &image, target.baseAddress, &size, 0, pixels.baseAddress, 0, nil) != 0
        count = isWritten ? size : 0
      }
    }
    return isWritten ? bytes : nil
  }

  /// Checks the IHDR chunk's sides, ISO/IEC 15948 11.2.2, before libpng sees the file.
  private static func checkHeader(
    _ bytes: Span<UInt8>, limits: ImageLimits
  ) throws(ImageError) {
    guard bytes.count >= 33 else {
      throw ImageError(.truncated, "The PNG file ends inside its header.")
    }
    func side(at start: Int) -> Int {
      (start..<start + 4).reduce(0) { $0 << 8 | Int(bytes[$1]) }
    }
    let isHeader = bytes[12] == 0x49 && bytes[13] == 0x48 && bytes[14] == 0x44 && bytes[15] == 0x52
    guard isHeader else {
      throw ImageError(.malformed, "The PNG file does not begin with its header chunk.")
    }
    try limits.check(width: side(at: 16), height: side(at: 20))
  }

  /// libpng names its errors by message only.
  private static func error(of image: UnsafePointer<png_image>) -> ImageError {
    let message = unsafe withUnsafeBytes(of: image.pointee.message) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    let isCut = ["read beyond end", "Not enough image data", "Read Error", "Truncated"]
      .contains { message.contains($0) }
    return isCut
      ? ImageError(.truncated, "The PNG file ends before its image does (\(message)).")
      : ImageError(.malformed, "The PNG file is damaged (\(message)).")
  }
}
