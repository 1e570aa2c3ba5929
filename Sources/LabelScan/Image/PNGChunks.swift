/// The chunks of a PNG file, ISO/IEC 15948 5.3, as far as libpng must see them.
///
/// libpng takes memory for a chunk by the length that it claims, and decompresses every text: chunks
/// before the image that its pixels do not need cost gigabytes and minutes.
package enum PNGChunks {
  static let imageData = code("IDAT")
  /// What changes the luma of pixels: palette and transparency, and what the samples stand for.
  private static let needed = ["PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP"].map(code)

  private static func code(_ type: StaticString) -> Int {
    unsafe UnsafeBufferPointer(start: type.utf8Start, count: type.utf8CodeUnitCount)
      .reduce(0) { $0 << 8 | Int($1) }
  }

  /// The file without the chunks before its image that its pixels do not need; `nil` where it has none.
  ///
  /// - Throws: `image.truncated` where one of them is longer than the file.
  package static func stripped(_ bytes: Span<UInt8>) throws(ImageError) -> [UInt8]? {
    func number(at start: Int) -> Int {
      (start..<start + 4).reduce(0) { $0 << 8 | Int(bytes[$1]) }
    }
    var kept: [UInt8]?
    func keep(_ range: Range<Int>) {
      unsafe bytes.extracting(range).withUnsafeBytes { unsafe kept?.append(contentsOf: $0) }
    }
    // After the signature.
    var start = 8
    while start + 8 <= bytes.count {
      let type = number(at: start + 4)
      if type == imageData { break }
      let length = number(at: start)
      guard length <= bytes.count - start - 12 else {
        throw ImageError(.truncated, "The PNG file ends inside a chunk.")
      }
      let end = start + 12 + length
      // An upper-case first letter says that a chunk is critical: what libpng does not know, it refuses.
      if type >> 29 & 1 == 0 || needed.contains(type) {
        keep(start..<end)
      } else if kept == nil {
        kept = []
        kept?.reserveCapacity(bytes.count)
        keep(0..<start)
      }
      start = end
    }
    keep(min(start, bytes.count)..<bytes.count)
    return kept
  }

  /// The first chunk of image data, and the bytes in it and those that follow it at once.
  static func imageData(in file: UnsafeRawBufferPointer) -> (start: Int, count: Int) {
    var (start, count) = (8, 0)
    var first: Int?
    while start <= file.count - 12 {
      let isData = unsafe type(in: file, at: start) == imageData
      if first != nil, !isData { break }
      let length = unsafe number(in: file, at: start)
      if isData {
        first = first ?? start
        count += min(length, file.count - start - 12)
      }
      guard length <= file.count - start - 12 else { break }
      start += 12 + length
    }
    return (first ?? file.count, count)
  }

  /// The type of the chunk at `start`, which has eight bytes at least.
  static func type(in file: UnsafeRawBufferPointer, at start: Int) -> Int {
    unsafe number(in: file, at: start + 4)
  }

  /// The number in the four bytes at `start`.
  static func number(in file: UnsafeRawBufferPointer, at start: Int) -> Int {
    (start..<start + 4).reduce(0) { unsafe $0 << 8 | Int(file[$1]) }
  }
}
