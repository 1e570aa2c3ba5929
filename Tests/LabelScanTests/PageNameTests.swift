import LabelScan
import Testing

/// The names of pages, and what is told of kinds that a build does not read.
struct PageNameTests {
  @Test(
    arguments: [
      ("labels.pdf#2", "labels.pdf", 2), ("in/a#b.tif#10", "in/a#b.tif", 10), ("a#1#3", "a#1", 3),
    ])
  func `a number after the last mark is a page`(name: String, path: String, page: Int) {
    #expect(PageName(name) == PageName(path: path, page: page))
    #expect(PageName(path: path, page: page).text == name)
  }

  @Test(arguments: [
    "", "#", "#2", "labels.pdf", "labels.pdf#", "labels.pdf#0", "labels.pdf#-1", "labels.pdf#2a",
    "labels.pdf#٢", "labels.pdf#12345678901",
  ])
  func `another name is a file's`(name: String) {
    #expect(PageName(name) == nil)
  }

  @Test(
    arguments: [
      ([0x47, 0x49, 0x46, 0x38, 0x39, 0x61], .gif), (Array("BM\0\0\0\0\0\0\0\0".utf8), .bmp),
      (Array("II*\0".utf8), .tiff), (Array("MM\0*".utf8), .tiff),
      (Array("RIFF\0\0\0\0WEBP".utf8), .webp), (Array("\0\0\0\u{18}ftypheic".utf8), .heif),
      (Array("\0\0\0\u{1C}ftypavif".utf8), .heif), (Array("%PDF-1.7".utf8), .pdf),
      ([0xFF, 0x0A] + [UInt8](repeating: 0, count: 10), .jxl),
      (Array("\0\0\0\u{0C}JXL \r\n".utf8) + [0x87, 0x0A], .jxl),
      ([0xFF, 0x0A], nil), (Array("RIFF\0\0\0\0WAVE".utf8), nil), (Array("%PD".utf8), nil),
      (Array("\0\0\0\u{18}ftypisom".utf8), nil),
    ] as [([UInt8], ImageKind?)])
  func `a kind is told from its first bytes`(prefix: [UInt8], kind: ImageKind?) {
    #expect(ImageKind(prefix: prefix.span) == kind)
  }

  #if !MoreImages
    @Test(arguments: [
      "GIF89a....", "II*\0....", "RIFF....WEBPVP8 ", "....ftypheic....", "%PDF-1.7",
    ])
    func `a kind that this build does not read is named`(text: String) throws {
      let bytes = Array(text.utf8)
      let found = ImageKind(prefix: bytes.span)
      let kind = try #require(found)
      let error = #expect(throws: ImageError.self) { try LumaImage(encoded: bytes) }
      #expect(error?.code == .unsupported)
      #expect(error?.message.contains(kind.rawValue) == true)
    }
  #endif

  @Test func `a PNG file has one page`() throws {
    let image = try LumaImage(width: 2, height: 1, pixels: [0, 255])
    let bytes = try #require(PNGCodec.encode(image))
    #expect(try LumaImage(encoded: bytes, page: 1) == image)
    #expect {
      try LumaImage(encoded: bytes, page: 2)
    } throws: {
      ($0 as? ImageError)?.code == .noPage
    }
  }

  @Test func `the pages of a file are named after the first`() {
    var result = ImageResult(file: "labels.pdf", width: 2, height: 1)
    #expect(result.laterPages == [])
    result.pages = 3
    #expect(result.laterPages == ["labels.pdf#2", "labels.pdf#3"])
    result.file = "labels.pdf#2"
    #expect(result.laterPages == [])
  }
}
