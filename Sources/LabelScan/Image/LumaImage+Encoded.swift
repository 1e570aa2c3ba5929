extension LumaImage {
  /// Decodes an image file's bytes; the kind, one that this build reads, is told from the bytes.
  ///
  /// A file that ends early throws: half a label would give half of its fields. `page` is counted from 1.
  public init(
    encoded bytes: Span<UInt8>, page: Int = 1, limits: ImageLimits = ImageLimits()
  ) throws(ImageError) {
    guard !bytes.isEmpty else { throw ImageError(.empty, "There are no bytes.") }
    guard let kind = ImageKind(prefix: bytes) else {
      throw ImageError(.unknownKind, "The bytes are no image of a known kind.")
    }
    guard page == 1 || kind.hasPages else {
      throw ImageError(.noPage, "\(kind.rawValue) files have one page.")
    }
    switch kind {
    case .png: self = try PNGCodec.decode(bytes, limits: limits)
    case .bmp: self = try BMPDecoder.decode(bytes, limits: limits)
    case .netpbm: self = try NetpbmDecoder.decode(bytes, limits: limits)
    case .jpeg:
      #if JPEG
        self = try JPEGCodec.decode(bytes, limits: limits)
      #else
        throw ImageError(.unsupported, "This build reads no JPEG files.")
      #endif
    case .gif, .tiff, .webp, .heif, .jxl, .pdf:
      #if MoreImages
        self = try VipsCodec.decode(bytes, kind, page: page, limits: limits)
      #else
        throw ImageError(
          .unsupported, "This build reads no \(kind.rawValue) files; one with MoreImages does.")
      #endif
    }
  }

  /// Decodes an image file's bytes; the kind, one that this build reads, is told from the bytes.
  public init(
    encoded bytes: [UInt8], page: Int = 1, limits: ImageLimits = ImageLimits()
  ) throws(ImageError) {
    try self.init(encoded: bytes.span, page: page, limits: limits)
  }
}
