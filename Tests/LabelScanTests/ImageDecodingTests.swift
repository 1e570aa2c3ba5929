import LabelScan
import LabelSyntax
import Testing

/// Every file kind and colour type, each with the same symbol in dark ink on light paper.
struct ImageDecodingTests {
  /// A file, the luma of its paper and its ink, and the orientation.
  struct Kind: CustomTestStringConvertible {
    var name: String
    var paper: UInt8
    var ink: UInt8
    var orientation = 1

    var testDescription: String { name }
  }

  static let png: [Kind] =
    ["", "-interlaced"].flatMap { tail in
      [
        Kind(name: "grey1\(tail).png", paper: 255, ink: 0),
        Kind(name: "grey2\(tail).png", paper: 255, ink: 0),
        Kind(name: "grey4\(tail).png", paper: 255, ink: 34),
        Kind(name: "grey8\(tail).png", paper: 240, ink: 40),
        Kind(name: "grey16\(tail).png", paper: 240, ink: 40),
        Kind(name: "palette1\(tail).png", paper: 239, ink: 50),
        Kind(name: "palette2\(tail).png", paper: 239, ink: 50),
        Kind(name: "palette4\(tail).png", paper: 239, ink: 50),
        Kind(name: "palette8\(tail).png", paper: 239, ink: 50),
        Kind(name: "rgb8\(tail).png", paper: 239, ink: 50),
        Kind(name: "rgb16\(tail).png", paper: 240, ink: 49),
        Kind(name: "greyAlpha8\(tail).png", paper: 255, ink: 0),
        Kind(name: "greyAlpha16\(tail).png", paper: 255, ink: 0),
        Kind(name: "rgba8\(tail).png", paper: 255, ink: 50),
        Kind(name: "rgba16\(tail).png", paper: 255, ink: 49),
      ]
    } + [
      Kind(name: "grey8-transparent.png", paper: 255, ink: 0),
      Kind(name: "rgb8-transparent.png", paper: 255, ink: 50),
      Kind(name: "palette8-transparent.png", paper: 255, ink: 50),
      // Half of black over white, mixed in linear light.
      Kind(name: "greyAlpha8-half.png", paper: 255, ink: 186),
      Kind(name: "grey8-linear.png", paper: 239, ink: 43),
    ]

  static let jpeg = [
    Kind(name: "grey.jpg", paper: 240, ink: 40),
    Kind(name: "grey-progressive.jpg", paper: 240, ink: 40),
    Kind(name: "ycbcr444.jpg", paper: 238, ink: 42),
    Kind(name: "ycbcr422.jpg", paper: 238, ink: 42),
    Kind(name: "ycbcr420.jpg", paper: 238, ink: 42),
    Kind(name: "ycbcr420-progressive.jpg", paper: 238, ink: 42),
    Kind(name: "rgb.jpg", paper: 238, ink: 43),
    Kind(name: "cmyk.jpg", paper: 238, ink: 43),
    Kind(name: "cmyk-progressive.jpg", paper: 238, ink: 43),
    Kind(name: "orientation6.jpg", paper: 238, ink: 42, orientation: 6),
  ]

  static let netpbm = [
    Kind(name: "binary8.pgm", paper: 240, ink: 40),
    Kind(name: "binary16.pgm", paper: 240, ink: 40),
    Kind(name: "binary-max100.pgm", paper: 240, ink: 41),
    Kind(name: "plain.pgm", paper: 240, ink: 40),
    Kind(name: "binary8.ppm", paper: 238, ink: 43),
    Kind(name: "binary16.ppm", paper: 238, ink: 43),
    Kind(name: "plain.ppm", paper: 238, ink: 43),
  ]

  #if JPEG
    static let read = png + jpeg + netpbm
  #else
    static let read = png + netpbm
  #endif

  @Test(arguments: read) func `decodes to the luma of its colours`(kind: Kind) throws {
    let image = try LumaImage(encoded: TestImages.bytes(of: "kinds/" + kind.name))
    #expect(image.width == 396 && image.height == 36)
    #expect(image.orientation.rawValue == kind.orientation)
    // The top left of the paper, and the first bar.
    #expect(image.pixels[4 * image.width + 4] == kind.paper)
    #expect(image.pixels[18 * image.width + 20] == kind.ink)
  }

  @Test(arguments: read) func `its symbol is read`(kind: Kind) throws {
    let image = try LumaImage(encoded: TestImages.bytes(of: "kinds/" + kind.name))
    var scanner = LabelScanner()
    let symbols = scanner.scan(image.view)
    #expect(symbols.map(\.payload.text) == ["KIND-OF-IMAGE"])
    #expect(symbols.map(\.symbology) == [.code128])
  }

  @Test func `the tables name every file`() throws {
    let names = (Self.png + Self.jpeg + Self.netpbm).map(\.name).sorted()
    #expect(try TestImages.names(in: "kinds") == names)
  }

  #if !JPEG
    @Test(arguments: jpeg) func `a build without JPEG says so`(kind: Kind) throws {
      let bytes = try TestImages.bytes(of: "kinds/" + kind.name)
      let error = #expect(throws: ImageError.self) { try LumaImage(encoded: bytes) }
      #expect(error?.code == .unsupported)
    }
  #endif
}
