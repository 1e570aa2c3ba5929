extension LumaImage {
  /// Decodes a PNG, JPEG, PGM or PPM file's bytes; the kind is told from the bytes.
  ///
  /// A file that ends early throws: half a label would give half of its fields.
  public init(
    encoded bytes: Span<UInt8>, limits: ImageLimits = ImageLimits()
  ) throws(ImageError) {
    guard !bytes.isEmpty else { throw ImageError(.empty, "There are no bytes.") }
    guard let kind = ImageKind(prefix: bytes) else {
      throw ImageError(.unknownKind, "The bytes are no image of a known kind.")
    }
    switch kind {
    case .png: self = try PNGCodec.decode(bytes, limits: limits)
    case .netpbm: self = try NetpbmDecoder.decode(bytes, limits: limits)
    case .jpeg:
      #if JPEG
        self = try JPEGCodec.decode(bytes, limits: limits)
      #else
        throw ImageError(.unsupported, "This build reads no JPEG files.")
      #endif
    case .gif, .bmp, .tiff, .webp, .heif:
      throw ImageError(
        .unsupported, "\(kind.rawValue) files are not read; PNG, JPEG, PGM and PPM files are.")
    }
  }

  /// Decodes a PNG, JPEG, PGM or PPM file's bytes; the kind is told from the bytes.
  public init(
    encoded bytes: [UInt8], limits: ImageLimits = ImageLimits()
  ) throws(ImageError) {
    try self.init(encoded: bytes.span, limits: limits)
  }
}
