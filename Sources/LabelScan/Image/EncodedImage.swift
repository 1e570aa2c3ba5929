internal import LabelSyntax

/// An image file's bytes of a kind that browsers show.
package struct EncodedImage: Hashable, Sendable {
  /// The media type, such as `image/png`.
  package var mediaType: String
  /// The file's bytes.
  package var bytes: [UInt8]

  /// The image as a `data` URI, RFC 2397.
  package var dataURI: String { "data:\(mediaType);base64,\(Base64.text(of: bytes))" }

  /// A copy of an image file that is shown as stored, whatever its EXIF metadata says: a PNG or
  /// JPEG file with its pixels as they are, other kinds as grey PNG.
  package init?(
    copyOf bytes: [UInt8], page: Int = 1, limits: ImageLimits = ImageLimits()
  ) {
    switch ImageKind(prefix: bytes.span) {
    case .png: self.init(mediaType: "image/png", bytes: bytes)
    case .jpeg: self.init(mediaType: "image/jpeg", bytes: EXIF.upright(jpeg: bytes))
    default:
      guard let image = try? LumaImage(encoded: bytes, page: page, limits: limits)
      else { return nil }
      self.init(png: image)
    }
  }

  /// A small grey copy of an image file, its longer side at most `side` pixels.
  package init?(
    thumbnailOf bytes: [UInt8], page: Int = 1, side: Int, limits: ImageLimits = ImageLimits()
  ) {
    guard
      let image = try? LumaImage(encoded: bytes, page: page, limits: limits).reduced(to: side)
    else { return nil }
    #if JPEG
      guard let bytes = JPEGCodec.encode(image, quality: 75) else { return nil }
      self.init(mediaType: "image/jpeg", bytes: bytes)
    #else
      self.init(png: image)
    #endif
  }

  private init?(png image: LumaImage) {
    guard let bytes = PNGCodec.encode(image) else { return nil }
    self.init(mediaType: "image/png", bytes: bytes)
  }

  private init(mediaType: String, bytes: [UInt8]) {
    self.mediaType = mediaType
    self.bytes = bytes
  }
}
