#if MoreImages
  import LabelScan
  import Testing

  /// Files that libvips reads, a few pixels each, and what is wrong with others.
  struct VipsCodecTests {
    /// Whether the library is installed: without it every kind is told to be unsupported.
    private static let isThere = read(gif) != "image.unsupported"

    /// Two pixels, black and white: GIF89a, clauses 17 to 22.
    private static let gif: [UInt8] =
      Array("GIF89a".utf8) + [2, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
      + [0x2C, 0, 0, 0, 0, 2, 0, 1, 0, 0, 2, 2, 0x44, 0x0A, 0, 0x3B]

    /// A TIFF file (6.0, section 2) of pages of one grey pixel each, little-endian.
    private static func tiff(_ pages: [UInt8], orientation: UInt8 = 1) -> [UInt8] {
      var bytes: [UInt8] = Array("II*\0".utf8) + [8, 0, 0, 0]
      for (index, luma) in pages.enumerated() {
        let tags: [(UInt8, UInt8, UInt8)] = [
          (0x00, 1, 1), (0x01, 1, 1), (0x02, 1, 8), (0x03, 1, 1), (0x06, 1, 1), (0x11, 1, 0),
          (0x12, 1, orientation), (0x15, 1, 1), (0x16, 1, 1), (0x17, 1, 1),
        ]
        let end = bytes.count + 2 + 12 * tags.count + 4
        bytes += [UInt8(tags.count), 0]
        for (tag, count, value) in tags {
          let low = tag == 0x11 ? UInt8(end & 255) : value
          let high = tag == 0x11 ? UInt8(end >> 8) : 0
          bytes += [tag, 1, 3, 0, count, 0, 0, 0, low, high, 0, 0]
        }
        let next = index + 1 < pages.count ? end + 2 : 0
        bytes += [UInt8(next & 255), UInt8(next >> 8), 0, 0, luma, 0]
      }
      return bytes
    }

    /// A PDF file of one white page of so many points.
    private static func pdf(_ side: Int) -> [UInt8] {
      Array(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(side) \(side)]>>endobj
        trailer<</Root 1 0 R>>
        %%EOF
        """.utf8)
    }

    /// The image's size, pages and first pixels, or the error's code.
    private static func read(_ bytes: [UInt8], page: Int = 1) -> String {
      do throws(ImageError) {
        let image = try LumaImage(encoded: bytes, page: page)
        return "\(image.width) x \(image.height) \(Array(image.pixels.prefix(2)))"
          + " \(image.pages) \(image.orientation.rawValue)"
      } catch {
        return error.code.rawValue
      }
    }

    @Test(
      .enabled(if: isThere, "libvips is not installed"),
      arguments: [
        (gif, 1, "2 x 1 [0, 255] 1 1"), (gif, 2, "image.noPage"),
        (Array(gif.prefix(20)), 1, "image.truncated"),
        (tiff([7]), 1, "1 x 1 [7] 1 1"), (tiff([7], orientation: 6), 1, "1 x 1 [7] 1 6"),
        (tiff([7, 9, 200]), 1, "1 x 1 [7] 3 1"), (tiff([7, 9, 200]), 3, "1 x 1 [200] 3 1"),
        (tiff([7, 9]), 3, "image.noPage"), (tiff([7, 9]), 0, "image.noPage"),
        (Array(tiff([7]).prefix(60)), 1, "image.malformed"),
        (pdf(24), 1, "100 x 100 [255, 255] 1 1"), (pdf(24), 2, "image.noPage"),
        (pdf(14_400), 1, "image.tooLarge"), (Array(pdf(24).dropLast(6)), 1, "image.truncated"),
        (Array("%PDF-1.4 %%EOF".utf8), 1, "image.malformed"),
        (Array("RIFF\u{7F}\0\0\0WEBPVP8L".utf8), 1, "image.truncated"),
        (Array("RIFF\u{4}\0\0\0WEBP".utf8), 1, "image.malformed"),
      ] as [([UInt8], Int, String)])
    func `a file is its luma or an error`(bytes: [UInt8], page: Int, expected: String) {
      #expect(Self.read(bytes, page: page) == expected)
    }

    @Test(.enabled(if: isThere, "libvips is not installed"))
    func `pages, pixels and time have limits`() {
      var limits = ImageLimits()
      limits.maxPages = 2
      #expect(throws: ImageError.self) {
        try LumaImage(encoded: Self.tiff([1, 2, 3]), limits: limits)
      }
      limits = ImageLimits(maxMegapixels: 0.000_001)
      #expect(throws: ImageError.self) { try LumaImage(encoded: Self.gif, limits: limits) }
      limits = ImageLimits()
      limits.maxTime = .zero
      #expect {
        try LumaImage(encoded: Self.gif, limits: limits)
      } throws: {
        ($0 as? ImageError)?.code == .deadline
      }
    }
  }
#endif
