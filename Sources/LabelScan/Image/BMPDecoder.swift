/// Reads Windows bitmaps without compression: 1, 4 and 8 bits with a palette, 16, 24 and 32 bits.
///
/// The structures are BITMAPFILEHEADER, BITMAPCOREHEADER and BITMAPINFOHEADER of wingdi.h.
package enum BMPDecoder {
  /// Rows between two looks at the clock; some milliseconds.
  private static let lookRows = 256
  /// The bytes of BITMAPFILEHEADER.
  private static let fileHeader = 14
  /// The weights of ITU-R BT.601, as JPEG has it, in 65,536ths: blue, green, red.
  private static let weights = [7_471, 38_470, 19_595]

  /// Decodes to luma; a fourth channel is not looked at, as other programs do.
  package static func decode(
    _ bytes: Span<UInt8>, limits: ImageLimits
  ) throws(ImageError) -> LumaImage {
    let header = try BMPHeader(bytes)
    try limits.check(width: header.width, height: header.height)
    let time = DecodingTime(limits)
    let (rowBits, overflow) = header.width.multipliedReportingOverflow(by: header.bits)
    guard !overflow, rowBits < Int.max / 2 else { throw BMPHeader.malformed }
    let stride = (rowBits + 31) / 32 * 4
    let rowBytes = (rowBits + 7) / 8
    let (before, isTooFar) = stride.multipliedReportingOverflow(by: header.height - 1)
    // What follows the last row's pixels may be missing.
    guard !isTooFar, header.start <= bytes.count, rowBytes <= bytes.count - header.start,
      before <= bytes.count - header.start - rowBytes
    else { throw ImageError(.truncated, "The BMP file ends before its image does.") }
    let palette = header.bits <= 8 ? try palette(of: header, in: bytes) : []
    let pixels = try [UInt8](capacity: header.width * header.height) {
      (output) throws(ImageError) in
      for row in 0..<header.height {
        if row % lookRows == 0 { try time.check() }
        let stored = header.isTopDown ? row : header.height - 1 - row
        let first = header.start + stored * stride
        let data = bytes.extracting(first..<first + rowBytes)
        if header.bits <= 8 {
          append(data, header.width, bits: header.bits, palette, to: &output)
        } else {
          append(data, header.width, header, to: &output)
        }
      }
    }
    return try LumaImage(width: header.width, height: header.height, pixels: pixels)
  }

  /// The luma of each of 256 entries; those that the file does not have are black.
  private static func palette(
    of header: BMPHeader, in bytes: Span<UInt8>
  ) throws(ImageError) -> [UInt8] {
    let start = fileHeader + header.size
    let entryBytes = header.isCore ? 3 : 4
    let most = 1 << header.bits
    let count = header.colours == 0 ? most : min(header.colours, most)
    guard start + count * entryBytes <= bytes.count else { throw BMPHeader.malformed }
    var palette = [UInt8](repeating: 0, count: 256)
    for index in 0..<count {
      let entry = start + index * entryBytes
      palette[index] = luma((0..<3).map { Int(bytes[entry + $0]) })
    }
    return palette
  }

  private static func append(
    _ data: Span<UInt8>, _ width: Int, bits: Int, _ palette: [UInt8],
    to output: inout OutputSpan<UInt8>
  ) {
    let perByte = 8 / bits
    let mask = 1 << bits - 1
    for column in 0..<width {
      let shift = (perByte - 1 - column % perByte) * bits
      output.append(palette[Int(data[column / perByte]) >> shift & mask])
    }
  }

  private static func append(
    _ data: Span<UInt8>, _ width: Int, _ header: BMPHeader, to output: inout OutputSpan<UInt8>
  ) {
    let step = header.bits / 8
    for column in 0..<width {
      let first = column &* step
      var pixel = 0
      for index in 0..<step { pixel |= Int(data[first &+ index]) &<< (8 &* index) }
      var total = 32_768
      for index in 0..<3 {
        let channel = header.channels[index]
        let sample = (pixel &>> channel.shift) & channel.most
        let scaled = channel.most == 255 ? sample : sample &* 255 / channel.most
        total &+= weights[index] &* scaled
      }
      output.append(UInt8(truncatingIfNeeded: total &>> 16))
    }
  }

  private static func luma(_ samples: [Int]) -> UInt8 {
    let total = (0..<3).reduce(32_768) { $0 + weights[$1] * samples[$1] }
    return UInt8(truncatingIfNeeded: total >> 16)
  }
}
