/// What a Windows bitmap says of itself.
package struct BMPHeader {
  /// Where the bits of a channel lie in a pixel.
  package struct Channel: Hashable {
    package var shift: Int
    /// The largest sample.
    package var most: Int

    package init(shift: Int, most: Int) {
      self.shift = shift
      self.most = most
    }
  }

  /// The bytes of BITMAPCOREHEADER and BITMAPINFOHEADER.
  private static let coreSize = 12
  private static let infoSize = 40
  /// biCompression: samples as they are, and those with masks of their own.
  private static let plain = 0
  private static let masked = 3
  /// The most bytes that a header has; BITMAPV5HEADER has 124.
  private static let mostSize = 1 << 12

  /// The bytes of the header after BITMAPFILEHEADER.
  package let size: Int
  package let width: Int
  package let height: Int
  package let isTopDown: Bool
  /// Bits in a pixel.
  package let bits: Int
  /// Entries of the palette; 0 for all that there can be.
  package let colours: Int
  /// Where the pixels begin.
  package let start: Int
  /// Blue, green and red of a pixel of 16 bits and more.
  package let channels: [Channel]

  var isCore: Bool { size == Self.coreSize }

  /// Reads the two headers at the beginning of a file.
  package init(_ bytes: Span<UInt8>) throws(ImageError) {
    func number(_ place: Int, _ count: Int) throws(ImageError) -> Int {
      guard place + count <= bytes.count else {
        throw ImageError(.truncated, "The BMP file ends within its header.")
      }
      return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    start = try number(10, 4)
    size = try number(14, 4)
    guard size == Self.coreSize || (Self.infoSize...Self.mostSize).contains(size) else {
      throw Self.malformed
    }
    var compression = Self.plain
    if size == Self.coreSize {
      width = try number(18, 2)
      height = try number(20, 2)
      isTopDown = false
      bits = try number(24, 2)
      colours = 0
    } else {
      width = Int(Int32(truncatingIfNeeded: try number(18, 4)))
      let rows = Int(Int32(truncatingIfNeeded: try number(22, 4)))
      height = abs(rows)
      isTopDown = rows < 0
      bits = try number(28, 2)
      compression = try number(30, 4)
      colours = try number(46, 4)
    }
    guard [1, 4, 8, 16, 24, 32].contains(bits), [Self.plain, Self.masked].contains(compression)
    else {
      throw ImageError(.unsupported, "Of BMP files those without compression are read.")
    }
    guard compression == Self.plain || bits == 16 || bits == 32 else { throw Self.malformed }
    guard compression == Self.masked else {
      let width = bits == 16 ? 5 : 8
      channels = (0..<3).map { Channel(shift: $0 * width, most: 1 << width - 1) }
      return
    }
    var masks: [Channel] = []
    for place in [62, 58, 54] {
      let mask = try number(place, 4)
      let shift = mask.trailingZeroBitCount
      guard mask != 0, mask >> shift & (mask >> shift + 1) == 0 else { throw Self.malformed }
      masks.append(Channel(shift: shift, most: mask >> shift))
    }
    channels = masks
  }

  static var malformed: ImageError { ImageError(.malformed, "The BMP file's header is none.") }
}
