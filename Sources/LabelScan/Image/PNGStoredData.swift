/// The image data of a PNG file coded anew, stored instead of compressed, and no more of it than the
/// rows need.
///
/// libpng inflates what follows the last row too: gigabytes, of a file that is small.
@safe
package final class PNGStoredData {
  /// Bytes of a row's data in one chunk: a stored block has 65,535 at most, RFC 1951 3.2.4.
  private static let blockCount = 32_768
  /// Compressed bytes between two looks at the clock: they inflate to 64 MB at most, 0.1 s.
  private static let sliceCount = 65_536

  private let file: UnsafeRawBufferPointer
  private let time: DecodingTime
  private let inflater: Inflater
  /// Where the next chunk begins.
  private var position: Int
  /// What is left of the chunk at work.
  private var chunk = 0..<0
  /// The checksum of what was used of the chunk at work, and what it must come to.
  private var sums: (found: UInt32, claimed: UInt32) = (0, 0)
  /// How many bytes the rows need yet.
  private var rest: Int
  private var adler: UInt32 = 1
  private var isBegun = false
  private var unchecked = 0

  /// Codes the `count` bytes of rows that chunks from `start` hold; `nil` where there is no memory.
  package init?(_ file: UnsafeRawBufferPointer, from start: Int, count: Int, time: DecodingTime) {
    guard let inflater = Inflater() else { return nil }
    unsafe self.file = unsafe file
    self.inflater = inflater
    self.time = time
    position = start
    rest = count
  }

  /// The next IDAT chunk, and behind the last one IEND; `nil` after that.
  package func next() throws(ImageError) -> [UInt8]? {
    guard rest > 0 else {
      guard isBegun else { return nil }
      isBegun = false
      return Self.chunk("IEND", [])
    }
    var rows = [UInt8](repeating: 0, count: min(rest, Self.blockCount))
    try fill(&rows)
    rest -= rows.count
    adler = unsafe rows.withUnsafeBytes { unsafe Inflater.adler32(adler, $0) }
    let count = UInt16(truncatingIfNeeded: rows.count)
    // A zlib stream of 32 KiB windows; then one stored block, which may be the last one.
    var data: [UInt8] = isBegun ? [] : [0x78, 0x01]
    data.append(rest == 0 ? 1 : 0)
    for number in [count, ~count] {
      data += [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }
    data += rows
    if rest == 0 { data += Self.bytes(of: adler) }
    isBegun = true
    return Self.chunk("IDAT", data)
  }

  /// Fills `rows` with what the chunks inflate to.
  private func fill(_ rows: inout [UInt8]) throws(ImageError) {
    var filled = 0
    while filled < rows.count {
      while chunk.isEmpty { try beginChunk() }
      let slice = chunk.prefix(Self.sliceCount)
      let input = unsafe UnsafeRawBufferPointer(rebasing: file[slice])
      let step = unsafe rows.withUnsafeMutableBytes { rows in
        unsafe inflater.step(input, into: UnsafeMutableRawBufferPointer(rebasing: rows[filled...]))
      }
      guard let step else { throw Self.damaged("its data cannot be inflated") }
      guard step.read + step.written > 0, !step.isAtEnd || filled + step.written == rows.count
      else { throw ImageError(.truncated, "The PNG file ends before its image does.") }
      filled += step.written
      let used = unsafe UnsafeRawBufferPointer(rebasing: input[..<step.read])
      sums.found = unsafe Inflater.crc32(sums.found, used)
      chunk = chunk.dropFirst(step.read)
      try look(after: step.read + step.written)
    }
  }

  /// Goes to the next chunk of image data.
  private func beginChunk() throws(ImageError) {
    guard sums.found == sums.claimed else { throw Self.damaged("the checksum of a chunk is wrong") }
    let start = position
    guard unsafe start + 12 <= file.count,
      unsafe PNGChunks.type(in: file, at: start) == PNGChunks.imageData
    else { throw ImageError(.truncated, "The PNG file ends before its image does.") }
    let length = unsafe PNGChunks.number(in: file, at: start)
    guard unsafe length <= file.count - start - 12 else {
      throw ImageError(.truncated, "The PNG file ends inside a chunk.")
    }
    position = start + 12 + length
    chunk = start + 8..<start + 8 + length
    let name = unsafe UnsafeRawBufferPointer(rebasing: file[start + 4..<start + 8])
    sums = (
      unsafe Inflater.crc32(0, name),
      UInt32(truncatingIfNeeded: unsafe PNGChunks.number(in: file, at: position - 4))
    )
    try look(after: 12)
  }

  /// Looks at the clock now and then.
  private func look(after work: Int) throws(ImageError) {
    unchecked += work
    guard unchecked >= Self.sliceCount else { return }
    unchecked = 0
    try time.check()
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    let sum = unsafe body.withUnsafeBytes { unsafe Inflater.crc32(0, $0) }
    return bytes(of: UInt32(truncatingIfNeeded: data.count)) + body + bytes(of: sum)
  }

  private static func bytes(of number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
  }

  private static func damaged(_ reason: String) -> ImageError {
    ImageError(.malformed, "The PNG file is damaged (\(reason)).")
  }
}
