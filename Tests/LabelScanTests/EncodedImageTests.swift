import LabelScan
import Testing

/// Copies of images for people to look at.
struct EncodedImageTests {
  /// A plane of 6 x 4 pixels.
  static func plane() throws -> LumaImage {
    try LumaImage(width: 6, height: 4, pixels: (0..<24).map { UInt8(10 * $0) })
  }

  @Test func `a copy of a PGM file has the same pixels`() throws {
    let plane = try Self.plane()
    let copy = try #require(EncodedImage(copyOf: Array("P5 6 4 255\n".utf8) + plane.pixels))
    #expect(copy.mediaType == "image/png")
    #expect(try LumaImage(encoded: copy.bytes) == plane)
  }

  @Test func `what is no image or too large has no copy`() {
    let file = Array("P5 6 4 255\n".utf8) + [UInt8](repeating: 0, count: 24)
    let limits = ImageLimits(maxMegapixels: 0.000_02)
    #expect(EncodedImage(copyOf: Array("GIF89a".utf8)) == nil)
    #expect(EncodedImage(copyOf: []) == nil)
    #expect(EncodedImage(copyOf: file, limits: limits) == nil)
    #expect(EncodedImage(thumbnailOf: file, side: 3, limits: limits) == nil)
    #expect(EncodedImage(thumbnailOf: Array(file.dropLast()), side: 3) == nil)
  }

  @Test(arguments: ["grey16-interlaced.png", "palette4.png", "rgba8.png"])
  func `a copy of a PNG file is the file`(name: String) throws {
    let bytes = try TestImages.bytes(of: "kinds/\(name)")
    let copy = EncodedImage(copyOf: bytes)
    #expect(copy?.mediaType == "image/png")
    #expect(copy?.bytes == bytes)
  }

  #if JPEG
    @Test(arguments: ["cmyk.jpg", "grey-progressive.jpg", "orientation6.jpg"])
    func `a copy of a JPEG file is shown as stored`(name: String) throws {
      let bytes = try TestImages.bytes(of: "kinds/\(name)")
      let image = try LumaImage(encoded: bytes)
      let copy = try #require(EncodedImage(copyOf: bytes))
      let shown = try LumaImage(encoded: copy.bytes)
      #expect(copy.mediaType == "image/jpeg")
      #expect(shown.orientation == .up)
      #expect(shown.pixels == image.pixels)
      #expect((copy.bytes == bytes) == (image.orientation == .up))
    }
  #endif

  @Test func `a thumbnail is small and looks alike`() throws {
    let file = Array("P5 900 600 255\n".utf8) + (0..<540_000).map { $0 % 900 < 450 ? 30 : 220 }
    let thumbnail = try #require(EncodedImage(thumbnailOf: file, side: 90))
    let shown = try LumaImage(encoded: thumbnail.bytes)
    #expect(thumbnail.bytes.count < 3_000)
    #expect([shown.width, shown.height] == [90, 60])
    #expect(abs(Int(shown.pixels[30 * 90 + 20]) - 30) < 4)
    #expect(abs(Int(shown.pixels[30 * 90 + 70]) - 220) < 4)
  }

  /// Sides, the longest side wanted, and the sides that come out.
  static let sides: [([Int], Int, [Int])] = [
    ([6, 4], 3, [3, 2]), ([6, 4], 6, [6, 4]), ([6, 4], 100, [6, 4]), ([6, 4], 0, [6, 4]),
    ([1, 24], 5, [1, 5]), ([24, 1], 7, [7, 1]), ([2, 12], 5, [1, 5]),
  ]

  @Test(arguments: sides) func `an image is made smaller`(
    sides: [Int], most: Int, expected: [Int]
  ) throws {
    let pixels = [UInt8](repeating: 77, count: sides[0] * sides[1])
    let image = try LumaImage(width: sides[0], height: sides[1], pixels: pixels).reduced(to: most)
    #expect([image.width, image.height] == expected)
    #expect(image.pixels.allSatisfy { $0 == 77 })
  }

  @Test func `a smaller image has the means`() throws {
    let image = try Self.plane().reduced(to: 3)
    #expect(image.pixels == [35, 55, 75, 155, 175, 195])
  }

  @Test func `a data URI`() {
    let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47]
    #expect(
      EncodedImage(copyOf: bytes)?.dataURI == "data:image/png;base64,iVBORw==")
  }
}
