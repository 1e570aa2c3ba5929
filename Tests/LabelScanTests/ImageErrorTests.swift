import LabelScan
import Testing

/// What is not an image, or not one that can be scanned.
struct ImageErrorTests {
  /// Bytes and the error that they must give.
  struct Case: CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var code: ImageError.Code

    var testDescription: String { name }
  }

  /// A PNG file that ends behind its header.
  static func png(width: UInt32, height: UInt32) -> [UInt8] {
    let sides = [width, height].flatMap { side in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: side >> UInt32($0)) }
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
      + sides + [8, 0, 0, 0, 0, 0, 0, 0, 0]
  }

  /// A JPEG file of one grey component without coded data.
  static func jpeg(width: UInt16, height: UInt16, precision: UInt8 = 8) -> [UInt8] {
    let sides = [height, width].flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    return [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, precision] + sides
      + [1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0xFF, 0xD9]
  }

  static let cases = [
    Case(name: "empty", bytes: [], code: .empty),
    Case(name: "text", bytes: Array("SERIAL: A1".utf8), code: .unknownKind),
    Case(name: "text like PGM", bytes: Array("P5 but words".utf8), code: .unknownKind),
    Case(name: "one byte", bytes: [0x89], code: .unknownKind),
    Case(name: "zeros", bytes: [UInt8](repeating: 0, count: 64), code: .unknownKind),
    Case(name: "PBM", bytes: Array("P4\n8 1\n.".utf8), code: .unsupported),
    Case(name: "PNG magic alone", bytes: Array(png(width: 1, height: 1)[..<8]), code: .truncated),
    Case(name: "PNG header alone", bytes: png(width: 1, height: 1), code: .malformed),
    Case(name: "PNG of 0 x 5", bytes: png(width: 0, height: 5), code: .noPixels),
    Case(name: "PNG of 5 x 0", bytes: png(width: 5, height: 0), code: .noPixels),
    Case(name: "PNG of 60000 x 60000", bytes: png(width: 60_000, height: 60_000), code: .tooLarge),
    Case(
      name: "PNG of the largest sides", bytes: png(width: .max, height: .max), code: .tooLarge),
    Case(name: "PGM of 60000 x 60000", bytes: Array("P5 60000 60000 255\n".utf8), code: .tooLarge),
    Case(
      name: "PGM whose area overflows", bytes: Array("P5 9999999999 9999999999 255\n".utf8),
      code: .tooLarge),
    Case(name: "PGM of 0 x 1", bytes: Array("P5 0 1 255\n".utf8), code: .noPixels),
    Case(name: "PGM of maximum 0", bytes: Array("P5 1 1 0\n.".utf8), code: .malformed),
    Case(name: "PGM of maximum 65536", bytes: Array("P5 1 1 65536\n..".utf8), code: .malformed),
    Case(name: "PGM of a long number", bytes: Array("P5 12345678901 1 1\n".utf8), code: .malformed),
    Case(name: "PGM of words", bytes: Array("P5 2 high 255\n".utf8), code: .malformed),
    Case(name: "PGM without its last byte", bytes: Array("P5 2 2 255\nabc".utf8), code: .truncated),
    Case(name: "PGM header cut", bytes: Array("P5 2 2".utf8), code: .truncated),
    Case(name: "PGM comment cut", bytes: Array("P5 # open".utf8), code: .truncated),
    Case(name: "PGM without samples", bytes: Array("P5 2 2 255".utf8), code: .truncated),
    Case(name: "PPM of 16 bits cut", bytes: Array("P6 1 1 256\n12345".utf8), code: .truncated),
    Case(name: "plain PGM cut", bytes: Array("P2 2 2 9\n1 2 3".utf8), code: .truncated),
    Case(name: "plain PGM far too short", bytes: Array("P2 9999 9999 9\n1".utf8), code: .truncated),
    Case(name: "plain PGM of a letter", bytes: Array("P2 2 2 9\n1 2 3 x".utf8), code: .malformed),
  ]

  @Test(arguments: cases) func `gives its error`(row: Case) {
    let error = #expect(throws: ImageError.self) { try LumaImage(encoded: row.bytes) }
    #expect(error?.code == row.code)
  }

  #if JPEG
    static let jpegCases = [
      Case(name: "0 x 5", bytes: jpeg(width: 0, height: 5), code: .noPixels),
      Case(name: "5 x 0", bytes: jpeg(width: 5, height: 0), code: .noPixels),
      Case(name: "60000 x 60000", bytes: jpeg(width: 60_000, height: 60_000), code: .tooLarge),
      Case(name: "12 bits", bytes: jpeg(width: 5, height: 5, precision: 12), code: .unsupported),
      Case(name: "no tables", bytes: jpeg(width: 5, height: 5), code: .malformed),
      Case(name: "no frame", bytes: [0xFF, 0xD8, 0xFF, 0xD9], code: .malformed),
      Case(name: "magic alone", bytes: [0xFF, 0xD8, 0xFF], code: .truncated),
      Case(name: "header cut", bytes: Array(jpeg(width: 5, height: 5)[..<12]), code: .truncated),
    ]

    @Test(arguments: jpegCases) func `JPEG gives its error`(row: Case) {
      let error = #expect(throws: ImageError.self) { try LumaImage(encoded: row.bytes) }
      #expect(error?.code == row.code, "\(error?.message ?? "")")
    }

    /// Files and the scans that each is coded in.
    static let scans = [
      ("kinds/grey.jpg", 1), ("kinds/ycbcr420.jpg", 1), ("kinds/cmyk.jpg", 1),
      ("kinds/grey-progressive.jpg", 6), ("kinds/ycbcr420-progressive.jpg", 10),
    ]

    @Test(arguments: scans) func `the limit of scans counts their pixels`(
      name: String, scans: Int
    ) throws {
      let bytes = try TestImages.bytes(of: name)
      let image = try LumaImage(encoded: bytes)
      let pixels = image.width * image.height
      #expect(JPEGMarkers.scanCount(bytes.span) == scans)
      var limits = ImageLimits()
      limits.maxScanPixels = scans * pixels
      #expect(try LumaImage(encoded: bytes, limits: limits) == image)
      limits.maxScanPixels -= 1
      guard scans > 1 else {
        #expect(try LumaImage(encoded: bytes, limits: limits) == image)
        return
      }
      let error = #expect(throws: ImageError.self) {
        try LumaImage(encoded: bytes, limits: limits)
      }
      #expect(
        error
          == ImageError(
            .tooLarge,
            "The image is \(scans) scans of \(image.width) x \(image.height) pixels; the limit is "
              + "\(scans * pixels - 1) pixels in all."))
    }

    static let cut = [
      "grey8.png", "rgb8-interlaced.png", "rgba16.png", "grey.jpg", "ycbcr420-progressive.jpg",
      "cmyk.jpg", "binary8.pgm", "plain.ppm",
    ]
  #else
    static let cut = [
      "grey8.png", "rgb8-interlaced.png", "rgba16.png", "binary8.pgm", "plain.ppm",
    ]
  #endif

  @Test(arguments: cut, [0.5, 0.75]) func `a file cut short is truncated`(
    name: String, part: Double
  ) throws {
    let bytes = try TestImages.bytes(of: "kinds/" + name)
    let error = #expect(throws: ImageError.self) {
      try LumaImage(encoded: Array(bytes.prefix(Int(Double(bytes.count) * part))))
    }
    #expect(error?.code == .truncated)
  }

  @Test(arguments: cut.filter { !$0.hasPrefix("plain") })
  func `no cut gives other pixels`(name: String) throws {
    let bytes = try TestImages.bytes(of: "kinds/" + name)
    let whole = try LumaImage(encoded: bytes)
    for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 500)) {
      // What is cut off may be a check sum or an end marker alone.
      guard let image = try? LumaImage(encoded: Array(bytes.prefix(count))) else { continue }
      #expect(image == whole, "\(count) of \(bytes.count) bytes")
    }
  }

  @Test(arguments: cut) func `damage gives an error or an image of the same size`(
    name: String
  ) throws {
    let bytes = try TestImages.bytes(of: "kinds/" + name)
    var state: UInt64 = 88_172_645_463_325_252
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0..<3 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        // The sides stay as they are, so that the size of an image is known.
        let index = 200 + Int(state % UInt64(bytes.count - 200))
        damaged[index] = UInt8(truncatingIfNeeded: state >> 32)
      }
      guard let image = try? LumaImage(encoded: damaged) else { continue }
      #expect(image.pixels.count == image.width * image.height)
    }
  }

  @Test func `the limit is the number of pixels`() throws {
    let bytes = try TestImages.bytes(of: "kinds/grey8.png")
    let pixels = 396.0 * 36 / 1e6
    #expect(try LumaImage(encoded: bytes, limits: ImageLimits(maxMegapixels: pixels)).width == 396)
    let error = #expect(throws: ImageError.self) {
      try LumaImage(encoded: bytes, limits: ImageLimits(maxMegapixels: pixels - 1e-6))
    }
    #expect(error?.code == .tooLarge)
    #expect(error?.message == "The image is 396 x 36 pixels; the limit is 14255 pixels.")
  }

  @Test(arguments: [
    (-1.0, 0), (0, 0), (.nan, 0), (0.5, 500_000), (100, 100_000_000), (.infinity, 1 << 50),
  ]) func `a limit is never out of bounds`(megapixels: Double, pixels: Int) {
    #expect(ImageLimits(maxMegapixels: megapixels).maxPixels == pixels)
  }
}
