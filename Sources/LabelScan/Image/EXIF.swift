/// Reads the orientation out of EXIF metadata (CIPA DC-008), and nothing else of it.
package enum EXIF {
  /// The orientation that a JPEG file's APP1 segment gives, or `nil`.
  package static func orientation(ofJPEG bytes: Span<UInt8>) -> LumaImage.Orientation? {
    guard let tiff = tiff(inJPEG: bytes) else { return nil }
    return orientation(ofTIFF: bytes.extracting(tiff))
  }

  /// The orientation in a TIFF structure's first directory, or `nil`.
  package static func orientation(ofTIFF bytes: Span<UInt8>) -> LumaImage.Orientation? {
    place(inTIFF: bytes).map { LumaImage.Orientation(rawValue: Int(bytes[$0])) }
  }

  /// The bytes of a JPEG file made to be shown as stored, its orientation set to 1.
  package static func upright(jpeg bytes: [UInt8]) -> [UInt8] {
    guard let tiff = tiff(inJPEG: bytes.span),
      let place = place(inTIFF: bytes.span.extracting(tiff))
    else { return bytes }
    var bytes = bytes
    bytes[tiff.lowerBound + place] = 1
    return bytes
  }

  /// Where a JPEG file's first APP1 segment of EXIF metadata has its TIFF structure.
  private static func tiff(inJPEG bytes: Span<UInt8>) -> Range<Int>? {
    var position = 2
    // Segments up to the first scan: a marker, then a length that counts its own two bytes.
    while position + 4 <= bytes.count, bytes[position] == 0xFF {
      let marker = bytes[position + 1]
      if marker == 0xFF {
        position += 1
        continue
      }
      guard marker != 0xDA, marker != 0xD9 else { return nil }
      let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
      let end = position + 2 + length
      guard length >= 2, end <= bytes.count else { return nil }
      let start = position + 4
      let magic: [UInt8] = [0x45, 0x78, 0x69, 0x66, 0, 0]
      if marker == 0xE1, end - start > magic.count,
        magic.indices.allSatisfy({ bytes[start + $0] == magic[$0] })
      {
        return start + magic.count..<end
      }
      position = end
    }
    return nil
  }

  /// The byte of a TIFF structure that holds the orientation, which is below 256.
  private static func place(inTIFF bytes: Span<UInt8>) -> Int? {
    guard bytes.count >= 8 else { return nil }
    let isLittle: Bool
    switch (bytes[0], bytes[1]) {
    case (0x49, 0x49): isLittle = true
    case (0x4D, 0x4D): isLittle = false
    default: return nil
    }
    func number(at start: Int, count: Int) -> Int? {
      guard start >= 0, start <= bytes.count - count else { return nil }
      return (0..<count).reduce(0) { value, index in
        value << 8 | Int(bytes[start + (isLittle ? count - 1 - index : index)])
      }
    }
    guard number(at: 2, count: 2) == 42, let directory = number(at: 4, count: 4),
      let entries = number(at: directory, count: 2)
    else { return nil }
    for index in 0..<entries {
      let entry = directory + 2 + 12 * index
      guard let tag = number(at: entry, count: 2) else { return nil }
      guard tag == 0x0112 else { continue }
      guard number(at: entry + 2, count: 2) == 3,  // SHORT
        let value = number(at: entry + 8, count: 2), (1...8).contains(value)
      else { return nil }
      return entry + (isLittle ? 8 : 9)
    }
    return nil
  }
}
