/// The header of a PNG file, ISO/IEC 15948 11.2.2.
struct PNGHeader {
  /// Pixels in a row, as claimed.
  let width: Int
  /// Rows, as claimed.
  let height: Int
  private let depth: UInt8
  private let colorType: UInt8
  private let isInterlaced: Bool

  /// Where the first pixel of each pass of an interlaced image is, and how far it is to the next one:
  /// ISO/IEC 15948 8.2.
  private static let passes: [(x: Int, y: Int, right: Int, down: Int)] = [
    (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
    (0, 1, 1, 2),
  ]

  /// Reads the header of a file, the signature and the IHDR chunk.
  init(_ bytes: Span<UInt8>) throws(ImageError) {
    guard bytes.count >= 33 else {
      throw ImageError(.truncated, "The PNG file ends inside its header.")
    }
    func side(at start: Int) -> Int {
      (start..<start + 4).reduce(0) { $0 << 8 | Int(bytes[$1]) }
    }
    let isHeader = bytes[12] == 0x49 && bytes[13] == 0x48 && bytes[14] == 0x44 && bytes[15] == 0x52
    guard isHeader else {
      throw ImageError(.malformed, "The PNG file does not begin with its header chunk.")
    }
    width = side(at: 16)
    height = side(at: 20)
    depth = bytes[24]
    colorType = bytes[25]
    isInterlaced = bytes[28] != 0
  }

  /// The bytes of all rows before they are compressed, with a filter byte each; `nil` for a colour type
  /// that there is not.
  ///
  /// The sides must have been checked: their product must not overflow.
  var dataCount: Int? {
    guard let channels = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][colorType] else { return nil }
    let bits = channels * Int(depth)
    func count(_ columns: Int, _ rows: Int) -> Int {
      columns > 0 && rows > 0 ? rows * (1 + (columns * bits + 7) / 8) : 0
    }
    guard isInterlaced else { return count(width, height) }
    return Self.passes.reduce(0) { sum, pass in
      sum
        + count(
          (width - pass.x + pass.right - 1) / pass.right,
          (height - pass.y + pass.down - 1) / pass.down)
    }
  }
}
