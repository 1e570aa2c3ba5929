import LabelScan
import Testing

/// Chunks before the image that libpng would take memory and time for, and that pixels do not need.
struct PNGChunksTests {
  /// A chunk of which libpng sees no more than its type and length, its checksum left out.
  private static func chunk(_ type: String, claiming length: UInt32, _ data: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: length.bigEndian, Array.init) + Array(type.utf8) + data + [0, 0, 0, 0]
  }

  /// The signature and IHDR.
  private static let headerCount = 33

  private static func inserting(_ chunks: [UInt8], in name: String) throws -> [UInt8] {
    var bytes = try TestImages.bytes(of: name)
    bytes.insert(contentsOf: chunks, at: headerCount)
    return bytes
  }

  @Test(arguments: ["kinds/grey8.png", "kinds/palette8-transparent.png", "kinds/grey8-linear.png"])
  func `a file without such chunks is left as it is`(name: String) throws {
    let bytes = try TestImages.bytes(of: name)
    #expect(try PNGChunks.stripped(bytes.span) == nil)
  }

  @Test(arguments: ["zTXt", "iTXt", "tEXt", "pCAL", "sPLT", "hIST", "eXIf", "abcd"], [0, 1, 400])
  func `what pixels do not need is left out`(type: String, count: Int) throws {
    let name = "kinds/grey8.png"
    let plain = try TestImages.bytes(of: name)
    let data: [UInt8] = Array("Comment".utf8) + [0, 0, 1, 2, 3]
    let one = Self.chunk(type, claiming: UInt32(data.count), data)
    let bytes = try Self.inserting([[UInt8]](repeating: one, count: count).flatMap { $0 }, in: name)
    #expect(try PNGChunks.stripped(bytes.span) == (count == 0 ? nil : plain))
    #expect(try LumaImage(encoded: bytes) == LumaImage(encoded: plain))
  }

  @Test(arguments: ["pCAL", "zTXt", "gAMA", "IHDR"], [13, 1_347_179_538, UInt32.max])
  func `a chunk longer than the file takes no memory`(type: String, length: UInt32) throws {
    var bytes = try Array(TestImages.bytes(of: "kinds/grey8.png")[..<Self.headerCount])
    bytes += Self.chunk(type, claiming: length, [UInt8](repeating: 0, count: 8))
    #expect { try PNGChunks.stripped(bytes.span) } throws: { error in
      (error as? ImageError)?.code == .truncated
    }
    #expect { try LumaImage(encoded: bytes) } throws: { error in
      (error as? ImageError)?.code == .truncated
    }
  }

  @Test func `a critical chunk that nothing knows is still refused`() throws {
    let bytes = try Self.inserting(
      Self.chunk("ABCD", claiming: 1, [0]), in: "kinds/grey8.png")
    #expect(try PNGChunks.stripped(bytes.span) == nil)
    #expect { try LumaImage(encoded: bytes) } throws: { error in
      (error as? ImageError)?.code == .malformed
    }
  }
}
