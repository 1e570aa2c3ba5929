import LabelScan
import Testing

/// Windows bitmaps of a few pixels, and what is wrong with others.
struct BMPDecoderTests {
  /// A number of so many bytes, the low one first.
  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// A file with BITMAPINFOHEADER; `extra` stands between it and the pixels.
  private static func file(
    _ width: Int, _ height: Int, bits: Int, compression: Int = 0, colours: Int = 0,
    extra: [UInt8] = [], _ pixels: [UInt8]
  ) -> [UInt8] {
    Array("BM".utf8) + number(0, 8) + number(54 + extra.count, 4) + number(40, 4)
      + number(width, 4) + number(height, 4) + number(1, 2) + number(bits, 2)
      + number(compression, 4) + number(0, 12) + number(colours, 4) + number(0, 4) + extra + pixels
  }

  /// A file with BITMAPCOREHEADER, of 24 bits.
  private static func core(_ width: Int, _ height: Int, _ pixels: [UInt8]) -> [UInt8] {
    Array("BM".utf8) + number(0, 8) + number(26, 4) + number(12, 4) + number(width, 2)
      + number(height, 2) + number(1, 2) + number(24, 2) + pixels
  }

  private static let twoColours: [UInt8] = [0, 0, 0, 0, 255, 255, 255, 0]
  private static let masks565 = number(0xF800, 4) + number(0x07E0, 4) + number(0x001F, 4)
  private static let masksRGBX = number(0xFF, 4) + number(0xFF00, 4) + number(0xFF_0000, 4)

  private static func read(_ bytes: [UInt8]) -> String {
    do throws(ImageError) {
      let image = try LumaImage(encoded: bytes)
      return "\(image.width) x \(image.height) \(image.pixels)"
    } catch {
      return error.code.rawValue
    }
  }

  @Test(
    arguments: [
      // Rows from the bottom, blue first, each row a multiple of 4 bytes.
      (file(1, 2, bits: 24, [255, 255, 255, 0, 0, 0, 0, 0]), "1 x 2 [0, 255]"),
      (file(1, -2, bits: 24, [255, 255, 255, 0, 0, 0, 0, 0]), "1 x 2 [255, 0]"),
      (file(3, 1, bits: 24, [255, 0, 0, 0, 255, 0, 0, 0, 255]), "3 x 1 [29, 150, 76]"),
      (core(1, 1, [9, 9, 9]), "1 x 1 [9]"),
      (file(2, 1, bits: 32, [7, 7, 7, 0, 8, 8, 8, 255]), "2 x 1 [7, 8]"),
      (
        file(9, 1, bits: 1, extra: twoColours, [0xA0, 0x80]),
        "9 x 1 [255, 0, 255, 0, 0, 0, 0, 0, 255]"
      ),
      (file(3, 1, bits: 4, colours: 2, extra: twoColours, [0x10, 0x10]), "3 x 1 [255, 0, 255]"),
      (file(2, 1, bits: 8, colours: 2, extra: twoColours, [1, 9]), "2 x 1 [255, 0]"),
      (file(2, 1, bits: 16, [0xFF, 0x7F, 0, 0]), "2 x 1 [255, 0]"),
      (
        file(2, 1, bits: 16, compression: 3, extra: masks565, [0xFF, 0xFF, 0, 0xF8]),
        "2 x 1 [255, 76]"
      ),
      (file(1, 1, bits: 32, compression: 3, extra: masksRGBX, [255, 0, 0, 0]), "1 x 1 [76]"),
      (file(1, 2, bits: 24, [255, 255, 255, 0, 0, 0]), "image.truncated"),
      (Array(file(1, 1, bits: 24, [1, 1, 1]).prefix(30)), "image.truncated"),
      (file(2, 1, bits: 8, extra: [], [1, 9]), "image.malformed"),
      (file(0, 1, bits: 24, []), "image.noPixels"), (file(-1, 1, bits: 24, []), "image.noPixels"),
      (file(1 << 30, Int(Int32.min), bits: 32, []), "image.tooLarge"),
      (file(1, 1, bits: 24, compression: 1, [1, 1, 1]), "image.unsupported"),
      (file(1, 1, bits: 3, [1, 1, 1]), "image.unsupported"),
      (file(1, 1, bits: 24, compression: 3, [1, 1, 1]), "image.malformed"),
      (
        file(1, 1, bits: 32, compression: 3, extra: number(0, 12), [1, 1, 1, 1]), "image.malformed"
      ),
      (
        file(1, 1, bits: 32, compression: 3, extra: number(0x0505, 12), [1, 1, 1, 1]),
        "image.malformed"
      ),
    ] as [([UInt8], String)])
  func `a bitmap is its luma or an error`(bytes: [UInt8], expected: String) {
    #expect(Self.read(bytes) == expected)
  }

  @Test func `a header tells how the pixels lie`() throws {
    let bytes = Self.file(7, -5, bits: 16, compression: 3, extra: Self.masks565, [])
    let header = try BMPHeader(bytes.span)
    #expect([header.size, header.width, header.height, header.start] == [40, 7, 5, 66])
    #expect(header.isTopDown)
    #expect(
      header.channels == [
        BMPHeader.Channel(shift: 0, most: 31), BMPHeader.Channel(shift: 5, most: 63),
        BMPHeader.Channel(shift: 11, most: 31),
      ])
    #expect(throws: ImageError.self) { try BMPHeader(Array(bytes.prefix(17)).span) }
  }

  @Test func `a bitmap is within the limits of its place`() {
    let bytes = Self.file(2, 2, bits: 24, [UInt8](repeating: 0, count: 16))
    #expect(throws: ImageError.self) {
      try BMPDecoder.decode(bytes.span, limits: ImageLimits(maxMegapixels: 0.000_003))
    }
  }
}
