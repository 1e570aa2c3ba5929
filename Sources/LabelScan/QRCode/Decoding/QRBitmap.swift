/// A QR Code symbol drawn upright and clean, for an engine that reads images.
///
/// What the layout fixes is drawn as it must be, and the format information as the nearest of the
/// 32 that there are: damage there cannot keep the engine from the data.
struct QRBitmap {
  /// Pixels along a side.
  private(set) var side = 0
  private(set) var pixels: [UInt8] = []

  private static let quiet = 4
  private static let scale = 2

  /// Draws a symbol of the format given by its five data bits.
  mutating func draw(_ bits: ModuleBits, layout: QRLayout, fixed: [Int8], format: Int?) {
    var bits = bits
    for k in fixed.indices where fixed[k] != 0 { bits.isDark[k] = fixed[k] > 0 }
    if let format {
      for places in layout.formatPlaces {
        Self.write(QRLayout.formatWords[format], at: places, into: &bits)
      }
    }
    for places in layout.versionPlaces {
      Self.write(QRLayout.versionWords[layout.version - 7], at: places, into: &bits)
    }
    side = (bits.side + 2 * Self.quiet) * Self.scale
    let count = side * side
    if pixels.count < count { pixels = [UInt8](repeating: 255, count: count) }
    for k in 0..<count { pixels[k] = 255 }
    for row in 0..<bits.side {
      for column in 0..<bits.side where bits[row, column] {
        let x = (column + Self.quiet) * Self.scale
        for line in 0..<Self.scale {
          let start = ((row + Self.quiet) * Self.scale + line) * side + x
          for k in start..<start + Self.scale { pixels[k] = 0 }
        }
      }
    }
  }

  private static func write(
    _ word: UInt32, at places: [(row: Int, column: Int)], into bits: inout ModuleBits
  ) {
    for (k, place) in places.enumerated() {
      bits.isDark[place.row * bits.side + place.column] =
        word >> UInt32(places.count - 1 - k) & 1 == 1
    }
  }
}
