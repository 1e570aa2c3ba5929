#if MoreImages
  internal import CVips

  /// Reads WebP, TIFF, HEIF, GIF, JPEG XL and PDF files through libvips, each by the loader that is named.
  ///
  /// Decoding goes strip by strip, and the time is asked between two; a kind that is coded as one block
  /// is decoded with its first strip.
  enum VipsCodec {
    /// Rows that are decoded at once.
    private static let stripRows = 64
    /// Dots per inch that a page of a PDF file is drawn with: a module of 0.25 mm has three.
    private static let pageDensity = 300.0
    /// The messages of libvips are cut to so many bytes.
    private static let messageBytes = 400
    /// Debian's package of libvips; its loaders come with it.
    private static let package = "libvips42"

    /// The library's version; `nil` where it is not installed.
    static var libraryVersion: String? {
      unsafe cvips_version().map { unsafe String(cString: $0) }
    }

    /// Decodes a page, counted from 1, to luma, alpha over white.
    static func decode(
      _ bytes: Span<UInt8>, _ kind: ImageKind, page: Int, limits: ImageLimits
    ) throws(ImageError) -> LumaImage {
      guard let loader = kind.loader, unsafe cvips_has(loader) != 0 else {
        throw ImageError(
          .unsupported, "\(kind.rawValue) files are read where \(package) is installed.")
      }
      guard isWhole(bytes, kind) else {
        throw ImageError(.truncated, "The \(kind.rawValue) file ends before its image does.")
      }
      guard page > 0, let index = Int32(exactly: page - 1) else {
        throw noPage(page, kind)
      }
      let time = DecodingTime(limits)
      return try unsafe bytes.withUnsafeBytes { (file) throws(ImageError) in
        let opened = unsafe cvips_open(
          loader, file.baseAddress, file.count, kind.hasPages ? index : -1,
          kind == .pdf ? pageDensity : 0)
        guard let opened = unsafe opened else { throw failure(of: kind, page) }
        defer { unsafe cvips_close(opened) }
        let header = unsafe cvips_read_header(opened)
        try limits.check(width: Int(header.width), height: Int(header.height))
        let pages = kind.hasPages ? max(1, Int(header.pages)) : 1
        guard pages <= limits.maxPages else {
          throw ImageError(
            .tooLarge, "The file has \(pages) pages; the limit is \(limits.maxPages) pages.")
        }
        guard let layout = VipsLayout(header) else {
          throw ImageError(.unsupported, "The \(kind.rawValue) file's kind of samples is not read.")
        }
        let pixels = try unsafe luma(of: opened, header, layout, kind, time)
        return try LumaImage(
          width: Int(header.width), height: Int(header.height), pixels: pixels,
          orientation: LumaImage.Orientation(rawValue: Int(header.orientation)), pages: pages)
      }
    }

    private static func luma(
      of page: OpaquePointer, _ header: cvips_header, _ layout: VipsLayout,
      _ kind: ImageKind, _ time: DecodingTime
    ) throws(ImageError) -> [UInt8] {
      let width = Int(header.width)
      let height = Int(header.height)
      var pixels: [UInt8] = []
      pixels.reserveCapacity(width * height)
      var top = 0
      while top < height {
        try time.check()
        let rows = min(stripRows, height - top)
        var count = 0
        let samples = unsafe cvips_rows(page, Int32(top), Int32(rows), &count)
        guard let samples = unsafe samples else { throw failure(of: kind, 1) }
        defer { unsafe cvips_free(samples) }
        guard count >= rows * width * layout.bytesPerPixel else { throw failure(of: kind, 1) }
        let strip = unsafe UnsafeRawBufferPointer(start: samples, count: count)
        layout.appendLuma(of: unsafe Span(_unsafeBytes: strip), pixels: rows * width, to: &pixels)
        top += rows
      }
      return pixels
    }

    /// Whether a file has the end that its kind tells of, where one does.
    private static func isWhole(_ bytes: Span<UInt8>, _ kind: ImageKind) -> Bool {
      switch kind {
      case .pdf: return hasEnd(pdf: bytes)
      case .webp:
        // The size of what follows it, RFC 9649, 2.4.
        guard bytes.count >= 8 else { return false }
        return (0..<4).reduce(0) { $0 | Int(bytes[4 + $1]) << (8 * $1) } <= bytes.count - 8
      default: return true
      }
    }

    /// Whether a PDF file has its end mark: poppler draws what it finds of one that is cut short.
    ///
    /// Some bytes may stand behind it; readers look for it in the last 1,024 (ISO 32000-1, 7.5.5).
    private static func hasEnd(pdf bytes: Span<UInt8>) -> Bool {
      let mark: [UInt8] = [0x25, 0x25, 0x45, 0x4F, 0x46]  // %%EOF
      guard bytes.count >= mark.count else { return false }
      let last = bytes.count - mark.count
      return (max(0, last - 1_024)...last).contains { start in
        mark.indices.allSatisfy { bytes[start + $0] == mark[$0] }
      }
    }

    private static func noPage(_ page: Int, _ kind: ImageKind) -> ImageError {
      ImageError(.noPage, "The \(kind.rawValue) file has no page \(page).")
    }

    /// libvips tells errors apart by message only.
    private static func failure(of kind: ImageKind, _ page: Int) -> ImageError {
      let message = unsafe withUnsafeTemporaryAllocation(
        of: CChar.self, capacity: messageBytes
      ) { buffer in
        unsafe buffer.initialize(repeating: 0)
        unsafe cvips_messages(buffer.baseAddress, buffer.count)
        return unsafe String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
      }
      let lines = message.split(whereSeparator: \.isNewline).joined(separator: "; ")
      if page > 1, lines.contains("page") { return noPage(page, kind) }
      let isCut = [
        "runcated", "nd of ", "EOF", "remature", "nsufficient", "ot enough", "ead error at",
        "bad seek",
      ].contains { lines.contains($0) }
      return isCut
        ? ImageError(.truncated, "The \(kind.rawValue) file ends before its image does (\(lines)).")
        : ImageError(.malformed, "The \(kind.rawValue) file is damaged (\(lines)).")
    }
  }

  extension ImageKind {
    /// The loader of libvips for the kind; `nil` for those that are read without it.
    fileprivate var loader: String? {
      switch self {
      case .gif: "gifload_buffer"
      case .tiff: "tiffload_buffer"
      case .webp: "webpload_buffer"
      case .heif: "heifload_buffer"
      case .jxl: "jxlload_buffer"
      case .pdf: "pdfload_buffer"
      case .png, .jpeg, .netpbm, .bmp: nil
      }
    }
  }
#endif
