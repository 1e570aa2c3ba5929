import LabelScan
import Testing

/// Files to luma and luma to files, kind by kind.
struct CodecTests {
  /// What a Netpbm file decodes to: its sides and pixels, or the code of its error.
  private static func netpbm(_ header: String, _ samples: [UInt8] = []) -> String {
    let bytes = Array(header.utf8) + samples
    do throws(ImageError) {
      let image = try NetpbmDecoder.decode(bytes.span, limits: ImageLimits(maxMegapixels: 1))
      return "\(image.width) x \(image.height) \(image.pixels)"
    } catch {
      return error.code.rawValue
    }
  }

  @Test(
    arguments: [
      ("P5 2 1 255\n", [0, 255], "2 x 1 [0, 255]"),
      ("P5\n# a comment\n1 2 100\n", [50, 100], "1 x 2 [128, 255]"),
      ("P5 1 1 65535\n", [0x80, 0x00], "1 x 1 [128]"),
      ("P6 1 1 255\n", [255, 0, 0], "1 x 1 [76]"), ("P6 1 1 255\n", [0, 255, 0], "1 x 1 [150]"),
      ("P6 1 1 255\n", [0, 0, 255], "1 x 1 [29]"),
      ("P2 2 1 10 0 10", [], "2 x 1 [0, 255]"), ("P3 1 1 1 1 1 1", [], "1 x 1 [255]"),
      // Above the largest sample is as light as it.
      ("P5 1 1 100\n", [200], "1 x 1 [255]"),
      ("P5 2 1 255\n", [0], "image.truncated"), ("P2 2 1 10 0", [], "image.truncated"),
      ("P4 1 1\n", [0], "image.unsupported"), ("P5 1 1 0\n", [0], "image.malformed"),
      ("P5 1 1 70000\n", [0, 0], "image.malformed"), ("P5 0 1 255\n", [], "image.noPixels"),
      ("P5 2000 2000 255\n", [], "image.tooLarge"),
      ("P5 99999999999999999999 1 255\n", [], "image.malformed"), ("P5 ", [], "image.truncated"),
    ] as [(String, [UInt8], String)])
  func `a Netpbm file is its luma or an error`(
    header: String, samples: [UInt8], expected: String
  ) {
    #expect(Self.netpbm(header, samples) == expected)
  }

  /// A plane of all luma steps.
  private static func ramp() throws -> LumaImage {
    try LumaImage(width: 32, height: 8, pixels: (0..<256).map { UInt8($0) })
  }

  /// The code of the error that a file's decoding ends in; `nil` where it does not.
  private static func code(_ body: () throws -> LumaImage) throws -> ImageError.Code? {
    do {
      _ = try body()
      return nil
    } catch let error as ImageError {
      return error.code
    }
  }

  private static let small = ImageLimits(maxMegapixels: 0.0001)

  @Test func `a PNG file gives back the plane`() throws {
    let bytes = try #require(PNGCodec.encode(Self.ramp()))
    #expect(bytes.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
    #expect(try Self.png(bytes, ImageLimits()) == Self.ramp())
    let half = Array(bytes.dropLast(bytes.count / 2))
    #expect(try Self.code { try Self.png(half, ImageLimits()) } != nil)
    // 256 pixels where 100 are allowed.
    #expect(try Self.code { try Self.png(bytes, Self.small) } == .tooLarge)
  }

  private static func png(_ bytes: [UInt8], _ limits: ImageLimits) throws -> LumaImage {
    try PNGCodec.decode(bytes.span, limits: limits)
  }

  #if JPEG
    @Test func `a JPEG file gives back nearly the plane`() throws {
      let ramp = try Self.ramp()
      let bytes = try #require(JPEGCodec.encode(ramp, quality: 95))
      #expect(bytes.prefix(2) == [0xFF, 0xD8])
      let image = try Self.jpeg(bytes, ImageLimits())
      #expect((image.width, image.height) == (32, 8))
      #expect(zip(image.pixels, ramp.pixels).allSatisfy { abs(Int($0) - Int($1)) < 6 })
      let half = Array(bytes.dropLast(bytes.count / 2))
      #expect(try Self.code { try Self.jpeg(half, ImageLimits()) } != nil)
      #expect(try Self.code { try Self.jpeg(bytes, Self.small) } == .tooLarge)
    }

    private static func jpeg(_ bytes: [UInt8], _ limits: ImageLimits) throws -> LumaImage {
      try JPEGCodec.decode(bytes.span, limits: limits)
    }
  #endif
}
