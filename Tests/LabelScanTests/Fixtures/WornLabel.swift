import Foundation
import LabelScan

/// A symbol at the edge of readability: small, blurred, noisy, glared at, coarsely stored.
struct WornLabel {
  let symbol: LinearSymbol
  private let seed: UInt64

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed &* 0x9E37_79B9 &+ 77)
    symbol = LinearSymbol.random(&random)
    self.seed = random.next()
  }

  /// Takes its picture.
  func image() throws -> LumaImage {
    var random = SeededRandom(seed: seed)
    let module = Double.random(in: 0.9...2.2, using: &random)
    let dark = Double.random(in: 10...110, using: &random)
    let light = Double.random(in: dark + 50...250, using: &random)
    let angle =
      Int.random(in: 0..<3, using: &random) == 0
      ? Double.random(in: 0..<360, using: &random) : Double.random(in: -4...4, using: &random)
    let (canvas, _) = BarCanvas.drawing(
      symbol.widths, angle: angle, module: module,
      height: Double.random(in: 12...50, using: &random),
      quiet: Double.random(in: 7...14, using: &random),
      spread: Double.random(in: -0.35...0.45, using: &random) * module, dark: dark, light: light)
    return try Self.worn(canvas.image(), module: module, dark: dark, light: light, &random)
  }

  /// Blurs an image, lays glare on some, adds noise and stores it in coarse steps.
  static func worn(
    _ sharp: LumaImage, module: Double, dark: Double, light: Double, _ random: inout SeededRandom
  ) throws -> LumaImage {
    let (width, height) = (sharp.width, sharp.height)
    var luma = sharp.pixels.map(Double.init)
    for _ in 0..<2 {
      blur(
        &luma, width, height, share: Double.random(in: 0...0.32, using: &random) * module)
    }
    if Int.random(in: 0..<3, using: &random) == 0 {
      glare(&luma, width, height, &random)
    }
    let deviation = Double.random(in: 0...0.14, using: &random) * (light - dark)
    let step = Double(Int.random(in: 1...12, using: &random))
    let pixels = luma.map { value in
      let noise =
        Double.random(in: -1...1, using: &random) + Double.random(in: -1...1, using: &random)
      return UInt8(min(max(((value + deviation * noise) / step).rounded() * step, 0), 255))
    }
    return try LumaImage(width: width, height: height, pixels: pixels)
  }

  /// Mixes each pixel with its neighbours, along rows and then along columns.
  private static func blur(_ luma: inout [Double], _ width: Int, _ height: Int, share: Double) {
    let share = min(share, 0.33)
    for step in [1, width] {
      let source = luma
      let last = source.count - 1
      for index in source.indices {
        luma[index] =
          source[index] * (1 - 2 * share) + source[max(0, index - step)] * share
          + source[min(last, index + step)] * share
      }
    }
  }

  /// Lays a bright spot over a part of the label.
  private static func glare(
    _ luma: inout [Double], _ width: Int, _ height: Int, _ random: inout SeededRandom
  ) {
    let x = Double.random(in: 0..<Double(width), using: &random)
    let y = Double.random(in: 0..<Double(height), using: &random)
    let reach = Double.random(in: 8...40, using: &random)
    let strength = Double.random(in: 40...220, using: &random)
    for row in 0..<height {
      for column in 0..<width {
        let square = pow(Double(column) - x, 2) + pow(Double(row) - y, 2)
        luma[row * width + column] += strength * exp(-square / (reach * reach))
      }
    }
  }
}
