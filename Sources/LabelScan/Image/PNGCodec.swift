internal import CPNG

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads and writes PNG files through libpng's simplified API, which returns its errors: nothing
/// jumps over Swift's frames.
package enum PNGCodec {
  /// Bytes of image data that any file may have beyond those of its rows: empty blocks and chunks.
  private static let spareCount = 4_096
  /// Bytes that libpng's stream asks for at once.
  private static let bufferCount = 65_536

  /// The version of libpng in use: 10,639 for 1.6.39.
  package static var libraryVersion: Int { Int(png_access_version_number()) }

  /// Decodes to luma, alpha over white.
  ///
  /// Colour becomes luminance in linear light by the sRGB primaries; 16-bit samples without a gAMA
  /// chunk count as sRGB, as other programs write them.
  package static func decode(
    _ bytes: Span<UInt8>, limits: ImageLimits
  ) throws(ImageError) -> LumaImage {
    let header = try PNGHeader(bytes)
    // Before libpng sees the file.
    try limits.check(width: header.width, height: header.height)
    let time = DecodingTime(limits)
    if let stripped = try PNGChunks.stripped(bytes) {
      return try decode(stripped.span, header, limits, time)
    }
    return try decode(bytes, header, limits, time)
  }

  private static func decode(
    _ bytes: Span<UInt8>, _ header: PNGHeader, _ limits: ImageLimits, _ time: DecodingTime
  ) throws(ImageError) -> LumaImage {
    try unsafe bytes.withUnsafeBytes { (file) throws(ImageError) in
      let needed = header.dataCount ?? file.count
      let data = unsafe PNGChunks.imageData(in: file)
      // More than rows that do not shrink at all: the rest is behind them.
      if data.count <= needed + needed / 512 + spareCount {
        let source = unsafe PNGSource(file, needed: needed, time: time)
        do throws(ImageError) {
          return try decode(source, limits)
        } catch {
          guard source.isSlow else { throw error }
        }
      }
      guard
        let stored = unsafe PNGStoredData(file, from: data.start, count: needed, time: time)
      else { throw ImageError(.outOfMemory, "There is not enough memory to inflate the image.") }
      return try decode(unsafe PNGSource(file, until: data.start, stored, time: time), limits)
    }
  }

  private static func decode(
    _ source: PNGSource, _ limits: ImageLimits
  ) throws(ImageError) -> LumaImage {
    let address = unsafe Unmanaged.passUnretained(source).toOpaque()
    let stream = unsafe png_stream(address) { address, buffer, count in
      guard let address = unsafe address else { return 0 }
      let buffer = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
      let source = unsafe Unmanaged<PNGSource>.fromOpaque(address).takeUnretainedValue()
      return .init(unsafe source.read(into: buffer))
    }
    guard let stream = unsafe stream else {
      throw ImageError(.outOfMemory, "There is not enough memory to read the image.")
    }
    defer { _ = unsafe fclose(stream) }
    _ = unsafe setvbuf(stream, nil, Int32(_IOFBF), bufferCount)
    var image = unsafe png_image()
    do throws(ImageError) {
      // libpng keeps the address of `image` between its calls: one scope for all.
      return try unsafe withUnsafeMutablePointer(to: &image) { (image) throws(ImageError) in
        try unsafe decode(stream, with: image, limits)
      }
    } catch {
      throw source.failure ?? error
    }
  }

  private static func decode(
    _ stream: UnsafeMutablePointer<FILE>, with image: UnsafeMutablePointer<png_image>,
    _ limits: ImageLimits
  ) throws(ImageError) -> LumaImage {
    unsafe image.pointee.version = png_uint_32(PNG_IMAGE_VERSION)
    defer { unsafe png_image_free(image) }
    guard unsafe png_image_begin_read_from_stdio(image, stream) != 0
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
