internal import CPNGWrite
internal import CTurboJPEGWrite

/// Writes image files into memory, with the libraries that LabelScan reads them with.
public enum ImageFile {
  /// Why a file could not be written.
  public struct Failure: Error {}

  /// Three bytes a pixel: the grey image under light that changes colour across it.
  public static func colour(_ raster: Raster) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raster.pixels.count * 3)
    for (index, tone) in raster.pixels.enumerated() {
      let warmth = UInt8(20 * (index % raster.width) / raster.width)
      bytes.append(tone)
      bytes.append(tone - min(tone, warmth / 2))
      bytes.append(tone - min(tone, warmth))
    }
    return bytes
  }

  /// A PNG file, grey or in colour, 8 bits.
  public static func png(_ raster: Raster, colour inColour: Bool) throws -> [UInt8] {
    var image = png_image()
    image.version = png_uint_32(PNG_IMAGE_VERSION)
    image.width = png_uint_32(raster.width)
    image.height = png_uint_32(raster.height)
    image.format = inColour ? png_uint_32(PNG_FORMAT_RGB) : png_uint_32(PNG_FORMAT_GRAY)
    let pixels = inColour ? colour(raster) : raster.pixels
    // No file of 8-bit pixels is larger than its pixels by more than this.
    var file = [UInt8](repeating: 0, count: pixels.count + pixels.count / 8 + 65536)
    var size = png_alloc_size_t(file.count)
    guard png_image_write_to_memory(&image, &file, &size, 0, pixels, 0, nil) != 0 else {
      throw Failure()
    }
    return Array(file.prefix(Int(size)))
  }

  /// A baseline JPEG file in colour, chroma halved both ways, of the quality that phones use.
  public static func jpeg(_ raster: Raster) throws -> [UInt8] {
    guard let compressor = tjInitCompress() else { throw Failure() }
    defer { tjDestroy(compressor) }
    var file: UnsafeMutablePointer<UInt8>?
    var size: UInt = 0
    defer { tjFree(file) }
    let pixels = colour(raster)
    guard
      tjCompress2(
        compressor, pixels, Int32(raster.width), 0, Int32(raster.height), Int32(TJPF_RGB.rawValue),
        &file, &size, Int32(TJSAMP_420.rawValue), 90, 0) == 0, let file
    else { throw Failure() }
    return Array(UnsafeBufferPointer(start: file, count: Int(size)))
  }
}
