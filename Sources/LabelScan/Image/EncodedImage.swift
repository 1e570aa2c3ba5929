/// An image file's bytes of a kind that browsers show.
package struct EncodedImage: Hashable, Sendable {
  /// The media type, such as `image/png`.
  package var mediaType: String
  /// The file's bytes.
  package var bytes: [UInt8]

  /// The image as a `data` URI, RFC 2397.
  package var dataURI: String { "data:\(mediaType);base64,\(Base64.text(of: bytes))" }

  /// A copy of an image as it is stored, whatever its EXIF metadata says: a PNG or JPEG file as it
  /// is, `image` as grey PNG for other kinds.
  package init?(copyOf bytes: [UInt8], image: LumaImage) {
    switch ImageKind(prefix: bytes.span) {
    case .png: self.init(mediaType: "image/png", bytes: bytes)
    case .jpeg: self.init(mediaType: "image/jpeg", bytes: EXIF.upright(jpeg: bytes))
    default: self.init(png: image)
    }
  }

  /// A small copy of an image, its longer side at most `side` pixels.
  package init?(thumbnailOf image: LumaImage, side: Int) {
    let image = image.reduced(to: side)
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
