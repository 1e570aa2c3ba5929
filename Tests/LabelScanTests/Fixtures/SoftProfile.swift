import Foundation
import LabelScan

/// Bars out of focus: their luma along a line, and a frame of them.
enum SoftProfile {
  /// The luma across bars, 3.3 samples a module, from 12 modules before them to 12 behind.
  static func luma(
    _ widths: [Double], blur: Double, spread: Double = 0, bend: Double = 0, noise: Double = 0
  ) -> (samples: [Float], from: Float, to: Float) {
    let module = 3.3
    let count = widths.reduce(0, +)
    var random = SeededRandom(seed: 7)
    let samples = (0..<Int((count + 24) * module)).map { index in
      var place = Double(index) / module - 12
      let v = 2 * place / count - 1
      place += bend * (1 - v * v)
      var dark = 0.0
      var edge = 0.0
      for (number, width) in widths.enumerated() {
        if number % 2 == 0 {
          let scale = blur * 2.0.squareRoot()
          dark +=
            (erf((place - edge + spread / 2) / scale)
              - erf((place - edge - width - spread / 2) / scale)) / 2
        }
        edge += width
      }
      return Float(3200 - 2200 * dark + 150 * v + noise * Double.random(in: -1...1, using: &random))
    }
    return (samples, Float(12 * module), Float((count + 12) * module))
  }

  /// A frame of bars, out of focus and noisy.
  static func frame(_ widths: [Double], angle: Double, blur: Double) throws -> LumaImage {
    var canvas = BarCanvas(width: 640, height: 480)
    canvas.draw(
      BarCanvas.Bars(
        widths: widths, center: Point(x: 310, y: 250), angle: angle, module: 2, height: 90))
    canvas.blur(deviation: 2 * blur)
    canvas.addNoise(deviation: 5, seed: 11)
    return try canvas.image()
  }
}
