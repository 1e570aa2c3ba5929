/// Reads PGM and PPM files, binary and plain (P2, P3, P5, P6), of 8 or 16 bits.
package enum NetpbmDecoder {
  /// Pixels between two looks at the clock; some milliseconds.
  private static let lookCount = 1 << 20

  /// Decodes to luma.
  package static func decode(
    _ bytes: Span<UInt8>, limits: ImageLimits
  ) throws(ImageError) -> LumaImage {
    let kind = bytes[1]
    guard [0x32, 0x33, 0x35, 0x36].contains(kind) else {
      throw ImageError(.unsupported, "Of Netpbm files only PGM and PPM are read.")
    }
    let channels = kind == 0x33 || kind == 0x36 ? 3 : 1
    let isPlain = kind < 0x34
    let time = DecodingTime(limits)
    var cursor = NetpbmCursor(position: 2, time: time)
    let width = try cursor.number(in: bytes)
    let height = try cursor.number(in: bytes)
    let maximum = try cursor.number(in: bytes)
    try limits.check(width: width, height: height)
    guard (1...65_535).contains(maximum) else {
      throw ImageError(.malformed, "The Netpbm file's largest sample is \(maximum).")
    }
    let count = width * height
    let (samples, overflow) = count.multipliedReportingOverflow(by: channels)
    guard !overflow else {
      throw ImageError(.tooLarge, "The image is \(width) x \(height) pixels of colour.")
    }
    if isPlain {
      // A plain sample takes two bytes at least: the limit on memory is the file's own size.
      guard samples <= (bytes.count - cursor.position + 1) / 2 else { throw truncated }
      var pixels = [UInt8]()
      pixels.reserveCapacity(count)
      for index in 0..<count {
        if index > 0, index % lookCount == 0 { try time.check() }
        let first = try cursor.number(in: bytes)
        let luma: Int
        if channels == 1 {
          luma = first
        } else {
          let second = try cursor.number(in: bytes)
          luma = Self.luma(first, second, try cursor.number(in: bytes), maximum: maximum)
        }
        pixels.append(scaled(luma, maximum: maximum))
      }
      return try LumaImage(width: width, height: height, pixels: pixels)
    }
    // One white space ends the header, the samples follow at once.
    let start = cursor.position + 1
    let (size, sizeOverflow) = samples.multipliedReportingOverflow(by: maximum > 255 ? 2 : 1)
    guard !sizeOverflow, start <= bytes.count, size <= bytes.count - start else { throw truncated }
    let data = bytes.extracting(start..<start + size)
    let pixels = try [UInt8](capacity: count) { (output) throws(ImageError) in
      for start in stride(from: 0, to: count, by: lookCount) {
        if start > 0 { try time.check() }
        append(
          data, start..<min(start + lookCount, count), channels: channels, maximum: maximum,
          to: &output)
      }
    }
    return try LumaImage(width: width, height: height, pixels: pixels)
  }

  /// Appends the luma of some pixels.
  private static func append(
    _ data: Span<UInt8>, _ range: Range<Int>, channels: Int, maximum: Int,
    to output: inout OutputSpan<UInt8>
  ) {
    switch (channels, maximum) {
    case (1, 255):
      for index in range { output.append(data[index]) }
    case (1, 256...):
      for index in range {
        let sample = Int(data[2 &* index]) << 8 | Int(data[2 &* index &+ 1])
        output.append(scaled(sample, maximum: maximum))
      }
    case (1, _):
      for index in range { output.append(scaled(Int(data[index]), maximum: maximum)) }
    default:
      let wide = maximum > 255
      func sample(_ index: Int) -> Int {
        wide ? Int(data[2 &* index]) << 8 | Int(data[2 &* index &+ 1]) : Int(data[index])
      }
      for index in range {
        let luma = luma(
          sample(3 &* index), sample(3 &* index &+ 1), sample(3 &* index &+ 2), maximum: maximum)
        output.append(scaled(luma, maximum: maximum))
      }
    }
  }

  /// Luma by the weights of ITU-R BT.601, as JPEG has it; samples above the maximum are cut off.
  private static func luma(_ red: Int, _ green: Int, _ blue: Int, maximum: Int) -> Int {
    let mixed =
      19_595 &* min(red, maximum) &+ 38_470 &* min(green, maximum) &+ 7_471 &* min(blue, maximum)
    return (mixed &+ 32_768) &>> 16
  }

  private static func scaled(_ sample: Int, maximum: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (min(sample, maximum) &* 255 &+ maximum / 2) / maximum)
  }

  private static var truncated: ImageError {
    ImageError(.truncated, "The Netpbm file ends before its image does.")
  }
}
