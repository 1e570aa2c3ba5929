/// A kind of image file, told from its first bytes.
public enum ImageKind: String, Hashable, Sendable {
  /// Portable Network Graphics, ISO/IEC 15948.
  case png = "PNG"
  /// JPEG, ISO/IEC 10918-1.
  case jpeg = "JPEG"
  /// The portable any-map family: PGM and PPM are read, PBM and PAM are not.
  case netpbm = "Netpbm"
  /// Graphics Interchange Format, its first frame; read through libvips.
  case gif = "GIF"
  /// Windows bitmap without compression.
  case bmp = "BMP"
  /// Tag Image File Format, page by page; read through libvips.
  case tiff = "TIFF"
  /// WebP; read through libvips.
  case webp = "WebP"
  /// HEIF and AVIF; read through libvips.
  case heif = "HEIF"
  /// JPEG XL, ISO/IEC 18181; read through libvips.
  case jxl = "JPEG XL"
  /// Portable Document Format, page by page; read through libvips.
  case pdf = "PDF"

  /// How many bytes are enough to tell the kind.
  package static let prefixCount = 16

  /// Tells the kind from an image's first bytes; `nil` when they begin like none.
  public init?(prefix bytes: Span<UInt8>) {
    func begins(_ magic: StaticString, at start: Int = 0) -> Bool {
      guard magic.utf8CodeUnitCount <= bytes.count - start else { return false }
      for index in 0..<magic.utf8CodeUnitCount
      where unsafe magic.utf8Start[index] != bytes[start + index] { return false }
      return true
    }
    if bytes.count >= 4, bytes[0] == 0x89, begins("PNG", at: 1) {
      self = .png
    } else if bytes.count >= 3, bytes[0] == 0xFF, bytes[1] == 0xD8, bytes[2] == 0xFF {
      self = .jpeg
    } else if bytes.count >= 4, bytes[0] == 0x50, (0x31...0x37).contains(bytes[1]),
      bytes[2] == 0x23 || Self.isSpace(bytes[2]),
      bytes[2] == 0x23 || bytes[3] == 0x23 || Self.isSpace(bytes[3])
        || (0x30...0x39).contains(bytes[3]) || bytes[1] == 0x37
    {
      self = .netpbm
    } else if begins("GIF8") {
      self = .gif
    } else if begins("BM"), bytes.count >= 10, bytes[6] | bytes[7] | bytes[8] | bytes[9] == 0 {
      self = .bmp
    } else if begins("II*\0") || begins("MM\0*") {
      self = .tiff
    } else if begins("RIFF"), begins("WEBP", at: 8) {
      self = .webp
    } else if begins("ftyp", at: 4),
      begins("heic", at: 8) || begins("heix", at: 8) || begins("mif1", at: 8)
        || begins("avif", at: 8)
    {
      self = .heif
    } else if bytes.count >= 12, bytes[0] == 0xFF, bytes[1] == 0x0A {
      // A codestream by itself; ISO/IEC 18181-2 tells the signature box of a container.
      self = .jxl
    } else if begins("\0\0\0\u{0C}JXL \r\n"), bytes.count >= 12, bytes[10] == 0x87 {
      self = .jxl
    } else if begins("%PDF-") {
      self = .pdf
    } else {
      return nil
    }
  }

  /// Whether this build reads the kind.
  public var isRead: Bool {
    switch self {
    case .png, .netpbm, .bmp: true
    case .jpeg:
      #if JPEG
        true
      #else
        false
      #endif
    case .gif, .tiff, .webp, .heif, .jxl, .pdf:
      #if MoreImages
        true
      #else
        false
      #endif
    }
  }

  /// Whether a file of the kind may have pages, each a photo of its own.
  package var hasPages: Bool { self == .tiff || self == .pdf }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
