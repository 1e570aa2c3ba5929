import LabelScan
import Testing

/// The orientation out of EXIF metadata.
struct EXIFTests {
  /// A TIFF structure with one entry.
  static func tiff(
    little: Bool, tag: Int = 0x0112, type: Int = 3, value: Int, directory: Int = 8
  ) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
      return little ? bytes : bytes.reversed()
    }
    return Array((little ? "II" : "MM").utf8) + number(42, 2) + number(directory, 4)
      + number(1, 2) + number(tag, 2) + number(type, 2) + number(1, 4) + number(value, 2)
      + number(0, 2) + number(0, 4)
  }

  @Test(arguments: [true, false], Array(1...8)) func `both byte orders`(little: Bool, value: Int) {
    let found = EXIF.orientation(ofTIFF: Self.tiff(little: little, value: value).span)
    #expect(found?.rawValue == value)
  }

  @Test(arguments: [
    tiff(little: true, value: 0), tiff(little: true, value: 9),
    tiff(little: true, tag: 0x0100, value: 6), tiff(little: true, type: 4, value: 6),
    tiff(little: true, value: 6, directory: 0xFFFF_FFF0), [], [0x49, 0x49], [0x58, 0x58, 42, 0],
  ]) func `what gives none`(bytes: [UInt8]) {
    #expect(EXIF.orientation(ofTIFF: bytes.span) == nil)
  }

  @Test func `a cut structure gives none`() {
    let whole = Self.tiff(little: false, value: 6)
    for count in 0..<20 {
      #expect(EXIF.orientation(ofTIFF: whole.span.extracting(0..<count)) == nil)
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0xD8], nil), ([0xFF, 0xD8, 0xFF, 0xE1], nil), ([0xFF, 0xD8, 0xFF, 0xE1, 0, 0], nil),
      ([0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 0x45], nil),
      // An APP0 segment and a fill byte before it.
      (
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xE1, 0, 34]
          + [0x45, 0x78, 0x69, 0x66, 0, 0] + tiff(little: true, value: 3), 3
      ),
      // Behind the first scan nothing is metadata.
      (
        [0xFF, 0xD8, 0xFF, 0xDA, 0, 4, 1, 2, 0xFF, 0xE1, 0, 34]
          + [0x45, 0x78, 0x69, 0x66, 0, 0] + tiff(little: true, value: 3), nil
      ),
    ] as [([UInt8], Int?)]) func `the segments of a JPEG file`(bytes: [UInt8], value: Int?)
  {
    #expect(EXIF.orientation(ofJPEG: bytes.span)?.rawValue == value)
  }

  @Test(arguments: [true, false]) func `a file is made upright`(little: Bool) {
    let head: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0]
    let tail: [UInt8] = [0xFF, 0xDA, 0, 4, 6, 6]
    #expect(
      EXIF.upright(jpeg: head + Self.tiff(little: little, value: 6) + tail)
        == head + Self.tiff(little: little, value: 1) + tail)
    let other = head + Self.tiff(little: little, tag: 0x0100, value: 6) + tail
    #expect(EXIF.upright(jpeg: other) == other)
    #expect(EXIF.upright(jpeg: tail) == tail)
  }
}
