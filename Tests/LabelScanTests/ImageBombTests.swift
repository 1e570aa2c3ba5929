import LabelScan
import LabelSyntax
import Testing

/// Files that would take far more time than their pixels.
struct ImageBombTests {
  /// A file and what decoding it gives in any time and in none.
  struct Bomb: CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var pixels: Int?
    var inNoTime: ImageError.Code?

    var testDescription: String { name }
  }

  /// An 8 x 8 image whose data goes on behind its rows for `count` bytes, in a chunk that is broken.
  private static func overlong(by count: Int) -> [UInt8] {
    var file = PNGFile(width: 8, height: 8)
    file.add("IDAT", PNGFile.stored(PNGFile.rows(width: 8, height: 8, luma: 200)))
    let block = PNGFile.block([UInt8](repeating: 0, count: 60_000))
    file.add("IDAT", (0..<count / block.count + 1).flatMap { _ in block }, isRight: false)
    return file.ended()
  }

  /// An image of which nothing is left out, with blocks in its stream and empty chunks before its rows.
  private static func whole(
    width: Int, height: Int, before: [UInt8] = [], chunks: Int = 0
  ) -> [UInt8] {
    let rows = PNGFile.rows(width: width, height: height, luma: 200)
    let stream = PNGFile.stored(rows)
    var file = PNGFile(width: width, height: height)
    for _ in 0..<chunks { file.add("IDAT", []) }
    file.add("IDAT", stream.prefix(2) + before + stream.dropFirst(2) + PNGFile.end(of: rows))
    return file.ended()
  }

  private static let emptyBlocks = (0..<30_000).flatMap { _ in PNGFile.block([]) }
  private static let spaces = [UInt8](repeating: 0x20, count: 2 << 20)

  private static func netpbm(_ header: String, _ rest: [UInt8]) -> [UInt8] {
    Array(header.utf8) + rest
  }

  static let bombs =
    [
      Bomb(name: "PNG of a few pixels", bytes: whole(width: 8, height: 8), pixels: 64),
      Bomb(
        name: "PNG with data behind its rows", bytes: overlong(by: 200_000), pixels: 64),
      Bomb(
        name: "PNG with empty blocks before its rows",
        bytes: whole(width: 8, height: 8, before: emptyBlocks), pixels: 64, inNoTime: .deadline),
      Bomb(
        name: "PNG with empty chunks before its rows",
        bytes: whole(width: 8, height: 8, chunks: 20_000), pixels: 64, inNoTime: .deadline),
      Bomb(
        name: "PNG of many pixels", bytes: whole(width: 800, height: 400), pixels: 320_000,
        inNoTime: .deadline),
      Bomb(
        name: "PGM of many pixels",
        bytes: netpbm("P5 2000 1000 255\n", [UInt8](repeating: 9, count: 2_000_000)),
        pixels: 2_000_000, inNoTime: .deadline),
      Bomb(
        name: "PPM of many pixels, 16 bits",
        bytes: netpbm("P6 2000 600 999\n", [UInt8](repeating: 1, count: 7_200_000)),
        pixels: 1_200_000, inNoTime: .deadline),
      Bomb(
        name: "plain PGM of many pixels",
        bytes: netpbm("P2 1500 1000 9\n", (0..<1_500_000).flatMap { _ in [0x20, 0x35] }),
        pixels: 1_500_000, inNoTime: .deadline),
      Bomb(
        name: "PGM of much space", bytes: netpbm("P2 ", spaces + Array("1 1 9\n5".utf8)), pixels: 1,
        inNoTime: .deadline),
      Bomb(
        name: "PGM of a long comment",
        bytes: netpbm("P5 #", spaces + Array("\n1 1 255\n.".utf8)), pixels: 1, inNoTime: .deadline),
    ] + jpeg

  #if JPEG
    static let jpeg = [
      Bomb(
        name: "JPEG of many pixels", bytes: ImageErrorTests.jpeg(width: 3_000, height: 3_000),
        inNoTime: .deadline),
      Bomb(name: "JPEG of few", bytes: ImageErrorTests.jpeg(width: 300, height: 300)),
    ]
  #else
    static let jpeg: [Bomb] = []
  #endif

  private static func outcome(
    _ bytes: [UInt8], in time: Duration?
  ) -> Result<LumaImage, ImageError> {
    var limits = ImageLimits()
    limits.maxTime = time
    return Result { () throws(ImageError) in try LumaImage(encoded: bytes, limits: limits) }
  }

  @Test(arguments: bombs) func `decoding ends with its time`(bomb: Bomb) throws {
    let free = Self.outcome(bomb.bytes, in: nil)
    #expect((try? free.get())?.pixels.count == bomb.pixels)
    let timed = Self.outcome(bomb.bytes, in: .zero)
    if let code = bomb.inNoTime {
      #expect { try timed.get() } throws: { ($0 as? ImageError)?.code == code }
    } else {
      #expect(timed == free)
    }
    // A scan has its own limits.
    var scanner = LabelScanner(options: ScanOptions(limits: ScanLimits(maxTime: .zero)))
    let result = ScanResult(file: "bomb") { () throws(ScanError) in
      try scanner.scan(encoded: bomb.bytes, named: "bomb")
    }
    switch timed {
    case .success(let image): #expect(result.image?.width == image.width)
    case .failure(let error): #expect(result.error == .image(error))
    }
  }

  @Test func `the rows of a PNG file are those of one without the rest`() throws {
    let bomb = try LumaImage(encoded: Self.overlong(by: 200_000))
    #expect(try bomb == LumaImage(encoded: Self.whole(width: 8, height: 8)))
    #expect(bomb.pixels == [UInt8](repeating: 200, count: 64))
  }

  @Test(arguments: [100, 40_000]) func `what is behind the rows does not stand for them`(
    missing: Int
  ) {
    let rows = PNGFile.rows(width: 300, height: 200, luma: 7)
    var file = PNGFile(width: 300, height: 200)
    // The stream ends early, and bytes follow that are none of it.
    let part = Array(rows.dropLast(missing))
    let rest = [UInt8](repeating: 1, count: 200_000)
    file.add("IDAT", PNGFile.stored(part) + PNGFile.end(of: part) + rest)
    let outcome = Self.outcome(file.ended(), in: nil)
    #expect { try outcome.get() } throws: { ($0 as? ImageError)?.code == .truncated }
  }

  @Test func `data that cannot be inflated is damage`() {
    let rows = PNGFile.rows(width: 300, height: 200, luma: 7)
    var file = PNGFile(width: 300, height: 200)
    file.add("IDAT", PNGFile.stored(Array(rows.prefix(5_000))) + [7] + Self.spaces)
    #expect { try Self.outcome(file.ended(), in: nil).get() } throws: { error in
      (error as? ImageError)?.code == .malformed
    }
  }
}
