import LabelScan
import Testing

/// The data of a PNG file's rows, coded anew without what follows them.
struct PNGStoredDataTests {
  private static let rows = PNGFile.rows(width: 299, height: 300, luma: 7)

  /// All chunks that come of a file's first `count` bytes of rows.
  private static func chunks(of file: [UInt8], count: Int) throws -> [[UInt8]] {
    try file.withUnsafeBytes { bytes in
      // The signature and the header.
      let stored = PNGStoredData(bytes, from: 33, count: count, time: DecodingTime(ImageLimits()))
      var chunks: [[UInt8]] = []
      while let chunk = try stored?.next() { chunks.append(chunk) }
      return chunks
    }
  }

  private static func file(_ chunks: [[UInt8]]) -> [UInt8] {
    var file = PNGFile(width: 299, height: 300)
    for chunk in chunks { file.add("IDAT", chunk) }
    return file.ended()
  }

  @Test(arguments: [1, 32_767, 32_768, 32_769, 65_536, 90_000])
  func `rows are stored, and nothing behind them`(count: Int) throws {
    let stream = PNGFile.stored(Self.rows)
    let half = stream.count / 2
    let file = Self.file([Array(stream[..<half]), [], Array(stream[half...])])
    let wanted = Array(Self.rows.prefix(count))
    var next = PNGFile(width: 299, height: 300)
    for start in stride(from: 0, to: count, by: 32_768) {
      let part = Array(wanted[start..<min(count, start + 32_768)])
      var data = (start == 0 ? [0x78, 0x01] : []) + PNGFile.block(part)
      if start + part.count == count {
        // The last block says so, and the checksum follows.
        data[start == 0 ? 2 : 0] = 1
        data += PNGFile.end(of: wanted).suffix(4)
      }
      next.add("IDAT", data)
    }
    let chunks = try Self.chunks(of: file, count: count)
    #expect(chunks.flatMap(\.self) == Array(next.ended().dropFirst(33)))
  }

  @Test func `what is missing or broken is told`() {
    let stream = PNGFile.stored(Self.rows)
    let cases: [([[UInt8]], ImageError.Code)] = [
      ([], .truncated), ([[]], .truncated), ([Array(stream.prefix(50_000))], .truncated),
      ([[0x78, 0x01, 7]], .malformed), ([Array("text".utf8)], .malformed),
    ]
    for (chunks, code) in cases {
      #expect { try Self.chunks(of: Self.file(chunks), count: 90_000) } throws: { error in
        (error as? ImageError)?.code == code
      }
    }
    var broken = PNGFile(width: 299, height: 300)
    broken.add("IDAT", Array(stream[..<40_000]), isRight: false)
    broken.add("IDAT", Array(stream[40_000...]))
    #expect { try Self.chunks(of: broken.ended(), count: 90_000) } throws: { error in
      (error as? ImageError)?.code == .malformed
    }
  }
}
