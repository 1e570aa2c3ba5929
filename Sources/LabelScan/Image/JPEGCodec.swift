#if JPEG
  internal import CTurboJPEG

  /// Reads and writes JPEG files through TurboJPEG, luma only.
  package enum JPEGCodec {
    /// Decodes to luma; chroma is never transformed.
    package static func decode(
      _ bytes: Span<UInt8>, limits: ImageLimits
    ) throws(ImageError) -> LumaImage {
      let turbo = try TurboJPEG()
      return try turbo.decode(bytes, limits: limits)
    }

    /// Encodes as grey; `nil` where TurboJPEG cannot.
    package static func encode(_ plane: LumaImage, quality: Int32) -> [UInt8]? {
      guard let width = Int32(exactly: plane.width), let height = Int32(exactly: plane.height),
        let handle = unsafe tjInitCompress()
      else { return nil }
      defer { _ = unsafe tjDestroy(handle) }
      let most = tjBufSize(width, height, Int32(TJSAMP_GRAY.rawValue))
      guard most > 0, most < 1 << 30 else { return nil }
      let bytes = unsafe plane.pixels.withUnsafeBufferPointer { pixels in
        unsafe [UInt8](unsafeUninitializedCapacity: Int(most)) { target, count in
          var start = target.baseAddress
          var size = most
          let status = unsafe tjCompress2(
            handle, pixels.baseAddress, width, 0, height, TJPF_GRAY.rawValue, &start, &size,
            Int32(TJSAMP_GRAY.rawValue), quality, TJFLAG_NOREALLOC)
          count = status == 0 ? Int(size) : 0
        }
      }
      // A copy of the right size: the room for the worst case is many times that.
      return bytes.isEmpty ? nil : unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
    }
  }

  /// A decompressor of TurboJPEG's.
  @safe
  private struct TurboJPEG: ~Copyable {
    private let handle: tjhandle

    /// Nanoseconds that TurboJPEG takes for a pixel, and for it in each further scan (12 and 96
    /// megapixels, colour, sequential and in ten scans).
    private static let pixelCost = 12
    private static let scanCost = 3
    /// Pixels times scans that are always begun: a small image is decoded while the clock is looked at.
    private static let freePixels = 1 << 22

    init() throws(ImageError) {
      guard let handle = unsafe tjInitDecompress() else {
        throw ImageError(.unsupported, "TurboJPEG cannot be started.")
      }
      unsafe self.handle = unsafe handle
    }

    deinit {
      _ = unsafe tjDestroy(handle)
    }

    func decode(_ bytes: Span<UInt8>, limits: ImageLimits) throws(ImageError) -> LumaImage {
      let time = DecodingTime(limits)
      var width: Int32 = 0
      var height: Int32 = 0
      var subsampling: Int32 = 0
      var colorspace: Int32 = -1
      let status = unsafe bytes.withUnsafeBufferPointer { source in
        unsafe tjDecompressHeader3(
          handle, source.baseAddress, UInt(source.count), &width, &height, &subsampling,
          &colorspace)
      }
      // The header also counts as failed for a subsampling without a name, which decodes all the
      // same, and as read where there is no frame: what matters is that it gave the sides.
      guard width > 0, height > 0, colorspace >= 0 else {
        if status == 0, JPEGMarkers.reachEnd(bytes) {
          throw ImageError(.malformed, "The JPEG file holds no image.")
        }
        throw error(in: bytes)
      }
      let columns = Int(width)
      let rows = Int(height)
      try limits.check(width: columns, height: rows)
      let scans = max(1, JPEGMarkers.scanCount(bytes))
      try limits.check(scans: scans, width: columns, height: rows)
      // TurboJPEG cannot be ended: it is begun only where there is the time that it will take.
      let work = columns * rows * scans
      if work > Self.freePixels {
        let cost = Self.pixelCost + Self.scanCost * (scans - 1)
        try time.check(for: .nanoseconds(cost) * (columns * rows))
      }
      let orientation = EXIF.orientation(ofJPEG: bytes) ?? .up
      let isInk = colorspace == TJCS_CMYK.rawValue || colorspace == TJCS_YCCK.rawValue
      let pixels =
        isInk
        ? try inkLuma(bytes, width: width, height: height)
        : try pixels(
          bytes, width: width, height: height, format: TJPF_GRAY, count: columns * rows)
      return try LumaImage(
        width: columns, height: rows, pixels: pixels, orientation: orientation)
    }

    /// Decodes pixels of `format` without padding, `count` bytes in all.
    private func pixels(
      _ bytes: Span<UInt8>, width: Int32, height: Int32, format: TJPF, count: Int
    ) throws(ImageError) -> [UInt8] {
      try unsafe bytes.withUnsafeBufferPointer { (source) throws(ImageError) in
        try unsafe [UInt8](unsafeUninitializedCapacity: count) {
          (target, filled) throws(ImageError) in
          // TJFLAG_LIMITSCANS: a small progressive file with thousands of scans stops.
          let status = unsafe tjDecompress2(
            handle, source.baseAddress, UInt(source.count), target.baseAddress, width, 0, height,
            format.rawValue, TJFLAG_LIMITSCANS)
          // A warning such as stray bytes between markers leaves a whole image, the invented end
          // of a file that is cut short does not.
          if status != 0 {
            guard unsafe tjGetErrorCode(handle) == TJERR_WARNING.rawValue,
              JPEGMarkers.reachEnd(bytes)
            else { throw error(in: bytes) }
          }
          filled = count
        }
      }
    }

    /// Four inks to luma: JPEG files hold Adobe's inverted CMYK, 255 for no ink.
    private func inkLuma(
      _ bytes: Span<UInt8>, width: Int32, height: Int32
    ) throws(ImageError) -> [UInt8] {
      let count = Int(width) * Int(height)
      let (inkCount, overflow) = count.multipliedReportingOverflow(by: 4)
      guard !overflow else {
        throw ImageError(.tooLarge, "The image is \(width) x \(height) pixels of four inks.")
      }
      let inks = try pixels(
        bytes, width: width, height: height, format: TJPF_CMYK, count: inkCount)
      let samples = inks.span
      return [UInt8](capacity: count) { luma in
        for index in 0..<count {
          let red = UInt32(samples[4 &* index])
          let green = UInt32(samples[4 &* index &+ 1])
          let blue = UInt32(samples[4 &* index &+ 2])
          let mixed = 19_595 &* red &+ 38_470 &* green &+ 7_471 &* blue
          let black = UInt32(samples[4 &* index &+ 3])
          luma.append(UInt8(truncatingIfNeeded: ((mixed &>> 16) &* black &+ 127) / 255))
        }
      }
    }

    /// The last error; TurboJPEG tells errors apart by message only.
    private func error(in bytes: Span<UInt8>) -> ImageError {
      guard JPEGMarkers.reachEnd(bytes) else {
        return ImageError(.truncated, "The JPEG file ends before its image does.")
      }
      let message = unsafe String(cString: tjGetErrorStr2(handle))
      if message.contains("Empty JPEG image") {
        return ImageError(.noPixels, "The JPEG file's header gives a side of 0 pixels.")
      }
      if message.contains("Unsupported") || message.contains("not supported") {
        return ImageError(.unsupported, "The JPEG file cannot be read (\(message)).")
      }
      return ImageError(.malformed, "The JPEG file is damaged (\(message)).")
    }
  }
#endif
