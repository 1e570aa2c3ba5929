import LabelScan

/// Print drawn for the tests: an E for each letter, on a light ground.
struct BlockText {
  let width: Int
  let height: Int
  private(set) var pixels: [UInt8]
  private let ground: UInt8

  init(width: Int, height: Int, ground: UInt8 = 220) {
    self.width = width
    self.height = height
    self.ground = ground
    pixels = [UInt8](repeating: ground, count: width * height)
  }

  /// Draws `count` letters, each three fifths as wide as `capital` is high, from `x` on along a
  /// base line at `y` that falls by `slope`.
  mutating func draw(
    _ count: Int, x: Int, y: Double, capital: Int, slope: Double = 0, ink: UInt8 = 30
  ) {
    let wide = capital * 3 / 5
    let stroke = max(2, capital / 6)
    for letter in 0..<count {
      let left = x + letter * (wide + stroke + 1)
      for column in 0..<wide {
        let base = Int((y + slope * Double(left + column)).rounded())
        for row in 0..<capital {
          let middle = abs(row - capital / 2) <= stroke / 2
          let isInk = column < stroke || row < stroke || row >= capital - stroke || middle
          set(left + column, base - 1 - row, isInk ? ink : ground)
        }
      }
    }
  }

  private mutating func set(_ x: Int, _ y: Int, _ luma: UInt8) {
    guard x >= 0, x < width, y >= 0, y < height else { return }
    pixels[y * width + x] = luma
  }

  /// The picture.
  func image() throws -> LumaImage { try LumaImage(width: width, height: height, pixels: pixels) }
}
